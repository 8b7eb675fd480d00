/*
 * slurmrestd -- answers of slurmrestd read, and requests written.  Pure.
 *
 * The readers take the dialects of v0.0.38 and of v0.0.40 and later: numbers
 * as n, null or {set, infinite, number}; texts as null or ""; states as text
 * or list; three names for the number of an error (rules/cluster.md 1).
 */
#ifndef SCHEDULER_SLURMRESTD_H
#define SCHEDULER_SLURMRESTD_H

#include <jansson.h>

#include "scheduler/scheduler.h"

struct arena;

#define SLURM_PIVOT	"zz-pivot"	/* ours; see slurm_account.c */

enum wire_side { WIRE_CONTROLLER, WIRE_ACCOUNTING };

/* What came back for one request. */
struct wire_answer {
	long		 status;	/* of HTTP */
	#define SLURM_PIVOT	"zz-pivot"	/* ours; see slurm_account.c */

enum wire_side	 side;
	const json_t	*body;		/* NULL when it is not JSON */
	const char	*text;		/* as it came */
};

/* `none` for null, unset and unlimited. */
int64_t		 wire_number(const json_t *, int64_t none);
const char	*wire_text(const json_t *);	/* "" for null and missing */
/* Whether the word is the state, or one of the states; any letter case. */
bool		 wire_is_state(const json_t *, const char *word);

/* What an answer means; "there is none" and "nothing to change" are no
 * errors.  `detail` is what the scheduler said, or NULL. */
const struct err *wire_verdict(struct arena *, const struct wire_answer *,
		    const char **detail);

/* The card types that the cluster counts, from /tres. */
struct texts	 wire_card_types(struct arena *, const json_t *);
/* That of a user, or ("") of the account itself; NULL: none. */
const json_t	*wire_association(const json_t *, const char *account,
		    const char *user);
/* What was answered about an account: of /account, /associations, /tres. */
struct wire_answers {
	const json_t	*accounts, *associations;
	struct texts	 types;
};
void		 wire_account(struct arena *, const struct wire_answers *,
		    const char *name, struct cluster_seen *);

/* Rows of usage while they are gathered from several answers. */
struct wire_rows { struct cluster_usage *p; size_t n, unread; };

void		 wire_jobs(struct arena *, const json_t *, struct wire_rows *);
void		 wire_rows_tidy(struct wire_rows *);	/* sorted, each once */
bool		 wire_job_is_live(const json_t *job);
const struct err *wire_capacity(const json_t *, const char *card_type,
		    struct cluster_capacity *);

/* Bodies.  An association that exists is always restated in full: slurmrestd
 * 22.05 dies on a list of limits that is set and left out (rules/cluster.md 1). */
json_t		*wire_post_account(const struct cluster_account *);
json_t		*wire_post_association(const char *cluster,
		    const struct cluster_account *, struct texts types,
		    const json_t *now);
json_t		*wire_post_pivot(const char *cluster, json_t *before);
json_t		*wire_post_user(const char *user);
json_t		*wire_post_member(const char *cluster, const char *account,
		    const char *user);
json_t		*wire_post_default(const char *cluster, const char *account,
		    const char *user, const json_t *now);

/* "/slurmdb/v0.0.38/jobs?account=a%20b": base, then pairs of key and value
 * ended by a NULL key; a pair whose value is NULL is left out. */
const char	*wire_path(struct arena *, const char *base, ...)
		    __attribute__((sentinel));

#endif
