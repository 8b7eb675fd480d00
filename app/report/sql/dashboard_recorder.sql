-- Cases that were decided, or will be, and are not recorded.
select count(*) as committee
  from (select from application a
         where state = 'committee'
           and not exists (select from decision d where d.application_id = a.id
               and d.state = 'recorded') limit 26) c;
