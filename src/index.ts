import { createApp } from './app.tsx'
import { cacheBackup } from './content/reader/cache-backup.ts'
import { purgeWhenMoved } from './content/reader/purge.ts'
import { ReleaseReader } from './content/reader/reader.ts'
import { readEnvironment } from './environment.ts'
import { releaseTag } from './pages/respond.ts'
import { logLine } from './platform/log.ts'

/** What lives as long as the isolate: the reader's memory is in it. */
let site: { app: ReturnType<typeof createApp>; reader: ReleaseReader } | undefined

function siteOf(env: Env) {
  if (site) return site
  const settings = readEnvironment(env)
  const reader = new ReleaseReader({
    kv: env.CONTENT,
    backup: cacheBackup(caches),
    report: (event, fields) => console.warn(logLine({ level: 'warn', event, ...fields })),
    // While one writes, the page shows what was saved a moment ago.
    ...(settings.environment === 'development' && { pointerFresh: 0 }),
  })
  site = { app: createApp({ ...settings, reader }), reader }
  return site
}

export default {
  fetch(request, env, ctx) {
    return siteOf(env).app.fetch(request, env, ctx)
  },

  async scheduled(_controller, env, ctx) {
    const { cache } = ctx
    if (!cache) return
    const release = await siteOf(env).reader.read(async (edition) => edition.release, ctx.waitUntil.bind(ctx))
    const outcome = await purgeWhenMoved({
      release,
      kv: env.CONTENT,
      purge: (tags) => cache.purge({ tags }),
      tagOf: releaseTag,
    })
    if (outcome !== 'unchanged') console.log(logLine({ level: 'info', event: 'purge', outcome, release }))
  },
} satisfies ExportedHandler<Env>
