/*
 * people -- what a person does at the cluster: sends jobs, and looks at them.
 *
 * For tests only, and apart from the adapter: it speaks to slurmrestd by
 * itself, as the person, so it can tell what limits really do.  Reads
 * BERTH_CLUSTER_MAIN_URL and BERTH_CLUSTER_MAIN_KEY_FILE (deploy/dev/slurm env).
 */
#ifndef TESTS_CLUSTER_PEOPLE_H
#define TESTS_CLUSTER_PEOPLE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/types.h"

struct people_job {
	const char	*user;
	const char	*account;
	const char	*card_type;	/* the partition, too */
	int		 cards;
	int		 seconds;	/* how long it sleeps */
	int		 minutes_max;	/* its time limit */
	const char	*request;	/* JSON, "\"gpus\":\"1\""; NULL: as above */
};

struct people_view {
	char	 state[32];	/* "RUNNING" */
	char	 reason[64];	/* "AssocGrpGRES" */
};

struct bytes	 people_key(void);	/* p NULL: it cannot be read */

/* The number of the job, or 0 with why in *error (a number of Slurm). */
int64_t		 people_submit(const struct people_job *, int *error);
/* Asks for other things while it waits; 0, or a number of Slurm. */
int		 people_change(const char *user, int64_t job,
		    const char *request);
bool		 people_look(int64_t job, struct people_view *);
/* Until state or reason is the word, or the time is up. */
bool		 people_wait(int64_t job, const char *word, int seconds);

#endif
