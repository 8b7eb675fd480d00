/* jobs -- what the files of berth-jobs share. */
#ifndef MAIN_JOBS_H
#define MAIN_JOBS_H

#include "notification/work.h"

struct arena;
struct db_pool;
struct scheduler;
struct smtp;

/* What a worker works with.  The arena is its own until it returns. */
struct workshop {
	struct db_pool		*pool;
	struct arena		*arena;
	struct scheduler	*scheduler;	/* NULL: no cluster is set */
	const struct smtp	*smtp;		/* NULL: no mail server is set */
	const char		*public_url;
	const char		*cluster;
};

/*
 * A worker does one job from wherever it was left.  NULL: done.  Otherwise
 * the job is tried again later; *wait, when it is set, says that nothing
 * failed and how long to wait.  Workers open their own turns.
 */
typedef const struct err *worker(struct workshop *, const struct job *,
		    struct seconds *wait);

worker	message_send_work, allocation_open_work, allocation_members_work,
	allocation_close_work, invoice_pdf_work;

/* What berth-jobs does by itself, every so often. */
const struct err *usage_harvest(struct workshop *);

/* One turn of one statement or a few: begin, fn, commit. */
const struct err *in_turn(struct workshop *,
		    const struct err *(*fn)(struct db *, void *), void *arg);

#endif
