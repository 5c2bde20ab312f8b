import { NoRelease, type ReleaseReader } from '../content/reader/reader.ts'
import { type LetterRecord, letterRecord, mailingsRecord } from '../content/schema/mailings.ts'
import type { NewsletterBindings, OpenNewsletter, Settings } from '../environment.ts'
import type { Locale } from '../locale/locale.ts'
import { turnstile } from './guard/turnstile.ts'
import { handleDeliveryEvent } from './issues/events.ts'
import type { Mailings } from './issues/options.ts'
import type { JobOptions } from './jobs.ts'
import { copyJournal } from './journal/copies.ts'
import { bulkMailerOf } from './mail/bulk.ts'
import { readerOfBulkEvents } from './mail/bulk-events.ts'
import { cloudflareMailer } from './mail/cloudflare.ts'
import type { MailSite } from './mail/compose.ts'
import { keepingMailer } from './mail/dev.tsx'
import { httpMailer } from './mail/http.ts'
import { type ComposeIssue, issueComposer } from './mail/issue.tsx'
import type { Mailer } from './mail/mailer.ts'
import type { NewsletterOptions } from './options.ts'
import { Pseudonyms } from './pseudonyms.ts'
import { Tokens } from './tokens.ts'

/** The options of the routes, without those that the app adds. */
export type NewsletterServices = Omit<NewsletterOptions, 'frame' | 'readerLocale' | 'origin' | 'now'> & {
  memory: KVNamespace
  /** What the development pages of issues show. `compose` is undefined without a mail service for issues. */
  issues: Pick<JobOptions['issues'], 'mailings' | 'letter'> & { compose: ComposeIssue | undefined }
}

/** The settings that the newsletter needs. */
interface NewsletterPlace extends Pick<Settings, 'environment' | 'origin'> {
  newsletter: OpenNewsletter
}

/** Makes the services of the newsletter: for its routes, and for queue and cron. */
export function newsletterOf(
  env: NewsletterBindings,
  place: NewsletterPlace,
  reader: ReleaseReader,
  report: JobOptions['report'],
): { newsletter: NewsletterServices; jobs: JobOptions } {
  const { mailFrom, secrets, peppers, turnstile: keys, bulk } = place.newsletter
  const tokens = new Tokens(secrets)
  const pseudonyms = new Pseudonyms(peppers)
  const shared = { db: env.NEWSLETTER, tokens, pseudonyms }
  const bulkService = bulkOf(env, place, (locale) => mailSite(reader, locale))
  const issues = { mailings: () => mailingsInForce(reader), letter: (hash: string) => letterBody(reader, hash) }
  const newsletter: NewsletterServices = {
    ...shared,
    memory: env.MEMORY,
    issues: { ...issues, compose: bulkService?.compose },
    allow: async (client) => (await env.SIGN_UPS.limit({ key: client })).success,
    wake: async (mails) => void (await env.OUTBOX.sendBatch(mails.map((body) => ({ body })))),
    copyJournal: () => copyJournal(env.NEWSLETTER, env.MEMORY),
    sendsIssues: bulkService !== undefined,
    ...(bulk && {
      bulkEvents: {
        read: readerOfBulkEvents(bulk),
        async hear(events) {
          for (const event of events) {
            const isOurs = await handleDeliveryEvent(env.NEWSLETTER, pseudonyms, event, Date.now())
            report('issue-event', { kind: event.kind, found: String(isOurs) }, 'info')
          }
        },
      },
    }),
    ...(keys && { challenge: { siteKey: keys.siteKey, verify: turnstile({ secret: keys.secret, report }) } }),
  }
  const jobs: JobOptions = {
    ...shared,
    mailer: mailerOf(env, place),
    memory: env.MEMORY,
    origin: place.origin,
    from: mailFrom,
    site: (locale) => mailSite(reader, locale),
    issues: {
      ...issues,
      bulk: bulkService,
      testAddresses: place.newsletter.testAddresses,
      sleep: (time) => scheduler.wait(time),
    },
    wakeIssues: async (ids) => void (await env.BULK.sendBatch(ids.map((body) => ({ body })))),
    now: Date.now,
    report,
  }
  return { newsletter, jobs }
}

function bulkOf(
  env: NewsletterBindings,
  { origin, environment, newsletter }: NewsletterPlace,
  site: JobOptions['site'],
): JobOptions['issues']['bulk'] {
  const service = bulkMailerOf(newsletter.bulk)
  if (newsletter.bulk && service) {
    const { from, postalAddress, dailyLimit } = newsletter.bulk
    return { service, dailyLimit, compose: issueComposer({ origin, from, postalAddress, site }) }
  }
  // Bundlers replace NODE_ENV: a deployed Worker sends no issue without a mail service for them.
  if (process.env.NODE_ENV !== 'production' && environment === 'development') {
    const mailer = keepingMailer(cloudflareMailer(env.EMAIL), env.MEMORY, Date.now)
    const sender = { from: newsletter.mailFrom, postalAddress: '(BULK_POSTAL_ADDRESS)' }
    return {
      service: { name: 'development', keyLifeSeconds: 0, send: (mail) => mailer.send(mail) },
      compose: issueComposer({ origin, ...sender, site }),
    }
  }
  return undefined
}

function mailerOf(env: NewsletterBindings, { environment, newsletter: { mailHttp } }: NewsletterPlace): Mailer {
  const mailer = mailHttp ? httpMailer(mailHttp) : cloudflareMailer(env.EMAIL)
  // Bundlers replace NODE_ENV: a deployed Worker cannot keep mails, whatever ENVIRONMENT is.
  if (process.env.NODE_ENV !== 'production' && environment === 'development')
    return keepingMailer(mailer, env.MEMORY, Date.now)
  return mailer
}

/** What the release in force says about mailings. Before the first release, and in those of an earlier version, nothing. */
async function mailingsInForce(reader: ReleaseReader): Promise<Mailings | undefined> {
  try {
    return await reader.read(
      async ({ root, record }) => {
        const hash = root.mailings
        return hash === undefined ? undefined : { hash, record: await record(hash, mailingsRecord) }
      },
      (work) => void work,
    )
  } catch (error) {
    if (error instanceof NoRelease) return undefined
    throw error
  }
}

/** The body of a letter. It is found by its hash, also if the release in force has another one. */
async function letterBody(reader: ReleaseReader, hash: string): Promise<LetterRecord> {
  return reader.read(
    ({ record }) => record(hash, letterRecord),
    (work) => void work,
  )
}

/** Texts about the site for mails. They come from the release in force, as on the pages. */
async function mailSite(reader: ReleaseReader, locale: Locale): Promise<MailSite> {
  return reader.read(
    async ({ root }) => {
      const { name, organisation, home, newsletter, disclaimer } = root.site[locale]
      return { name, organisation, home, privacy: newsletter.privacy.path, disclaimer }
    },
    // A job has no response that this work could delay, so it is not deferred. It reports its own failures.
    (work) => void work,
  )
}
