import * as z from 'zod/mini'
import { newId } from '../id.ts'
import { LIMITS } from '../limits.ts'
import type { Pseudonyms } from '../pseudonyms.ts'
import { dayOf, TALLY } from './tally.ts'
import { happens, transition } from './transition.ts'

/** `bounce`: the mailbox does not exist. `complaint`: a mail was marked as spam. `asked`: the owner asked to get no mail. */
type SuppressionReason = 'bounce' | 'complaint' | 'asked'
type SuppressionSource = 'mail-service' | 'operator'

export interface Suppression {
  reason: SuppressionReason
  source: SuppressionSource
  at: number
  /** Null: until an operator lifts it. */
  until: number | null
}

/** SQL condition: whether a suppression is in force. @param now SQL expression of the time */
export const inForce = (now: string) => `(until is null or until > ${now})`

/** A suppression in force that lasts at least as long as the new one. `?1` address hash, `?2` now, `?5` until. */
const HOLDS = `select 1 from suppression where address_hash = ?1 and ${inForce('?2')} and (until is null or ?5 is not null)`

/** Also writes an entry if the address is suppressed already, but a subscription ends: one that was reverted meanwhile. */
const NOTE = `insert into journal (id, kind, at, detail)
select ?6, 'suppressed', ?2, json_object('addressHash', ?1, 'reason', ?3, 'source', ?4, 'until', ?5, 'subscriber', ?7)
where not exists (${HOLDS}) or exists (select 1 from subscriber where id = ?7 and ${happens('suppress')})`

const COUNT = `${TALLY} select ?8, ?3, ?9, 1 where ?3 in ('bounce', 'complaint') and not exists (${HOLDS})
on conflict (day, event, client) do update set count = count + 1`

/** Replaces a suppression that is over, or one that ends although the new one does not. */
export const SUPPRESS = `insert into suppression (address_hash, at, reason, source, until) values (?1, ?2, ?3, ?4, ?5)
on conflict (address_hash) do update set at = excluded.at, reason = excluded.reason, source = excluded.source, until = excluded.until
where not ${inForce('excluded.at')} or (until is not null and excluded.until is null)`

/** Deletes dead letters too, because an operator could retry them. */
const DROP_MAILS = `delete from outbox where state <> 'sent' and subscriber = ?1`

interface NewSuppression {
  /** In the form in which addresses are compared. */
  address: string
  /** Id of the subscriber with that address, if there is one. */
  subscriber: string | undefined
  reason: SuppressionReason
  source: SuppressionSource
  /** Pseudonym of the client that caused the mail, for the breaker. */
  client?: string
  /** Whether it counts for the breaker of sign-ups, the default. Mails of issues do not. */
  counted?: boolean
  now: number
}

/** When a suppression for this reason ends; null: when an operator lifts it. */
function endOf(reason: SuppressionReason, now: number): number | null {
  return reason === 'bounce' ? now + LIMITS.bounced : null
}

/**
 * Suppresses an address and ends its subscription. A second call changes nothing. No statement contains the address, so
 * the command line can call this through wrangler.
 */
export async function suppress(
  db: D1Database,
  pseudonyms: Pseudonyms,
  { address, subscriber, reason, source, client = '', counted = true, now }: NewSuppression,
): Promise<void> {
  const [addressHash] = await pseudonyms.hashAddress(address)
  const values = [addressHash, now, reason, source, endOf(reason, now)]
  const end = subscriber === undefined ? [] : [db.prepare(DROP_MAILS).bind(subscriber)]
  const changes = subscriber === undefined ? [] : transition(db, 'suppress', subscriber, now)
  await db.batch([
    db.prepare(NOTE).bind(...values, newId(now), subscriber ?? null),
    ...(counted ? [db.prepare(COUNT).bind(...values, null, null, dayOf(now), client)] : []),
    db.prepare(SUPPRESS).bind(...values),
    ...end,
    ...changes,
  ])
}

const FIND = `select j.key as position, s.reason, s.source, s.at, s.until from json_each(?1) j
join suppression s on s.address_hash = j.value ->> '$.addressHash' where ${inForce('?2')}`

const found = z.object({
  reason: z.enum(['bounce', 'complaint', 'asked']),
  source: z.enum(['mail-service', 'operator']),
  at: z.number(),
  until: z.nullable(z.number()),
})

/** The suppressions in force, by address, under every accepted pepper. Addresses without one are left out. */
export async function suppressionsOf(
  db: D1Database,
  pseudonyms: Pseudonyms,
  addresses: readonly string[],
  now: number,
): Promise<Map<string, Suppression>> {
  const hashes = await Promise.all(
    addresses.map(async (address) =>
      (await pseudonyms.hashAddress(address)).map((addressHash) => ({ addressHash, address })),
    ),
  )
  const all = hashes.flat()
  const { results } = await db
    .prepare(FIND)
    .bind(JSON.stringify(all.map(({ addressHash }) => ({ addressHash }))), now)
    .all<{ position: number }>()
  return new Map(results.map((row) => [all[row.position]?.address ?? '', found.parse(row)]))
}

export async function isSuppressed(
  db: D1Database,
  pseudonyms: Pseudonyms,
  address: string,
  now: number,
): Promise<boolean> {
  return (await suppressionsOf(db, pseudonyms, [address], now)).size > 0
}

const LIFT = 'delete from suppression where address_hash in (select value from json_each(?1)) returning address_hash'

/** Lifts the suppressions of an address; its subscription stays ended. @returns the number of suppressions lifted */
export async function lift(db: D1Database, pseudonyms: Pseudonyms, address: string): Promise<number> {
  const hashes = JSON.stringify(await pseudonyms.hashAddress(address))
  return (await db.prepare(LIFT).bind(hashes).all()).results.length
}
