-- Allocations, newest first, by pages.
-- $1  before this id, null for the first page
\ir parts/allocation.sql
 where ($1::bigint is null or a.id < $1)
 order by a.id desc
 limit 26;
