-- Cases that a recorder is to decide on, or to record the decision of.
select count(*) as to_record
  from (select from application a
         where a.state = 'decision' and case_decider(a.id) = 'committee'
           and not exists (select from decision d where d.application_id = a.id
               and d.state = 'recorded') limit 26) c;
