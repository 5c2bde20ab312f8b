// cspell:words instr
import * as z from 'zod/mini'
import type { FrozenAlert, FrozenContent, FrozenDigest, FrozenLetter } from './content.ts'
import { bound, change, type IssueRow, WORKER } from './issue.ts'
import { inAreaSql, matchesSql } from './matching.ts'

/** Subscribers that one step looks at. A step takes some tens of milliseconds, so other queries wait no longer. */
const PAGE = 5_000

/**
 * SQL condition: whether the consent of the subscriber `s` covers a kind of issue. Alerts have their own consent; those who
 * agreed to an earlier wording have no `alerts_wording`.
 */
export const CONSENTED = {
  letter: 'exists (select 1 from consent c where c.subscriber = s.id)',
  alert: 's.alerts = 1 and s.alerts_wording is not null and s.alerts_since is not null',
} as const

/** `?1` issue, `?2` cursor, `?3` hash: true while the issue has not changed since it was read. */
const UNCHANGED = `exists (select 1 from issue where id = ?1 and cursor = ?2 and hash = ?3 and state = 'preparing' and candidates is null)`

const INSERT = 'insert into delivery (issue, subscriber, person, place, locale, items)'
/** After a restore, a row may exist before its issue: no recipient gets a second one. */
const ONCE = 'on conflict (issue, subscriber) do nothing'

const page = (columns: string) => `with page as materialized (
  select ${columns} from subscriber s where s.id > ?2 order by s.id limit ${PAGE})`
const MOVE = `update issue set cursor = (select max(id) from (select id from subscriber where id > ?2 order by id limit ${PAGE}))
where id = ?1 and ${UNCHANGED} and exists (select 1 from subscriber where id > ?2)`

const READER = { topics: 's.topics', municipalities: 's.municipalities' }

const LETTER = `${page('s.id, s.locale, s.status, s.topics, s.municipalities')}
${INSERT} select ?1, s.id, s.id, random(), s.locale, null from page s
where ${UNCHANGED} and s.status = 'confirmed' and ${CONSENTED.letter} and ${matchesSql(READER, { topics: '?4', municipalities: '?5' })} ${ONCE}`

/** Recipients of a correction: those who got, or may have got, what was wrong. */
const CORRECTION_PAGE = `select d.subscriber from delivery d where d.issue = ?4 and d.subscriber > ?2 order by d.subscriber limit ${PAGE}`
const CORRECTION = `with page as materialized (${CORRECTION_PAGE})
${INSERT} select ?1, s.id, s.id, random(), d.locale, null
from page p join delivery d on d.issue = ?4 and d.subscriber = p.subscriber join subscriber s on s.id = d.person
where ${UNCHANGED} and d.state in ('sent', 'unknown') and (d.hash is null or d.hash in (select value from json_each(?5)))
  and s.status = 'confirmed' and ${CONSENTED.letter} ${ONCE}`
const MOVE_CORRECTION = `update issue set cursor = (select max(subscriber) from (${CORRECTION_PAGE}))
where id = ?1 and ${UNCHANGED} and exists (${CORRECTION_PAGE})`

/** Combinations of wishes in the page that meet an item: few compared with the subscribers. */
const WISHES = (columns: string, rule: string) => `
  item as materialized (select value ->> '$.id' as id, value ->> '$.at' as at, value -> '$.topics' as topics,
    value -> '$.municipalities' as municipalities, value ->> '$.told' as told, key from json_each(?4)),
  wish as materialized (select distinct ${columns} from page),
  pair as materialized (select ${columns
    .split(', ')
    .map((column) => `w.${column}`)
    .join(', ')}, i.id, i.at, i.told, i.key from wish w, item i where ${rule})`

/** A reader gets no change that was seen before they subscribed, nor one that an earlier digest covered. */
const NEW_TO = `max(coalesce(s.covered_until, 0), ?5, (select max(c.confirmed_at) from consent c where c.subscriber = s.id))`

const DIGEST = `${page('s.id, s.locale, s.status, s.rhythm, s.topics, s.municipalities, s.covered_until')},
${WISHES('topics, municipalities', matchesSql({ topics: 'w.topics', municipalities: 'w.municipalities' }, { topics: 'i.topics', municipalities: 'i.municipalities' }))}
${INSERT} select ?1, s.id, s.id, random(), s.locale, json_group_array(pair.id order by pair.key)
from page s join pair on pair.topics = s.topics and pair.municipalities = s.municipalities
where ${UNCHANGED} and s.status = 'confirmed' and s.rhythm = ?6 and ${CONSENTED.letter} and pair.at > ${NEW_TO} and pair.at <= ?7
group by s.id ${ONCE}`
/** Also for those who get no mail, such as paused subscribers: their later digests do not begin in the past. */
const COVER = `update subscriber set covered_until = ?7 where rhythm = ?6 and coalesce(covered_until, 0) < ?7 and ${UNCHANGED}
  and id in (select id from subscriber where id > ?2 order by id limit ${PAGE})`

/** Whether a reader got a mail with an event whose id starts like this. */
const GOT = (prefix: string, states: string) => `exists (select 1 from delivery d, json_each(d.items) told
  where d.person = s.id and d.state in (${states}) and instr(told.value, ${prefix}) = 1)`

const ALERT = `${page('s.id, s.locale, s.status, s.alerts, s.alerts_wording, s.alerts_since, s.municipalities')},
${WISHES('municipalities', inAreaSql('w.municipalities', 'i.municipalities'))}
${INSERT} select ?1, s.id, s.id, random(), s.locale, json_group_array(pair.id order by pair.key)
from page s join pair on pair.municipalities = s.municipalities
where ${UNCHANGED} and s.status = 'confirmed' and ${CONSENTED.alert} and pair.at > max(s.alerts_since, ?5)
  and not ${GOT('pair.id', `'begun', 'sent', 'unknown'`)} and (pair.told is null or ${GOT('pair.told', `'begun', 'sent', 'unknown'`)})
group by s.id ${ONCE}`

/** The statements that freeze the next recipients, by kind of content. */
function freezing(db: D1Database, issue: IssueRow, content: FrozenContent, since: number): D1PreparedStatement[] {
  const unchanged = [issue.id, issue.cursor, issue.hash]
  switch (content.kind) {
    case 'letter':
      return issue.corrects === null
        ? letterPage(db, unchanged, content)
        : correctionPage(db, unchanged, issue.corrects, content)
    case 'digest':
      return digestPage(db, [...unchanged, itemsOf(content), since, issue.rhythm ?? '', issue.covers ?? 0])
    case 'alert':
      return [bound(db, ALERT, [...unchanged, eventsOf(content), since]), bound(db, MOVE, unchanged)]
  }
}

function letterPage(db: D1Database, unchanged: string[], { topics, municipalities }: FrozenLetter) {
  return [
    bound(db, LETTER, [...unchanged, JSON.stringify(topics), JSON.stringify(municipalities)]),
    bound(db, MOVE, unchanged),
  ]
}

function correctionPage(db: D1Database, unchanged: string[], corrects: string, { wrong = [] }: FrozenLetter) {
  const values = [...unchanged, corrects, JSON.stringify(wrong)]
  return [bound(db, CORRECTION, values), bound(db, MOVE_CORRECTION, values)]
}

function digestPage(db: D1Database, values: (string | number)[]) {
  return [bound(db, DIGEST, values), bound(db, COVER, values), bound(db, MOVE, values)]
}

function itemsOf({ items }: FrozenDigest): string {
  return JSON.stringify(items.map(({ id, seen, topics, municipalities }) => ({ id, at: seen, topics, municipalities })))
}

/** A withdrawal is announced only to readers who got an alert about the inquiry. */
function eventsOf({ events }: FrozenAlert): string {
  return JSON.stringify(
    events.map(({ id, due, topics, municipalities, event, page: of }) => ({
      id,
      at: due,
      topics,
      municipalities,
      told: event === 'withdrawn' ? `inquiry:${of}:` : null,
    })),
  )
}

/**
 * Freezes the recipients among the next subscribers, in one transaction with the cursor: killed at any statement, it goes on
 * where it was.
 * @param since nothing older is sent: when the rule of digests or alerts was approved
 * @returns whether there may be more subscribers to look at
 */
export async function freezePage(
  db: D1Database,
  issue: IssueRow,
  content: FrozenContent,
  since: number,
): Promise<boolean> {
  const results = await db.batch(freezing(db, issue, content, since))
  return (results.at(-1)?.meta.changes ?? 0) > 0
}

/** Stores the content of an issue that is being prepared. */
export async function storeContent(db: D1Database, issue: IssueRow, content: FrozenContent): Promise<void> {
  const sql = `update issue set content = ?3, problem = null where id = ?1 and hash = ?2 and state = 'preparing' and content is null`
  await db.prepare(sql).bind(issue.id, issue.hash, JSON.stringify(content)).run()
}

/** Notes why preparing does not go on. */
export async function notePreparing(db: D1Database, issue: IssueRow, problem: string): Promise<void> {
  const sql = `update issue set problem = ?3 where id = ?1 and hash = ?2 and state = 'preparing'`
  await db.prepare(sql).bind(issue.id, issue.hash, problem).run()
}

/** A run is unusual over this many times the largest of the last runs, and over this many mails. */
const UNUSUAL = { times: 1.5, mails: 200, runs: 10 } as const

/** Whether a run has many more recipients than the last ones. The first run has nothing to be compared with. */
const UNUSUAL_SIZE = `(select count(*) from delivery where issue = ?1) > max(${UNUSUAL.mails}, ${UNUSUAL.times} *
  (select coalesce(max(candidates), 1e9) from (select candidates from issue
    where id <> ?1 and kind = ?7 and coalesce(rhythm, '') = ?8 and state = 'sent' order by prepared_at desc limit ${UNUSUAL.runs})))`

/** Ends preparing. A letter then waits for tests and approval; a run starts, unless its size is unusual. */
export async function finishPreparing(db: D1Database, issue: IssueRow, now: number): Promise<void> {
  const { id, kind, rhythm, hash, cursor } = issue
  const isRun = kind === 'digest' || kind === 'alert'
  const state = `iif(${UNUSUAL_SIZE}, 'prepared', 'sending')`
  await db.batch(
    change(db, {
      issue: id,
      from: ['preparing'],
      // Recipients of an amended letter are frozen already.
      set: `candidates = coalesce(candidates, (select count(*) from delivery where issue = ?1)), state = ${isRun ? state : `'prepared'`},
        problem = ${isRun ? `iif(${UNUSUAL_SIZE}, 'unusual-size', null)` : 'null'}, start_at = ${isRun ? '?2' : 'null'}`,
      when: `hash = ?9 and cursor = ?10 and content is not null`,
      values: [kind, rhythm ?? '', hash, cursor],
      actor: WORKER,
      what: 'prepared',
      now,
    }),
  )
}

const hashRow = z.object({ hash: z.nullable(z.string()) })

/** The hashes of the content that recipients of a letter got. */
export async function sentHashes(db: D1Database, issue: string): Promise<string[]> {
  const sql = `select distinct hash from delivery where issue = ?1 and state in ('sent', 'unknown')`
  const { results } = await db.prepare(sql).bind(issue).all()
  return z
    .array(hashRow)
    .parse(results)
    .flatMap(({ hash }) => hash ?? [])
}

/** When the rule of digests or alerts was approved; undefined if it was not. */
export async function ruleSince(db: D1Database, kind: string): Promise<number | undefined> {
  const since = await db.prepare('select approved_at from rule where kind = ?1').bind(kind).first<number>('approved_at')
  return since ?? undefined
}
