-- One time at which an event takes place: fixed for everybody, or shared by those who start together.
create table occasions (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  meeting text not null,
  -- "fixed", or the beginning as an instant
  key text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  zone text not null,
  -- the line or the programme has changed: who moves up, and what stands in the hosts' calendars?
  plan_soon boolean not null default true,
  -- where everybody meets, once the hosts' entry has a link; empty where the vendor gave none
  join_url text,
  unique (tenant_id, meeting, key)
);
create index occasions_to_plan on occasions (tenant_id) where plan_soon;

alter table signups
  add column occasion uuid references occasions,
  add column place text not null default 'in' check (place in ('in', 'waiting')),
  -- since when in line; a changed field does not move anybody back
  add column since timestamptz,
  -- got a place after waiting
  add column moved_up_at timestamptz,
  add column told_place_at timestamptz,
  -- the beginning as the person knows it
  add column told_starts_at timestamptz,
  -- told that it does not take place
  add column told_off_at timestamptz,
  -- the person is to be planned again because of what happened in the line
  add column wake boolean not null default false,
  add column came boolean,
  add column came_at timestamptz,
  add column came_by text;
update signups set since = at;
alter table signups alter column since set not null;
create index signups_at on signups (tenant_id, occasion) where cancelled_at is null;
create index signups_to_wake on signups (tenant_id) where wake;

-- Letters about events, one a person, event, kind and what it is about.
create table event_letters (
  tenant_id uuid not null references tenants,
  person_id uuid not null references people,
  meeting text not null,
  -- place, moved, cancelled, again, day, hour
  kind text not null,
  -- the beginning that it speaks of, as an instant, and the sign-up's cycle
  about text not null,
  due_at timestamptz not null,
  sent_at timestamptz,
  primary key (tenant_id, person_id, meeting, kind, about)
);
create index event_letters_due on event_letters (tenant_id, due_at) where sent_at is null;

-- Which questions an attempt asked, and whether each was answered right: { question: true }.
alter table quiz_results add column answered jsonb not null default '{}';

-- One time that a person answered a survey; taken back, nothing of it is left.
create table survey_responses (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  person_id uuid not null references people,
  survey text not null,
  -- texts may be read by HR, without a name
  shares boolean not null,
  at timestamptz not null,
  changed_at timestamptz not null
);
create index survey_responses_of on survey_responses (tenant_id, person_id, survey, at);
create index survey_responses_to on survey_responses (tenant_id, survey);

create table survey_answers (
  tenant_id uuid not null references tenants,
  response_id uuid not null references survey_responses on delete cascade,
  question text not null,
  -- of a scale or a choice
  value text,
  -- of a text, sealed
  text_sealed text,
  primary key (response_id, question)
);

-- What people suggest for the growth map, for HR to take over or not.
create table suggestions (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  response_id uuid not null references survey_responses on delete cascade,
  person_id uuid not null references people,
  question text not null,
  text_sealed text not null,
  at timestamptz not null,
  -- open, taken, not-taken
  state text not null default 'open' check (state in ('open', 'taken', 'not-taken')),
  settled_at timestamptz,
  settled_by uuid,
  -- what HR says to the person
  reply text,
  unique (response_id, question)
);
create index suggestions_open on suggestions (tenant_id, at) where state = 'open';
create index suggestions_of on suggestions (tenant_id, person_id);

do $$
declare name text;
begin
  foreach name in array array['occasions', 'event_letters', 'survey_responses', 'survey_answers', 'suggestions'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy one_tenant on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
         with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to keepwarm_app', name);
  end loop;
end $$;
