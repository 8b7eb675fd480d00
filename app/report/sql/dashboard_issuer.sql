-- Offers to issue.
select count(*) as to_issue from offer where state = 'drafted';
