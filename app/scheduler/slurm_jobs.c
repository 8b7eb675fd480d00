/* Jobs in Slurm: what they used, and how they are ended. */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "scheduler/slurm.h"

static const struct err *read_window(struct slurm *, struct arena *,
		    const char *account, const int64_t window[2],
		    struct wire_rows *);
static const struct err *gather(struct slurm *, struct arena *,
		    const char *account, const int64_t window[2],
		    struct wire_rows *);
static bool	 is_meant(const json_t *job, const char *account,
		    const char *user);
static const struct err *sweep(struct slurm *, struct arena *,
		    const char *account, const char *user, size_t *ended);

static const struct err *
read_window(struct slurm *s, struct arena *a, const char *account,
    const int64_t window[2], struct wire_rows *rows)
{
	json_auto_t		*answer = NULL;
	const struct err	*err;

	assert(s != NULL);
	err = slurm_get_upto(s, a, wire_path(a, SLURM_DB "/jobs",
	    "account", account, "cluster", s->cluster,
	    "start_time", arena_printf(a, "uts%lld", (long long)window[0]),
	    "end_time", arena_printf(a, "uts%lld", (long long)window[1]),
	    "skip_steps", "true", NULL), s->window_bytes_max, &answer);
	if (err == NULL)
		wire_jobs(a, answer, rows);
	return (err);
}

/* slurmrestd holds a whole answer in memory many times over, so a window
 * with too much in it is asked for in halves, down to one second. */
static const struct err *
gather(struct slurm *s, struct arena *a, const char *account,
    const int64_t window[2], struct wire_rows *rows)
{
	const int64_t		 middle = window[0] + (window[1] - window[0]) / 2;
	const int64_t		 early[2] = { window[0], middle };
	const int64_t		 late[2] = { middle, window[1] };
	const struct err	*err;

	err = read_window(s, a, account, window, rows);
	if (err != &scheduler_too_much ||
	    window[1] - window[0] < 2)
		return (err);
	if ((err = gather(s, a, account, early, rows)) != NULL)
		return (err);
	return (gather(s, a, account, late, rows));
}

const struct err *
slurm_jobs(struct slurm *s, struct arena *a, const char *account,
    const struct instant from_to[2], struct cluster_usages *usages)
{
	const int64_t		 window[2] = { instant_unix(from_to[0]),
	    instant_unix(from_to[1]) };
	struct wire_rows	 rows = { NULL, 0, 0 };
	const struct err	*err;

	if ((err = gather(s, a, account, window, &rows)) != NULL)
		return (err);
	wire_rows_tidy(&rows);
	*usages = (struct cluster_usages){ rows.p, rows.n, rows.unread };
	return (NULL);
}

static bool
is_meant(const json_t *job, const char *account, const char *user)
{
	return (strcmp(wire_text(json_object_get(job, "account")),
	    account) == 0 && (user == NULL || strcmp(wire_text(
	    json_object_get(job, "user_name")), user) == 0) &&
	    wire_job_is_live(job));
}

/* Ends every job that is meant; a job that has just gone is no error. */
static const struct err *
sweep(struct slurm *s, struct arena *a, const char *account,
    const char *user, size_t *ended)
{
	json_auto_t		*answer = NULL;
	const json_t		*jobs, *job;
	const struct err	*err;
	size_t			 i;

	*ended = 0;
	if ((err = slurm_get(s, a, SLURM_CTL "/jobs", &answer)) != NULL)
		return (err);
	jobs = json_object_get(answer, "jobs");
	for (i = 0; i < json_array_size(jobs); i++) {
		job = json_array_get(jobs, i);
		if (!is_meant(job, account, user))
			continue;
		if ((err = slurm_delete(s, a, arena_printf(a,
		    SLURM_CTL "/job/%lld", (long long)wire_number(
		    json_object_get(job, "job_id"), 0)))) != NULL)
			return (err);
		(*ended)++;
	}
	return (NULL);
}

/* The second sweep is the reading back, and meets what was sent meanwhile. */
const struct err *
slurm_cancel_jobs(struct slurm *s, struct arena *a,
    const char *account, const char *user)
{
	const struct err	*err;
	size_t			 ended;

	if ((err = sweep(s, a, account, user, &ended)) != NULL || ended == 0 ||
	    (err = sweep(s, a, account, user, &ended)) != NULL)
		return (err);
	return (ended == 0 ? NULL : &scheduler_jobs_running);
}
