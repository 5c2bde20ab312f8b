import type { Wish } from '../../views/newsletter/types.ts'
import type { Address } from '../address.ts'
import { LIMITS } from '../limits.ts'
import type { Pseudonyms } from '../pseudonyms.ts'

export interface SignUp {
  /** Name of the attempt and of the mail it causes; the same attempt again changes nothing twice. */
  attempt: string
  /** Name that the subscriber gets, if there is none yet. */
  subscriber: string
  address: Address
  wish: Wish
  /** Version of the sentence that was agreed to, and the page on which it stood. */
  wording: string
  page: string
  /** False for a client over its limit: everything is asked of the database, nothing is changed. */
  allowed: boolean
  /** Milliseconds since 1970. */
  now: number
}

/** A view whose trigger does it all (migrations/0001_newsletter.sql). Each parameter costs, so the limits are none. */
const SIGN_UP = `
insert into sign_up (attempt, subscriber, email, address, wish, wording, page, person, mailbox, domain, now,
  day, mails_a_day, domain_window, mails_a_domain, domain_step)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,
  ${LIMITS.day}, ${LIMITS.mailsADay}, ${LIMITS.domainWindow}, ${LIMITS.mailsADomain}, ${LIMITS.domainStep})`

/**
 * One statement, so one round trip and one transaction, the same whatever the address's state: nobody can tell from
 * outside who is subscribed. Subscriber, mail, and what is agreed to come into being together or not at all.
 */
export async function signUp(db: D1Database, pseudonyms: Pseudonyms, request: SignUp): Promise<void> {
  const { subscriber, address, wish, wording, page, now } = request
  const { person, mailbox, domain } = await pseudonyms.of(address)
  const attempt = request.allowed ? request.attempt : null
  await db
    .prepare(SIGN_UP)
    .bind(
      attempt,
      subscriber,
      address.email,
      address.address,
      JSON.stringify(wish),
      wording,
      page,
      person,
      mailbox,
      domain,
      now,
    )
    .run()
}
