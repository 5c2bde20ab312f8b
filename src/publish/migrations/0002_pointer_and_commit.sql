-- What a rollback, a repair and a comparison need to know of a release. Entries of earlier versions have null here.
-- pointer: the pointer that the entry puts in force, as JSON, with its schedule.
-- replaced: the pointer before it, as JSON, if the previous entry does not have it.
-- rolled_back: the release that a rollback took out of force. Null for a push.
-- git_commit: the commit of the content. uncommitted: 1 if the content had changes that were not committed.
-- To undo this migration: alter table releases drop column, for each of the five.
alter table releases add column pointer text;
alter table releases add column replaced text;
alter table releases add column rolled_back text;
alter table releases add column git_commit text;
alter table releases add column uncommitted integer not null default 0;
