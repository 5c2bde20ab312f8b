import { readAddress } from '../../src/newsletter/address.ts'
import { newId } from '../../src/newsletter/id.ts'
import { composer } from '../../src/newsletter/mail/compose.ts'
import { sendDue } from '../../src/newsletter/outbox/send.ts'
import { watch } from '../../src/newsletter/outbox/watch.ts'
import { Pseudonyms } from '../../src/newsletter/pseudonyms.ts'
import { signUp } from '../../src/newsletter/store/sign-up.ts'
import { Tokens } from '../../src/newsletter/tokens.ts'
import { ISSUE_FIGURES } from './issues-worker.ts'

/** Measures inside workerd, where the site runs. The benchmark in Node requests one measurement at a time. */
interface Env {
  DB: D1Database
  /** A database for the figures about limits, emptied before each. */
  LIMITS: D1Database
  /** A database for letters. */
  ISSUES: D1Database
}

const AT_ONCE = 16
const pseudonyms = new Pseudonyms(['a pepper of the benchmark'])
const tokens = new Tokens(['a secret of the benchmark'])
const site = async () => ({
  name: 'perspective',
  organisation: 'Office',
  home: '/nl/',
  privacy: '/nl/privacy',
  disclaimer: '',
})

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    const [count, from] = [Number(searchParams.get('count')), Number(searchParams.get('from') ?? 0)]
    const measurements: Record<string, () => Promise<number>> = {
      '/bare-insert': () =>
        perSecond(count, (i) =>
          env.DB.prepare('insert into bare (text) values (?1)')
            .bind(`person${from + i}@example.org`)
            .run(),
        ),
      '/sign-up': () =>
        perSecond(count, (i) => signUpOne(env.DB, `person${i}-${newId()}@example${randomDomain()}.org`)),
      // The same address again and again: pending, then over its limit.
      '/sign-up-known': () => perSecond(count, () => signUpOne(env.DB, 'known@example.org')),
      '/drain-null': () => drain(env.DB, async () => NOTHING),
      '/drain-rendered': () =>
        drain(env.DB, composer({ tokens, origin: 'https://bench.test', from: NOTHING.from.email, site })),
    }
    const issues = ISSUE_FIGURES[pathname]
    if (issues) return Response.json(await issues(env.ISSUES, searchParams))
    const figures = FIGURES[pathname]
    if (figures) return Response.json(await figures(env.LIMITS))
    const measure = measurements[pathname]
    return measure ? Response.json({ perSecond: await measure() }) : new Response(null, { status: 404 })
  },
}

const NOTHING = {
  to: 'a@example.org',
  from: { email: 'b@example.org', name: 'b' },
  subject: '',
  html: '',
  text: '',
  headers: {},
}

async function signUpOne(db: D1Database, email: string, client = newId(), now = Date.now()): Promise<string> {
  const read = readAddress(email)
  if (!read.ok) throw new Error(read.reason)
  const mail = newId()
  await signUp(db, pseudonyms, {
    mail,
    subscriber: newId(),
    attempt: newId(),
    address: read.address,
    preferences: { locale: 'nl', topics: ['projects'], municipalities: [] },
    wording: 'bench',
    page: '/nl/nieuwsbrief',
    clients: [client],
    now,
  })
  return mail
}

/** A random domain number. There are so many domains that none reaches its limit. */
function randomDomain(): number {
  return Math.floor(Math.random() * 100_000)
}

/** Does work sixteen at once. @returns the number of items per second */
async function perSecond(count: number, work: (i: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const start = Date.now()
  const worker = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return (count / (Date.now() - start)) * 1000
}

/** Sends all due mails to a mail service that takes no time. */
async function drain(db: D1Database, compose: Parameters<typeof sendDue>[0]['compose']): Promise<number> {
  const mailer = { send: async () => ({ message: newId() }) }
  const start = Date.now()
  let sent = 0
  for (;;) {
    // An hour ahead, because mails to one domain may be delayed.
    const now = () => Date.now() + 3_600_000
    const report = await sendDue({ db, mailer, pseudonyms, compose, now, report: () => undefined })
    sent += report.sent
    if (!report.more) return (sent / (Date.now() - start)) * 1000
  }
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const START = Date.UTC(2026, 0, 15, 12)
const FLOOD = 1_200
const CATCH_ALL = 'catch-all.example'

/** Figures about limits, each with its own clock and an empty database. */
const FIGURES: Record<string, (db: D1Database) => Promise<Record<string, number>>> = {
  '/domain-flood': domainFlood,
  '/gmail-flood': gmailFlood,
  '/slow-service': slowService,
}

async function emptied(db: D1Database): Promise<void> {
  const tables = ['outbox', 'consent', 'subscriber', 'caused_mail', 'counted_form', 'suppression', 'tally', 'value']
  await db.batch(tables.map((table) => db.prepare(`delete from ${table}`)))
}

/** Sign-ups of these clients at one domain, evenly within an hour. */
async function flood(db: D1Database, domain: string, clients: readonly string[]): Promise<void> {
  await emptied(db)
  for (let i = 0; i < FLOOD; i++)
    await signUpOne(db, `person${i}@${domain}`, clients[i % clients.length], START + Math.floor((i * HOUR) / FLOOD))
}

/** The longest delay of the mail of another client, in seconds, over sign-ups at several moments. */
async function longestDelay(db: D1Database, domain: string): Promise<number> {
  let longest = 0
  for (const minutes of [60, 75, 90, 119, 150, 300]) {
    const now = START + minutes * MINUTE
    const mail = await signUpOne(db, `visitor${minutes}@${domain}`, `visitor${minutes}`, now)
    const owed = await db.prepare('select owed_at from outbox where id = ?1').bind(mail).first<number>('owed_at')
    longest = Math.max(longest, ((owed ?? Number.NaN) - now) / 1000)
  }
  return longest
}

async function mostInAnHour(db: D1Database): Promise<number> {
  const { results } = await db.prepare('select owed_at from caused_mail order by owed_at').all<{ owed_at: number }>()
  const times = results.map(({ owed_at }) => owed_at)
  return Math.max(...times.map((start) => times.filter((at) => at >= start && at < start + HOUR).length))
}

async function domainFlood(db: D1Database): Promise<Record<string, number>> {
  await flood(db, CATCH_ALL, ['one', 'two'])
  const delayWithTwo = await longestDelay(db, CATCH_ALL)
  await flood(db, CATCH_ALL, ['one'])
  return { owedInAnHour: await mostInAnHour(db), delay: await longestDelay(db, CATCH_ALL), delayWithTwo }
}

async function gmailFlood(db: D1Database): Promise<Record<string, number>> {
  await flood(db, 'gmail.com', ['one'])
  const compose = async () => NOTHING
  const mailer = { send: async () => ({ message: newId() }) }
  const options = { db, mailer, pseudonyms, compose, now: () => START + HOUR, report: () => undefined }
  while ((await sendDue(options)).more);
  await watch(db, START + HOUR)
  return { delay: await longestDelay(db, 'gmail.com') }
}

/** A service that accepts each mail but answers too late, for a day; cron runs each minute. Skips the waiting time. */
async function slowService(db: D1Database): Promise<Record<string, number>> {
  await emptied(db)
  const mails = 100
  for (let i = 0; i < mails; i++) await signUpOne(db, `person${i}@example${i}.org`, `client${i}`, START)
  const copies = new Map<string, number>()
  let now = START
  const mailer = {
    async send({ subject: mail }: { subject: string }): Promise<never> {
      copies.set(mail, (copies.get(mail) ?? 0) + 1)
      throw new Error('no answer in time')
    },
  }
  const compose = async ({ id }: { id: string }) => ({ ...NOTHING, subject: id })
  const options = { db, mailer, pseudonyms, compose, now: () => now, report: () => undefined }
  for (; now < START + 24 * HOUR; now += MINUTE) while ((await sendDue(options)).more);
  const all = [...copies.values()]
  const dead = await db.prepare("select count(*) as n from outbox where state = 'dead'").first<number>('n')
  return { most: Math.max(...all), mean: all.reduce((a, b) => a + b, 0) / mails, dead: dead ?? Number.NaN, mails }
}
