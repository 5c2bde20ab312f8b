import { newId } from '../id.ts'
import { recordAlertsSql } from './alerts-consent.ts'
import type { SubscriberRow } from './rows.ts'
import { dayOf, TALLY } from './tally.ts'
import { happens, transitionSql } from './transition.ts'

/** The mail whose link was pressed; `?1` is its id, `?2` now. */
const MAIL = `(select * from outbox where id = ?1 and kind = 'confirm')`

/** Whether the mail asks for consent to alerts, with the text that was shown. */
const ALERTS = `coalesce(wish ->> '$.alerts', 0) = 1 and wish ->> '$.alertsWording' is not null`

/** A new sign-up that does not ask for alerts ends an earlier consent to them, and a restore must not bring it back. */
const NOTE_ALERTS = `insert into journal (id, kind, at, detail)
select ?3, 'alerts-withdrawn', ?2, json_object('subscriber', id) from subscriber
where id = (select subscriber from ${MAIL}) and ${happens('confirm')} and alerts = 1
  and not (select ${ALERTS} from ${MAIL})`

/** Applies the preferences stored with the mail: the person who presses the button can read this mailbox. */
const APPLY_WISH = `
update subscriber set (locale, topics, municipalities, rhythm, alerts, alerts_since, alerts_wording) =
  (select wish ->> '$.locale', wish -> '$.topics', wish -> '$.municipalities', coalesce(wish ->> '$.rhythm', 'weekly'),
    iif(${ALERTS}, 1, 0), iif(${ALERTS}, ?2, null), iif(${ALERTS}, wish ->> '$.alertsWording', null) from ${MAIL})
where id = (select subscriber from ${MAIL}) and ${happens('confirm')}`

const [END_ALERTS, BEGIN_ALERTS] = recordAlertsSql(`(select subscriber from ${MAIL})`, `(select page from ${MAIL})`)

const CONFIRM = transitionSql('confirm', `id = (select subscriber from ${MAIL})`)

/** The row that the statements before confirmed. */
const JUST_CONFIRMED = `select id, locale from subscriber
where id = (select subscriber from ${MAIL}) and status = 'confirmed' and changed_at = ?2`

/** Copies what the subscriber agreed to from the mail. */
const CONSENT = `
insert into consent (subscriber, mail, wording, locale, topics, municipalities, page, requested_at, confirmed_at)
select o.subscriber, o.id, o.wording, o.wish ->> '$.locale', o.wish -> '$.topics', o.wish -> '$.municipalities', o.page, o.created_at, ?2
from ${MAIL} o where exists (${JUST_CONFIRMED})
on conflict (subscriber, mail) do nothing`

const WELCOME = `
insert into outbox (id, subscriber, kind, locale, wish, created_at, owed_at, due_at)
select ?3, j.id, 'welcome', j.locale, (select wish from ${MAIL}), ?2, ?2, ?2 from (${JUST_CONFIRMED}) j
where not exists (select 1 from outbox where subscriber = j.id and kind = 'welcome' and created_at = ?2)`

/** Counts once for each welcome mail, because the button may be pressed twice within a millisecond. */
const COUNT = `${TALLY} select ?2, 'confirmed', coalesce((select client from ${MAIL}), ''), 1 from outbox where id = ?3
on conflict (day, event, client) do update set count = count + 1`

/**
 * Confirms the sign-up that a mail belongs to: applies its preferences, stores the consent and puts a welcome mail into the
 * outbox, in one batch. Call it only for a link that `openMailLink` opened and that has not expired.
 * @param welcome id for the welcome mail
 * @returns false if the subscription was not waiting for confirmation
 */
export async function confirm(db: D1Database, mail: string, welcome: string, now: number): Promise<boolean> {
  const [, applied] = await db.batch([
    db.prepare(NOTE_ALERTS).bind(mail, now, newId(now)),
    db.prepare(APPLY_WISH).bind(mail, now),
    db.prepare(END_ALERTS).bind(mail, now),
    db.prepare(BEGIN_ALERTS).bind(mail),
    ...CONFIRM.map((sql) => db.prepare(sql).bind(mail, now)),
    db.prepare(CONSENT).bind(mail, now),
    db.prepare(WELCOME).bind(mail, now, welcome),
    db.prepare(COUNT).bind(mail, dayOf(now), welcome),
  ])
  return (applied?.meta.changes ?? 0) > 0
}

/** State of a genuine confirmation link, for the page with the button. */
export function confirmationState(
  { status }: Pick<SubscriberRow, 'status'>,
  expired: boolean,
): 'ask' | 'already' | 'expired' | 'unknown' {
  if (status === 'confirmed' || status === 'paused') return 'already'
  if (status === 'unsubscribed') return 'unknown'
  return expired ? 'expired' : 'ask'
}
