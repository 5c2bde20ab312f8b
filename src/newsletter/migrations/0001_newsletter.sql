-- The newsletter: subscribers, what they agreed to, the mails they are owed, and what limits and operators need.
-- Times are milliseconds since 1970. To undo: drop the tables below, their indexes go with them.

create table subscriber (
  id text primary key,                  -- made by the server, 78 random bits after the time, never used twice
  email text not null,                  -- to write to
  address text not null unique,         -- to compare with
  domain text not null,                 -- registrable domain of the address: a domain where somebody confirmed is trusted more
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

-- What somebody agreed to, in which words, where and when: proof for as long as it may be asked for (GDPR art. 7(1)).
-- Until the link is pressed this is kept with the mail that asks for it: what nobody confirmed is no consent.
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

-- Mails that are owed, and those sent lately. No text and no link: both are made when a mail is sent.
create table outbox (
  id text primary key,                  -- made by the server, no client ever names it
  subscriber text not null references subscriber (id) on delete cascade,
  attempt text,                         -- idempotency key of the form that caused the mail, chosen by the client
  kind text not null check (kind in ('confirm', 'already', 'welcome', 'preferences', 'change')),
  recipient text,                       -- only for a new address, otherwise the mail goes to the address of the subscriber
  locale text not null,
  wish text not null,                   -- JSON: what the link of the mail will do
  wording text,                         -- of what is agreed to by pressing the link, where that is asked
  page text,                            -- on which it was read
  client text,                          -- pseudonym of the client that caused the mail, for the breaker
  state text not null default 'due' check (state in ('due', 'sent', 'dead')),
  created_at integer not null,
  owed_at integer not null,             -- when it should be sent, a retry does not move this
  due_at integer not null,              -- next attempt
  attempts integer not null default 0,
  copies integer not null default 0,    -- attempts after which nobody knows whether the mail service took the mail
  lease text,
  lease_until integer not null default 0,
  sent_at integer,
  died_at integer,
  message text,                         -- id that the mail service gave it
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

-- Mails that somebody other than the owner of the mailbox may have caused, by pseudonym, for the limits.
-- A table of its own, so that erasing a subscriber resets no limit. Kept for two days.
create table caused_mail (
  mail text primary key,
  created_at integer not null,
  owed_at integer not null,
  mailbox text not null,
  domain text                           -- null for public mail providers, which have no limit by domain
) strict, without rowid;
create index caused_mail_by_mailbox on caused_mail (mailbox, owed_at);
create index caused_mail_by_domain on caused_mail (domain, owed_at) where domain is not null;
create index caused_mail_by_age on caused_mail (created_at);

-- Forms that somebody sent for a target, for limits: written whatever becomes of the form, so that a refusal says
-- nothing about the address. Kept for a day.
create table counted_form (
  id text primary key,                  -- of the mail that the form would cause
  at integer not null,
  actor text not null,                  -- pseudonym of the client, or id of the subscriber
  target text not null                  -- pseudonym of the domain, or the name of the form
) strict, without rowid;
create index counted_form_by_actor on counted_form (actor, target, at);
create index counted_form_by_age on counted_form (at);

-- Addresses that must not be mailed. The table holds no address, only an HMAC of it.
create table suppression (
  address_hash text primary key,        -- pseudonym of the address, see pseudonyms.ts
  reason text not null check (reason in ('bounce', 'complaint', 'asked')),
  source text not null check (source in ('mail-service', 'operator')),
  at integer not null,
  until integer                         -- null: until somebody lifts it
) strict, without rowid;
create index suppression_by_end on suppression (until) where until is not null;

-- Counts of a day for the breaker, by pseudonym of the client, so that one client alone cannot open it. Kept for three days.
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

-- What a restore of this database must not undo. Each entry is copied outside it (KV binding MEMORY): an entry that is
-- there and not here shows that the database went back in time. No addresses.
create table journal (
  id text primary key,                  -- begins with the time
  kind text not null,
  at integer not null,
  detail text not null,                 -- JSON
  copied integer not null default 0 check (copied in (0, 1))
) strict, without rowid;
create index journal_to_copy on journal (id) where copied = 0;
create index journal_by_kind on journal (kind, at);

-- Who read or changed personal data through the command line. No addresses.
create table audit (
  id text primary key,
  at integer not null,
  actor text not null,
  command text not null,
  count integer not null
) strict, without rowid;
create index audit_by_age on audit (at);
