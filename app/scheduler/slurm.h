/*
 * slurm -- one conversation with slurmrestd; only slurm_*.c include this.
 *
 * Each call sends one request and judges the answer by what it says, not by
 * its status.  A call that ran out of time says nothing about whether the
 * write was done: callers read back and repeat.
 */
#ifndef SCHEDULER_SLURM_H
#define SCHEDULER_SLURM_H

#include <curl/curl.h>
#include <jansson.h>

#include "scheduler/adapter.h"
#include "scheduler/slurmrestd.h"

#define SLURM_DB	"/slurmdb/v0.0.38"
#define SLURM_CTL	"/slurm/v0.0.38"

#define SLURM_TOKEN_SECONDS	300
#define SLURM_CONNECT_MS	3000
/* A hung controller answers after 10 s, hung accounting after 45 s, and a
 * write with a hung controller is done after 40 s (rules/cluster.md 5). */
#define SLURM_CTL_MS		15000
#define SLURM_DB_MS		60000
#define SLURM_ANSWER_BYTES	(64 * 1024 * 1024)
#define SLURM_TRIES		4

struct slurm {
	struct scheduler handle;	/* first; see adapter.h */
	CURL		*curl;
	char		*base;		/* http://host:port */
	char		*socket;	/* path, or NULL */
	char		*cluster;
	char		*act_as;
	struct bytes	 key;
	struct instant	(*now)(void);
	size_t		 window_bytes_max;
	bool		 has_pivot;
};

/* *answer is a new reference, or NULL when nothing came with it; declare it
 * json_auto_t.  Bodies are taken over. */
const struct err *slurm_get(struct slurm *, struct arena *,
		    const char *path, json_t **answer);
const struct err *slurm_get_upto(struct slurm *, struct arena *,
		    const char *path, size_t bytes_max, json_t **answer);
const struct err *slurm_post(struct slurm *, struct arena *,
		    const char *path, json_t *body);
const struct err *slurm_delete(struct slurm *, struct arena *,
		    const char *path);

/* What accounting holds about one account; give back with slurm_forget(). */
struct slurm_view {
	struct texts		 types;
	json_t			*associations;
	struct cluster_seen	 seen;
};

const struct err *slurm_view(struct slurm *, struct arena *,
		    const char *account, struct slurm_view *);
void		 slurm_forget(struct slurm_view *);

/* What adapter.h asks for; slurm_ops.c lists them. */
struct slurm	*slurm_open(const struct scheduler_config *);
void		 slurm_close(struct slurm *);
const struct err *slurm_ping(struct slurm *, struct arena *);
const struct err *slurm_capacity(struct slurm *, struct arena *,
		    const char *card_type, struct cluster_capacity *);
const struct err *slurm_read_account(struct slurm *, struct arena *,
		    const char *account, struct cluster_seen *);
const struct err *slurm_ensure_account(struct slurm *, struct arena *,
		    const struct cluster_account *);
const struct err *slurm_close_account(struct slurm *, struct arena *,
		    const char *account);
const struct err *slurm_ensure_member(struct slurm *, struct arena *,
		    const char *account, const char *user);
const struct err *slurm_remove_member(struct slurm *, struct arena *,
		    const char *account, const char *user);
const struct err *slurm_cancel_jobs(struct slurm *, struct arena *,
		    const char *account, const char *user);
const struct err *slurm_jobs(struct slurm *, struct arena *,
		    const char *account, const struct instant from_to[2],
		    struct cluster_usages *);

#endif
