-- Not yet: shown beside what is pending.
-- $1  allocation   $2  why
update allocation set effect_error = $2 where id = $1 and effect is not null;
