#include "allocation/proof.h"
#include "audit/audit.h"
#include "gen/pages.h"
#include "notification/jobs_web.h"
#include "notification/work.h"
#include "web/form.h"

/* GET /operations */
const struct err *
operations_show(struct web *w)
{
	const struct err	*err;
	const char		*state = query_text(w, "state");
	struct job_counts	 counts;
	struct job		*jobs;
	size_t			 n;

	if (state == NULL || words_find(&job_states, state) == -1)
		state = NULL;
	if ((err = job_counts(w->db, &counts)) != NULL ||
	    (err = job_list(w->db, state, (struct id){ query_int(w, "after",
	    0) }, &jobs, &n)) != NULL)
		return (err);
	t_operations(w, &counts, jobs, n);
	return (web_page(w));
}

/* POST /jobs/:id/retry */
const struct err *
job_retry_create(struct web *w)
{
	const struct err	*err;
	struct job		 job;

	if ((err = job_retry(w->db, w->id, &job)) != NULL ||
	    (err = allocation_job_retried(w->db, &job)) != NULL ||
	    (err = audit_record(w->db, &(struct audit_event){ .at = w->now,
	    .person = w->viewer.person, .action = "job.retry",
	    .subject = w->id })) != NULL)
		return (err);
	web_flash(w, N_("The job is tried again."));
	return (web_see_other(w, "/operations"));
}
