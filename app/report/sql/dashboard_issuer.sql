-- Offers to issue.
select count(*) as to_issue from (select from offer where state = 'drafted' limit 26) o;
