/* berth demo cases -- each case step by step, from where its record ends. */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "db/db.h"
#include "demo/demo.h"
#include "gen/sql.h"
#include "portal/portal.h"

#define TURN_MS		10000

struct begun { bool is_whole, has_others; };

COLUMNS(begun_columns, struct begun,
    COLUMN(is_whole), COLUMN(has_others));
COLUMNS(place_columns, struct demo_place,
    COLUMN(org), COLUMN(app), COLUMN(class), COLUMN(decision), COLUMN(offer),
    COLUMN(assignments), COLUMN(officer), COLUMN(today),
    COLUMN(subsidy), COLUMN(steps));

static const struct err *find_begun(struct demo *, struct begun *);
static const struct err *find_place(struct demo *, struct arena *,
		    const struct demo_case *, struct demo_place *);
static bool	 walk(struct demo *, const struct demo_case *);
static bool	 walk_all(struct demo *);
static struct db_pool *pool(struct arena *, const char *where,
		    const char *options);

static const struct err *
find_begun(struct demo *d, struct begun *b)
{
	const char		*titles[32], *last = "";
	const struct demo_case	*c;
	struct db		*db = db_new(d->all, d->arena);
	const struct err	*err;
	size_t			 n = 0;

	for (c = demo_cases; c->title != NULL; c++)
		titles[n++] = last = c->title;
	if ((err = db_begin(db, true)) == NULL)
		err = db_one(db, &sql_demo_begun, begun_columns, b,
		    P(((struct texts){ titles, n })), P(last));
	db_rollback(db);
	return (err);
}

static const struct err *
find_place(struct demo *d, struct arena *a, const struct demo_case *c,
    struct demo_place *p)
{
	struct db		*db = db_new(d->all, a);
	const struct err	*err;

	if ((err = db_begin(db, true)) == NULL)
		err = db_one(db, &sql_demo_case, place_columns, p, P(c->title),
		    P(arena_printf(a, "%s@berth.test", c->writer)),
		    P(c->class));
	db_rollback(db);
	return (err);
}

/* A step that was answered as if it were done must be one more of the
 * record, or it would be tried for ever. */
static bool
walk(struct demo *d, const struct demo_case *c)
{
	struct arena		*a = arena_create();
	struct demo_request	 r;
	struct demo_place	 p;
	int64_t			 before = -1;
	bool			 goes_on = true, is_told = false;

	while (goes_on) {
		arena_reset(a);
		if (find_place(d, a, c, &p) != NULL || p.steps == before)
			break;
		if ((is_told = p.steps > (int64_t)c->last +
		    (c->question != NULL)))
			break;
		before = p.steps;
		r = demo_step_request(d, a, c, &p);
		goes_on = demo_post(d, a, &r);
	}
	if (!is_told)
		fprintf(stderr, "berth: \"%s\" stopped at step %lld\n",
		    c->title, (long long)before);
	arena_destroy(a);
	return (is_told);
}

static bool
walk_all(struct demo *d)
{
	const struct demo_case	*c;
	struct begun		 b;

	if (find_begun(d, &b) != NULL)
		return (false);
	if (b.is_whole || b.has_others)
		return (true);
	for (c = demo_cases; c->title != NULL; c++) {
		if (!walk(d, c))
			return (false);
	}
	return (true);
}

/* The owner of the tables looks where a case stands; all that is done, is
 * done as berth_web.  A crash may lose the last steps, which the next run
 * does again, so nothing waits for the disk. */
static struct db_pool *
pool(struct arena *a, const char *where, const char *options)
{
	return (db_pool_create(&(struct db_config){ arena_printf(a,
	    "%s options='-c synchronous_commit=off %s'", where, options), 1,
	    TURN_MS, &db_loop_poll, 0 }));
}

bool
demo_make_cases(const struct demo_settings *s)
{
	struct demo	 d = { .arena = arena_create() };
	bool		 is_done;

	assert(s != NULL);
	d.env.portal = portal_open();
	d.env.public_url = s->public_url;
	d.env.is_demo = true;
	d.env.inspect = inspect_apart;
	d.env.pool = pool(d.arena, s->db_web, "");
	d.all = pool(d.arena, s->db_owner, "-c berth.centre=on");
	is_done = walk_all(&d);
	demo_sign_out(&d);
	db_pool_destroy(d.env.pool);
	db_pool_destroy(d.all);
	arena_destroy(d.arena);
	return (is_done);
}
