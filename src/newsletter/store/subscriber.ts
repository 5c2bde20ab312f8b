import { LIMITS } from '../limits.ts'
import { type SubscriberRow, subscriberRow } from './rows.ts'

const SUBSCRIBER_COLUMNS =
  'id, email, address, status, locale, topics, municipalities, created_at, changed_at, confirmed_at, ended_at, rhythm, alerts'

/** The subscriber with that id; undefined if erased, or if the subscription ended longer ago than `manageAfterEnd`. */
export async function subscriberById(db: D1Database, id: string, now: number): Promise<SubscriberRow | undefined> {
  const sql = `select ${SUBSCRIBER_COLUMNS} from subscriber where id = ?1 and (status <> 'unsubscribed' or ended_at > ?2 - ${LIMITS.manageAfterEnd})`
  return parse(await db.prepare(sql).bind(id, now).first())
}

export async function subscriberByAddress(db: D1Database, address: string): Promise<SubscriberRow | undefined> {
  return parse(
    await db.prepare(`select ${SUBSCRIBER_COLUMNS} from subscriber where address = ?1`).bind(address).first(),
  )
}

function parse(row: unknown): SubscriberRow | undefined {
  return row === null ? undefined : subscriberRow.parse(row)
}
