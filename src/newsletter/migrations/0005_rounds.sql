-- What a round of the sender reads stays small, however many recipients an issue has. Needs 0003_issues.sql.
-- To undo: drop delivery_open, delivery_waiting and delivery_failed and the column accepted of issue, and create delivery_due
-- again as in 0003_issues.sql.

-- Mails marked as sent since judged_from, counted by the rounds, for the limits that pause an issue. A report counts rows.
alter table issue add column accepted integer not null default 0;
update issue set accepted = (select count(*) from delivery d
  where d.issue = issue.id and d.state = 'sent' and d.ended_at >= issue.judged_from)
where state in ('sending', 'paused');

drop index delivery_due;
create index delivery_open on delivery (issue, place) where state = 'due' and chunk is not null;
create index delivery_waiting on delivery (issue, place) where state = 'due' and chunk is null;
create index delivery_failed on delivery (issue, ended_at)
  where state in ('unknown', 'dead') or bounced_at is not null or complained_at is not null;
