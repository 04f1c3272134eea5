-- Open effects by what they wait for, in words that row-level security lets the index be used for:
-- it takes "coalesce" for something that may leak, and then every due effect is read for each claim.
drop index effects_open;
create index effects_open on effects (tenant_id, connection_id, (case when mailbox is null then '' else mailbox end),
  (case when kind = 'mail' and state = 'intent' then 1 else 0 end), (case when not_before is null then intended_at else not_before end))
  where state in ('intent', 'armed', 'unknown');
