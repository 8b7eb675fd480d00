-- Cases of the reader that are to be screened; like all counts of work, no
-- further than the first page of its list (COUNTED_MAX) and one more.
select count(*) as screening
  from (select from application
         where state = 'screening' and officer_id = berth_person() limit 26) a;
