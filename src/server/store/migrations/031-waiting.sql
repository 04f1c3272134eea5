-- What a letter that waits to leave says of its person, and since when a touch is late that is put off.

alter table touches
  -- a fingerprint, to tell whether it still holds; null: nothing was written, or before there was one
  add column said text,
  -- when it fell due and could not go out, while it is tried again later; null: it could, or it is
  -- due anew, or it is a text of the contract, of which unfilled_since tells
  add column late_since timestamptz;
create index touches_late on touches (tenant_id) where late_since is not null;

-- Mails that tell of an alarm, among which those of people aren't looked through.
create index effects_of_nobody on effects (tenant_id, connection_id)
  where person_id is null and state in ('intent', 'armed', 'unknown');
