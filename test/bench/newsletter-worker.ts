import { readAddress } from '../../src/newsletter/address.ts'
import { newId } from '../../src/newsletter/bytes.ts'
import { composer } from '../../src/newsletter/mail/compose.ts'
import { sendDue } from '../../src/newsletter/outbox/send.ts'
import { Pseudonyms } from '../../src/newsletter/pseudonyms.ts'
import { signUp } from '../../src/newsletter/store/sign-up.ts'
import { Tokens } from '../../src/newsletter/tokens.ts'

/** Measures inside workerd, where the site runs; the benchmark in Node asks for one measurement a request. */
interface Env {
  DB: D1Database
}

const AT_ONCE = 16
const pseudonyms = new Pseudonyms('a pepper of the benchmark')
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
        perSecond(count, (i) => signUpOne(env.DB, `person${i}-${newId()}@example${(from + i) % 500}.org`)),
      // The same address again and again: pending, then over its limit.
      '/sign-up-known': () => perSecond(count, () => signUpOne(env.DB, 'known@example.org')),
      '/drain-null': () => drain(env.DB, async () => NOTHING),
      '/drain-rendered': () =>
        drain(env.DB, composer({ tokens, origin: 'https://bench.test', from: NOTHING.from, site })),
    }
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

async function signUpOne(db: D1Database, email: string): Promise<void> {
  const address = readAddress(email)
  if (typeof address === 'string') throw new Error(address)
  const wish = { locale: 'nl' as const, topics: ['projects' as const], municipalities: [] }
  const names = { attempt: newId(), subscriber: newId() }
  await signUp(db, pseudonyms, {
    ...names,
    address,
    wish,
    wording: 'bench',
    page: '/nl/nieuwsbrief',
    allowed: true,
    now: Date.now(),
  })
}

/** Work done sixteen at once, by how much of it is done in a second. */
async function perSecond(count: number, work: (i: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const start = Date.now()
  const worker = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return (count / (Date.now() - start)) * 1000
}

/** Sends everything that is due to a mail service that takes no time. */
async function drain(db: D1Database, compose: Parameters<typeof sendDue>[0]['compose']): Promise<number> {
  const mailer = { send: async () => ({ message: newId() }) }
  const start = Date.now()
  let sent = 0
  for (;;) {
    // An hour ahead: mails to one domain may be delayed.
    const now = () => Date.now() + 3_600_000
    const report = await sendDue({ db, mailer, pseudonyms, compose, now, report: () => undefined })
    sent += report.sent
    if (!report.more) return (sent / (Date.now() - start)) * 1000
  }
}
