import type { SubscriberStatus } from '../model.ts'
import { type Standing, type SubscriptionEvent, TRANSITIONS } from '../state.ts'

/** Columns that change with the status; `?2` is now. A subscription that had ended before keeps the date of that end. */
const COLUMNS: Readonly<Record<SubscriberStatus, string>> = {
  pending: 'changed_at = ?2',
  confirmed: 'changed_at = ?2, confirmed_at = coalesce(confirmed_at, ?2), ended_at = null',
  paused: 'changed_at = ?2',
  unsubscribed: 'changed_at = coalesce(ended_at, ?2), ended_at = coalesce(ended_at, ?2)',
}

/** SQL condition: whether an event changes a row. @param to only transitions to this state */
export function happens(event: SubscriptionEvent, to?: Standing): string {
  const conditions = TRANSITIONS[event]
    .filter((one) => to === undefined || one.to === to)
    .map(({ from, confirmedBefore }) => {
      const statuses = from.filter((status) => status !== 'unknown').map((status) => `'${status}'`)
      const history = confirmedBefore === undefined ? '' : ` and confirmed_at is ${confirmedBefore ? 'not ' : ''}null`
      return `(status in (${statuses.join(', ')})${history})`
    })
  return `(${conditions.join(' or ')})`
}

/** The statements that apply an event to the subscriber with that id. */
export function transition(db: D1Database, event: SubscriptionEvent, id: string, now: number): D1PreparedStatement[] {
  return transitionSql(event).map((sql) =>
    sql.includes('?2') ? db.prepare(sql).bind(id, now) : db.prepare(sql).bind(id),
  )
}

/**
 * The statements that apply an event: a delete where it leads to no row, then an update for each other state.
 * @param who condition that selects the rows, with `?1`; `?2` is now
 */
export function transitionSql(event: SubscriptionEvent, who = 'id = ?1'): string[] {
  const targets = [...new Set(TRANSITIONS[event].map(({ to }) => to))]
  return targets
    .toSorted((a, b) => Number(b === 'unknown') - Number(a === 'unknown'))
    .map((to) =>
      to === 'unknown'
        ? `delete from subscriber where ${who} and ${happens(event, to)}`
        : `update subscriber set status = '${to}', ${COLUMNS[to]} where ${who} and ${happens(event, to)}`,
    )
}
