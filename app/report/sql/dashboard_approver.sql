-- Cases that a approver is to decide on, or to record the decision of.
select count(*) as to_approve
  from (select from application a
         where a.state = 'decision' and case_decider(a.id) = 'delegate'
           and not exists (select from decision d where d.application_id = a.id
               and d.state = 'recorded') limit 26) c;
