-- One mail to each of some people, and to each owner and applicant of an
-- organisation, in their own language.
-- $1  template   $2  people   $3  organisation   $4  arguments
-- $5  where the portal is   $6  path of the link
select tell($1, $2, $3, $4, $5, $6);
