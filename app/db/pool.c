/*
 * A free connection goes to whoever has waited longest, straight from the
 * hand that gives it up: a newcomer never overtakes, so latency cannot starve.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "db/pool.h"

struct waiter {
	void		*self;
	struct conn	*conn;
	struct waiter	*next;
};

struct db_pool {
	char			*conninfo;
	int			 wait_ms_max;
	const struct db_loop	*loop;
	struct conn		*conns;
	size_t			 n;
	struct conn		*free;		/* last used first */
	struct waiter		*first, **last;
};

static struct conn	*await(struct db_pool *);
static void		 leave(struct db_pool *, const struct waiter *);
static bool		 connect_poll(struct db_pool *, PGconn *);
static void		 conn_close(struct db_pool *, struct conn *);
static PGresult		*next_result(struct db_pool *, struct conn *);
static bool		 collect_segment(struct db_pool *, struct conn *,
			    struct answers *);

struct db_pool *
db_pool_create(const struct db_config *config)
{
	struct db_pool	*pool;
	size_t		 i;

	if ((pool = calloc(1, sizeof(*pool))) == NULL ||
	    (pool->conninfo = strdup(config->conninfo)) == NULL ||
	    (pool->conns = calloc(config->connections,
	    sizeof(*pool->conns))) == NULL)
		abort();
	pool->wait_ms_max = config->wait_ms_max;
	pool->loop = config->loop;
	pool->n = config->connections;
	pool->last = &pool->first;
	for (i = pool->n; i > 0; i--) {
		pool->conns[i - 1].next = pool->free;
		pool->free = &pool->conns[i - 1];
	}
	return (pool);
}

void
db_pool_destroy(struct db_pool *pool)
{
	size_t	 i;

	for (i = 0; i < pool->n; i++)
		conn_close(pool, &pool->conns[i]);
	free(pool->conns);
	free(pool->conninfo);
	free(pool);
}

struct conn *
pool_take(struct db_pool *pool)
{
	struct conn	*c;

	if ((c = pool->free) == NULL)
		return (await(pool));
	pool->free = c->next;
	return (c);
}

static struct conn *
await(struct db_pool *pool)
{
	struct waiter	 w = { pool->loop->self(), NULL, NULL };

	*pool->last = &w;
	pool->last = &w.next;
	if (pool->loop->park(pool->wait_ms_max) == 0 && w.conn != NULL)
		return (w.conn);
	if (w.conn != NULL)
		pool_give(pool, w.conn);	/* it came as we gave up */
	else
		leave(pool, &w);
	return (NULL);
}

static void
leave(struct db_pool *pool, const struct waiter *w)
{
	struct waiter	**at;

	for (at = &pool->first; *at != w; at = &(*at)->next)
		;
	if ((*at = w->next) == NULL)
		pool->last = at;
}

void
pool_give(struct db_pool *pool, struct conn *c)
{
	struct waiter	*w;

	if ((w = pool->first) == NULL) {
		c->next = pool->free;
		pool->free = c;
		return;
	}
	if ((pool->first = w->next) == NULL)
		pool->last = &pool->first;
	w->conn = c;
	pool->loop->wake(w->self);
}

static bool
connect_poll(struct db_pool *pool, PGconn *pg)
{
	PostgresPollingStatusType	 st = PGRES_POLLING_WRITING;

	while (st == PGRES_POLLING_WRITING || st == PGRES_POLLING_READING) {
		if (pool->loop->wait(PQsocket(pg), st == PGRES_POLLING_READING ?
		    DB_READ : DB_WRITE, DB_CONNECT_SECONDS * 1000) == -1)
			return (false);
		st = PQconnectPoll(pg);
	}
	return (st == PGRES_POLLING_OK);
}

bool
conn_open(struct db_pool *pool, struct conn *c)
{
	if (c->pg != NULL)
		return (true);
	memset(c->prepared, 0, sizeof(c->prepared));
	c->owed = 0;
	if ((c->pg = PQconnectStart(pool->conninfo)) == NULL)
		abort();
	if (PQstatus(c->pg) == CONNECTION_BAD || !connect_poll(pool, c->pg) ||
	    PQsetnonblocking(c->pg, 1) != 0 || !PQenterPipelineMode(c->pg)) {
		log_error("db.connect", "reason", PQerrorMessage(c->pg));
		conn_close(pool, c);
		return (false);
	}
	return (true);
}

static void
conn_close(struct db_pool *pool, struct conn *c)
{
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

	while ((left = PQflush(c->pg)) == 1) {
		/* The server may wait for us to read before it reads on. */
		if (pool->loop->wait(PQsocket(c->pg), DB_READ | DB_WRITE,
		    pool->wait_ms_max) == -1 || !PQconsumeInput(c->pg))
			return (false);
	}
	return (left == 0);
}

/* The next result, NULL at the end of a command or when all is lost. */
static PGresult *
next_result(struct db_pool *pool, struct conn *c)
{
	while (PQisBusy(c->pg)) {
		if (pool->loop->wait(PQsocket(c->pg), DB_READ,
		    pool->wait_ms_max) == -1 || !PQconsumeInput(c->pg))
			return (NULL);
	}
	return (PQgetResult(c->pg));
}

void
answers_clear(struct answers *a)
{
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
	return ((c->prepared[n / 8] >> (n % 8) & 1) != 0);
}

void
conn_set_prepared(struct conn *c, unsigned n)
{
	c->prepared[n / 8] = (unsigned char)(c->prepared[n / 8] | 1u << n % 8);
}
