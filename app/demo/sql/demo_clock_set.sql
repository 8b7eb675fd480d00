-- The portal's clock, by the owner of the tables (docs/adr/0004-one-clock.md).
-- $1  what it is to say now; null: the real time
update clock set ahead = coalesce($1::timestamptz - now(), interval '0');
