-- Each consent to alerts about public inquiries, also one that was withdrawn: the proof that GDPR art. 7(1) requires. The
-- columns alerts, alerts_since and alerts_wording of subscriber hold the present consent only.
-- Times are milliseconds since 1970. Needs 0002_rhythm_and_alerts.sql.
-- To undo: drop table alerts_consent.

create table alerts_consent (
  subscriber text not null references subscriber (id) on delete cascade,
  given_at integer not null,
  wording text not null,                -- version of the text about alerts
  page text,                            -- page on which it was shown, null if unknown
  withdrawn_at integer,
  primary key (subscriber, given_at)
) strict, without rowid;
create index alerts_consent_by_end on alerts_consent (withdrawn_at) where withdrawn_at is not null;

insert into alerts_consent (subscriber, given_at, wording, page)
select id, alerts_since, alerts_wording,
  (select c.page from consent c where c.subscriber = subscriber.id and c.confirmed_at = subscriber.alerts_since)
from subscriber where alerts_since is not null and alerts_wording is not null;
