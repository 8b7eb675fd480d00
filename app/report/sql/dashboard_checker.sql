-- Decisions to check.
select count(*) as to_check
  from (select from decision where state = 'recorded' limit 26) d;
