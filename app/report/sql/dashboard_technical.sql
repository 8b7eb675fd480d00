-- Cases that await a technical review.
select count(*) as technical from application where state = 'technical_review';
