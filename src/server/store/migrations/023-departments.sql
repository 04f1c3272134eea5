-- What a told person was told last; pairs that wait for a mailbox; departments that HR keeps.

alter table fact_told
  -- what the last letter said: a version, 0: that it holds no longer, null: there was no letter
  add column corrected_to int;
update fact_told set corrected_to = correct_to where corrected_at is not null;
drop index fact_told_open;
create index fact_told_open on fact_told (tenant_id) where correct_to is distinct from corrected_to;

alter table fact_pairs
  -- not before: there was no mailbox to send from
  add column tell_at timestamptz;
update fact_pairs set tell_at = found_at;
alter table fact_pairs alter column tell_at set not null;

alter table departments
  -- its letters are written in it; null: in that of its country
  add column language text,
  -- no new question goes to a department that is closed; its name stays on what it did
  add column active boolean not null default true,
  add column revision int not null default 1;
