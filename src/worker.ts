import { createApp } from './app.tsx'
import { cacheBackup } from './content/reader/cache-backup.ts'
import { purgeWhenMoved } from './content/reader/purge.ts'
import { type Edition, ReleaseReader } from './content/reader/reader.ts'
import { readEnvironment, type Settings } from './environment.ts'
import { everyMinute, handleIssues, handleMailEvents, type JobOptions, sendAll } from './newsletter/jobs.ts'
import { newsletterOf } from './newsletter/wiring.ts'
import { releaseTag } from './pages/respond.ts'
import { logLine } from './platform/log.ts'
import { logError } from './platform/log-error.ts'

/** Objects that exist once in an isolate. The reader caches records in memory. */
interface Site {
  app: ReturnType<typeof createApp>
  reader: ReleaseReader
  /** Undefined while the newsletter is misconfigured. */
  jobs: JobOptions | undefined
}

/** Seconds after which a queue redelivers messages that arrived while the newsletter was closed. */
const RETRY_DELAY = 60

function openSite(env: Env): Site {
  const settings = readEnvironment(env)
  const reader = new ReleaseReader({
    kv: env.CONTENT,
    backup: cacheBackup(caches),
    report,
    // In development, show a saved change at once.
    ...(settings.environment === 'development' && { pointerFresh: 0 }),
  })
  const { newsletter, jobs } = openNewsletter(env, settings, reader)
  return { app: createApp({ ...settings, reader, newsletter, previews: { kv: env.CONTENT, report } }), reader, jobs }
}

/** The newsletter, or the reasons why it is closed. Each isolate logs once which settings are wrong. */
function openNewsletter(env: Env, { newsletter, ...place }: Settings, reader: ReleaseReader) {
  if (newsletter.ok) return newsletterOf(env, { ...place, newsletter }, reader, report)
  const problems = newsletter.problems.map(({ sentence }) => sentence)
  console.error(logLine({ level: 'error', event: 'newsletter-closed', problems }))
  return { newsletter: { closed: newsletter.problems }, jobs: undefined }
}

function report(event: string, fields: Record<string, string | number>, level: 'info' | 'warn' = 'warn'): void {
  console[level](logLine({ level, event, ...fields }))
}

/**
 * Makes the handlers of the Worker. What they have in common is made at the first call, from the settings of that call.
 * @throws Error from each handler if ORIGIN or ENVIRONMENT is wrong
 */
export function createWorker() {
  let site: Site | undefined
  const siteOf = (env: Env) => {
    site ??= openSite(env)
    return site
  }
  return {
    fetch(request, env, ctx) {
      return siteOf(env).app.fetch(request, env, ctx)
    },

    async queue(batch, env) {
      const { jobs } = siteOf(env)
      if (!jobs) return batch.retryAll({ delaySeconds: RETRY_DELAY })
      const bodies = batch.messages.map(({ body }) => body)
      try {
        // The name of the queue differs by environment, but always contains its purpose.
        if (batch.queue.includes('mail-events')) await handleMailEvents(bodies, jobs)
        else if (batch.queue.includes('issues')) await handleIssues(bodies, jobs)
        else await sendAll(jobs)
      } catch (error) {
        logError(error, 'queue')
        throw error
      }
    },

    async scheduled(_controller, env, ctx) {
      const { jobs } = siteOf(env)
      // Run both jobs even if one fails, then rethrow the first error.
      const ended = await Promise.allSettled([purgeCache(siteOf(env).reader, env, ctx), jobs && everyMinute(jobs)])
      const failures = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
      for (const failure of failures) logError(failure, 'scheduled')
      if (failures.length > 0) throw failures[0]
    },
  } satisfies ExportedHandler<Env>
}

/** Purges the responses of an earlier release from the cache in front of the Worker. */
async function purgeCache(reader: ReleaseReader, env: Env, ctx: ExecutionContext): Promise<void> {
  const { cache } = ctx
  if (!cache) return
  // Ignore a stand-in for a release whose records are late: it is not the release in force.
  const inForce = async ({ release, state }: Edition) => (state === 'current' ? release : undefined)
  const release = await reader.read(inForce, ctx.waitUntil.bind(ctx))
  if (release === undefined) return
  const purge = (tags: string[]) => cache.purge({ tags })
  const outcome = await purgeWhenMoved({ release, kv: env.CONTENT, purge, tagOf: releaseTag })
  if (outcome !== 'unchanged') console.log(logLine({ level: 'info', event: 'purge', outcome, release }))
}
