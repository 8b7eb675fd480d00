/*
 * scheduler -- grants made real in the cluster, and what was used, read back.
 *
 * The scheduler's own words stop here; cluster.h has ours.  How one kind of
 * scheduler is spoken to is an adapter, a table of functions (scheduler_ops);
 * slurm_*.c is the one for Slurm 22.05 (REST v0.0.38).  Which adapter a
 * cluster has is said by its row (clusters.h), so a program may hold handles
 * of several kinds side by side and calls the same functions for each.
 *
 * Promises: every write is "make it so", may be repeated at any time, and
 * succeeded only if what is read back agrees.  One writer at a time: two
 * disturb each other's transactions in the accounting database, so the
 * caller holds a lock (rules/cluster.md 1).  Calls block for up to a minute
 * and belong in berth-jobs.  A handle is not shared between threads.
 */
#ifndef SCHEDULER_SCHEDULER_H
#define SCHEDULER_SCHEDULER_H

#include "base/err.h"
#include "base/types.h"
#include "scheduler/cluster.h"

struct arena;
struct scheduler;
struct scheduler_ops;

extern const struct err	scheduler_unreachable;	/* down or hung: later */
extern const struct err	scheduler_disagrees;	/* read back differs: later */
extern const struct err	scheduler_jobs_running;	/* they must end first: later */
extern const struct err	scheduler_denied;	/* our key or rights */
extern const struct err	scheduler_refused;	/* see scheduler_last_detail */
extern const struct err	scheduler_missing;	/* no such account there */
extern const struct err	scheduler_bad_name;	/* not cluster_name_is_sound */
extern const struct err	scheduler_unknown_type;	/* no such card there */
extern const struct err	scheduler_too_much;	/* longer than we read */
extern const struct err	scheduler_garbled;	/* an answer without sense */

/* The same call may well succeed later without anyone doing anything. */
bool		 scheduler_is_passing(const struct err *);

/* The error of "code: detail", and its detail; NULL and all of it when it is
 * none of ours. */
const struct err *scheduler_error_of(const char *said, const char **detail);

#define SCHEDULER_WINDOW_BYTES	(16 * 1024 * 1024)

struct scheduler_config {
	const char	*url;		/* http://host:port or unix:/path */
	const char	*cluster;
	const char	*act_as;	/* an administrator there; NULL: root */
	struct bytes	 key;		/* copied */
	struct instant	(*now)(void);
	size_t		 window_bytes_max;	/* of one answer about usage;
						   0: SCHEDULER_WINDOW_BYTES */
};

/* NULL when the configuration cannot be used; why is in the log. */
struct scheduler *scheduler_open(const struct scheduler_ops *,
		    const struct scheduler_config *);
void		 scheduler_close(struct scheduler *);	/* NULL is closed */
/* Its own time, which is not the portal's where that was moved. */
struct instant	 scheduler_now(const struct scheduler *);
/* Nothing ever ran there: what it tells is made up for a demonstration. */
bool		 scheduler_is_made_up(const struct scheduler *);
/* What the scheduler last said about a failure, for operators; or "". */
const char	*scheduler_last_detail(const struct scheduler *);
/* May an account or a person be called so?  cluster_name_is_sound, and not
 * one of the scheduler's own names. */
bool		 scheduler_name_is_free(const struct scheduler *, const char *);

/* Both the controller and its accounting answer. */
const struct err *scheduler_ping(struct scheduler *, struct arena *);

/* An account that is not there is no error: exists is false. */
const struct err *scheduler_read_account(struct scheduler *, struct arena *,
		    const char *account, struct cluster_seen *);

/*
 * States the whole of the account's own limits: what anybody else has set on
 * it goes.  Used card-minutes count from the day it was made and are never
 * reset, so a renewal raises card_minutes_max by the new budget.  Running
 * jobs go on when limits fall below what they hold.
 */
const struct err *scheduler_ensure_account(struct scheduler *, struct arena *,
		    const struct cluster_account *);

/* The person must be a user of the operating system on the controller before
 * they become a member, or their jobs are refused until it is restarted. */
const struct err *scheduler_ensure_member(struct scheduler *, struct arena *,
		    const char *account, const char *user);

/* Ends the member's jobs first; scheduler_jobs_running until they are gone. */
const struct err *scheduler_remove_member(struct scheduler *, struct arena *,
		    const char *account, const char *user);

/* No cards, no new jobs, none running, nobody in it; scheduler_jobs_running
 * until all have ended.  Its usage stays readable.  An account that never
 * was is closed. */
const struct err *scheduler_close_account(struct scheduler *, struct arena *,
		    const char *account);

/* Ends the jobs of an account, or of one user in it (NULL: of all);
 * scheduler_jobs_running when some are there still. */
const struct err *scheduler_cancel_jobs(struct scheduler *, struct arena *,
		    const char *account, const char *user);

/* Jobs that held cards at any time in [from, to], of one account or (NULL)
 * of all, each row once, by submit time.  Accounting is written late: let
 * windows overlap and keep rows by job, submit time and card type. */
const struct err *scheduler_jobs(struct scheduler *, struct arena *,
		    const char *account, const struct instant from_to[2],
		    struct cluster_usages *);

const struct err *scheduler_capacity(struct scheduler *, struct arena *,
		    const char *card_type, struct cluster_capacity *);

#endif
