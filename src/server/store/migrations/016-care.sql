-- Calls say how they went, who makes them, and why they are not made any more.
alter table calls rename column note to note_sealed;
alter table calls
  -- step, silence, follow-up, hand
  add column kind text not null default 'step',
  -- of a step's call: the touch that its outcome settles
  add column touch_key text,
  -- the call that this one tries again or follows
  add column after_call uuid,
  add column attempt int not null default 1,
  -- until when on that day it can be made
  add column until_at timestamptz,
  -- the colleague whose list it is on; null is the team's
  add column caller uuid,
  -- offer-over, unsubscribed, paused, too-late, not-wanted, heard, off, taken-back
  add column cancelled_why text,
  add column cancelled_at timestamptz;
drop index calls_open;
create index calls_open on calls (tenant_id, due_at)
  where outcome is null and cancelled_at is null;

-- The end of the silence budget as planning last saw it; null where nobody counts.
alter table people add column silence_ends_at timestamptz;
create index people_by_silence on people (tenant_id, silence_ends_at)
  where silence_ends_at is not null;

-- Reasons that hold, as planning last saw them. They stay here: no connector ever reads this.
create table attention (
  tenant_id uuid not null references tenants,
  person_id uuid not null references people,
  key text not null,
  -- what it rests on; a person's word against it holds until this is another
  mark text not null,
  since timestamptz not null,
  expires_at timestamptz not null,
  counts_from timestamptz not null,
  count int not null,
  -- [{ what, args, at, source }]
  evidence jsonb not null,
  primary key (tenant_id, person_id, key)
);

-- The person said that a reason is wrong.
create table attention_disputes (
  tenant_id uuid not null references tenants,
  person_id uuid not null references people,
  mark text not null,
  at timestamptz not null,
  primary key (tenant_id, person_id, mark)
);

-- Who looked at somebody's reasons, and when. Each look opens them for a short while.
create table attention_looks (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  person_id uuid not null references people,
  looked_by uuid not null,
  at timestamptz not null
);
create index attention_looks_of on attention_looks (tenant_id, person_id, at);

-- Another offer that a person told of, by themselves or to somebody of HR.
create table declarations (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  person_id uuid not null references people,
  -- null: the person
  said_by uuid,
  at timestamptz not null,
  withdrawn_at timestamptz
);
create index declarations_of on declarations (tenant_id, person_id, at);

-- What a tenant confirmed before anything is noticed about people of an EU or EEA country.
create table care_confirmations (
  tenant_id uuid not null references tenants,
  country text not null,
  what text not null check (what in ('assessment', 'notice')),
  given_by uuid not null,
  at timestamptz not null,
  primary key (tenant_id, country, what)
);

create table care_settings (
  tenant_id uuid primary key references tenants,
  calls_per_day int not null check (calls_per_day between 1 and 40)
);

do $$
declare name text;
begin
  foreach name in array array['attention', 'attention_disputes', 'attention_looks', 'declarations',
    'care_confirmations', 'care_settings'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy one_tenant on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
         with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to keepwarm_app', name);
  end loop;
end $$;
