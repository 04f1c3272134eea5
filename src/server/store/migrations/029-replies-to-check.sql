-- The replies that a colleague looks at, and not every bounce and automatic mail that nobody ever will.

drop index inbound_to_check;
create index inbound_to_check on inbound_messages (tenant_id, received_at)
  where taken_as is not null and checked_at is null;
