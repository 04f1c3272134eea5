-- What the main road lacked: results that are kept, calls that are counted, merges and dates that
-- are remembered.

-- The last passes over the sync log; a pass stands here from the moment somebody asks for it.
create table log_checks (
  tenant_id uuid not null references tenants,
  -- the head that was kept elsewhere, or empty
  kept text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  -- entries and head of the log as they were then: so far the pass goes
  size bigint not null,
  -- where the verifier stands, as nurture/ledger/verify-file.ts goes on from
  progress jsonb not null,
  -- null while it runs
  verdict jsonb,
  ended_at timestamptz,
  primary key (tenant_id, kept)
);
create index log_checks_open on log_checks (tenant_id, asked_at) where verdict is null;

-- Calls that were refused since the log last said so: forged ones come by the thousand.
create table webhook_refusals (
  tenant_id uuid not null references tenants,
  connection_id uuid not null references connections,
  why text not null,
  calls int not null,
  logged_at timestamptz not null,
  primary key (connection_id, why)
);

-- Records of people without an offer of ours are counted and not stored; when such a person gets
-- one, the connection is read from its beginning.
alter table connections add column left_aside int not null default 0;
alter table connections add column look_again boolean not null default false;
alter table connections add column looked_again_at timestamptz;

-- Whose touches, marks and letters are this person's too.
alter table people add column merged_into uuid references people;
create index people_merged on people (tenant_id, merged_into) where merged_into is not null;

-- The first day that the letter named, so that a later change can be told against it.
alter table touches add column stated jsonb;

do $$
declare name text;
begin
  foreach name in array array['log_checks', 'webhook_refusals'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy one_tenant on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
         with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to keepwarm_app', name);
  end loop;
end $$;
