import { newId } from '../../src/newsletter/id.ts'
import { progress, resume } from '../../src/newsletter/issues/commands.ts'
import type { IssueOptions } from '../../src/newsletter/issues/options.ts'
import { prepareIssue } from '../../src/newsletter/issues/prepare.ts'
import { sendIssue } from '../../src/newsletter/issues/send.ts'
import type { BulkMailer } from '../../src/newsletter/mail/bulk-mailer.ts'
import type { ComposeIssue } from '../../src/newsletter/mail/issue.tsx'
import { MailError } from '../../src/newsletter/mail/mailer.ts'
import { Pseudonyms } from '../../src/newsletter/pseudonyms.ts'
import { inventReaders } from '../../src/newsletter/store/demo.ts'
import { note } from '../../src/newsletter/store/journal.ts'
import { Tokens } from '../../src/newsletter/tokens.ts'
import { counted } from '../support/counted-database.ts'

const MINUTE = 60_000
/** A Thursday, 10:00 in Brussels. */
const START = Date.UTC(2026, 11, 3, 9)
const LETTER = '2026-12'
const HASH = 'a'.repeat(64)
/** All topics, so that the letter is for every reader who may get it. */
const LETTER_IN_FORCE = {
  id: LETTER,
  hash: HASH,
  topics: ['projects', 'plans', 'inquiries', 'statistics', 'international'] as const,
  municipalities: [],
  locales: {
    nl: { path: '/nl/a', subject: 'Brief', body: HASH },
    fr: { path: '/fr/a', subject: 'Lettre', body: HASH },
  },
}

const compose: ComposeIssue = async () => ({
  for: ({ email, reference, links }) => ({
    to: email,
    from: { email: 'letter@example.org', name: 'Letter' },
    subject: 'Letter',
    html: links.unsubscribe,
    text: links.oneClick,
    headers: { 'X-Mail-Reference': reference },
  }),
})

interface Place {
  options: IssueOptions
  clock: { now: number }
}

/** A place whose clock jumps over every wait, so that only work takes time. */
function place(db: D1Database, service: BulkMailer, round: number): Place {
  const clock = { now: START }
  const record = { kind: 'mailings' as const, letters: [{ ...LETTER_IN_FORCE, topics: [...LETTER_IN_FORCE.topics] }] }
  const options: IssueOptions = {
    db,
    memory: {
      get: async () => null,
      put: async () => undefined,
      list: async () => ({ keys: [], list_complete: true }),
    },
    tokens: new Tokens(['a secret of the benchmark']),
    pseudonyms: new Pseudonyms(['a pepper of the benchmark']),
    origin: 'https://bench.test',
    mailings: async () => ({ hash: HASH, record: { ...record, changes: [], inquiries: [] } }),
    letter: async () => ({ kind: 'letter', html: '<p>Letter</p>', text: 'Letter' }),
    bulk: { service, compose },
    testAddresses: [],
    now: () => clock.now,
    async sleep(time) {
      clock.now += time
    },
    sizes: { round },
    report: () => undefined,
  }
  return { options, clock }
}

const nullService: BulkMailer = { name: 'null', keyLifeSeconds: 86_400, send: async () => ({ message: newId() }) }

/** Fills the database with readers, and freezes them as recipients. @returns the work of freezing, and what it took */
async function freeze(db: D1Database, readers: number): Promise<Record<string, number>> {
  await db.batch(
    ['delivery', 'issue', 'issue_log', 'lane', 'journal', 'subscriber', 'consent'].map((table) =>
      db.prepare(`delete from ${table}`),
    ),
  )
  await inventReaders(db, readers, START)
  await db
    .prepare(
      `insert into issue (id, kind, hash, state, prepared_by, prepared_at) values (?1, 'letter', ?2, 'preparing', 'an', ?3)`,
    )
    .bind(LETTER, HASH, START)
    .run()
  const { db: watched, work } = counted(db)
  const begun = Date.now()
  let invocations = 0
  do {
    invocations++
    await prepareIssue(place(watched, nullService, 100).options, LETTER)
  } while ((await stateOf(db)) === 'preparing')
  const mails = await mailsOf(db)
  return { ...work, wall: Date.now() - begun, invocations, mails, readers }
}

async function stateOf(db: D1Database): Promise<string | null> {
  return db.prepare('select state from issue where id = ?1').bind(LETTER).first<string>('state')
}

async function mailsOf(db: D1Database): Promise<number> {
  return (await db.prepare('select count(*) as n from delivery').first<number>('n')) ?? 0
}

async function begin(db: D1Database): Promise<void> {
  await db.prepare(`update issue set state = 'sending', start_at = ?1 where id = ?2`).bind(START, LETTER).run()
}

/** The beats of the last five minutes, without which nothing is sent. */
async function beats(db: D1Database, now: number): Promise<void> {
  await db.prepare('delete from journal').run()
  await db.batch([0, 1, 2, 3, 4].map((minute) => note(db, 'beat', {}, now - minute * MINUTE)))
}

/** Sends frozen mails through a service that takes no time. @returns mails a second, and rows of D1 a mail */
async function drain(db: D1Database, round: number, most: number): Promise<Record<string, number>> {
  await begin(db)
  const { db: watched, work } = counted(db)
  const all = place(watched, nullService, round)
  // Only work is measured, so the pause after the first mails is skipped.
  await db.prepare('update issue set pilot_until = 0, started_at = coalesce(started_at, ?1)').bind(START).run()
  const before = await sentOf(db)
  const start = Date.now()
  while ((await sentOf(db)) - before < most && (await stateOf(db)) === 'sending') {
    await beats(db, all.clock.now)
    await sendIssue(all.options, LETTER, all.clock.now + 50_000)
    all.clock.now += MINUTE
  }
  const took = Date.now() - start
  const sent = (await sentOf(db)) - before
  return { perSecond: (sent / took) * 1000, sent, read: work.read / sent, written: work.written / sent }
}

async function sentOf(db: D1Database): Promise<number> {
  return (await db.prepare(`select count(*) as n from delivery where state = 'sent'`).first<number>('n')) ?? 0
}

/** Ids of mails that a service has taken, in a table of a fixed size, so that counting them does not look like a leak. */
class Taken {
  readonly #keys = new BigUint64Array(2 ** 19)
  count = 0

  /** @returns whether it is new */
  add(key: string): boolean {
    const value = BigInt(`0x${key.slice(0, 16)}`) | 1n
    for (let place = Number(value % BigInt(this.#keys.length)); ; place = (place + 1) % this.#keys.length) {
      if (this.#keys[place] === value) return false
      if (this.#keys[place] !== 0n) continue
      this.#keys[place] = value
      this.count++
      return true
    }
  }
}

/** Thrown where a sender is killed. */
class Killed extends Error {}

/** A sender is killed once in so many steps, which are round trips and calls of the mail service. */
const STEPS_OF_A_LIFE = 4_000
/** The quota of a day is used up at this call, and the service refuses all mails for so long. */
const QUOTA = { at: 5_000, for: 25 * MINUTE } as const

/** A letter that is sent through a mail service that behaves badly, by senders that are killed. It goes on over requests. */
class Simulation {
  readonly clock = { now: START }
  readonly taken = new Taken()
  readonly figures = {
    invocations: 0,
    kills: 0,
    pauses: 0,
    calls: 0,
    repeats: 0,
    refused: 0,
    lost: 0,
    read: 0,
    written: 0,
  }
  readonly #db: D1Database
  #steps = 0
  #killAt = STEPS_OF_A_LIFE
  #quotaUntil = 0

  constructor(db: D1Database) {
    this.#db = db
  }

  /** One invocation of the sender, a minute after the last one. */
  async minute(): Promise<void> {
    await beats(this.#db, this.clock.now)
    let dead = false
    /** Before or after the step: both must be harmless. */
    const step = async <T>(work: () => Promise<T>): Promise<T> => {
      if (dead) throw new Killed()
      if (++this.#steps < this.#killAt) return work()
      dead = true
      this.#killAt += STEPS_OF_A_LIFE
      this.figures.kills++
      if (this.figures.kills % 2 === 0) await work()
      throw new Killed()
    }
    const { db, work } = counted(this.#db, step)
    const service: BulkMailer = {
      name: 'bad',
      keyLifeSeconds: 86_400,
      send: (_mail, key) => step(() => this.#answer(key)),
    }
    const all = place(db, service, 100)
    const options = {
      ...all.options,
      now: () => this.clock.now,
      sleep: async (time: number) => {
        this.clock.now += time
      },
    }
    this.figures.invocations++
    await sendIssue(options, LETTER, this.clock.now + 50_000).catch((error) => {
      if (!(error instanceof Killed)) throw error
    })
    this.figures.read += work.read
    this.figures.written += work.written
    this.clock.now += MINUTE
    const command = { db: this.#db, issue: LETTER, actor: 'an', now: this.clock.now }
    if ((await stateOf(this.#db)) === 'paused' && (await resume(command)).ok) this.figures.pauses++
  }

  /** Takes most mails. Of 1,000 calls one is refused because of the rate, five for good, and two answers are lost. */
  async #answer(key: string): Promise<{ message: string }> {
    const call = ++this.figures.calls
    if (call === QUOTA.at) this.#quotaUntil = this.clock.now + QUOTA.for
    if (this.clock.now < this.#quotaUntil) throw new MailError('E_DAILY_LIMIT_EXCEEDED', 'quota')
    if (call % 1_009 === 0) throw new MailError('E_RATE_LIMIT_EXCEEDED', 'too many')
    if (key.endsWith('00') && key.charCodeAt(29) % 2 === 0) {
      this.figures.refused++
      throw new MailError('E_RECIPIENT_NOT_ALLOWED', 'refused')
    }
    if (!this.taken.add(key)) this.figures.repeats++
    if (call % 499 === 0) {
      this.figures.lost++
      throw new Error('no answer')
    }
    return { message: key }
  }
}

let simulation: Simulation | undefined

/** Sends on until so many mails were taken, or the letter ends. @returns what happened so far */
async function simulate(db: D1Database, until: number): Promise<Record<string, number>> {
  if (!simulation) {
    await begin(db)
    simulation = new Simulation(db)
  }
  const { clock, taken, figures } = simulation
  const isOpen = async () => ['sending', 'paused'].includes((await stateOf(db)) ?? '')
  while (taken.count < until && (await isOpen())) await simulation.minute()
  const found = await progress(db, LETTER)
  const ended = { minutes: (clock.now - START) / MINUTE, taken: taken.count, open: Number(await isOpen()) }
  return {
    ...figures,
    ...ended,
    ...found?.states,
    balanced: Number(found?.balanced),
    candidates: found?.issue.candidates ?? 0,
  }
}

/** Makes garbage until it is collected: what is in use then is what is kept. */
async function churn(): Promise<Record<string, number>> {
  let made = 0
  for (let i = 0; i < 200; i++) made += new Array(200_000).fill(i).length
  return { made }
}

/** Figures about letters: the numbers of a measurement, by its name in the address. */
export const ISSUE_FIGURES: Record<
  string,
  (db: D1Database, given: URLSearchParams) => Promise<Record<string, number>>
> = {
  '/freeze': (db, given) => freeze(db, Number(given.get('readers'))),
  '/churn': churn,
  '/simulate': (db, given) => simulate(db, Number(given.get('until'))),
  '/drain-letter': (db, given) => drain(db, Number(given.get('round')), Number(given.get('most'))),
}
