#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libpq-fe.h>

#include "harness.h"

#define FACT_PARAMS_MAX	32

struct db_pool		*web_pool, *jobs_pool;
const struct portal	*portal;
struct arena	*arena;

static PGconn	*owner;

static PGconn	*connect_as(const char *variable);
static const char *refused_on(PGconn *, const char *sql);
static PGresult	*run(const char *, va_list);

static PGconn *
connect_as(const char *variable)
{
	PGconn	*pg = PQconnectdb(getenv(variable));

	if (PQstatus(pg) != CONNECTION_OK) {
		fprintf(stderr, "%s", PQerrorMessage(pg));
		exit(1);
	}
	PQclear(PQexec(pg, "select set_config('berth.centre', 'on', false)"));
	return (pg);
}

int
harness_open(void **state)
{
	struct db_config	 config = { getenv("BERTH_DB"), 2, 10000,
				    &db_loop_poll, 0 };

	(void)state;
	identity_start();
	portal = portal_open();
	arena = arena_create();
	owner = connect_as("BERTH_DB_OWNER");
	web_pool = db_pool_create(&config);
	config.conninfo = getenv("BERTH_DB_JOBS");
	jobs_pool = db_pool_create(&config);
	return (0);
}

int
harness_fresh(void **state)
{
	(void)state;
	arena_reset(arena);
	return (0);
}

const char *
text(int64_t n)
{
	return (arena_printf(arena, "%lld", (long long)n));
}

int
harness_close(void **state)
{
	(void)state;
	db_pool_destroy(web_pool);
	db_pool_destroy(jobs_pool);
	PQfinish(owner);
	arena_destroy(arena);
	return (0);
}

static PGresult *
run(const char *sql, va_list ap)
{
	const char	*params[FACT_PARAMS_MAX];
	PGresult	*res;
	int		 n = 0;

	while ((params[n] = va_arg(ap, const char *)) != NULL)
		assert_true(++n < FACT_PARAMS_MAX);
	res = PQexecParams(owner, sql, n, NULL, params, NULL, NULL, 0);
	if (PQresultStatus(res) != PGRES_TUPLES_OK &&
	    PQresultStatus(res) != PGRES_COMMAND_OK)
		fail_msg("%s: %s", sql, PQerrorMessage(owner));
	return (res);
}

const char *
fact_text(const char *sql, ...)
{
	const char	*text = NULL;
	PGresult	*res;
	va_list		 ap;

	va_start(ap, sql);
	res = run(sql, ap);
	va_end(ap);
	if (PQntuples(res) > 0 && !PQgetisnull(res, 0, 0))
		text = arena_strdup(arena, PQgetvalue(res, 0, 0));
	PQclear(res);
	return (text);
}

int64_t
fact(const char *sql, ...)
{
	int64_t		 n = 0;
	PGresult	*res;
	va_list		 ap;

	va_start(ap, sql);
	res = run(sql, ap);
	va_end(ap);
	if (PQntuples(res) > 0)
		n = strtoll(PQgetvalue(res, 0, 0), NULL, 10);
	PQclear(res);
	return (n);
}

static const char *
refused_on(PGconn *pg, const char *sql)
{
	const char	*name, *said = NULL;
	PGresult	*res;

	PQclear(PQexec(pg, "begin"));
	res = PQexec(pg, sql);
	if (PQresultStatus(res) != PGRES_FATAL_ERROR) {
		PQclear(res);
		res = PQexec(pg, "set constraints all immediate");
	}
	if (PQresultStatus(res) == PGRES_FATAL_ERROR) {
		name = PQresultErrorField(res, PG_DIAG_CONSTRAINT_NAME);
		if (name == NULL)
			name = PQresultErrorField(res, PG_DIAG_SQLSTATE);
		said = arena_strdup(arena, name);
	}
	PQclear(res);
	PQclear(PQexec(pg, "rollback"));
	return (said);
}

const char *
refusal(const char *sql)
{
	return (refused_on(owner, sql));
}

const char *
refusal_of_web(const char *sql)
{
	PGconn		*pg = connect_as("BERTH_DB");
	const char	*said = refused_on(pg, sql);

	PQfinish(pg);
	return (said);
}

int
shell(const char *command)
{
	assert_int_equal(setenv("B", "build", 0), 0);
	assert_int_equal(setenv("BERTH_PUBLIC_URL", "https://portal.test", 1), 0);
	return (system(command));
}

struct id
fact_person(const char *name, ...)
{
	char		 number[24];
	struct id	 id;
	va_list		 ap;
	int		 r;

	id.n = FACT("insert into person (email, name, password_hash, state) "
	    "values (lower(replace($1, ' ', '.')) || '.' || nextval('application_id_seq') "
	    "|| '@example.test', $1, '*', 'active') returning id", name);
	snprintf(number, sizeof(number), "%lld", (long long)id.n);
	va_start(ap, name);
	while ((r = va_arg(ap, int)) != -1)
		FACT("insert into centre_role (person_id, role) values ($1, $2)",
		    number, roles.stored[r]);
	va_end(ap);
	return (id);
}

struct id
fact_org(const char *name)
{
	struct id	 by = fact_person("Registrant", -1);
	char		 number[24];

	snprintf(number, sizeof(number), "%lld", (long long)by.n);
	return ((struct id){ FACT("insert into organisation (category, name_en, "
	    "ubi, employees_hk, rd_employees_hk, address_en, billing_address, "
	    "contact_name, contact_phone, contact_email, created_at, created_by) "
	    "select 'other_enterprise', $1, "
	    "lpad((10000000 + nextval('application_id_seq'))::text, 8, '0'), "
	    "20, 5, '1 Cyberport Road', '1 Cyberport Road', 'Chan', "
	    "'+85229999999', 'chan@example.test', now(), $2 "
	    "returning id", name, number) });
}

void
fact_member(struct id org, struct id person, enum role role)
{
	char	 o[24], p[24];

	snprintf(o, sizeof(o), "%lld", (long long)org.n);
	snprintf(p, sizeof(p), "%lld", (long long)person.n);
	FACT("insert into membership (org_id, person_id, role, state, since) "
	    "values ($1, $2, $3, 'active', now())", o, p, roles.stored[role]);
}

void
fact_complete(struct id application)
{
	FACT("insert into application_answer (application_id, org_id, name, "
	    "value) select a.id, a.org_id, q.name, '1' from application a "
	    "join requirement q on q.route_id = a.route_id where a.id = $1 "
	    "and q.kind = 'question' and q.is_required and q.name not in "
	    "('title', 'class_id', 'cards', 'months', 'start_on', 'rate', "
	    "'hours_needed', 'resubmission_changes') on conflict do nothing",
	    text(application.n));
	FACT("insert into document (org_id, application_id, kind, file_name, "
	    "media_type, bytes, pages, sha256, uploaded_by, uploaded_at) "
	    "select a.org_id, a.id, q.name, q.name || '.pdf', "
	    "'application/pdf', 5, 1, sha256('%PDF-'), a.created_by, now() "
	    "from application a join requirement q on q.route_id = a.route_id "
	    "where a.id = $1 and q.kind = 'document' and q.is_required "
	    "and not exists (select from document d where d.application_id = "
	    "a.id and d.kind = q.name and d.removed_at is null)",
	    text(application.n));
	FACT("insert into document_content (document_id, org_id, content) "
	    "select id, org_id, '%PDF-' from document d where "
	    "application_id = $1 and not exists (select from "
	    "document_content c where c.document_id = d.id)",
	    text(application.n));
	FACT("insert into declaration (application_id, org_id, code, "
	    "text_version, person_id, at) select a.id, a.org_id, q.name, '1', "
	    "a.created_by, now() from application a join requirement q "
	    "on q.route_id = a.route_id where a.id = $1 "
	    "and q.kind = 'declaration' on conflict do nothing",
	    text(application.n));
}

void
fact_submit(struct id application, struct id by, struct id officer)
{
	const char	*ahead = FACT_TEXT("select ahead::text from clock");

	fact_complete(application);
	FACT("update clock set ahead = least(ahead, (select start_on "
	    "- interval '1 day' - now() from application where id = $1))",
	    text(application.n));
	FACT("update application set state = 'screening', submitted_by = $2, "
	    "submitted_at = now(), officer_id = $3 where id = $1",
	    text(application.n), text(by.n), text(officer.n));
	FACT("update clock set ahead = $1", ahead);
}
