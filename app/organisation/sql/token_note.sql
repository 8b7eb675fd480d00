-- Note, for this transaction, which token its holder has shown.
-- $1  hash
select set_config('berth.token', encode($1::bytea, 'hex'), true) as token;
