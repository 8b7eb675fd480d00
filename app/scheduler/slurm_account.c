/*
 * Accounts in Slurm 22.05.  Two habits of that version shape this file.
 *
 * A change of an account's limits is silently dropped while the account is
 * its parent's first child, which a new or just changed one always is.  So a
 * childless sibling, the pivot, is named last in every request and becomes
 * the first child in its place; where that was not enough, it is sent alone
 * and the change once more.
 *
 * slurmrestd dies on a list of limits that is set and not restated.  So what
 * is there is read before every write, and every list is sent whole.
 */
#include <assert.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/log.h"
#include "scheduler/slurm.h"

#define TRY_WAIT_MS	150

static const struct err *ensure_pivot(struct slurm *, struct arena *);
static const struct err *write_account(struct slurm *, struct arena *,
		    const struct cluster_account *, const struct slurm_view *);
static const struct err *write_limits(struct slurm *, struct arena *,
		    const struct cluster_account *, const struct slurm_view *,
		    int attempt);
static const struct err *attempt_account(struct slurm *, struct arena *,
		    const struct cluster_account *, int attempt, bool *agrees);
static bool	 texts_agree(const struct cluster_account *,
		    const struct cluster_seen *);
static bool	 knows(struct texts, const char *card_type);
static void	 wait_a_little(int attempt);

const struct err *
slurm_view(struct slurm *s, struct arena *a, const char *account,
    struct slurm_view *v)
{
	json_auto_t		*tres = NULL, *accounts = NULL;
	const struct err	*err;

	assert(s != NULL && v != NULL);
	memset(v, 0, sizeof(*v));
	if ((err = slurm_get(s, a, SLURM_DB "/tres", &tres)) != NULL ||
	    (err = slurm_get(s, a, arena_printf(a, SLURM_DB "/account/%s",
	    account), &accounts)) != NULL ||
	    (err = slurm_get(s, a, wire_path(a, SLURM_DB "/associations",
	    "account", account, "cluster", s->cluster, NULL),
	    &v->associations)) != NULL)
		return (err);
	v->types = wire_card_types(a, tres);
	wire_account(a, &(struct wire_answers){ accounts, v->associations,
	    v->types }, account, &v->seen);
	return (NULL);
}

void
slurm_forget(struct slurm_view *v)
{
	assert(v != NULL);
	json_decref(v->associations);
	v->associations = NULL;
}

const struct err *
slurm_read_account(struct slurm *s, struct arena *a,
    const char *account, struct cluster_seen *seen)
{
	struct slurm_view	 v;
	const struct err	*err;

	err = slurm_view(s, a, account, &v);
	*seen = v.seen;
	slurm_forget(&v);
	return (err);
}

static const struct err *
ensure_pivot(struct slurm *s, struct arena *a)
{
	const struct cluster_account	 pivot = { .name = SLURM_PIVOT,
	    .description = "Holds the first place; keep it empty",
	    .organisation = "berth" };
	const struct err		*err;

	assert(s != NULL);
	if (s->has_pivot)
		return (NULL);
	if ((err = slurm_post(s, a, SLURM_DB "/accounts",
	    wire_post_account(&pivot))) != NULL ||
	    (err = slurm_post(s, a, SLURM_DB "/associations",
	    wire_post_pivot(s->cluster, NULL))) != NULL)
		return (err);
	s->has_pivot = true;
	return (NULL);
}

static bool
texts_agree(const struct cluster_account *wanted,
    const struct cluster_seen *seen)
{
	assert(wanted != NULL && seen != NULL);
	return (strcmp(seen->description, wanted->description) == 0 &&
	    strcmp(seen->organisation, wanted->organisation) == 0);
}

static bool
knows(struct texts types, const char *card_type)
{
	size_t	 i;

	for (i = 0; i < types.n; i++)
		if (strcmp(types.p[i], card_type) == 0)
			return (true);
	return (false);
}

static void
wait_a_little(int attempt)
{
	const struct timespec	 t = { 0, TRY_WAIT_MS * 1000000L * attempt };

	nanosleep(&t, NULL);
}

/* Who has a place in the tree but no record, or other texts, is written. */
static const struct err *
write_account(struct slurm *s, struct arena *a,
    const struct cluster_account *wanted, const struct slurm_view *v)
{
	assert(v != NULL);
	if (v->seen.exists && texts_agree(wanted, &v->seen))
		return (NULL);
	return (slurm_post(s, a, SLURM_DB "/accounts",
	    wire_post_account(wanted)));
}

/* From the second attempt on the account may be the first child. */
static const struct err *
write_limits(struct slurm *s, struct arena *a,
    const struct cluster_account *wanted, const struct slurm_view *v,
    int attempt)
{
	const struct cluster_account	 limits =
	    cluster_account_effective(wanted);
	const struct err		*err;

	assert(s != NULL && v != NULL);
	if (cluster_account_agrees(wanted, &v->seen))
		return (NULL);
	if ((err = ensure_pivot(s, a)) != NULL)
		return (err);
	if (attempt > 0 && (err = slurm_post(s, a, SLURM_DB "/associations",
	    wire_post_pivot(s->cluster, NULL))) != NULL)
		return (err);
	return (slurm_post(s, a, SLURM_DB "/associations",
	    wire_post_association(s->cluster, &limits, v->types,
	    wire_association(v->associations, wanted->name, ""))));
}

/* Read; write what differs.  *agrees tells of the reading, so success is
 * always that of a reading after the last write. */
static const struct err *
attempt_account(struct slurm *s, struct arena *a,
    const struct cluster_account *wanted, int attempt, bool *agrees)
{
	struct slurm_view	 v;
	const struct err	*err;
	bool			 had_texts;

	assert(wanted != NULL);
	if ((err = slurm_view(s, a, wanted->name, &v)) != NULL) {
		slurm_forget(&v);
		return (err);
	}
	*agrees = cluster_account_agrees(wanted, &v.seen);
	had_texts = v.seen.exists && texts_agree(wanted, &v.seen);
	if (*agrees && !had_texts && attempt > 0)
		log_warn("scheduler.text_differs", "account", wanted->name);
	if (!*agrees || (!had_texts && attempt == 0)) {
		*agrees = false;
		if (wanted->is_open && !knows(v.types, wanted->card_type))
			err = &scheduler_unknown_type;
		else if ((err = write_account(s, a, wanted, &v)) == NULL)
			err = write_limits(s, a, wanted, &v, attempt);
	}
	slurm_forget(&v);
	return (err);
}

/* A refusal may be a deadlock in the accounting database, which has no
 * number of its own; so it is believed when it has come every time. */
const struct err *
slurm_ensure_account(struct slurm *s, struct arena *a,
    const struct cluster_account *wanted)
{
	const struct err	*err = NULL;
	bool			 agrees = false;
	int			 i;

	assert(s != NULL);
	for (i = 0; i < SLURM_TRIES; i++) {
		err = attempt_account(s, a, wanted, i, &agrees);
		if (err != NULL && err != &scheduler_refused)
			return (err);
		if (err == NULL && agrees)
			return (NULL);
		if (err == &scheduler_refused)
			s->has_pivot = false;
		if (i > 0 || err != NULL)
			wait_a_little(i + 1);
	}
	return (err != NULL ? err : &scheduler_disagrees);
}

const struct err *
slurm_close_account(struct slurm *s, struct arena *a,
    const char *account)
{
	struct cluster_account	 closed = { .name = account };
	struct cluster_seen	 seen;
	const struct err	*err;
	size_t			 i;

	if ((err = slurm_read_account(s, a, account, &seen)) != NULL)
		return (err);
	if (!seen.exists)
		return (NULL);
	closed.description = seen.description;
	closed.organisation = seen.organisation;
	if ((err = slurm_ensure_account(s, a, &closed)) != NULL ||
	    (err = slurm_cancel_jobs(s, a, account, NULL)) != NULL)
		return (err);
	for (i = 0; i < seen.members.n; i++)
		if ((err = slurm_remove_member(s, a, account,
		    seen.members.p[i])) != NULL)
			return (err);
	return (NULL);
}
