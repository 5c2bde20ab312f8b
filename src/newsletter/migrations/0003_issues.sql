-- What is sent to subscribers: issues (letters, corrections, digests, alerts), one row for each recipient, and the state of
-- the sender. Times are milliseconds since 1970. Needs 0002_rhythm_and_alerts.sql. No triggers: tools split a file into
-- statements at semicolons, and a trigger contains some.
-- To undo: drop the tables below, and the column covered_until of subscriber.

-- The digests of this subscriber cover the changes that were seen up to this time. It stays when the rhythm changes, so that
-- each change is sent once.
alter table subscriber add column covered_until integer;

create table issue (
  id text primary key,                  -- of a letter 2026-12, of a run digest:weekly:2026-12-03 or alert:2026-12-01
  kind text not null check (kind in ('letter', 'correction', 'digest', 'alert')),
  rhythm text check (rhythm in ('weekly', 'monthly')),
  corrects text,                        -- id of the letter that a correction corrects
  hash text not null,                   -- names the content, an approval holds for this hash only
  content text,                         -- JSON, stored when the recipients are frozen, so that later edits change nothing
  state text not null check (state in ('preparing', 'prepared', 'tested', 'approved', 'sending', 'paused', 'sent', 'cancelled')),
  problem text,                         -- why the Worker waits or paused, as a word
  covers integer,                       -- of a digest: it covers the changes that were seen up to this time
  cursor text not null default '',      -- the last subscriber that preparing has looked at
  candidates integer,                   -- number of recipients, null until all are frozen
  prepared_by text not null,
  prepared_at integer not null,
  approved_by text,
  approved_at integer,
  start_at integer,                     -- no mail is sent before
  started_at integer,
  pilot_until integer,                  -- after the first mails nothing is sent until then
  judged_from integer not null default 0, -- outcomes before this do not pause it: a person has resumed it since
  ended_at integer,
  report text,                          -- JSON, stored before the deliveries are purged
  check (kind <> 'digest' or (rhythm is not null and covers is not null)),
  check (kind <> 'correction' or corrects is not null)
) strict, without rowid;
create index issue_open on issue (state) where state not in ('sent', 'cancelled');
create index issue_by_end on issue (ended_at) where ended_at is not null;

-- One row for each recipient of an issue: the key makes a second row, and so a second mail, impossible.
create table delivery (
  issue text not null,                  -- no reference: after a restore, rows exist before their issue
  subscriber text not null,             -- stays when the subscriber is erased, so that the issue still balances
  person text references subscriber (id) on delete set null,
  place integer not null,               -- random: the order of sending
  locale text not null,
  items text,                           -- JSON array of the changes or events in this mail, null in a letter
  state text not null default 'due' check (state in ('due', 'begun', 'sent', 'unknown', 'skipped', 'dead', 'erased')),
  reason text,                          -- why it was skipped, or code of the last failure
  chunk text,                           -- set once the id of the subscriber is stored outside the database
  due_at integer not null default 0,
  lease text,
  lease_until integer not null default 0,
  attempts integer not null default 0,  -- attempts that the service answered with a refusal of this mail
  hash text,                            -- content with which it began last
  sent_to text,                         -- pseudonym of the address with which it began last
  begun_at integer,
  doubt_at integer,                     -- start of the first attempt whose outcome is unknown
  ended_at integer,
  message text,                         -- id of the mail at the mail service
  delivered_at integer,
  bounced_at integer,                   -- a hard bounce
  complained_at integer,
  primary key (issue, subscriber)
) strict, without rowid;
create index delivery_due on delivery (issue, place) where state = 'due';
create index delivery_begun on delivery (issue, lease_until) where state = 'begun';
create index delivery_by_person on delivery (person);
create index delivery_by_message on delivery (message) where message is not null;
create index delivery_by_end on delivery (ended_at) where ended_at is not null;

-- Test mails that were asked for. Their addresses belong to the team.
create table issue_test (
  id text primary key,
  issue text not null references issue (id) on delete cascade,
  hash text not null,
  locale text not null,
  address text not null,
  asked_by text not null,
  asked_at integer not null,
  begun_at integer,                     -- stored before the mail service is called, so that a test is sent once
  sent_at integer,
  error text
) strict, without rowid;
create index issue_test_by_issue on issue_test (issue, hash);
create index issue_test_by_age on issue_test (asked_at);
create index issue_test_waiting on issue_test (asked_at) where begun_at is null;

-- Who changed an issue, and when: people through the command line, and the Worker. Holds no addresses.
create table issue_log (
  id text primary key,                  -- starts with the time
  issue text not null,
  at integer not null,
  actor text not null,
  what text not null,
  detail text
) strict, without rowid;
create index issue_log_by_issue on issue_log (issue, id);
create index issue_log_by_age on issue_log (at);

-- Digests and alerts start by themselves once a person has approved the rule. Nothing older than the approval is sent.
create table rule (
  kind text primary key check (kind in ('digest', 'alert')),
  approved_by text not null,
  approved_at integer not null
) strict, without rowid;

-- Announced changes, by page and day of the announcement, and when the Worker first saw them in force.
create table change (
  id text primary key,
  seen_at integer not null
) strict, without rowid;

-- Inquiries that the Worker has seen in force, and what alerts have told about them, to notice that dates moved.
create table inquiry (
  page text primary key,
  told_last text,                       -- the last day that an alert told
  told_withdrawn integer not null default 0 check (told_withdrawn in (0, 1))
) strict, without rowid;

-- What alerts tell about an inquiry, each once.
create table alert_event (
  id text primary key,                  -- inquiry:/page:closes:2026-12-11
  page text not null,
  event text not null check (event in ('opens', 'closes', 'moved', 'withdrawn')),
  day text not null,                    -- the day that the event names
  due_at integer not null,
  run text                              -- the issue that tells it
) strict, without rowid;

-- State of the sender of issues, one row. It is separate from the outbox, so that neither can stop the other.
create table lane (
  id integer primary key check (id = 1),
  rate real not null,                   -- mails a minute
  rate_at integer not null,             -- when the rate last changed
  next_at integer not null default 0,   -- no round starts before
  run text,                             -- the run that may send, only one may
  run_until integer not null default 0,
  stopped_by text,                      -- code of the mail service that stopped the sender
  stopped_until integer not null default 0,
  held text,                            -- why nothing is sent, after a restore
  held_at integer,
  replay_from integer,                  -- when the present replay of what had begun was started
  replay_cursor text not null default '', -- the last key that it has read
  seen text,                            -- hash of the last record of mailings whose changes are stored, and the day
  alerts_on text                        -- the last day on which alerts were looked for
) strict;
