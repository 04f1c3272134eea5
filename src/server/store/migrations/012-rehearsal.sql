-- A run of a journey's draft over the real people's months to come: one a draft, the last asked for.
create table rehearsals (
  tenant_id uuid not null references tenants,
  journey text not null,
  revision int not null,
  -- version of the programme that it is compared with
  on_version int not null,
  -- go-on, finish: what publishing would do to people in the middle
  middle text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  until timestamptz not null,
  -- running, done, stopped
  state text not null default 'running' check (state in ('running', 'done', 'stopped')),
  people int not null,
  done int not null default 0,
  -- the last person who was rehearsed
  cursor uuid,
  primary key (tenant_id, journey)
);

-- What a rehearsal found for one person: keys, times and reasons, no words.
create table rehearsed (
  tenant_id uuid not null references tenants,
  journey text not null,
  person_id uuid not null references people on delete cascade,
  doc jsonb not null,
  primary key (tenant_id, journey, person_id)
);

do $$
declare name text;
begin
  foreach name in array array['rehearsals', 'rehearsed'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy one_tenant on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
         with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to keepwarm_app', name);
  end loop;
end $$;
