import * as z from 'zod/mini'
import { newId } from '../../id.ts'
import { json } from '../../store/rows.ts'
import { ISSUE_KINDS, ISSUE_STATES, type IssueState, RHYTHMS } from '../model.ts'
import { frozenContent } from './content.ts'

const issueRow = z.object({
  id: z.string(),
  kind: z.enum(ISSUE_KINDS),
  rhythm: z.nullable(z.enum(RHYTHMS)),
  corrects: z.nullable(z.string()),
  hash: z.string(),
  content: z.nullable(json(frozenContent)),
  state: z.enum(ISSUE_STATES),
  problem: z.nullable(z.string()),
  covers: z.nullable(z.number()),
  cursor: z.string(),
  candidates: z.nullable(z.number()),
  prepared_by: z.string(),
  prepared_at: z.number(),
  approved_by: z.nullable(z.string()),
  approved_at: z.nullable(z.number()),
  start_at: z.nullable(z.number()),
  started_at: z.nullable(z.number()),
  pilot_until: z.nullable(z.number()),
  judged_from: z.number(),
  ended_at: z.nullable(z.number()),
  report: z.nullable(z.string()),
})
export type IssueRow = z.infer<typeof issueRow>

export async function readIssue(db: D1Database, id: string): Promise<IssueRow | undefined> {
  const row = await db.prepare('select * from issue where id = ?1').bind(id).first()
  return row === null ? undefined : issueRow.parse(row)
}

const summary = z.omit(issueRow, { content: true, report: true, cursor: true })

/** All issues without their content, the newest first. */
export async function listIssues(db: D1Database, limit = 100): Promise<z.infer<typeof summary>[]> {
  const sql = `select id, kind, rhythm, corrects, hash, state, problem, covers, candidates, prepared_by, prepared_at, approved_by,
  approved_at, start_at, started_at, pilot_until, judged_from, ended_at from issue order by prepared_at desc, id desc limit ?1`
  return z.array(summary).parse((await db.prepare(sql).bind(limit).all()).results)
}

/** Ids of the issues that the Worker has work for at this time. */
export async function issuesWithWork(db: D1Database, now: number): Promise<string[]> {
  const sql = `select id from issue where state not in ('sent', 'cancelled')
  and (state = 'preparing' or (state = 'sending' and coalesce(start_at, 0) <= ?1)
    or exists (select 1 from issue_test t where t.issue = issue.id and t.begun_at is null))
union select issue from delivery where state = 'begun' and lease_until <= ?1 and issue in (select id from issue)`
  const { results } = await db.prepare(sql).bind(now).all<{ id: string }>()
  return results.map(({ id }) => id)
}

/** Ids of issues that are open, and whose first mail was sent before a time. */
export async function openSince(db: D1Database, before: number): Promise<string[]> {
  const sql = `select id from issue where state not in ('sent', 'cancelled') and started_at < ?1`
  const { results } = await db.prepare(sql).bind(before).all<{ id: string }>()
  return results.map(({ id }) => id)
}

type Value = string | number | null

/** The statement with as many of the values as it has parameters. */
export function bound(db: D1Database, sql: string, values: readonly Value[]): D1PreparedStatement {
  const parameters = Math.max(0, ...Array.from(sql.matchAll(/\?(\d+)/g), ([, number]) => Number(number)))
  return db.prepare(sql).bind(...values.slice(0, parameters))
}

export interface Change {
  issue: string
  /** States in which the change is allowed. */
  from: readonly IssueState[]
  /** SQL assignments; `?1` is the issue, `?2` now, `?3` the actor, from `?7` on the values. */
  set: string
  /** Further SQL condition, with the same parameters. */
  when?: string
  values?: readonly Value[]
  actor: string
  /** The change, as a word for the log. */
  what: string
  detail?: string | null
  now: number
}

/** Name of the Worker in the log. */
export const WORKER = 'worker'

const LOG = 'insert into issue_log (id, issue, at, actor, what, detail)'

/**
 * The statements that change an issue and log the change, if the issue is in one of the given states and the condition
 * holds: compare and set. The second statement reports whether it changed something.
 */
export function change(db: D1Database, { issue, from, set, when = 'true', ...rest }: Change): D1PreparedStatement[] {
  const { values = [], actor, what, detail = null, now } = rest
  const states = from.map((state) => `'${state}'`).join(', ')
  const condition = `id = ?1 and state in (${states}) and ${when}`
  const all = [issue, now, actor, newId(now), what, detail, ...values]
  return [
    bound(db, `${LOG} select ?4, id, ?2, ?3, ?5, ?6 from issue where ${condition}`, all),
    bound(db, `update issue set ${set} where ${condition}`, all),
  ]
}

/** The statement that logs what was done. */
export function log(
  db: D1Database,
  { issue, actor, what, detail = null, now }: Pick<Change, 'issue' | 'actor' | 'what' | 'detail' | 'now'>,
): D1PreparedStatement {
  return db.prepare(`${LOG} values (?1, ?2, ?3, ?4, ?5, ?6)`).bind(newId(now), issue, now, actor, what, detail)
}

/** Changes an issue: see `change`. @returns whether it was changed */
export async function changeIssue(db: D1Database, what: Change): Promise<boolean> {
  const [, changed] = await db.batch(change(db, what))
  return (changed?.meta.changes ?? 0) > 0
}

const logged = z.object({
  at: z.number(),
  actor: z.string(),
  what: z.string(),
  detail: z.nullable(z.string()),
})

/** What was done with an issue, and by whom, the oldest first. */
export async function issueLog(db: D1Database, issue: string): Promise<z.infer<typeof logged>[]> {
  const sql = 'select at, actor, what, detail from issue_log where issue = ?1 order by id'
  return z.array(logged).parse((await db.prepare(sql).bind(issue).all()).results)
}
