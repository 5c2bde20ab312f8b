-- How often a subscriber gets an overview, and whether they agreed to alerts about public inquiries. Who subscribed before
-- gets the overview each week and no alerts, because the consent of that time does not cover alerts.
-- No triggers: D1 splits a file into statements at semicolons, and a trigger contains some.
-- To undo: alter table subscriber drop column, for each of the columns below.

alter table subscriber add column rhythm text not null default 'weekly' check (rhythm in ('weekly', 'monthly'));
alter table subscriber add column alerts integer not null default 0 check (alerts in (0, 1));
-- When they agreed to alerts, and to which version of the text: the proof that GDPR art. 7(1) requires. Null without alerts.
alter table subscriber add column alerts_since integer;
alter table subscriber add column alerts_wording text;
