-- What the last planning of a person has seen of what may change under it.
alter table people add column planned_as jsonb;

-- What changed for a person, what follows, and what a colleague said to it.
create table changes (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  person_id uuid not null references people,
  kind text not null check (kind in ('offer', 'start', 'place', 'manager', 'journey')),
  -- what a plan hangs on, before and after
  from_facts jsonb not null,
  to_facts jsonb not null,
  -- ats, hris, programme, or the source of a fact
  source text not null,
  seen_at timestamptz not null,
  state text not null check (state in ('safe', 'waiting', 'decided', 'overtaken')),
  -- why it waits
  asks jsonb not null,
  -- what follows per touch and calendar entry, without what is kept
  impacts jsonb not null,
  -- from when on a contract-critical touch makes it urgent
  urgent_at timestamptz,
  choice text check (choice in ('apply', 'keep', 'leave-out')),
  decided_by uuid,
  decided_at timestamptz
);
create index changes_waiting on changes (tenant_id, kind, seen_at) where state = 'waiting';
create index changes_seen on changes (tenant_id, seen_at);
create index changes_of on changes (tenant_id, person_id, seen_at);

alter table changes enable row level security;
create policy one_tenant on changes
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on changes to keepwarm_app;
