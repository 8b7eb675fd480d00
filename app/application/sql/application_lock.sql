-- Hold the row, so that two people change one application in turn.
-- $1  application
select id from application where id = $1 for update;
