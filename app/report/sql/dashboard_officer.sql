-- Cases of the reader that are to be screened.
select count(*) as screening
  from application where state = 'screening' and officer_id = berth_person();
