-- The house as it stands from the first day. Every table carries tenant_id and is behind row-level
-- security, but for the list in store/README.md. Instants are timestamptz, days are date.

create table installation (
  id uuid primary key,
  created_at timestamptz not null
);

create table tenants (
  id uuid primary key,
  name text not null,
  mode text not null check (mode in ('live', 'shadow', 'sandbox')),
  -- wall clock in each person's zone between which nothing is sent
  quiet_from text not null default '21:00',
  quiet_until text not null default '08:00',
  settings jsonb not null default '{}',
  created_at timestamptz not null
);

create table rate_slots (
  key text primary key,
  next_at timestamptz not null
);

create table connections (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  vendor text not null,
  role text not null check (role in ('ats', 'hris', 'mail')),
  -- connected, syncing, partially-synced, doubtful, reconnect-needed, paused, disabled
  state text not null default 'connected',
  settings_sealed text not null,
  webhook_secrets_sealed text,
  cursor text,
  pull_soon boolean not null default false,
  -- an admin asked for a test: the next run begins with the connector's own check
  test_soon boolean not null default false,
  next_run_at timestamptz not null,
  last_run_at timestamptz,
  last_good_at timestamptz,
  last_read int not null default 0,
  last_changed int not null default 0,
  last_skipped int not null default 0,
  last_held int not null default 0,
  issue_code text,
  issue_facts jsonb,
  issue_since timestamptz,
  connected_by text not null,
  created_at timestamptz not null,
  unique (tenant_id, vendor)
);

create table connection_skips (
  tenant_id uuid not null references tenants,
  connection_id uuid not null references connections,
  ref text not null,
  why text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (connection_id, ref)
);

create table webhook_deliveries (
  tenant_id uuid not null references tenants,
  connection_id uuid not null references connections,
  delivery_id text not null,
  topic text not null,
  received_at timestamptz not null,
  handled_at timestamptz,
  primary key (connection_id, delivery_id)
);

create table people (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  -- the Person as nurture/model/person.ts encodes it
  doc jsonb not null,
  name text not null,
  -- lower case, for matching records of two systems
  private_mail text,
  -- not-started, warm, waiting-for-us, paused, on-hold, handed-over, withdrawn, declined
  status text not null default 'not-started',
  offer_status text not null,
  start_on date,
  country text,
  city text,
  department text,
  mailbox text,
  next_touch_at timestamptz,
  next_touch_step text,
  last_touch_at timestamptz,
  last_touch_step text,
  last_heard_at timestamptz,
  last_heard_what text,
  open_questions int not null default 0,
  plan_soon boolean not null default true,
  replan_at timestamptz,
  -- revision of the last status fields written to the ATS
  status_revision int not null default 0,
  status_written jsonb,
  noted jsonb not null default '[]',
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index people_by_mail on people (tenant_id, private_mail);
create index people_by_status on people (tenant_id, status);
create index people_to_plan on people (tenant_id, replan_at) where not plan_soon;
create index people_to_plan_soon on people (tenant_id) where plan_soon;

create table identities (
  tenant_id uuid not null references tenants,
  vendor text not null,
  kind text not null,
  id text not null,
  person_id uuid not null references people,
  from_at timestamptz not null,
  until_at timestamptz
);
create unique index identities_now on identities (tenant_id, vendor, kind, id) where until_at is null;
create index identities_of on identities (tenant_id, person_id);

create table source_records (
  tenant_id uuid not null references tenants,
  vendor text not null,
  kind text not null,
  id text not null,
  person_id uuid references people,
  doc jsonb not null,
  changed_at timestamptz not null,
  pulled_at timestamptz not null,
  gone_at timestamptz,
  primary key (tenant_id, vendor, kind, id)
);
create index source_records_of on source_records (tenant_id, person_id);

create table offers (
  tenant_id uuid not null references tenants,
  person_id uuid not null references people,
  occurrence text not null,
  version int not null,
  status text not null,
  doc jsonb not null,
  seen_at timestamptz not null
);
create index offers_of on offers (tenant_id, person_id, seen_at);

create table programmes (
  tenant_id uuid not null references tenants,
  version int not null,
  doc jsonb not null,
  published_at timestamptz not null,
  published_by text not null,
  primary key (tenant_id, version)
);

create table departments (
  tenant_id uuid not null references tenants,
  slug text not null,
  name jsonb not null,
  mail text not null,
  country text not null,
  zone text not null,
  primary key (tenant_id, slug)
);

create table touches (
  tenant_id uuid not null references tenants,
  key text not null,
  person_id uuid not null references people,
  journey text not null,
  version int not null,
  step text not null,
  occurrence text not null,
  channel text not null,
  due_at timestamptz not null,
  useful_until timestamptz not null,
  late text not null,
  -- planned, held, queued, sent, folded, skipped, cancelled
  state text not null,
  hold text,
  why text,
  -- what was rendered, for people who look at the timeline
  subject text,
  reasons jsonb,
  -- ids of the articles that a digest brought, so that nobody gets one twice
  brought jsonb,
  queued_at timestamptz,
  sent_at timestamptz,
  updated_at timestamptz not null,
  primary key (tenant_id, key)
);
create index touches_due on touches (tenant_id, due_at) where state = 'planned';
create index touches_of on touches (tenant_id, person_id);
create index touches_by_state on touches (tenant_id, state);

create table handoff_items (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  person_id uuid not null references people,
  kind text not null,
  module text not null,
  -- waiting, offered, accepted, not-taken
  state text not null,
  why text,
  title text not null,
  body text not null,
  lines jsonb not null default '[]',
  score int,
  stage text,
  receipts jsonb not null default '{}',
  -- what makes it unique for its person: the offer, the quiz, the wish
  occurrence text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  settled_at timestamptz,
  unique (tenant_id, person_id, kind, occurrence)
);
create index handoff_open on handoff_items (tenant_id, state);

create table effects (
  tenant_id uuid not null references tenants,
  op_id text not null,
  kind text not null,
  channel text not null,
  mode text not null check (mode in ('live', 'shadow', 'sandbox')),
  person_id uuid references people,
  -- what the effect is for: a touch key, person/meeting, question/purpose …; later revisions of one
  -- cause replace earlier ones that were not armed yet, and wait for those that were
  cause text not null,
  revision int not null default 0,
  touch_key text,
  handoff_id uuid references handoff_items,
  connection_id uuid references connections,
  mailbox text,
  state text not null,
  attempt int not null default 0,
  token text,
  armed_at timestamptz,
  absences int not null default 0,
  failures int not null default 0,
  not_before timestamptz,
  -- a place in the rate budget that was kept for it
  slot_at timestamptz,
  claimed_until timestamptz,
  receipt jsonb,
  why text,
  payload_sealed text not null,
  payload_sha256 text not null,
  intended_at timestamptz not null,
  settled_at timestamptz,
  primary key (tenant_id, op_id)
);
create index effects_open on effects (tenant_id, coalesce(not_before, intended_at))
  where state in ('intent', 'armed', 'unknown');
create index effects_of_cause on effects (tenant_id, cause, kind, revision);
create index effects_of_touch on effects (tenant_id, touch_key);
create index effects_of_person on effects (tenant_id, person_id);
create index effects_by_state on effects (tenant_id, state);

create table before_images (
  tenant_id uuid not null references tenants,
  op_id text not null,
  sealed text not null,
  taken_at timestamptz not null,
  primary key (tenant_id, op_id)
);

create table consents (
  tenant_id uuid not null references tenants,
  person_id uuid not null references people,
  channel text not null,
  purpose text not null,
  state text not null check (state in ('given', 'withdrawn')),
  at timestamptz not null,
  source text not null
);
create index consents_of on consents (tenant_id, person_id);

create table interactions (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  person_id uuid not null references people,
  -- seen, done, undone, opened, signed-up, signed-off, quiz, asked, replied, paused, resumed,
  -- unsubscribed, resubscribed, language, wish, grievance, bounced
  kind text not null,
  channel text not null,
  what text not null,
  detail jsonb not null default '{}',
  at timestamptz not null
);
create index interactions_of on interactions (tenant_id, person_id, at);

create table marks (
  tenant_id uuid not null references tenants,
  person_id uuid not null references people,
  checklist text not null,
  item text not null,
  seen_at timestamptz,
  done_at timestamptz,
  primary key (tenant_id, person_id, checklist, item)
);

create table questions (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  person_id uuid not null references people,
  topic text not null,
  owner text not null,
  body text not null,
  via text not null,
  state text not null,
  asked_at timestamptz not null,
  remind_at timestamptz not null,
  due_at timestamptz not null,
  forwarded_at timestamptz,
  reminded_at timestamptz,
  answer text,
  answered_by text,
  answered_at timestamptz
);
create index questions_open on questions (tenant_id, remind_at) where state = 'asked';
create index questions_of on questions (tenant_id, person_id);

create table wishes (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  person_id uuid not null references people,
  kind text not null check (kind in ('wish', 'grievance')),
  body text not null,
  at timestamptz not null
);

create table signups (
  tenant_id uuid not null references tenants,
  person_id uuid not null references people,
  meeting text not null,
  fields jsonb not null,
  revision int not null default 1,
  at timestamptz not null,
  cancelled_at timestamptz,
  primary key (tenant_id, person_id, meeting)
);

create table quiz_results (
  tenant_id uuid not null references tenants,
  person_id uuid not null references people,
  quiz text not null,
  attempt int not null,
  right_count int not null,
  of_count int not null,
  passed boolean not null,
  weak_topics jsonb not null,
  at timestamptz not null,
  primary key (tenant_id, person_id, quiz, attempt)
);

create table inbound_cursors (
  tenant_id uuid not null references tenants,
  connection_id uuid not null references connections,
  mailbox text not null,
  cursor text not null,
  primary key (connection_id, mailbox)
);

create table inbound_messages (
  tenant_id uuid not null references tenants,
  connection_id uuid not null references connections,
  vendor_id text not null,
  mailbox text not null,
  person_id uuid references people,
  -- reply, bounce, automatic, stranger
  kind text not null,
  matched_by text,
  question_id uuid references questions,
  sealed text not null,
  received_at timestamptz not null,
  primary key (connection_id, vendor_id)
);

create table users (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  issuer text not null,
  subject text not null,
  name text not null,
  -- hr, it_admin, auditor, answerer
  roles jsonb not null,
  department text,
  unique (tenant_id, issuer, subject)
);

create table sessions (
  tenant_id uuid not null references tenants,
  -- SHA-256 of the cookie's value
  id text primary key,
  user_id uuid not null references users,
  expires_at timestamptz not null
);

create table log_heads (
  tenant_id uuid primary key references tenants,
  size bigint not null,
  hash text not null
);

create table log_entries (
  tenant_id uuid not null references tenants,
  index bigint not null,
  previous text not null,
  -- the exact canonical text that is hashed: metadata and the commitment to the payload
  body text not null,
  hash text not null,
  at timestamptz not null,
  what text not null,
  actor text not null,
  person_id uuid,
  primary key (tenant_id, index)
);
create index log_by_person on log_entries (tenant_id, person_id, index);
create index log_by_what on log_entries (tenant_id, what, index);

create table log_payloads (
  tenant_id uuid not null references tenants,
  index bigint not null,
  -- salt and payload, sealed together; deleting the row erases the content, never the proof
  sealed text not null,
  primary key (tenant_id, index)
);

do $$
begin
  if not exists (select from pg_roles where rolname = 'keepwarm_app') then
    create role keepwarm_app nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;

do $$
declare name text;
begin
  for name in
    select table_name from information_schema.columns
     where table_schema = current_schema() and column_name = 'tenant_id'
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy one_tenant on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
         with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to keepwarm_app', name);
  end loop;
end $$;
alter table tenants enable row level security;
create policy own_row on tenants using (id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, update on tenants to keepwarm_app;
grant select on installation to keepwarm_app;
grant select, insert, update on rate_slots to keepwarm_app;
