-- How many mails of issues have begun on a day, so that a tenth of the daily limit of the mail service is left for the mails
-- of the outbox. Needs 0003_issues.sql.
-- To undo: alter table lane drop column, for both columns below.

alter table lane add column day text;   -- in UTC, as mails go out by day only, it is the same day in Brussels
alter table lane add column day_mails integer not null default 0;
