-- Removals of old records, so that no release is published while one of its records may be removed.
-- sequence: a push compares the newest with the one that it saw at its beginning.
-- began, until: instants in UTC. No release is published before until.
-- To undo this migration: drop table prunes.
create table prunes (
  sequence integer primary key,
  began text not null,
  who text not null,
  until text not null
) strict;
