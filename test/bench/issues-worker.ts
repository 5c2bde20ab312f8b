import { newId } from '../../src/newsletter/id.ts'
import type { IssueOptions } from '../../src/newsletter/issues/options.ts'
import { prepareIssue } from '../../src/newsletter/issues/prepare.ts'
import { sendIssue } from '../../src/newsletter/issues/send.ts'
import type { BulkMailer } from '../../src/newsletter/mail/bulk-mailer.ts'
import type { ComposeIssue } from '../../src/newsletter/mail/issue.tsx'
import { Pseudonyms } from '../../src/newsletter/pseudonyms.ts'
import { inventReaders } from '../../src/newsletter/store/demo.ts'
import { note } from '../../src/newsletter/store/journal.ts'
import { Tokens } from '../../src/newsletter/tokens.ts'

const MINUTE = 60_000
/** A Thursday, 10:00 in Brussels. */
const START = Date.UTC(2026, 11, 3, 9)
const LETTER = '2026-12'
const HASH = 'a'.repeat(64)
/** All topics, so that the letter is for everybody who may get it. */
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

/** What the database did, summed over all statements. */
interface Work {
  /** Time in the database, in milliseconds, as it reports it. */
  duration: number
  read: number
  written: number
  trips: number
  /** The longest round trip, in milliseconds of the database's time. */
  longest: number
}

/** The database, with the work of all statements summed. */
function counted(db: D1Database) {
  const work: Work = { duration: 0, read: 0, written: 0, trips: 0, longest: 0 }
  const real = new WeakMap<object, D1PreparedStatement>()
  const add = (results: readonly D1Result[]) => {
    const times = results.map(({ meta }) => meta.duration)
    const sum = times.reduce((all, one) => all + one, 0)
    work.trips++
    work.duration += sum
    work.longest = Math.max(work.longest, sum)
    for (const { meta } of results) {
      work.read += meta.rows_read
      work.written += meta.rows_written
    }
  }
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const all = async () => {
      const result = await statement.all()
      add([result])
      return result
    }
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all,
      run: all,
      async first(column?: string) {
        const row = (await all()).results[0] as Record<string, unknown> | undefined
        return row === undefined ? null : column === undefined ? row : row[column]
      },
    } as unknown as D1PreparedStatement
    real.set(wrapped, statement)
    return wrapped
  }
  const watched = {
    prepare: (sql: string) => wrap(db.prepare(sql)),
    async batch(statements: D1PreparedStatement[]) {
      const results = await db.batch(statements.map((one) => real.get(one) ?? one))
      add(results)
      return results
    },
  } as unknown as D1Database
  return { db: watched, work }
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

/** Figures about letters: the numbers of a measurement, by its name in the address. */
export const ISSUE_FIGURES: Record<
  string,
  (db: D1Database, given: URLSearchParams) => Promise<Record<string, number>>
> = {
  '/freeze': (db, given) => freeze(db, Number(given.get('readers'))),
  '/drain-letter': (db, given) => drain(db, Number(given.get('round')), Number(given.get('most'))),
}
