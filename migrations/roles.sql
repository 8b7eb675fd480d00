-- The roles of the database, made by its superuser before any migration.
-- The owner runs migrations and nothing else; web and jobs own nothing,
-- cannot by-pass row-level security, and hold what grants.sql gives them.
do $$
begin
	if not exists (select from pg_roles where rolname = 'berth_owner') then
		create role berth_owner login nosuperuser nobypassrls nocreatedb nocreaterole;
	end if;
	if not exists (select from pg_roles where rolname = 'berth_web') then
		create role berth_web login nosuperuser nobypassrls nocreatedb nocreaterole;
	end if;
	if not exists (select from pg_roles where rolname = 'berth_jobs') then
		create role berth_jobs login nosuperuser nobypassrls nocreatedb nocreaterole;
	end if;
end
$$;
do $$
begin
	execute format('alter database %I owner to berth_owner', current_database());
	execute format('revoke connect, temporary on database %I from public', current_database());
	execute format('grant connect on database %I to berth_web, berth_jobs', current_database());
end
$$;
alter schema public owner to berth_owner;
revoke all on schema public from public;
grant usage on schema public to berth_web, berth_jobs;
-- Compiling a statement takes longer than any of ours takes to run, and so
-- does planning one anew for the values of a request.
alter role berth_web set jit = off;
alter role berth_jobs set jit = off;
alter role berth_web set plan_cache_mode = force_generic_plan;
