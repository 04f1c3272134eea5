-- Where no number is published: the pace that a vendor was seen to bear or told in its headers, and
-- when that was, for all workers and for those that begin later.

alter table budgets
  add column learned_unit_ms float8 check (learned_unit_ms > 0),
  add column learned_at timestamptz;
