-- That a paper is missing was a reason by default; from now on it takes a colleague's word.
update people set plan_soon = true
 where id in (select person_id from attention where key = 'paper-missing');
delete from attention where key = 'paper-missing';
