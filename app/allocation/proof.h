/*
 * proof -- what berth-jobs writes down about an allocation, after it has
 * asked the cluster and read it back.
 */
#ifndef ALLOCATION_PROOF_H
#define ALLOCATION_PROOF_H

#include "allocation/allocation.h"
#include "notification/worker.h"

#define OFFER_REMIND_DAYS	3	/* before it expires */
#define ALLOCATION_OPEN	"allocation.open"	/* the kind of job */

/* The workers; see allocation_job.c. */
worker	allocation_open_work, allocation_members_work, allocation_close_work;

/* The set-up begins: PENDING or FAILED to PROVISIONING. */
const struct err *allocation_save_started(struct db *, struct id);
/* The cluster was seen to agree: the state, what was seen, no effect left. */
const struct err *allocation_save_proved(struct db *, struct id,
		    enum allocation_state, struct allocation_seen);
/* It did not work (yet): shown beside the effect that is pending; `why` is
 * "code: what the cluster said". */
const struct err *allocation_save_trouble(struct db *, struct id,
		    const char *why);
/* What follows when the job that was to open it is given up, or is tried
 * again; of other jobs, nothing.  In the transaction of the job's own move. */
const struct err *allocation_job_given_up(struct db *, const struct job *,
		    const char *why, const char *public_url);
const struct err *allocation_job_retried(struct db *, const struct job *);
/* Members whom the cluster has, or has no more. */
const struct err *allocation_members_proved(struct db *, struct id,
		    struct ids present, struct ids gone);
/* Ask for the opening of every allocation whose first day has come, for the
 * end of every one whose last day has passed, and lapse offers that were not
 * answered in time; they enqueue nothing twice. */
const struct err *allocation_open_due(struct db *);
const struct err *allocation_close_due(struct db *);
const struct err *offer_lapse_due(struct db *, const char *public_url);
/* Remind of offers that expire, and of allocations that end soon. */
const struct err *allocation_remind_due(struct db *, const char *public_url);

#endif
