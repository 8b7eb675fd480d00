-- Cases that are assessed, that await a recommendation, and conflicts that
-- await a ruling, with the case of the one declared first.
select (select count(*) from (select from application
         where state = 'assessment' limit 26) a) as assessment,
       (select count(*) from (select from application
         where state = 'recommendation' limit 26) a) as recommendation,
       (select count(*) from (select from assignment
         where state = 'held' limit 26) n) as rulings,
       (select application_id from assignment where state = 'held'
         order by declared_at, id limit 1) as ruling_id;
