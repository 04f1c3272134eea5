-- Words that were changed after HR settled them are one more suggestion to the same question.
alter table suggestions drop constraint suggestions_response_id_question_key;
create index suggestions_by_response on suggestions (response_id);
