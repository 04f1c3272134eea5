-- The language that a signed-in user chose on a page, so that their next browser knows it too.
alter table users add column language text;
