/*
 * cluster -- a cluster that is not there, for the past of a demonstration.
 *
 * An adapter behind scheduler.h, linked into berth-demo alone.  It does at
 * once what it is told, remembers it as long as the program runs, and tells
 * of jobs that never ran; whatever the meter reads from it is marked as made
 * up (scheduler_is_made_up()), and the database takes such use only while the
 * story of a demonstration is being told.
 */
#ifndef DEMO_CLUSTER_H
#define DEMO_CLUSTER_H

#include "scheduler/scheduler.h"

#define ACCOUNTS_MAX	64
#define MEMBERS_MAX	16
#define JOBS_MAX	20000
#define LANES_MAX	16	/* cards of an account that jobs are laid on */

extern const struct scheduler_ops	scheduler_demo;

struct played_account {
	char		 name[CLUSTER_NAME_MAX + 1];
	struct cluster_account limits;	/* its texts are not kept */
	char		 card_type[CLUSTER_NAME_MAX + 1];
	char		 members[MEMBERS_MAX][CLUSTER_NAME_MAX + 1];
	size_t		 members_n;
	int		 number;	/* in the order of their making */
	struct day	 opened, told;	/* jobs are made up until then */
	struct instant	 free_at[LANES_MAX];	/* of each card */
};

struct played_job {
	const struct played_account *account;
	char		 user[CLUSTER_NAME_MAX + 1];
	struct cluster_usage usage;
};

/* Jobs of the account on the days until `day`, which is left out; returns how
 * many there are then, of which `n` were there before. */
size_t		 use_until(struct played_account *, struct day,
		    struct played_job *, size_t n);

#endif
