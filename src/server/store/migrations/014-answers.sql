-- Questions that come and are answered by mail, the register of answers, promises.

-- A named person who answers stands beside the departments, with a slug of their own.
alter table departments
  add column person boolean not null default false,
  -- who is told when an answer is late; null: whoever answers what fits nowhere
  add column escalation_mail text;

alter table questions
  -- about pay or personal data: its owner alone reads it
  add column confidential boolean not null default false,
  -- who the routing gave it to; what people did with it since is what routing learns from
  add column routed_to text,
  -- not told before this: the person is looking at an answer that was given before
  add column forward_from timestamptz,
  add column escalated_at timestamptz,
  add column escalated_to text,
  -- [{ at, from, to }], the oldest first
  add column passed jsonb not null default '[]',
  -- the fact that answered it: offered to the person or used by its owner
  add column fact_id uuid;
update questions set routed_to = owner;

-- What was added after the answer.
create table answer_additions (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  question_id uuid not null references questions,
  body text not null,
  said_by text not null,
  at timestamptz not null,
  -- not before: the person's quiet hours
  send_at timestamptz not null,
  sent_at timestamptz
);
create index answer_additions_of on answer_additions (tenant_id, question_id);
create index answer_additions_open on answer_additions (tenant_id) where sent_at is null;

alter table inbound_messages
  -- of a reply: question-mark, question-word, thanks, statement, empty; answer, follow-up, stranger, closed
  add column taken_as text,
  -- a question that it is about without having become it: a colleague says what to do
  add column about_question uuid references questions,
  add column checked_at timestamptz;
create index inbound_to_check on inbound_messages (tenant_id, received_at) where checked_at is null;

-- The register: answers that hold for more than one person.
create table facts (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  topic text not null,
  owner text not null,
  -- { language: { question, answer } }
  says jsonb not null,
  -- both empty: everyone
  countries jsonb not null default '[]',
  departments jsonb not null default '[]',
  valid_until date,
  version int not null default 1,
  state text not null default 'live' check (state in ('live', 'withdrawn', 'expired')),
  kept_by text not null,
  kept_at timestamptz not null,
  changed_at timestamptz not null
);
create index facts_of on facts (tenant_id, state, topic);

-- Each version as it was said, so that a correction can name the old words.
create table fact_versions (
  tenant_id uuid not null references tenants,
  fact_id uuid not null references facts,
  version int not null,
  says jsonb not null,
  at timestamptz not null,
  primary key (tenant_id, fact_id, version)
);

-- What facts are found by: words, and pairs of letters where no space says where a word ends.
create table fact_words (
  tenant_id uuid not null references tenants,
  word text not null,
  fact_id uuid not null references facts,
  primary key (tenant_id, word, fact_id)
);
create index fact_words_of on fact_words (tenant_id, fact_id);

-- Who was told which version, and the correction that followed, once each.
create table fact_told (
  tenant_id uuid not null references tenants,
  fact_id uuid not null references facts,
  version int not null,
  person_id uuid not null references people,
  question_id uuid,
  at timestamptz not null,
  -- the version that a correction was asked for; 0: it holds no longer
  correct_to int,
  correct_at timestamptz,
  corrected_at timestamptz,
  primary key (tenant_id, fact_id, version, person_id)
);
create index fact_told_open on fact_told (tenant_id) where correct_at is not null and corrected_at is null;

-- Two answers that differ, until somebody says which one holds.
create table fact_pairs (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  one uuid not null references facts,
  other uuid not null references facts,
  -- numbers, yes-no, words
  why text not null,
  found_at timestamptz not null,
  told_at timestamptz,
  -- one, other, both
  resolved text,
  resolved_by text,
  resolved_at timestamptz,
  unique (tenant_id, one, other)
);

create table promises (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  person_id uuid not null references people,
  question_id uuid references questions,
  what text not null,
  until_on date,
  made_by text not null,
  made_at timestamptz not null,
  taken_back_at timestamptz
);
create index promises_of on promises (tenant_id, person_id);

-- What somebody said to a suggestion of the routing.
create table routing_words (
  tenant_id uuid not null references tenants,
  word text not null,
  owner text not null,
  decided text not null check (decided in ('accepted', 'refused')),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (tenant_id, word, owner)
);

do $$
declare name text;
begin
  foreach name in array array['answer_additions', 'facts', 'fact_versions', 'fact_words', 'fact_told', 'fact_pairs', 'promises', 'routing_words'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy one_tenant on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
         with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to keepwarm_app', name);
  end loop;
end $$;
