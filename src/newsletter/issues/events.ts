import { readAddress } from '../address.ts'
import type { BulkEvent } from '../mail/bulk-events.ts'
import type { Pseudonyms } from '../pseudonyms.ts'
import { unsubscribe } from '../store/end.ts'
import { subscriberByAddress } from '../store/subscriber.ts'
import { suppress } from '../store/suppression.ts'
import { keyOf } from './send.ts'
import { deliveryByMessage, type EventEffect, type FoundDelivery, noteEvent, openDeliveriesTo } from './store/events.ts'

/** How far the time of an event may be from the start of a mail whose id is not known. */
const NEAR = 3_600_000

const EFFECTS: Readonly<Record<BulkEvent['kind'], EventEffect>> = {
  delivered: 'delivered',
  delayed: 'taken',
  bounced: 'bounced',
  refused: 'refused',
  complained: 'complained',
  unsubscribed: 'taken',
}

/**
 * Handles an event of the mail service: counts it, settles a mail whose outcome is unknown, and suppresses an address that
 * bounced or complained. Events may come twice, late, and in any order. It does not count for the breaker of sign-ups.
 * @returns whether a mail of an issue was found
 */
export async function handleDeliveryEvent(
  db: D1Database,
  pseudonyms: Pseudonyms,
  event: BulkEvent,
  now: number,
): Promise<boolean> {
  const read = readAddress(event.recipient)
  if (!read.ok) return false
  const { address } = read.address
  const hashes = await pseudonyms.hashAddress(address)
  const delivery = await find(db, event, address)
  // The id of a mail to another address: not an event of ours.
  if (!delivery || !hashes.some((hash) => hash === delivery.sent_to)) return false
  await noteEvent(db, delivery, { effect: EFFECTS[event.kind], at: event.at, message: event.message })
  await act(db, pseudonyms, event, { address, now })
  return true
}

async function find(db: D1Database, event: BulkEvent, address: string): Promise<FoundDelivery | undefined> {
  const known = await deliveryByMessage(db, event.message)
  if (known) return known
  const open = await openDeliveriesTo(db, address)
  if (event.reference === undefined) {
    // Without the reference, only one mail at that time can be meant.
    const near = open.filter(({ begun_at }) => begun_at !== null && Math.abs(event.at - begun_at) <= NEAR)
    return near.length === 1 ? near[0] : undefined
  }
  for (const one of open) if ((await keyOf(one.issue, one.subscriber)) === event.reference) return one
  return undefined
}

/** What follows for the subscriber who has this address now. One who has moved since is not concerned. */
async function act(
  db: D1Database,
  pseudonyms: Pseudonyms,
  { kind }: BulkEvent,
  { address, now }: { address: string; now: number },
): Promise<void> {
  const subscriber = (await subscriberByAddress(db, address))?.id
  if (kind === 'unsubscribed' && subscriber !== undefined) await unsubscribe(db, subscriber, now)
  if (kind !== 'bounced' && kind !== 'complained') return
  const reason = kind === 'bounced' ? 'bounce' : 'complaint'
  await suppress(db, pseudonyms, { address, subscriber, reason, source: 'mail-service', counted: false, now })
}
