/* The page of operations: what leaves the house, and what could not. */
#include <assert.h>
#include <string.h>

#include "allocation/proof.h"
#include "base/arena.h"
#include "base/str.h"
#include "gen/pages_notification.h"
#include "notification/job_actions.h"
#include "notification/jobs_web.h"
#include "notification/work.h"
#include "web/form.h"
#include "web/record.h"

static void	 read_cursor(struct web *, struct job_filter *);
static const char *cursor_of(struct web *, const struct job *);

/* "queued-15": state and number of the last row. */
static void
read_cursor(struct web *w, struct job_filter *f)
{
	const char	*s = query_text(w, "after"), *dash, *state;
	int64_t		 id;

	if (s == NULL || (dash = strchr(s, '-')) == NULL ||
	    !str_int(dash + 1, 1, INT64_MAX, &id))
		return;
	state = arena_copy(w->arena, s, (size_t)(dash - s));
	if (words_find(&job_states, state) == -1)
		return;
	f->after_state = state;
	f->after.n = id;
}

static const char *
cursor_of(struct web *w, const struct job *j)
{
	return (arena_printf(w->arena, "%s-%lld", job_states.stored[j->state],
	    (long long)j->id.n));
}

/* GET /operations */
const struct err *
operations_show(struct web *w)
{
	const struct err	*err;
	const char		*state = query_text(w, "state");
	struct job_filter	 f = { NULL, NULL, ID_NONE };
	struct job_counts	 counts;
	struct job		*jobs;
	size_t			 n;

	if (state != NULL && words_find(&job_states, state) != -1)
		f.state = state;
	read_cursor(w, &f);
	if ((err = job_counts(w->db, &counts)) != NULL ||
	    (err = job_list(w->db, &f, &jobs, &n)) != NULL)
		return (err);
	t_operations(w, &counts, jobs, n,
	    n > PAGE_ROWS ? cursor_of(w, &jobs[PAGE_ROWS - 1]) : NULL);
	return (web_page(w));
}

/* POST /jobs/:id/retry */
const struct err *
job_retry_create(struct web *w)
{
	const struct err	*err;
	struct job		 job;

	assert(w != NULL);
	if ((err = job_retry(w->db, w->id, &job)) != NULL ||
	    (err = allocation_job_retried(w->db, &job)) != NULL ||
	    (err = message_job_retried(w->db, &job)) != NULL ||
	    (err = web_record(w, did_job_retry(w->id, ID_NONE,
	    job.kind))) != NULL)
		return (err);
	web_flash(w, N_("The job is tried again."));
	return (web_see_other(w, "/operations"));
}
