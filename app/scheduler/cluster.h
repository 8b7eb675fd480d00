/*
 * cluster -- the things of a cluster, in our words and not the scheduler's.
 *
 * An account is one grant, its members are people of the cluster, cards are
 * of one type, and jobs hold cards.  Pure values and comparisons.
 */
#ifndef SCHEDULER_CLUSTER_H
#define SCHEDULER_CLUSTER_H

#include "base/err.h"
#include "base/types.h"
#include "base/words.h"

#define CLUSTER_NAME_MAX	40
#define CLUSTER_NO_LIMIT	(-1)

/* What an account is to be.  Not open: no cards and no new jobs. */
struct cluster_account {
	const char	*name;
	const char	*description;	/* UTF-8; shown to operators only */
	const char	*organisation;
	const char	*card_type;	/* "h800"; other types get 0 cards */
	struct cards	 cards;		/* at one moment */
	int64_t		 card_minutes_max;	/* since it was made */
	int32_t		 jobs_max;	/* queued and running together */
	bool		 is_open;
};

/* What it is.  CLUSTER_NO_LIMIT where none is set. */
struct cluster_limit {
	const char	*card_type;
	struct cards	 cards;
};

struct cluster_seen {
	bool		 exists;
	const char	*description;
	const char	*organisation;
	struct cards	 cards;			/* of all types together */
	const struct cluster_limit *types;	/* one for each type there is */
	size_t		 types_n;
	int64_t		 card_minutes_max;
	int32_t		 jobs_max;
	bool		 has_other_limits;	/* group limits not ours */
	struct texts	 members;
};

/* What follows from is_open: the same account with the limits to be set. */
struct cluster_account	cluster_account_effective(
		    const struct cluster_account *);
/* [a-z0-9_-]{1,40}: what every scheduler can hold and nobody has to quote. */
bool		 cluster_name_is_sound(const char *);
/* The limits are as wanted.  Texts are not compared: a cluster whose
 * database cannot hold Chinese must not keep a grant from opening. */
bool		 cluster_account_agrees(const struct cluster_account *,
		    const struct cluster_seen *);
bool		 cluster_seen_has(const struct cluster_seen *, const char *user);

#define CLUSTER_JOB_STATES(X)						\
	X(CLUSTER_JOB_RUNNING,	 "running",	N_("Running"))		\
	X(CLUSTER_JOB_SUSPENDED, "suspended",	N_("Suspended"))	\
	X(CLUSTER_JOB_COMPLETED, "completed",	N_("Completed"))	\
	X(CLUSTER_JOB_FAILED,	 "failed",	N_("Failed"))		\
	X(CLUSTER_JOB_CANCELLED, "cancelled",	N_("Cancelled"))	\
	X(CLUSTER_JOB_TIMEOUT,	 "timeout",	N_("Out of time"))	\
	X(CLUSTER_JOB_NODE_FAIL, "node_fail",	N_("Node failed"))	\
	X(CLUSTER_JOB_PREEMPTED, "preempted",	N_("Pre-empted"))	\
	X(CLUSTER_JOB_REQUEUED,	 "requeued",	N_("Started again"))	\
	X(CLUSTER_JOB_OTHER,	 "other",	N_("Other"))

WORDS_ENUM(cluster_job_state, CLUSTER_JOB_STATES);

/*
 * Cards of one type that a job holds or held.  A job is known by its number
 * and submit time together (numbers come again, and a job that is started
 * again has a new submit time); one that holds two types has two rows.
 * `elapsed` leaves suspended time out; of a running job it is the time so
 * far, and `end` is INSTANT_NONE.
 */
struct cluster_usage {
	int64_t		 job;
	struct instant	 submitted, start, end;
	struct seconds	 elapsed;
	const char	*account;
	const char	*user;		/* "": removed since, and forgotten */
	const char	*card_type;	/* NULL: holds no cards, or not told */
	struct cards	 cards;
	enum cluster_job_state state;
	bool		 is_running;
};

struct cluster_usages {
	const struct cluster_usage *rows;
	size_t		 n;
	size_t		 unread;	/* records without sense, left out */
};

/* Cards of a type on all nodes; those `down` cannot take new work. */
struct cluster_capacity {
	struct cards	 total, down, used;
	int32_t		 nodes, nodes_down;
};

#endif
