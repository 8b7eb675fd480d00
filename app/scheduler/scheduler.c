/*
 * What every scheduler may answer, and whether what was seen is what was wanted.
 */
#include <assert.h>
#include <string.h>

#include "scheduler/scheduler.h"

const struct err scheduler_unreachable = { ERR_BUSY, "scheduler.unreachable",
    N_("The cluster's scheduler cannot be reached."), NULL };
const struct err scheduler_disagrees = { ERR_BUSY, "scheduler.disagrees",
    N_("The scheduler took the change but does not show it yet."), NULL };
const struct err scheduler_jobs_running = { ERR_CONFLICT, "scheduler.jobs_running",
    N_("Jobs are still running."), NULL };
const struct err scheduler_denied = { ERR_BROKEN, "scheduler.denied",
    N_("The scheduler does not accept our key or our rights."), NULL };
const struct err scheduler_refused = { ERR_BROKEN, "scheduler.refused",
    N_("The scheduler refused the change."), NULL };
const struct err scheduler_missing = { ERR_MISSING, "scheduler.missing",
    N_("The scheduler has no such account."), NULL };
const struct err scheduler_bad_name = { ERR_INVALID, "scheduler.bad_name",
    N_("A name in the cluster has 1 to 40 small letters, digits, _ or -."), NULL };
const struct err scheduler_unknown_type = { ERR_INVALID, "scheduler.unknown_type",
    N_("The cluster has no cards of this type."), NULL };
const struct err scheduler_too_much = { ERR_TOO_LARGE, "scheduler.too_much",
    N_("The scheduler's answer is longer than we read."), NULL };
const struct err scheduler_garbled = { ERR_BROKEN, "scheduler.garbled",
    N_("The scheduler's answer makes no sense to us."), NULL };

WORDS_TABLE(cluster_job_states, CLUSTER_JOB_STATES);

static bool	 types_agree(const struct cluster_account *,
		    const struct cluster_seen *);

bool
scheduler_is_passing(const struct err *err)
{
	return (err == &scheduler_unreachable || err == &scheduler_disagrees ||
	    err == &scheduler_jobs_running);
}

const struct err *
scheduler_error_of(const char *said, const char **detail)
{
	static const struct err *const	 all[] = { &scheduler_unreachable,
		&scheduler_disagrees, &scheduler_jobs_running,
		&scheduler_denied, &scheduler_refused, &scheduler_missing,
		&scheduler_bad_name, &scheduler_unknown_type,
		&scheduler_too_much, &scheduler_garbled };
	size_t				 i, n = strcspn(said, ":");

	*detail = said;
	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		if (strlen(all[i]->code) != n ||
		    strncmp(all[i]->code, said, n) != 0)
			continue;
		*detail = said + n + strspn(said + n, ": ");
		return (all[i]);
	}
	return (NULL);
}

bool
cluster_name_is_sound(const char *name)
{
	size_t	 n;

	if (name == NULL)
		return (false);
	n = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_-");
	return (n >= 1 && n <= CLUSTER_NAME_MAX && name[n] == '\0');
}

/* A closed account keeps no budget: where the cluster ends what exceeds it,
 * a budget of nothing would end jobs that were promised to go on. */
struct cluster_account
cluster_account_effective(const struct cluster_account *wanted)
{
	struct cluster_account	 a = *wanted;

	if (!a.is_open) {
		a.card_type = "";
		a.cards.n = 0;
		a.card_minutes_max = CLUSTER_NO_LIMIT;
		a.jobs_max = 0;
	}
	return (a);
}

/* Each type has its own limit: a type without one would be free to use. */
static bool
types_agree(const struct cluster_account *wanted,
    const struct cluster_seen *seen)
{
	bool	 is_known = false, is_ours;
	size_t	 i;

	assert(wanted != NULL && seen != NULL);
	for (i = 0; i < seen->types_n; i++) {
		is_ours = strcmp(seen->types[i].card_type,
		    wanted->card_type) == 0;
		is_known |= is_ours;
		if (seen->types[i].cards.n != (is_ours ? wanted->cards.n : 0))
			return (false);
	}
	return (is_known || wanted->cards.n == 0);
}

bool
cluster_account_agrees(const struct cluster_account *wanted,
    const struct cluster_seen *seen)
{
	struct cluster_account	 a = cluster_account_effective(wanted);

	assert(seen != NULL);
	return (seen->exists && !seen->has_other_limits &&
	    seen->cards.n == a.cards.n && seen->jobs_max == a.jobs_max &&
	    seen->card_minutes_max == a.card_minutes_max &&
	    types_agree(&a, seen));
}

bool
cluster_seen_has(const struct cluster_seen *seen, const char *user)
{
	size_t	 i;

	assert(seen != NULL);
	for (i = 0; i < seen->members.n; i++)
		if (strcmp(seen->members.p[i], user) == 0)
			return (true);
	return (false);
}
