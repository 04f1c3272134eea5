alter table effects
  -- of its requests that may have been made, when the first was armed
  add column first_armed_at timestamptz;
update effects set first_armed_at = armed_at where attempt > 0 and state in ('intent', 'armed', 'unknown');
