-- Whether this database is the one that the last start saw, and what a restore from backup holds.

-- What tells this database's history from every other one's. A part that the login may not read is
-- left out, and then not compared.
create function database_identity() returns jsonb language plpgsql as $$
declare
  identity jsonb := jsonb_build_object('database',
    (select oid::text from pg_database where datname = current_database()));
begin
  begin
    identity := identity || jsonb_build_object('system',
      (select system_identifier::text from pg_control_system()));
  exception when insufficient_privilege then null;
  end;
  begin
    -- the timeline that is written to now; pg_control_checkpoint() tells it only after a checkpoint
    identity := identity || jsonb_build_object('timeline',
      substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8));
  exception when insufficient_privilege then null;
  end;
  return identity;
end $$;

-- One row, for the whole installation.
create table database_history (
  one boolean primary key default true check (one),
  identity jsonb not null,
  -- the last sign of work on it: what is newer than this a copy of it lacks
  seen_at timestamptz not null
);
grant select on database_history to keepwarm_app;

create table restores (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  -- noticed: the database is another one than at the last start; told: a person said so
  how text not null check (how in ('noticed', 'told')),
  began_at timestamptz not null,
  -- what was done from here on until it began is not in the database
  lacks_from timestamptz not null,
  ended_at timestamptz,
  -- who let go what was held
  ended_by text
);
create unique index restores_standing on restores (tenant_id) where ended_at is null;
create index restores_last on restores (tenant_id, began_at);

alter table restores enable row level security;
create policy one_tenant on restores using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on restores to keepwarm_app;
