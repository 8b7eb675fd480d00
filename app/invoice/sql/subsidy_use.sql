-- What an issued invoice takes of its award; the CHECK keeps the cap.
-- $1  application   $2  cents
update subsidy set used_cents = used_cents + $2 where application_id = $1;
