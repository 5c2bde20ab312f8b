import { ENTRY_IS_MISSING } from './journal.ts'

/** What a subscriber agreed to: version of the text about alerts, and the page that showed it. */
export interface AlertsAgreement {
  wording: string
  page: string
}

/**
 * The SQL statements that store which consent to alerts a subscriber has, by the columns of the subscriber: one that the
 * columns no longer hold was withdrawn. They come after the statement that changes the columns, in its batch. `?2` is now.
 * @param subscriber SQL expression of the id
 * @param page SQL expression of the page that showed the text
 */
export const recordAlertsSql = (subscriber: string, page: string): [end: string, begin: string] => [
  `update alerts_consent set withdrawn_at = ?2 where subscriber = ${subscriber} and withdrawn_at is null
  and given_at is not (select alerts_since from subscriber where id = ${subscriber})`,
  `insert into alerts_consent (subscriber, given_at, wording, page)
select id, alerts_since, alerts_wording, ${page} from subscriber
where id = ${subscriber} and alerts_since is not null and alerts_wording is not null
on conflict (subscriber, given_at) do update set withdrawn_at = null where withdrawn_at is not null`,
]

const [END, BEGIN] = recordAlertsSql('?1', '?3')

/** The statements that store which consent to alerts a subscriber has, after the statement that changes it. */
export function recordAlerts(
  db: D1Database,
  { subscriber, page, now }: { subscriber: string; page: string | null; now: number },
): D1PreparedStatement[] {
  return [db.prepare(END).bind(subscriber, now), db.prepare(BEGIN).bind(subscriber, now, page)]
}

const GIVE_AGAIN = `update subscriber set alerts = 1, alerts_since = ?2, alerts_wording = ?4 where id = ?1 and ${ENTRY_IS_MISSING}`
const WITHDRAW_AGAIN = `update subscriber set alerts = 0, alerts_since = null, alerts_wording = null
where id = ?1 and ${ENTRY_IS_MISSING}`

/** An entry of the journal about consent to alerts. */
interface AlertsEntry {
  id: string
  subscriber: string
  at: number
  /** Null for a withdrawal. */
  agreement: AlertsAgreement | null
}

/** The statements that apply a lost change of the consent to alerts again. They apply only while the entry is missing. */
export function replayAlerts(db: D1Database, { id, subscriber, at, agreement }: AlertsEntry): D1PreparedStatement[] {
  const values = [subscriber, at, id]
  const change = agreement
    ? db.prepare(GIVE_AGAIN).bind(...values, agreement.wording)
    : db.prepare(WITHDRAW_AGAIN).bind(...values)
  return [change, ...recordAlerts(db, { subscriber, page: agreement?.page ?? null, now: at })]
}
