-- The newsletter: subscribers, what they agreed to, and the mails that are owed to them.
-- Times are milliseconds since 1970. Back: drop the seven tables; nothing else knows them.

create table subscriber (
  id text primary key,                  -- random, 128 bits; never given twice
  email text not null,                  -- to write to
  address text not null unique,         -- to compare with
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

-- What somebody agreed to, in which words, where and when; proof as long as it may be asked for (GDPR art. 7(1)).
create table consent (
  subscriber text not null references subscriber (id) on delete cascade,
  mail text not null,                   -- the mail that asked for confirmation
  wording text not null,
  locale text not null,
  topics text not null,
  municipalities text not null,
  page text not null,
  requested_at integer not null,
  confirmed_at integer,
  primary key (subscriber, mail)
) strict, without rowid;

-- Mails that are owed, and those sent lately. No text and no link: both are made when a mail is sent.
create table outbox (
  id text primary key,
  subscriber text not null references subscriber (id) on delete cascade,
  kind text not null check (kind in ('confirm', 'already', 'welcome', 'preferences', 'change')),
  recipient text,                       -- only for a new address; else the subscriber's
  locale text not null,
  wish text not null,                   -- JSON: what the mail's link will do
  state text not null default 'due' check (state in ('due', 'sent', 'dead')),
  attempts integer not null default 0,
  due_at integer not null,
  lease text,
  lease_until integer not null default 0,
  created_at integer not null,
  sent_at integer,
  message text,                         -- the mail service's id
  error text
) strict, without rowid;
create index outbox_due on outbox (due_at) where state = 'due';
create index outbox_by_age on outbox (created_at) where state <> 'due';
create index outbox_by_subscriber on outbox (subscriber);
create index outbox_by_message on outbox (message) where message is not null;

-- Mails caused lately, by pseudonym of mailbox and domain: for limits.
create table caused (
  at integer not null,
  mail text not null,
  mailbox text not null,
  domain text not null,
  primary key (at, mail)
) strict, without rowid;
create index caused_by_mailbox on caused (mailbox, at);
create index caused_by_domain on caused (domain, at);

-- Who must not be mailed, by pseudonym of the address.
create table suppression (
  address text primary key,
  reason text not null check (reason in ('bounce', 'complaint', 'asked', 'refused')),
  at integer not null
) strict, without rowid;
create index suppression_by_age on suppression (at) where reason = 'bounce';

-- Counters of a day and single values (state of the breaker, last sign of life).
create table tally (
  day text not null,
  event text not null,
  count integer not null,
  primary key (day, event)
) strict, without rowid;
create table value (
  name text primary key,
  value text not null
) strict, without rowid;
