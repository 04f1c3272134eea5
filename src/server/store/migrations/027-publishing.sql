-- What publishing asks of a draft, and what a change says of the rest.

alter table drafts
  -- everybody who saved it since it was begun, as ids
  add column editors jsonb not null default '[]';
update drafts set editors = jsonb_build_array(edited_by);

alter table changes
  -- touches and entries that stay as they are, and letters that are out; null: nobody counted
  add column kept int,
  add column already_sent int;
