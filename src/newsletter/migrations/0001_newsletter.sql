-- The newsletter: subscribers, their consent, the mails to send, and the data that limits and operators need.
-- Times are milliseconds since 1970. To undo: drop the tables below. SQLite drops their indexes too.

create table subscriber (
  id text primary key,                  -- made by the server: the time, then 78 random bits, never used twice
  email text not null,                  -- mails are sent to this form of the address
  address text not null unique,         -- addresses are compared in this form
  domain text not null,                 -- registrable domain of the address: no hourly limit once a subscriber there has confirmed
  status text not null check (status in ('pending', 'confirmed', 'paused', 'unsubscribed')),
  locale text not null check (locale in ('nl', 'fr', 'en')),
  topics text not null,                 -- JSON array
  municipalities text not null,         -- JSON array of post codes
  created_at integer not null,
  changed_at integer not null,
  confirmed_at integer,                 -- first confirmation
  ended_at integer
) strict, without rowid;
create index subscriber_by_term on subscriber (status, changed_at);
create index subscriber_by_end on subscriber (ended_at) where status = 'unsubscribed';
create index subscriber_by_domain on subscriber (domain) where confirmed_at is not null;

-- What a subscriber agreed to, in which words, where and when: the proof that GDPR art. 7(1) requires.
-- A row is written on confirmation. Before that, the same data is in the outbox, because it is not consent yet.
create table consent (
  subscriber text not null references subscriber (id) on delete cascade,
  mail text not null,                   -- the mail that asked for confirmation
  wording text not null,
  locale text not null,
  topics text not null,
  municipalities text not null,
  page text not null,
  requested_at integer not null,
  confirmed_at integer not null,
  primary key (subscriber, mail)
) strict, without rowid;

-- Mails to send, and mails sent lately. Text and links are not stored: they are made when the mail is sent.
create table outbox (
  id text primary key,                  -- made by the server, never taken from a client
  subscriber text not null references subscriber (id) on delete cascade,
  attempt text,                         -- idempotency key of the form that caused the mail, chosen by the client
  kind text not null check (kind in ('confirm', 'already', 'welcome', 'preferences', 'change')),
  recipient text,                       -- only for a new address, otherwise the mail goes to the address of the subscriber
  locale text not null,
  wish text not null,                   -- JSON: the preferences, or the new address, that the link of the mail applies
  wording text,                         -- version of the consent text, if the link gives consent
  page text,                            -- page on which that text was shown
  client text,                          -- pseudonym of the client that caused the mail, for the breaker
  state text not null default 'due' check (state in ('due', 'sent', 'dead')),
  created_at integer not null,
  owed_at integer not null,             -- when it should be sent, a retry does not change this
  due_at integer not null,              -- next attempt
  attempts integer not null default 0,
  copies integer not null default 0,    -- attempts with an unknown outcome: the mail service may have sent the mail
  lease text,
  lease_until integer not null default 0,
  sent_at integer,
  died_at integer,
  message text,                         -- id of the mail at the mail service
  error text,                           -- code of the last failure
  check (kind <> 'confirm' or (wording is not null and page is not null)),
  check (kind <> 'change' or recipient is not null)
) strict, without rowid;
create unique index outbox_by_attempt on outbox (subscriber, attempt);
create index outbox_due on outbox (due_at) where state = 'due';
create index outbox_owed on outbox (owed_at) where state = 'due';
create index outbox_dead on outbox (died_at) where state = 'dead';
create index outbox_by_age on outbox (created_at) where state <> 'due';
create index outbox_by_message on outbox (message) where message is not null;
create index outbox_new_address on outbox (coalesce(sent_at, died_at)) where kind = 'change' and state <> 'due';

-- Mails that may have been requested by somebody other than the owner of the mailbox, by pseudonym, for the limits.
-- A table of its own, so that erasing a subscriber does not reset a limit. Kept for two days.
create table caused_mail (
  mail text primary key,
  created_at integer not null,
  owed_at integer not null,
  mailbox text not null,
  domain text                           -- null for public mail providers: they have no limit by domain
) strict, without rowid;
create index caused_mail_by_mailbox on caused_mail (mailbox, owed_at);
create index caused_mail_by_domain on caused_mail (domain, owed_at) where domain is not null;
create index caused_mail_by_age on caused_mail (created_at);

-- Forms that an actor sent for a target, for limits. Each form is counted, whatever its outcome, so that a refusal
-- reveals nothing about the address. Kept for a day.
create table counted_form (
  id text primary key,                  -- id of the mail that the form would cause
  at integer not null,
  actor text not null,                  -- pseudonym of the client, or id of the subscriber
  target text not null                  -- pseudonym of the domain, or the name of the form
) strict, without rowid;
create index counted_form_by_actor on counted_form (actor, target, at);
create index counted_form_by_age on counted_form (at);

-- Addresses that must not be mailed. The table holds no address, only a keyed hash of it.
create table suppression (
  address_hash text primary key,        -- pseudonym of the address, see pseudonyms.ts
  reason text not null check (reason in ('bounce', 'complaint', 'asked')),
  source text not null check (source in ('mail-service', 'operator')),
  at integer not null,
  until integer                         -- null: until an operator lifts it
) strict, without rowid;
create index suppression_by_end on suppression (until) where until is not null;

-- Daily counts for the breaker, by pseudonym of the client, so that one client alone cannot open it. Kept for three days.
create table tally (
  day text not null,
  event text not null check (event in ('sent', 'asked', 'confirmed', 'bounce', 'complaint')),
  client text not null,
  count integer not null,
  primary key (day, event, client)
) strict, without rowid;

-- Single values: see store/values.ts.
create table value (
  name text primary key,
  value text not null
) strict, without rowid;

-- Changes that a restore of this database must not undo. Each entry is copied to KV (binding MEMORY). A copy without an
-- entry here shows that the database was restored. Holds no addresses.
create table journal (
  id text primary key,                  -- starts with the time
  kind text not null,
  at integer not null,
  detail text not null,                 -- JSON
  copied integer not null default 0 check (copied in (0, 1))
) strict, without rowid;
create index journal_to_copy on journal (id) where copied = 0;
create index journal_by_kind on journal (kind, at);

-- Who read or changed personal data through the command line. Holds no addresses.
create table audit (
  id text primary key,
  at integer not null,
  actor text not null,
  command text not null,
  count integer not null
) strict, without rowid;
create index audit_by_age on audit (at);
