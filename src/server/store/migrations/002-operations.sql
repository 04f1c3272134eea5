-- What the people who run the service look at: alarms, what is told of them, and signs of life.

create table alarms (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  -- the kind, with the connection behind it where it is about one
  cause text not null,
  -- late, failing, parked, connection
  kind text not null,
  -- the connection that a connection's alarm is about
  connection_id uuid references connections,
  -- counts, step names and codes as they were last seen; never personal
  facts jsonb not null,
  began_at timestamptz not null,
  ended_at timestamptz
);
-- one standing alarm a cause, whichever worker finds it first
create unique index alarms_standing on alarms (tenant_id, cause) where ended_at is null;
create index alarms_past on alarms (tenant_id, began_at);

create table alarm_messages (
  tenant_id uuid not null references tenants,
  -- the webhook's id, the same at every try
  id uuid primary key,
  alarm_id uuid not null references alarms,
  about text not null check (about in ('began', 'ended')),
  -- the exact text that is signed
  body text not null,
  tries int not null default 0,
  -- null once it was taken or given up
  next_try_at timestamptz,
  sent_at timestamptz,
  unique (alarm_id, about)
);
create index alarm_messages_waiting on alarm_messages (tenant_id, next_try_at)
  where next_try_at is not null;

-- Every process of the installation shares these; a loop has no tenant.
create table loop_beats (
  loop text primary key,
  at timestamptz not null
);
insert into loop_beats values ('tick', '1970-01-01T00:00:00Z'), ('watch', '1970-01-01T00:00:00Z');

create index effects_settled on effects (tenant_id, settled_at) where settled_at is not null;
create index webhook_deliveries_waiting on webhook_deliveries (connection_id, received_at)
  where handled_at is null;

do $$
declare name text;
begin
  foreach name in array array['alarms', 'alarm_messages'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy one_tenant on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
         with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to keepwarm_app', name);
  end loop;
end $$;
