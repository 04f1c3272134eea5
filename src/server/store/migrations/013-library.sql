-- Where a test goes: the verified address of the sign-in, or what the set-up says. Sealed.
alter table users add column mail_sealed text;

-- Mails that somebody asked to have sent to themselves, to see an item as it will be.
create table test_sends (
  tenant_id uuid not null references tenants,
  id uuid primary key,
  user_id uuid not null,
  -- article or checklist, its id, and the text at that moment
  kind text not null,
  item text not null,
  doc jsonb not null,
  language text not null,
  -- asked, queued (an effect carries it), refused (with why)
  state text not null default 'asked' check (state in ('asked', 'queued', 'refused')),
  -- no-address, is-candidate, no-sender, too-large
  why text,
  op_id text,
  asked_at timestamptz not null
);
create index test_sends_open on test_sends (tenant_id, asked_at) where state = 'asked';
create index test_sends_of on test_sends (tenant_id, user_id, asked_at);

-- Openings of candidates' pages that no person did: counted by day, never of whom, never a click.
create table scanner_looks (
  tenant_id uuid not null references tenants,
  -- an article's id, or '' for any other page
  what text not null,
  on_day date not null,
  looks int not null,
  primary key (tenant_id, what, on_day)
);

do $$
declare name text;
begin
  foreach name in array array['test_sends', 'scanner_looks'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy one_tenant on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
         with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to keepwarm_app', name);
  end loop;
end $$;
