-- Cases that are assessed, that await a recommendation, and conflicts that
-- await a ruling, with the case of the one declared first.
select (select count(*) from application where state = 'assessment') as assessment,
       (select count(*) from application where state = 'recommendation') as recommendation,
       (select count(*) from assignment where state = 'held') as rulings,
       (select application_id from assignment where state = 'held'
         order by declared_at, id limit 1) as ruling_id;
