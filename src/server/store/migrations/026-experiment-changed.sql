-- A trial also ends where its step is published with a change.

alter table experiments drop constraint experiments_ended_how_check;
alter table experiments add constraint experiments_ended_how_check
  check (ended_how in ('as-planned', 'early', 'changed'));
