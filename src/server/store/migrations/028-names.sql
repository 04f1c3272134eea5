-- Vietnamese names in their own order, as letters write them; a name is written anew only with its person.

update people
   set name = trim((doc->'name'->>'family') || ' ' || (doc->'name'->>'given'))
 where (doc->'name'->>'family') ~
   '^(Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn)( |$)';
