/*
 * A handle of a scheduler of any kind: names are looked at, then the adapter
 * is asked.  What an adapter promises is never checked again here; it reads
 * back itself, since only it knows how.
 */
#include <assert.h>
#include <string.h>

#include "scheduler/adapter.h"

struct scheduler *
scheduler_open(const struct scheduler_ops *ops,
    const struct scheduler_config *c)
{
	struct scheduler	*s;

	assert(ops != NULL && c != NULL && c->now != NULL);
	if ((s = ops->open(c)) != NULL) {
		s->ops = ops;
		s->now = c->now;
	}
	return (s);
}

void
scheduler_close(struct scheduler *s)
{
	if (s != NULL)
		s->ops->close(s);
}

const char *
scheduler_last_detail(const struct scheduler *s)
{
	assert(s != NULL);
	return (s->detail);
}

struct instant
scheduler_now(const struct scheduler *s)
{
	return (s->now());
}

bool
scheduler_is_made_up(const struct scheduler *s)
{
	return (s->ops->is_made_up);
}

bool
scheduler_name_is_free(const struct scheduler *s, const char *name)
{
	const char *const	*taken;

	assert(s != NULL);
	if (!cluster_name_is_sound(name))
		return (false);
	for (taken = s->ops->reserved; *taken != NULL; taken++) {
		if (!strcmp(*taken, name))
			return (false);
	}
	return (true);
}

const struct err *
scheduler_ping(struct scheduler *s, struct arena *a)
{
	assert(s != NULL);
	return (s->ops->ping(s, a));
}

const struct err *
scheduler_read_account(struct scheduler *s, struct arena *a,
    const char *account, struct cluster_seen *seen)
{
	assert(s != NULL);
	if (!scheduler_name_is_free(s, account))
		return (&scheduler_bad_name);
	return (s->ops->read_account(s, a, account, seen));
}

const struct err *
scheduler_ensure_account(struct scheduler *s, struct arena *a,
    const struct cluster_account *wanted)
{
	assert(s != NULL && wanted != NULL);
	if (!scheduler_name_is_free(s, wanted->name))
		return (&scheduler_bad_name);
	return (s->ops->ensure_account(s, a, wanted));
}

const struct err *
scheduler_ensure_member(struct scheduler *s, struct arena *a,
    const char *account, const char *user)
{
	assert(s != NULL);
	if (!scheduler_name_is_free(s, account) ||
	    !scheduler_name_is_free(s, user))
		return (&scheduler_bad_name);
	return (s->ops->ensure_member(s, a, account, user));
}

const struct err *
scheduler_remove_member(struct scheduler *s, struct arena *a,
    const char *account, const char *user)
{
	assert(s != NULL);
	if (!scheduler_name_is_free(s, account) ||
	    !scheduler_name_is_free(s, user))
		return (&scheduler_bad_name);
	return (s->ops->remove_member(s, a, account, user));
}

const struct err *
scheduler_close_account(struct scheduler *s, struct arena *a,
    const char *account)
{
	assert(s != NULL);
	if (!scheduler_name_is_free(s, account))
		return (&scheduler_bad_name);
	return (s->ops->close_account(s, a, account));
}

const struct err *
scheduler_cancel_jobs(struct scheduler *s, struct arena *a,
    const char *account, const char *user)
{
	assert(s != NULL);
	if (!scheduler_name_is_free(s, account) ||
	    (user != NULL && !scheduler_name_is_free(s, user)))
		return (&scheduler_bad_name);
	return (s->ops->cancel_jobs(s, a, account, user));
}

const struct err *
scheduler_jobs(struct scheduler *s, struct arena *a, const char *account,
    const struct instant from_to[2], struct cluster_usages *usages)
{
	assert(s != NULL);
	if (account != NULL && !scheduler_name_is_free(s, account))
		return (&scheduler_bad_name);
	return (s->ops->jobs(s, a, account, from_to, usages));
}

const struct err *
scheduler_capacity(struct scheduler *s, struct arena *a,
    const char *card_type, struct cluster_capacity *c)
{
	assert(s != NULL);
	if (!cluster_name_is_sound(card_type))
		return (&scheduler_bad_name);
	return (s->ops->capacity(s, a, card_type, c));
}
