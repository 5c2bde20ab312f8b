import { inForce } from './suppression.ts'

/** Queries for the command line. No statement contains an address, because wrangler takes statements as arguments. */

type Row = Record<string, unknown>

const SUBSCRIBERS =
  'select status, locale, count(*) as count from subscriber group by status, locale order by status, locale'
const DEAD_REASONS = `select error, count(*) as count from outbox where state = 'dead' group by error order by count desc`

/** Counts of subscribers by status and language, and of dead letters by reason. */
export async function countAll(db: D1Database): Promise<{ subscribers: Row[]; dead: Row[] }> {
  const [subscribers, dead] = await db.batch<Row>([SUBSCRIBERS, DEAD_REASONS].map((sql) => db.prepare(sql)))
  return { subscribers: subscribers?.results ?? [], dead: dead?.results ?? [] }
}

const OUTBOX = {
  counts: 'select state, kind, count(*) as count from outbox group by state, kind order by state, kind',
  due: `select id, kind, owed_at, due_at, attempts, copies, error from outbox where state = 'due' order by owed_at limit 20`,
  reasons: DEAD_REASONS,
  dead: `select id, kind, owed_at, died_at, attempts, copies, error from outbox where state = 'dead' order by died_at desc limit 50`,
  values: 'select name, value from value',
} as const

/** The outbox for an operator, in one batch: through wrangler each call is a process of some seconds. */
export async function outboxReport(db: D1Database): Promise<Record<keyof typeof OUTBOX, Row[]>> {
  const names = Object.keys(OUTBOX) as (keyof typeof OUTBOX)[]
  const answers = await db.batch<Row>(names.map((name) => db.prepare(OUTBOX[name])))
  const entries = names.map((name, i) => [name, answers[i]?.results ?? []])
  return Object.fromEntries(entries) as Record<keyof typeof OUTBOX, Row[]>
}

/** Lists that are read in pages: `?1` is the last id of the page before. */
const LISTS = {
  people: 'select id, email, address, status, locale, created_at, confirmed_at, ended_at from subscriber where id > ?1',
  newAddresses:
    'select id, subscriber, recipient, state, created_at from outbox where id > ?1 and recipient is not null',
  export:
    'select id, address, email, locale, topics, municipalities, status, created_at, confirmed_at from subscriber where id > ?1',
} as const

/** The rows after the id `last`, in the order of their ids. */
export async function pageOf(db: D1Database, list: keyof typeof LISTS, last: string, size: number): Promise<Row[]> {
  return (await db.prepare(`${LISTS[list]} order by id limit ${size}`).bind(last).all()).results
}

/** A page of the suppressions in force, in the order of their address hashes. */
export async function suppressionPage(db: D1Database, last: string, size: number, now: number): Promise<Row[]> {
  const sql = `select address_hash as id, reason, source, at, until from suppression
where address_hash > ?1 and ${inForce('?2')} order by address_hash limit ${size}`
  return (await db.prepare(sql).bind(last, now).all()).results
}
