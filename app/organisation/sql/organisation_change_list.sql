-- All requests of an organisation, the newest first.
-- $1  organisation
\ir parts/organisation_change.sql
 where c.org_id = $1
 order by c.id desc;
