-- The newsletter: subscribers, what they agreed to, and the mails that are owed to them.
-- Times are milliseconds since 1970. Back: drop the view and the seven tables, and triggers and indexes go with them.

create table subscriber (
  id text primary key,                  -- 78 random bits after the time, never given twice
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

-- What somebody agreed to, in which words, where and when: proof as long as it may be asked for (GDPR art. 7(1)).
-- Until the link is pressed this stands with the mail that asks for it: what nobody confirmed is no consent.
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
  id text primary key,
  subscriber text not null references subscriber (id) on delete cascade,
  kind text not null check (kind in ('confirm', 'already', 'welcome', 'preferences', 'change')),
  recipient text,                       -- only for a new address, else that of the subscriber
  locale text not null,
  wish text not null,                   -- JSON: what the link of the mail will do
  state text not null default 'due' check (state in ('due', 'sent', 'dead')),
  attempts integer not null default 0,
  due_at integer not null,
  lease text,
  lease_until integer not null default 0,
  created_at integer not null,
  sent_at integer,
  message text,                         -- id that the mail service gave it
  error text,
  wording text,                         -- of what is agreed to by pressing the link, where that is asked
  page text,                            -- on which it was read
  mailbox text,                         -- pseudonyms, for limits: of a mail that others can cause, while it counts
  domain text,
  check (kind <> 'confirm' or (wording is not null and page is not null))
) strict, without rowid;
create index outbox_due on outbox (due_at) where state = 'due';
create index outbox_by_age on outbox (created_at) where state <> 'due';
create index outbox_by_subscriber on outbox (subscriber);
create index outbox_by_message on outbox (message) where message is not null;

create index outbox_by_mailbox on outbox (mailbox, created_at) where mailbox is not null;
create index outbox_by_domain on outbox (domain, created_at) where domain is not null;
create index outbox_counted on outbox (created_at) where mailbox is not null;

-- Mails that were erased while they still count, by pseudonym of mailbox and domain: no limit is undone by erasing.
create table erased_mail (
  created_at integer not null,
  mail text not null,
  mailbox text not null,
  domain text not null,
  primary key (created_at, mail)
) strict, without rowid;
create index erased_mail_by_mailbox on erased_mail (mailbox, created_at);
create index erased_mail_by_domain on erased_mail (domain, created_at);
create trigger erased_mail before delete on outbox when old.mailbox is not null BEGIN
  insert into erased_mail (created_at, mail, mailbox, domain) values (old.created_at, old.id, old.mailbox, old.domain)
  on conflict (created_at, mail) do nothing;
END;

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

-- Signing up is one statement, so it happens whole or not at all: what is inserted into this view becomes a
-- subscriber, and a mail with what is agreed to by pressing its link. The limits come with the row, from limits.ts.
create view sign_up (attempt, subscriber, email, address, wish, wording, page, person, mailbox, domain, now,
  day, mails_a_day, domain_window, mails_a_domain, domain_step)
as select null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null where false;

-- First a new subscriber, or an ended subscription that begins again, but not by an attempt that had its mail already.
-- Nobody who is subscribed is touched, as a stranger may be typing.
-- Then the mail, unless the mailbox has had its share. It is due later where a domain gets many at once, or while the
-- breaker slows all. Without an attempt (a client over its limit) nothing is done.
create trigger sign_up instead of insert on sign_up when new.attempt is not null BEGIN
  insert into subscriber (id, email, address, status, locale, topics, municipalities, created_at, changed_at)
  select new.subscriber, new.email, new.address, 'pending',
    new.wish ->> '$.locale', new.wish -> '$.topics', new.wish -> '$.municipalities', new.now, new.now
  where not exists (select 1 from suppression where address = new.person)
    and not exists (select 1 from outbox where id = new.attempt)
  on conflict (address) do update set status = 'pending', changed_at = excluded.changed_at
  where subscriber.status in ('pending', 'unsubscribed');

  insert into outbox (id, subscriber, kind, locale, wish, due_at, created_at, wording, page, mailbox, domain)
  select new.attempt, s.id, iif(s.status = 'pending', 'confirm', 'already'), new.wish ->> '$.locale', new.wish,
    new.now + new.domain_step * max(0, -new.mails_a_domain
        + (select count(*) from outbox where domain = new.domain and created_at > new.now - new.domain_window)
        + (select count(*) from erased_mail where domain = new.domain and created_at > new.now - new.domain_window))
      + coalesce((select cast(value as integer) from value where name = 'breaker-delay'), 0),
    new.now, new.wording, new.page, new.mailbox, new.domain
  from subscriber s
  where s.address = new.address
    and not exists (select 1 from suppression where address = new.person)
    and (select count(*) from outbox where mailbox = new.mailbox and created_at > new.now - new.day)
      + (select count(*) from erased_mail where mailbox = new.mailbox and created_at > new.now - new.day)
      < new.mails_a_day
  on conflict (id) do nothing;
END;
