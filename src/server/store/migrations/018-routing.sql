-- A question that was none: made out of a reply by mistake, turned back, and whose click that was.
alter table questions
  add column dropped_at timestamptz,
  add column dropped_by text;
