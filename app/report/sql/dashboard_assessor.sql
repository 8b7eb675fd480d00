-- What the reader is to declare or to score.
select count(*) as my_assessments
  from (select from assignment
         where person_id = berth_person() and state in ('assigned', 'cleared') limit 26) a;
