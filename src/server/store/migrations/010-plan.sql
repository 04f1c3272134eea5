-- Why a touch goes out later than its step says: working-day, cap; null where it does not.
alter table touches add column waits text;
-- Why its time was over before it could be planned: joined-late, step-added; null where it was not.
alter table touches add column missed text;

-- Since when a step of a journey has been published, in whichever version.
create table programme_steps (
  tenant_id uuid not null references tenants,
  journey text not null,
  step text not null,
  since timestamptz not null,
  primary key (tenant_id, journey, step)
);

insert into programme_steps (tenant_id, journey, step, since)
select p.tenant_id, j->>'id', s->>'id', min(p.published_at)
  from programmes p, jsonb_array_elements(p.doc->'journeys') j, jsonb_array_elements(j->'steps') s
 group by 1, 2, 3;

alter table programme_steps enable row level security;
create policy one_tenant on programme_steps
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on programme_steps to keepwarm_app;
