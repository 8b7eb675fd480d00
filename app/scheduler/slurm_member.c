/* Members of an account in Slurm.  Jobs end before an association goes. */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "scheduler/slurm.h"

static const struct err *add(struct slurm *, struct arena *,
		    const char *account, const char *user);
static const struct err *move_default(struct slurm *, struct arena *,
		    const char *account, const char *user);
static const struct err *pass_default(struct slurm *, struct arena *,
		    const json_t *associations, const char *account,
		    const char *user);
static const struct err *read_members(struct slurm *, struct arena *,
		    const char *account, struct cluster_seen *);

static const struct err *
read_members(struct slurm *s, struct arena *a, const char *account,
    struct cluster_seen *seen)
{
	const struct err	*err;

	assert(seen != NULL);
	err = slurm_read_account(s, a, account, seen);
	if (err == NULL && !seen->exists)
		return (&scheduler_missing);
	return (err);
}

/* The user first: an association of nobody is taken, and stays an orphan. */
static const struct err *
add(struct slurm *s, struct arena *a, const char *account,
    const char *user)
{
	const struct err	*err;

	assert(s != NULL);
	if ((err = slurm_post(s, a, SLURM_DB "/users",
	    wire_post_user(user))) != NULL)
		return (err);
	return (slurm_post(s, a, SLURM_DB "/associations",
	    wire_post_member(s->cluster, account, user)));
}

const struct err *
slurm_ensure_member(struct slurm *s, struct arena *a,
    const char *account, const char *user)
{
	struct cluster_seen	 seen;
	const struct err	*err = NULL;
	int			 i;

	for (i = 0; i < SLURM_TRIES; i++) {
		if ((err = read_members(s, a, account, &seen)) != NULL ||
		    cluster_seen_has(&seen, user))
			return (err);
		err = add(s, a, account, user);
		if (err != NULL && err != &scheduler_refused)
			return (err);
	}
	return (err != NULL ? err : &scheduler_disagrees);
}

/* Jobs without an account named go to the user's default one. */
static const struct err *
pass_default(struct slurm *s, struct arena *a, const json_t *answer,
    const char *account, const char *user)
{
	const json_t	*list = json_object_get(answer, "associations"), *one;
	const char	*other;
	size_t		 i;

	assert(s != NULL);
	for (i = 0; i < json_array_size(list); i++) {
		one = json_array_get(list, i);
		other = wire_text(json_object_get(one, "account"));
		if (strcmp(other, account) != 0)
			return (slurm_post(s, a, SLURM_DB "/associations",
			    wire_post_default(s->cluster, other, user, one)));
	}
	return (NULL);
}

static const struct err *
move_default(struct slurm *s, struct arena *a, const char *account,
    const char *user)
{
	json_auto_t		*answer = NULL;
	const json_t		*own;
	const struct err	*err;

	assert(s != NULL);
	if ((err = slurm_get(s, a, wire_path(a, SLURM_DB "/associations",
	    "user", user, "cluster", s->cluster, NULL), &answer)) != NULL)
		return (err);
	own = wire_association(answer, account, user);
	if (wire_number(json_object_get(own, "is_default"), 0) != 1 &&
	    !json_is_true(json_object_get(own, "is_default")))
		return (NULL);
	return (pass_default(s, a, answer, account, user));
}

/* The singular address refuses to delete more than one; the plural one, or a
 * missing word in the query, would delete every association there is. */
const struct err *
slurm_remove_member(struct slurm *s, struct arena *a,
    const char *account, const char *user)
{
	struct cluster_seen	 seen;
	const struct err	*err;

	assert(s != NULL);
	if ((err = slurm_read_account(s, a, account, &seen)) != NULL)
		return (err);
	if (!cluster_seen_has(&seen, user))
		return (NULL);
	if ((err = slurm_cancel_jobs(s, a, account, user)) != NULL ||
	    (err = move_default(s, a, account, user)) != NULL ||
	    (err = slurm_delete(s, a, wire_path(a, SLURM_DB "/association",
	    "account", account, "user", user, "cluster", s->cluster,
	    NULL))) != NULL ||
	    (err = slurm_read_account(s, a, account, &seen)) != NULL)
		return (err);
	return (cluster_seen_has(&seen, user) ? &scheduler_disagrees : NULL);
}
