-- The history of releases. Each entry names the one it follows, and no two may follow the same:
-- of two editors who publish at once, the second insert fails. Back: drop table releases.
create table releases (
  sequence integer primary key,
  release text not null check (length(release) = 64),
  previous integer not null unique,
  at text not null,
  who text not null,
  message text not null
) strict;
