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

/**
 * A new subscriber, or an ended subscription that begins again; not by an attempt that had its mail already.
 * Nobody who is subscribed is touched: a stranger may be typing.
 */
const SUBSCRIBER = `
insert into subscriber (id, email, address, status, locale, topics, municipalities, created_at, changed_at)
select ?1, ?2, ?3, 'pending', ?4, ?5, ?6, ?7, ?7
where ?8 and not exists (select 1 from suppression where address = ?9) and not exists (select 1 from outbox where id = ?10)
on conflict (address) do update set status = 'pending', changed_at = excluded.changed_at
where subscriber.status in ('pending', 'unsubscribed')`

/** The mail, unless the mailbox has had its share; later where a domain gets many at once, or the breaker slows all. */
const MAIL = `
insert into outbox (id, subscriber, kind, locale, wish, due_at, created_at)
select ?1, s.id, case s.status when 'pending' then 'confirm' else 'already' end, ?2, ?3,
  ?4 + max(0, (select count(*) from caused where domain = ?5 and at > ?4 - ${LIMITS.domainWindow}) - ${LIMITS.mailsADomain}) * ${LIMITS.domainStep}
     + coalesce((select cast(value as integer) from value where name = 'breaker-delay'), 0),
  ?4
from subscriber s
where s.address = ?6 and ?7
  and not exists (select 1 from suppression where address = ?8)
  and (select count(*) from caused where mailbox = ?9 and at > ?4 - ${LIMITS.day}) < ${LIMITS.mailsADay}
on conflict (id) do nothing`

const CONSENT = `
insert into consent (mail, subscriber, wording, locale, topics, municipalities, page, requested_at)
select o.id, o.subscriber, ?2, ?3, ?4, ?5, ?6, ?7 from outbox o where o.id = ?1 and o.kind = 'confirm' and o.created_at = ?7
on conflict (subscriber, mail) do nothing`

const CAUSED = `insert into caused (at, mail, mailbox, domain) select ?4, ?1, ?2, ?3 from outbox where id = ?1 and created_at = ?4 and attempts = 0
on conflict (at, mail) do nothing`

/**
 * One round trip, one transaction, the same statements whatever the address's state: nobody can tell from outside
 * who is subscribed. Subscriber, mail, consent and count come into being together or not at all.
 */
export async function signUp(db: D1Database, pseudonyms: Pseudonyms, request: SignUp): Promise<void> {
  const { attempt, subscriber, address, wish, wording, page, now } = request
  const { person, mailbox, domain } = await pseudonyms.of(address)
  const allowed = request.allowed ? 1 : 0
  const [topics, municipalities] = [JSON.stringify(wish.topics), JSON.stringify(wish.municipalities)]
  await db.batch([
    db
      .prepare(SUBSCRIBER)
      .bind(
        subscriber,
        address.email,
        address.address,
        wish.locale,
        topics,
        municipalities,
        now,
        allowed,
        person,
        attempt,
      ),
    db
      .prepare(MAIL)
      .bind(attempt, wish.locale, JSON.stringify(wish), now, domain, address.address, allowed, person, mailbox),
    db.prepare(CONSENT).bind(attempt, wording, wish.locale, topics, municipalities, page, now),
    db.prepare(CAUSED).bind(attempt, mailbox, domain, now),
  ])
}
