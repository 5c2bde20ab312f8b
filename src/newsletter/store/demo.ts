// cspell:words randomblob instr
import { MUNICIPALITY_CODES } from '../../domain/municipalities.ts'
import { TOPICS } from '../../domain/topics.ts'
import { ALERTS_WORDING, CONSENT_WORDING } from '../../locale/messages/index.ts'

const DAY = 86_400_000

/** Addresses of invented readers. No mail server has these domains (RFC 2606 section 3). */
const ADDRESS = `'invented-' || i || '@example.' || case i % 3 when 0 then 'org' when 1 then 'com' else 'net' end`
const INVENTED = `address glob 'invented-[0-9]*@example.org' or address glob 'invented-[0-9]*@example.com'
  or address glob 'invented-[0-9]*@example.net'`

/** Every non-empty set of topics is chosen by about as many readers. */
const CHOSEN_TOPICS = `(select json_group_array(t.value) from json_each(?3) t where ((i * 7) % ${2 ** TOPICS.length - 1} + 1) >> t.key & 1)`
/** A third chooses no municipality, a third one, a third two. */
const CHOSEN_MUNICIPALITIES = `(select json_group_array(m.value) from json_each(?4) m where i % 3 > 0
  and (m.key = i % json_array_length(?4) or (i % 3 = 2 and m.key = (i + 7) % json_array_length(?4))))`

const PEOPLE = `with recursive n (i) as (select 1 union all select i + 1 from n where i < ?1),
person as (select i, ${ADDRESS} as address,
  case i % 50 when 1 then 'pending' when 2 then 'paused' when 3 then 'unsubscribed' else 'confirmed' end as status,
  ?2 - ${DAY} - i * 1000 as since from n)
insert into subscriber (id, email, address, domain, status, locale, topics, municipalities, created_at, changed_at,
  confirmed_at, ended_at, rhythm, alerts, alerts_since, alerts_wording)
select lower(hex(randomblob(11))), address, address, substr(address, instr(address, '@') + 1), status,
  case when i % 10 < 5 then 'nl' when i % 10 < 9 then 'fr' else 'en' end, ${CHOSEN_TOPICS}, ${CHOSEN_MUNICIPALITIES}, since, since,
  iif(status = 'pending', null, since), iif(status = 'unsubscribed', since, null), iif(i % 5 = 0, 'monthly', 'weekly'),
  i % 4 = 0, iif(i % 4 = 0, since, null), iif(i % 4 = 0, '${ALERTS_WORDING}', null)
from person where true on conflict (address) do nothing`

const CONSENT = `insert into consent (subscriber, mail, wording, locale, topics, municipalities, page, requested_at, confirmed_at)
select id, 'invented', '${CONSENT_WORDING}', locale, topics, municipalities, '/', confirmed_at, confirmed_at
from subscriber where confirmed_at is not null and (${INVENTED}) on conflict do nothing`

const ALERTS_CONSENT = `insert into alerts_consent (subscriber, given_at, wording, page)
select id, alerts_since, alerts_wording, '/' from subscriber where alerts_since is not null and (${INVENTED}) on conflict do nothing`

/**
 * Fills a database with invented readers, for a trial on one machine. Existing subscribers are not changed.
 * @returns the number of new readers
 */
export async function inventReaders(db: D1Database, number: number, now: number): Promise<number> {
  const values = [number, now, JSON.stringify(TOPICS), JSON.stringify(MUNICIPALITY_CODES)]
  const [people] = await db.batch([
    db.prepare(PEOPLE).bind(...values),
    ...[CONSENT, ALERTS_CONSENT].map((sql) => db.prepare(sql)),
  ])
  return people?.meta.changes ?? 0
}

/** Deletes the invented readers. @returns how many there were */
export async function removeInvented(db: D1Database): Promise<number> {
  const before = (await db.prepare(`select count(*) as n from subscriber where ${INVENTED}`).first<number>('n')) ?? 0
  await db.prepare(`delete from subscriber where ${INVENTED}`).run()
  return before
}
