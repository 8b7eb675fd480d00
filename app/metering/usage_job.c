/* Reading the cluster's accounting, again and again. */
#include <assert.h>

#include "base/arena.h"
#include "base/day.h"
#include "db/db.h"
#include "metering/metering.h"
#include "notification/worker.h"
#include "scheduler/clusters.h"
#include "scheduler/scheduler.h"

static const struct err	*find_from(struct db *, void *);
static const struct err	*save(struct db *, void *);

static const struct err *
find_from(struct db *db, void *arg)
{
	struct harvest	*h = arg;

	return (usage_from(db, h->cluster, h->to, &h->from));
}

static const struct err *
save(struct db *db, void *arg)
{
	struct harvest	*h = arg;

	return (usage_save(db, h));
}

/* In the cluster's time, whatever the portal's clock says. */
const struct err *
usage_harvest(struct workshop *ws, const struct cluster *from)
{
	struct harvest		 h = { .cluster = from->code };
	struct cluster_usages	 seen;
	struct metered		*jobs;
	struct segment		*segments;
	const struct err	*err;
	size_t			 i, n = 0, max = 0;

	assert(ws != NULL && from->scheduler != NULL);
	h.to = scheduler_now(from->scheduler);
	h.is_made_up = scheduler_is_made_up(from->scheduler);
	if ((err = in_turn(ws, find_from, &h)) != NULL ||
	    (err = scheduler_jobs(from->scheduler, ws->arena, NULL,
	    (struct instant[2]){ h.from, h.to }, &seen)) != NULL)
		return (err);
	jobs = arena_array(ws->arena, struct metered, seen.n);
	for (i = 0; i < seen.n; i++)
		max += 2 + (size_t)(seen.rows[i].elapsed.n / SECONDS_PER_DAY);
	segments = arena_array(ws->arena, struct segment, max);
	for (i = 0; i < seen.n; i++) {
		jobs[i] = (struct metered){ seen.rows[i].job,
		    seen.rows[i].submitted, seen.rows[i].start,
		    seen.rows[i].elapsed, seen.rows[i].account,
		    seen.rows[i].user,
		    cluster_job_states.stored[seen.rows[i].state],
		    seen.rows[i].cards };
		n += metering_cut(&jobs[i], segments + n, max - n);
	}
	h.segments = segments;
	h.n = n;
	return (in_turn(ws, save, &h));
}
