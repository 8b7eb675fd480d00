/*
 * worker -- what the workers of berth-jobs are given and owe.
 *
 * A worker stands in app/<domain>/<noun>_job.c and is listed in main/jobs.c.
 */
#ifndef NOTIFICATION_WORKER_H
#define NOTIFICATION_WORKER_H

#include "notification/work.h"

struct arena;
struct clusters;
struct db_pool;
struct scheduler;
struct seller;
struct smtp;

/* What a worker works with.  The arena is its own until it returns. */
struct workshop {
	struct db_pool		*pool;
	struct arena		*arena;
	const struct clusters	*clusters;
	const struct smtp	*smtp;		/* NULL: no mail server is set */
	const struct seller	*seller;
	const char		*public_url;
	/* What somebody outside said of the failure of this job, for
	 * operators; "" before each job. */
	const char		*said;
};

/*
 * A worker does one job from wherever it was left.  NULL: done.  Otherwise
 * the job is tried again later; *wait, when it is set, says that nothing
 * failed and how long to wait.  Workers open their own turns.
 */
typedef const struct err *worker(struct workshop *, const struct job *,
		    struct seconds *wait);

worker	message_send_work;

/* One turn of one statement or a few: begin, fn, commit. */
const struct err *in_turn(struct workshop *,
		    const struct err *(*fn)(struct db *, void *), void *arg);

#endif
