-- Keep others from changing its members until this transaction ends.
-- $1  organisation
select id from organisation where id = $1 for update;
