-- A decision.
-- $1  decision
\ir parts/decision.sql
 where d.id = $1;
