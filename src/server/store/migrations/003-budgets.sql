-- Who does the work, and what the vendors let it do.

-- One row a process that works now; a row that is not renewed is a process that died.
create table workers (
  id uuid primary key,
  beat_at timestamptz not null
);

-- One row for everything that a vendor counts together: a mailbox, or a connection without one.
create table budgets (
  tenant_id uuid not null references tenants,
  connection_id uuid not null references connections,
  -- '' where the vendor counts the whole connection
  mailbox text not null default '',
  -- the one worker that writes through it now, and until when at the latest
  writer uuid,
  writer_until timestamptz,
  -- when the next mail may leave, and how many left in each hour of the last day, by hours since 1970
  send_at timestamptz,
  sent_by_hour jsonb not null default '{}',
  -- until when other requests are spent in advance
  units_at timestamptz,
  -- the vendor asked to wait until then
  paused_until timestamptz,
  -- the share of its pace that a vendor which complained is trusted with, and since when
  pace float8 not null default 1 check (pace > 0 and pace <= 1),
  pace_at timestamptz,
  primary key (tenant_id, connection_id, mailbox)
);

alter table effects add column claimed_by uuid;
alter table effects drop column slot_at;
create index effects_claimed on effects (claimed_by) where claimed_by is not null;

-- Open effects by what they wait for: a place to send (1), or only their time (0). In words that
-- row-level security lets the index be used for: it takes "coalesce" for something that may leak,
-- and then every due effect is read for each claim.
drop index effects_open;
create index effects_open on effects (tenant_id, connection_id, (case when mailbox is null then '' else mailbox end),
  (case when kind = 'mail' and state = 'intent' then 1 else 0 end), (case when not_before is null then intended_at else not_before end))
  where state in ('intent', 'armed', 'unknown');

insert into budgets (tenant_id, connection_id, mailbox)
  select distinct tenant_id, connection_id, coalesce(mailbox, '') from effects
   where connection_id is not null;

drop table rate_slots;

alter table budgets enable row level security;
create policy one_tenant on budgets using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on budgets to keepwarm_app;
grant select on workers to keepwarm_app;
