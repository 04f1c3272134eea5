-- What whoever passed a question on last said to whoever has it now.
alter table questions add column pass_note text;

-- Addresses from which a department's people answer, beside its own: [text].
alter table departments add column also_answers jsonb not null default '[]';
