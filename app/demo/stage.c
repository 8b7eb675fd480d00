/*
 * What a story is played on: the databases, the portal's clock, and those who
 * do what follows by itself.  The workers are those of berth-jobs; the cluster
 * is the made-up one, and the post office keeps no mail, since those whom it
 * is for are not there to read it.
 */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/log.h"
#include "db/db.h"
#include "demo/cluster.h"
#include "demo/stage.h"
#include "gen/sql.h"
#include "inspect/inspect.h"
#include "invoice/seller.h"
#include "notification/worker.h"
#include "portal/chores.h"
#include "portal/portal.h"
#include "scheduler/adapter.h"
#include "scheduler/clusters.h"

#define TURN_MS		60000

static struct instant	 clock_at;	/* what the portal's clock says */

static struct db_pool	*pool(struct arena *, const char *where,
			    const char *options);
static struct instant	 cluster_now(void);
static const struct err	*sent(struct db *, void *);
static worker		 keep_no_mail;
static bool		 open_clusters(struct workshop *, struct clusters *);

static const struct chore instead[] = {
	{ "message.send", keep_no_mail }, { NULL, NULL }
};

static const struct err *
sent(struct db *db, void *arg)
{
	const struct job	*job = arg;

	return (message_sent(db, job->subject));
}

static const struct err *
keep_no_mail(struct workshop *ws, const struct job *job, struct seconds *wait)
{
	struct job	 of = *job;

	(void)wait;
	return (in_turn(ws, sent, &of));
}

static struct instant
cluster_now(void)
{
	return (clock_at);
}

/* All of it can be made again, so nothing waits for the disk. */
static struct db_pool *
pool(struct arena *a, const char *where, const char *options)
{
	return (db_pool_create(&(struct db_config){ arena_printf(a,
	    "%s options='-c synchronous_commit=off %s'", where, options), 1,
	    TURN_MS, &db_loop_poll, 0 }));
}

/* Whatever the row says that speaks to it. */
static bool
open_clusters(struct workshop *ws, struct clusters *all)
{
	struct db		*db = db_new(ws->pool, ws->arena);
	const struct err	*err;
	size_t			 i;

	if ((err = db_begin(db, true)) == NULL)
		err = cluster_list(db, all);
	db_rollback(db);
	for (i = 0; err == NULL && i < all->n; i++)
		all->p[i].scheduler = scheduler_open(&scheduler_demo,
		    &(struct scheduler_config){ .now = cluster_now });
	ws->clusters = all;
	return (err == NULL);
}

bool
stage_open(struct stage *s, const struct demo_settings *with)
{
	*s = (struct stage){ .demo.arena = arena_create() };
	s->demo.env.portal = portal_open();
	s->demo.env.public_url = with->public_url;
	s->demo.env.is_demo = true;
	s->demo.env.inspect = inspect_apart;
	s->demo.env.pool = pool(s->demo.arena, with->db_web, "");
	s->demo.all = pool(s->demo.arena, with->db_owner,
	    "-c berth.centre=on");
	s->demo.password = with->password;
	s->demo.today = day_of_instant(instant_now());
	s->demo.workshop = &s->workshop;
	s->workshop = (struct workshop){ .arena = s->demo.arena,
	    .pool = pool(s->demo.arena, with->db_jobs, ""),
	    .seller = with->seller, .public_url = with->public_url,
	    .said = "" };
	clock_at = instant_now();
	if (!open_clusters(&s->workshop, &s->clusters))
		return (false);
	s->workshop.arena = arena_create();
	return (true);
}

void
stage_close(struct stage *s)
{
	size_t	 i;

	for (i = 0; i < s->clusters.n; i++)
		scheduler_close(s->clusters.p[i].scheduler);
	db_pool_destroy(s->demo.env.pool);
	db_pool_destroy(s->demo.all);
	db_pool_destroy(s->workshop.pool);
	if (s->workshop.arena != s->demo.arena)
		arena_destroy(s->workshop.arena);
	arena_destroy(s->demo.arena);
}

bool
demo_set_clock(struct demo *d, struct instant at)
{
	struct arena		*a = arena_borrow();
	struct db		*db = db_new(d->all, a);
	const struct err	*err;

	if ((err = db_begin(db, false)) == NULL &&
	    (err = db_exec(db, &sql_demo_clock_set, P(at))) == NULL)
		err = db_commit(db);
	db_rollback(db);
	arena_return(a);
	clock_at = instant_is_none(at) ? instant_now() : at;
	return (err == NULL);
}

bool
demo_work(struct demo *d, bool with_tick)
{
	struct workshop		*ws = d->workshop;
	const struct err	*err = NULL;

	if (with_tick && (err = chores_tick(ws)) != NULL)
		fprintf(stderr, "berth-demo: tick: %s\n", err->code);
	while (chores_do_one(ws, instead))
		continue;
	return (err == NULL);
}

void
demo_meter(struct demo *d)
{
	chores_harvest(d->workshop);
}

uint32_t
demo_chance(const char *of, int64_t a, int64_t b, uint32_t n)
{
	uint64_t	 h = 1469598103934665603u;
	int64_t		 more[2] = { a, b };
	size_t		 i;

	for (; *of != '\0'; of++)
		h = (h ^ (unsigned char)*of) * 1099511628211u;
	for (i = 0; i < 2; i++) {
		h ^= (uint64_t)more[i] * 0x9e3779b97f4a7c15u;
		h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9u;
		h = (h ^ (h >> 27)) * 0x94d049bb133111ebu;
		h ^= h >> 31;
	}
	return ((uint32_t)(h % n));
}
