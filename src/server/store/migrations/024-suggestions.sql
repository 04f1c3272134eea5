-- Words that were changed after HR settled them are one more suggestion to the same question.
alter table suggestions drop constraint suggestions_response_id_question_key;
create index suggestions_by_response on suggestions (response_id);

alter table occasions
  -- no calendar was connected for the hosts' entry; from then on one is looked for again
  add column hosts_again_at timestamptz;
create index occasions_hosts_again on occasions (tenant_id, hosts_again_at) where hosts_again_at is not null;
