import { env } from 'cloudflare:test'
import { createApp } from '../../../src/app.tsx'
import { ReleaseReader } from '../../../src/content/reader/reader.ts'
import { type OpenNewsletter, readEnvironment, type Settings } from '../../../src/environment.ts'
import { everyMinute, type JobOptions, sendAll } from '../../../src/newsletter/jobs.ts'
import { copyJournal, type JournalCopies } from '../../../src/newsletter/journal/copies.ts'
import type { OutgoingMail } from '../../../src/newsletter/mail/mailer.ts'
import type { NewsletterOptions } from '../../../src/newsletter/options.ts'
import { newsletterOf } from '../../../src/newsletter/wiring.ts'
import { compile } from '../../../src/publish/compile/compile.ts'
import { siteFiles } from '../../support/site.ts'
import { NOW } from './support.ts'

export const ORIGIN = 'https://site.test'

const SLUGS = { nl: { slug: 'nieuwsbrief' }, fr: { slug: 'newsletter' }, en: { slug: 'newsletter' } }

interface AppOptions {
  /** Whether the limit by client allows every request. */
  client?: boolean
  /** Replaces the limit by client. */
  allow?: NewsletterOptions['allow']
  database?: D1Database
  challenge?: NewsletterOptions['challenge']
  /** The mail service for issues; none by default. */
  bulk?: OpenNewsletter['bulk']
  /** Production by default. */
  environment?: Settings['environment']
  /** Store of the journal's copies; by default KV. */
  memory?: JournalCopies
  /** If set, the site is closed for clients without this key. */
  siteKey?: string
}

/** The whole app with a newsletter, a clock that tests set, and a mail service that keeps its mails. */
export async function newsletterApp({
  client = true,
  allow = async () => client,
  database = env.NEWSLETTER,
  challenge,
  bulk,
  environment = 'production',
  memory,
  siteKey,
}: AppOptions = {}) {
  const files = new Map(siteFiles({ pages: { '/newsletter': SLUGS } }))
  files.set(
    'site.yaml',
    (files.get('site.yaml') ?? '').replace('newsletter: { page: /about', 'newsletter: { page: /newsletter'),
  )
  const { release } = await compile(files)
  if (!release) throw new Error('the site of the tests does not compile')
  const records = new Map<string, string>(release.records)
  records.set('pointer', JSON.stringify({ release: release.root, previous: null, schedule: [] }))
  const kv = { get: async (key: string) => records.get(key) ?? null }
  const reader = new ReleaseReader({
    kv,
    backup: { get: async () => undefined, put: async () => undefined },
    report: () => undefined,
  })

  const read = readEnvironment(env)
  if (!read.newsletter.ok) throw new Error(JSON.stringify(read.newsletter.problems))
  const place = { environment, origin: ORIGIN, https: true }
  const settings = { ...read, ...place, siteKey, newsletter: { ...read.newsletter, bulk } }
  const lines: string[] = []
  const { newsletter, jobs } = newsletterOf({ ...env, NEWSLETTER: database }, settings, reader, (event, fields) =>
    lines.push(JSON.stringify({ event, ...fields })),
  )
  const clock = { now: NOW }
  const mails: OutgoingMail[] = []
  const woken: string[] = []
  const mailer: JobOptions['mailer'] = {
    async send(mail) {
      mails.push(mail)
      return { message: `message-${mails.length}` }
    },
  }
  const services = {
    ...newsletter,
    allow,
    wake: async (names: readonly string[]) => void woken.push(...names),
    ...(memory && { copyJournal: () => copyJournal(database, memory) }),
    ...(challenge && { challenge }),
  }
  const app = createApp({
    ...settings,
    reader,
    newsletter: services,
    now: () => clock.now,
    log: (line) => lines.push(line),
  })
  const options: JobOptions = { ...jobs, mailer, now: () => clock.now, ...(memory && { memory }) }
  return {
    app,
    clock,
    mails,
    woken,
    lines,
    options,
    send: () => sendAll(options),
    minute: () => everyMinute(options),
    get: (path: string, headers: Record<string, string> = {}) => app.request(new URL(path, ORIGIN).href, { headers }),
    post: (
      path: string,
      fields: Record<string, string | string[]>,
      headers: Record<string, string> = { 'Sec-Fetch-Site': 'same-origin' },
    ) => app.request(new URL(path, ORIGIN).href, { method: 'POST', body: formOf(fields), headers }),
  }
}

export type NewsletterApp = Awaited<ReturnType<typeof newsletterApp>>

function formOf(fields: Record<string, string | string[]>): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value)
  return form
}

/** The URLs in a mail's text whose path has this segment. */
export function linkIn(mail: OutgoingMail | undefined, segment: string): string {
  const link = mail?.text.match(new RegExp(`https://site\\.test\\S*/${segment}/\\S+`))?.[0]
  if (!link) throw new Error(`no link with ${segment} in ${mail?.subject}`)
  return link
}
