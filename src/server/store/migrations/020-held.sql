-- What alarms of held letters and of questions without a named person look at.

alter table touches
  -- when it fell due and its text could not be filled; null: it could, or it is due anew
  add column unfilled_since timestamptz;
create index touches_unfilled on touches (tenant_id) where unfilled_since is not null;

create index questions_open_by_owner on questions (tenant_id, owner) where state = 'asked';
