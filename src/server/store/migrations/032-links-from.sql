-- Links of a person that were signed before this moment open nothing any more; null: all open.

alter table people add column links_from timestamptz;
