/* One connection: opened, waited for, given up. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "db/pool.h"

static int	 wait(struct db_pool *, struct conn *, int, int);
static bool	 connect_poll(struct db_pool *, struct conn *);
static bool	 set_defaults(struct conn *);
static PGresult	*next_result(struct db_pool *, struct conn *);
static bool	 collect_segment(struct db_pool *, struct conn *,
		    struct answers *);

static int
wait(struct db_pool *pool, struct conn *c, int events, int timeout_ms)
{
	assert(pool != NULL && c != NULL);
	if (c->is_reader) {
		if (pool->loop->wait(PQsocket(c->pg), events,
		    DB_READ_SHORT_MS) == 0)
			return (0);
		pool_read_on(pool, c);
	}
	return (pool->loop->wait(PQsocket(c->pg), events, timeout_ms));
}

static bool
connect_poll(struct db_pool *pool, struct conn *c)
{
	PostgresPollingStatusType	 st = PGRES_POLLING_WRITING;

	assert(c != NULL && c->pg != NULL);
	while (st == PGRES_POLLING_WRITING || st == PGRES_POLLING_READING) {
		if (wait(pool, c, st == PGRES_POLLING_READING ? DB_READ :
		    DB_WRITE, DB_CONNECT_SECONDS * 1000) == -1)
			return (false);
		st = PQconnectPoll(c->pg);
	}
	return (st == PGRES_POLLING_OK);
}

/* What is outside BEGIN and COMMIT reads, and reads one snapshot. */
static bool
set_defaults(struct conn *c)
{
	assert(c != NULL && c->pg != NULL);
	c->owed = 1;
	return (PQsendQueryParams(c->pg, "set session characteristics as "
	    "transaction isolation level repeatable read, read only", 0, NULL,
	    NULL, NULL, NULL, 0) && PQpipelineSync(c->pg));
}

bool
conn_open(struct db_pool *pool, struct conn *c)
{
	assert(pool != NULL && c != NULL);
	if (c->pg != NULL)
		return (true);
	memset(c->prepared, 0, sizeof(c->prepared));
	if ((c->pg = PQconnectStart(pool->conninfo)) == NULL)
		abort();
	if (PQstatus(c->pg) == CONNECTION_BAD || !connect_poll(pool, c) ||
	    PQsetnonblocking(c->pg, 1) != 0 || !PQenterPipelineMode(c->pg) ||
	    !set_defaults(c)) {
		log_error("db.connect", "reason", PQerrorMessage(c->pg));
		conn_close(pool, c);
		return (false);
	}
	return (true);
}

void
conn_close(struct db_pool *pool, struct conn *c)
{
	assert(pool != NULL && c != NULL);
	if (c->pg == NULL)
		return;
	if (PQsocket(c->pg) >= 0)
		pool->loop->forget(PQsocket(c->pg));
	PQfinish(c->pg);
	c->pg = NULL;
}

void
conn_abandon(struct db_pool *pool, struct conn *c)
{
	PGcancel	*cancel;
	char		 why[256];

	assert(c != NULL);
	if (c->pg != NULL && PQstatus(c->pg) == CONNECTION_OK &&
	    (cancel = PQgetCancel(c->pg)) != NULL) {
		if (!PQcancel(cancel, why, sizeof(why)))
			log_warn("db.cancel", "reason", why);
		PQfreeCancel(cancel);
	}
	conn_close(pool, c);
}

bool
conn_flush(struct db_pool *pool, struct conn *c)
{
	int	 left;

	assert(pool != NULL && c != NULL);
	while ((left = PQflush(c->pg)) == 1) {
		/* The server may wait for us to read before it reads on. */
		if (wait(pool, c, DB_READ | DB_WRITE, pool->wait_ms_max) == -1 ||
		    !PQconsumeInput(c->pg))
			return (false);
	}
	return (left == 0);
}

/* The next result, NULL at the end of a command or when all is lost. */
static PGresult *
next_result(struct db_pool *pool, struct conn *c)
{
	assert(pool != NULL && c != NULL);
	while (PQisBusy(c->pg)) {
		if (wait(pool, c, DB_READ, pool->wait_ms_max) == -1 ||
		    !PQconsumeInput(c->pg))
			return (NULL);
	}
	return (PQgetResult(c->pg));
}

void
answers_clear(struct answers *a)
{
	assert(a != NULL);
	while (a->n > 0)
		PQclear(a->res[--a->n]);
}

static bool
collect_segment(struct db_pool *pool, struct conn *c, struct answers *a)
{
	PGresult	*r;
	int		 empty = 0;

	a->n = 0;
	for (;;) {
		if ((r = next_result(pool, c)) == NULL) {
			/* One NULL ends a command; two mean a dead line. */
			if (PQstatus(c->pg) != CONNECTION_OK || ++empty > 1)
				return (false);
			continue;
		}
		empty = 0;
		if (PQresultStatus(r) == PGRES_PIPELINE_SYNC) {
			PQclear(r);
			return (true);
		}
		assert(a->n < sizeof(a->res) / sizeof(a->res[0]));
		a->res[a->n++] = r;
	}
}

bool
conn_collect(struct db_pool *pool, struct conn *c, struct answers *a)
{
	assert(c != NULL);
	for (; c->owed > 0; c->owed--) {
		if (!collect_segment(pool, c, a))
			return (false);
		answers_clear(a);
	}
	return (collect_segment(pool, c, a));
}

bool
conn_has_prepared(const struct conn *c, unsigned n)
{
	assert(c != NULL);
	return ((c->prepared[n / 8] >> (n % 8) & 1) != 0);
}

void
conn_set_prepared(struct conn *c, unsigned n)
{
	assert(c != NULL);
	c->prepared[n / 8] = (unsigned char)(c->prepared[n / 8] | 1u << n % 8);
}
