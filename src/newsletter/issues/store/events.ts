import * as z from 'zod/mini'

const COLUMNS = 'd.issue, d.subscriber, d.person, d.state, d.sent_to, d.begun_at'
const BY_MESSAGE = `select ${COLUMNS} from delivery d where d.message = ?1`
const BY_ADDRESS = `select ${COLUMNS} from subscriber s join delivery d on d.person = s.id
where s.address = ?1 and (d.state in ('unknown', 'begun') or (d.state = 'due' and d.doubt_at is not null)) and d.begun_at is not null`

const found = z.object({
  issue: z.string(),
  subscriber: z.string(),
  person: z.nullable(z.string()),
  state: z.string(),
  sent_to: z.nullable(z.string()),
  begun_at: z.nullable(z.number()),
})
export type FoundDelivery = z.infer<typeof found>

/** The mail with this id at the mail service. */
export async function deliveryByMessage(db: D1Database, message: string): Promise<FoundDelivery | undefined> {
  const row = await db.prepare(BY_MESSAGE).bind(message).first()
  return row === null ? undefined : found.parse(row)
}

/** Mails to an address whose outcome is not known. */
export async function openDeliveriesTo(db: D1Database, address: string): Promise<FoundDelivery[]> {
  return z.array(found).parse((await db.prepare(BY_ADDRESS).bind(address).all()).results)
}

/** An event also proves that the service took the mail. `?1` issue, `?2` subscriber, `?3` time, `?4` message. */
const TAKEN = `message = coalesce(message, ?4), lease_until = 0, ended_at = coalesce(ended_at, ?3)`
const SET = {
  delivered: `state = 'sent', delivered_at = coalesce(delivered_at, ?3), ${TAKEN}`,
  bounced: `state = 'sent', bounced_at = coalesce(bounced_at, ?3), ${TAKEN}`,
  complained: `state = 'sent', complained_at = coalesce(complained_at, ?3), ${TAKEN}`,
  taken: `state = 'sent', ${TAKEN}`,
  refused: `state = iif(delivered_at is null and bounced_at is null and complained_at is null, 'dead', state),
    reason = 'REFUSED_LATER', ${TAKEN}`,
} as const
export type EventEffect = keyof typeof SET

/** Notes what an event says of a mail. The same event again, or in another order, changes nothing more. */
export async function noteEvent(
  db: D1Database,
  { issue, subscriber }: Pick<FoundDelivery, 'issue' | 'subscriber'>,
  { effect, at, message }: { effect: EventEffect; at: number; message: string },
): Promise<void> {
  const keeps =
    effect === 'refused' || effect === 'taken' ? `'begun', 'unknown', 'sent'` : `'begun', 'unknown', 'sent', 'dead'`
  // A mail in doubt waits for another attempt. After the event it needs none.
  const sql = `update delivery set ${SET[effect]} where issue = ?1 and subscriber = ?2
  and (state in (${keeps}) or (state = 'due' and doubt_at is not null))`
  await db.prepare(sql).bind(issue, subscriber, at, message).run()
}
