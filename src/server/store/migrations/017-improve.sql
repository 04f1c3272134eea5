-- What an optional step does, learnt by leaving it out for some; and what HR said to suggestions.

create table experiments (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  journey text not null,
  step text not null,
  -- the plan, as nurture/improve/experiment.ts has it: fixed before anybody is left out
  plan jsonb not null,
  -- what it could show, as it was said before the start
  foreseen jsonb not null,
  starts_at timestamptz not null,
  withholds_until timestamptz not null,
  read_at timestamptz not null,
  started_by uuid not null,
  ended_at timestamptz,
  ended_how text check (ended_how in ('as-planned', 'early')),
  ended_by uuid
);
-- one at a time for a step
create unique index experiments_open on experiments (tenant_id, journey, step) where ended_at is null;

-- Who was taken in when, by the first touch that fell due.
create table experiment_people (
  tenant_id uuid not null references tenants,
  experiment_id uuid not null references experiments,
  person_id uuid not null references people,
  arm text not null check (arm in ('given', 'withheld')),
  at timestamptz not null,
  primary key (tenant_id, experiment_id, person_id)
);

create table suggestion_answers (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  topic text not null,
  answer text not null check (answer in ('accepted', 'refused')),
  why text not null,
  -- the suggestion as it was answered, with its counts
  suggestion jsonb not null,
  answered_by uuid not null,
  answered_at timestamptz not null
);
create index suggestion_answers_of on suggestion_answers (tenant_id, topic, answered_at);

-- What people did and got, by time.
create index interactions_by_time on interactions (tenant_id, at);
create index touches_sent on touches (tenant_id, sent_at) where sent_at is not null;
create index touches_withheld on touches (tenant_id, person_id) where why = 'withheld';

do $$
declare name text;
begin
  foreach name in array array['experiments', 'experiment_people', 'suggestion_answers'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy one_tenant on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
         with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to keepwarm_app', name);
  end loop;
end $$;
