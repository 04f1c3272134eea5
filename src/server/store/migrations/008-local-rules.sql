-- What colleagues said about the rules of a person's country, one offer at a time: a re-hire and a
-- change of country begin anew.

create table local_marks (
  tenant_id uuid not null references tenants,
  person_id uuid not null references people,
  -- names the offer, as in touch keys
  occurrence text not null,
  country text not null,
  rule text not null,
  -- one of a closed list: no free text, no personal data
  how text not null
    check (how in ('on-paper', 'online', 'in-hris', 'by-provider', 'does-not-apply')),
  marked_by uuid not null,
  marked_at timestamptz not null,
  primary key (tenant_id, person_id, occurrence, country, rule)
);

-- Whether a paper is there; never its number, its date or what it says.
create table local_fields (
  tenant_id uuid not null references tenants,
  person_id uuid not null references people,
  occurrence text not null,
  country text not null,
  field text not null,
  state text not null check (state in ('provided', 'not-provided', 'not-needed')),
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (tenant_id, person_id, occurrence, country, field)
);

create index people_local on people (tenant_id, country, start_on) where offer_status = 'accepted';

do $$
declare name text;
begin
  foreach name in array array['local_marks', 'local_fields'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy one_tenant on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
         with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to keepwarm_app', name);
  end loop;
end $$;
