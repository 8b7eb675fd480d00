-- Cases that await a technical review.
select count(*) as technical
  from (select from application where state = 'technical_review' limit 26) a;
