import type { Address } from '../address.ts'
import { LIMITS } from '../limits.ts'
import type { Preferences } from '../model.ts'
import type { Pseudonyms } from '../pseudonyms.ts'
import { countForm } from './form-limit.ts'
import { type CausedMail, COUNTED, MAY_BE_MAILED, mailRow, oweByAddress } from './owe.ts'
import { happens } from './transition.ts'

export interface SignUp {
  /** Id for the mail. */
  mail: string
  /** Id for the subscriber, if the address has none yet. */
  subscriber: string
  /** Idempotency key of the form, chosen by the client. A second sign-up with the same key and address changes nothing. */
  attempt: string | undefined
  address: Address
  preferences: Preferences
  /** Version of the text about alerts, if they are wished. The subscriber agrees to it by confirming. */
  alertsWording?: string
  /** Version of the consent text, and the page that showed it. */
  wording: string
  page: string
  /** Pseudonyms of the client in the last hour, the current one first. */
  clients: readonly [string, ...string[]]
  /** Milliseconds since 1970. */
  now: number
}

/**
 * Inserts a subscriber, or sets an ended subscription to pending. A confirmed or paused one is not changed, because a
 * stranger may have typed the address.
 */
const BEGIN = `
with ${mailRow('subscriber', 'email', 'address')}
insert into subscriber (id, email, address, domain, status, locale, topics, municipalities, rhythm, created_at, changed_at)
select m.subscriber, m.email, m.address, m.registrableDomain, 'pending',
  m.locale, m.wish -> '$.topics', m.wish -> '$.municipalities', coalesce(m.wish ->> '$.rhythm', 'weekly'), m.now, m.now
from m where ${COUNTED} and ${MAY_BE_MAILED}
  and not exists (select 1 from subscriber s join outbox o on o.subscriber = s.id
    where s.address = m.address and o.attempt = m.attempt)
on conflict (address) do update set status = 'pending', changed_at = excluded.changed_at
where ${happens('sign-up')}`

/**
 * Signs an address up: stores the subscriber and the mail, in one batch, which D1 runs as a transaction. The statements are
 * the same whatever the state of the address, so the answer and its time do not reveal who is subscribed.
 * @returns false if the client is over its limit for the domain of the address; then nothing is written
 */
export async function signUp(db: D1Database, pseudonyms: Pseudonyms, request: SignUp): Promise<boolean> {
  const { mail, subscriber, attempt, address, preferences, alertsWording, wording, page, clients, now } = request
  const people = await pseudonyms.of(address)
  const caused: CausedMail & { subscriber: string; email: string; address: string } = {
    id: mail,
    now,
    attempt,
    subscriber,
    email: address.email,
    address: address.address,
    registrableDomain: address.domain,
    locale: preferences.locale,
    wish: { ...preferences, ...(preferences.alerts && alertsWording !== undefined && { alertsWording }) },
    wording,
    page,
    client: clients[0],
    ...people,
  }
  const parameter = JSON.stringify(caused)
  const statements = [db.prepare(BEGIN).bind(parameter), ...oweByAddress(db, parameter)]
  if (people.domain === null) {
    await db.batch(statements)
    return true
  }
  const limit = { limit: LIMITS.formsADomainByClient, window: LIMITS.domainWindow }
  const count = countForm(db, { id: mail, actors: clients, target: people.domain, ...limit, now })
  const [counted] = await db.batch([count, ...statements])
  return (counted?.meta.changes ?? 0) > 0
}
