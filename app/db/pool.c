/*
 * A free connection goes to whoever has waited longest, straight from the
 * hand that gives it up: a newcomer never overtakes, so latency cannot starve.
 *
 * Turns that read are let in a few at a time, however many connections are
 * free: the server's processes then find in the caches what they left there,
 * where many that take turns on a processor find it gone.  A turn that takes
 * long stops being one of the few, so it holds nobody up.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "db/pool.h"

struct waiter {
	void		*self;
	struct conn	*conn;
	bool		 is_reader;
	struct waiter	*next;
};

static bool		 may_take(const struct db_pool *, bool is_reader);
static struct conn	*take(struct db_pool *, bool is_reader);
static struct conn	*await(struct db_pool *, bool is_reader);
static void		 let_in(struct db_pool *);
static void		 leave(struct db_pool *, const struct waiter *);

struct db_pool *
db_pool_create(const struct db_config *config)
{
	struct db_pool	*pool;
	size_t		 i;

	assert(config != NULL);
	if ((pool = calloc(1, sizeof(*pool))) == NULL ||
	    (pool->conninfo = strdup(config->conninfo)) == NULL ||
	    (pool->conns = calloc(config->connections,
	    sizeof(*pool->conns))) == NULL)
		abort();
	pool->wait_ms_max = config->wait_ms_max;
	pool->loop = config->loop;
	pool->n = config->connections;
	pool->readers_max = config->readers > 0 ? config->readers :
	    config->connections;
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

	assert(pool != NULL);
	for (i = 0; i < pool->n; i++)
		conn_close(pool, &pool->conns[i]);
	free(pool->conns);
	free(pool->conninfo);
	free(pool);
}

static bool
may_take(const struct db_pool *pool, bool is_reader)
{
	assert(pool != NULL);
	return (pool->free != NULL &&
	    (!is_reader || pool->readers < pool->readers_max));
}

static struct conn *
take(struct db_pool *pool, bool is_reader)
{
	struct conn	*c = pool->free;

	pool->free = c->next;
	c->is_reader = is_reader;
	pool->readers += is_reader;
	return (c);
}

struct conn *
pool_take(struct db_pool *pool, bool is_reader)
{
	return (may_take(pool, is_reader) ? take(pool, is_reader) :
	    await(pool, is_reader));
}

static struct conn *
await(struct db_pool *pool, bool is_reader)
{
	struct waiter	 w = { pool->loop->self(), NULL, is_reader, NULL };

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

	assert(pool != NULL && w != NULL && pool->first != NULL);
	for (at = &pool->first; *at != w; at = &(*at)->next)
		;
	if ((*at = w->next) == NULL)
		pool->last = at;
}

/* Whoever waits and may begin, does; a writer passes readers that may not. */
static void
let_in(struct db_pool *pool)
{
	struct waiter	*w, *next;

	assert(pool != NULL);
	for (w = pool->first; w != NULL && pool->free != NULL; w = next) {
		next = w->next;
		if (!may_take(pool, w->is_reader))
			continue;
		leave(pool, w);
		w->conn = take(pool, w->is_reader);
		pool->loop->wake(w->self);
	}
}

void
pool_give(struct db_pool *pool, struct conn *c)
{
	assert(pool != NULL && c != NULL && c != pool->free);
	pool->readers -= c->is_reader;
	c->next = pool->free;
	pool->free = c;
	let_in(pool);
}

void
pool_read_on(struct db_pool *pool, struct conn *c)
{
	assert(pool != NULL && c != NULL && pool->readers > 0);
	pool->readers--;
	c->is_reader = false;
	let_in(pool);
}
