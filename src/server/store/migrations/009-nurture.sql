-- What HR is writing and has not published: one open draft an item of the programme.
create table drafts (
  tenant_id uuid not null references tenants,
  -- journey, checklist, article, quiz, survey, meeting, routing, rules
  kind text not null,
  id text not null,
  -- the item as it will stand; null takes it out of the programme
  doc jsonb,
  -- draft, rehearsed (journeys alone), approved
  state text not null default 'draft' check (state in ('draft', 'rehearsed', 'approved')),
  -- version of the programme that it was begun on
  based_on int not null,
  -- counts every save, so that two people who edit at once are told of each other
  revision int not null default 1,
  edited_by uuid not null,
  edited_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  -- what a rehearsal of exactly this revision found
  rehearsal jsonb,
  primary key (tenant_id, kind, id)
);

-- What a version of the programme changed against the one before: [{ kind, id }].
alter table programmes add column changed jsonb not null default '[]';

-- Calls for a person to make.
create table calls (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  person_id uuid not null references people,
  -- a touch key, or a reason to call: one call a cause
  cause text not null,
  -- hr, manager, mentor
  who text not null,
  due_at timestamptz not null,
  planned_at timestamptz not null,
  -- reached, no-answer, left-message, not-needed; null while it waits
  outcome text,
  note text,
  done_by uuid,
  done_at timestamptz,
  unique (tenant_id, cause)
);
create index calls_open on calls (tenant_id, due_at) where outcome is null;
create index calls_of on calls (tenant_id, person_id);

do $$
declare name text;
begin
  foreach name in array array['drafts', 'calls'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy one_tenant on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
         with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to keepwarm_app', name);
  end loop;
end $$;
