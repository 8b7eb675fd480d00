-- The decision on a case that waits or stands.
-- $1  application
\ir parts/decision.sql
 where d.application_id = $1 and d.state <> 'returned';
