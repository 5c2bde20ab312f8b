-- The history of releases. Each entry names the previous entry, and no two entries have the same previous one:
-- if two editors publish at once, the second insert fails. To undo this migration: drop table releases.
create table releases (
  sequence integer primary key,
  release text not null check (length(release) = 64),
  previous integer not null unique,
  at text not null,
  who text not null,
  message text not null
) strict;
