/*
 * The rules of an allocation and its members.  What the cluster does with it
 * is asked for by its jobs.
 */
#include <assert.h>

#include "allocation/allocation.h"
#include "base/arena.h"
#include "base/day.h"
#include "base/str.h"

WORDS_TABLE(allocation_states, ALLOCATION_STATES);
WORDS_TABLE(allocation_effects, ALLOCATION_EFFECTS);
WORDS_TABLE(member_states, MEMBER_STATES);

const struct move allocation_moves[] = {
	{ STATE_NEW, ALLOCATION_PENDING, "accept" },
	{ ALLOCATION_PENDING, ALLOCATION_PROVISIONING, "start" },
	{ ALLOCATION_PROVISIONING, ALLOCATION_ACTIVE, "prove" },
	{ ALLOCATION_PROVISIONING, ALLOCATION_FAILED, "give_up" },
	{ ALLOCATION_FAILED, ALLOCATION_PROVISIONING, "retry" },
	{ ALLOCATION_ACTIVE, ALLOCATION_SUSPENDED, "suspend" },
	{ ALLOCATION_SUSPENDED, ALLOCATION_ACTIVE, "resume" },
	{ ALLOCATION_ACTIVE, ALLOCATION_EXPIRED, "expire" },
	{ ALLOCATION_SUSPENDED, ALLOCATION_EXPIRED, "expire" },
	{ ALLOCATION_ACTIVE, ALLOCATION_REVOKED, "revoke" },
	{ ALLOCATION_SUSPENDED, ALLOCATION_REVOKED, "revoke" },
	{ ALLOCATION_EXPIRED, ALLOCATION_DEPROVISIONED, "clear" },
	{ 0, 0, NULL }
};

const struct move member_moves[] = {
	{ STATE_NEW, MEMBER_WANTED, "add" },
	{ MEMBER_WANTED, MEMBER_PRESENT, "prove" },
	{ MEMBER_PRESENT, MEMBER_LEAVING, "remove" },
	{ MEMBER_WANTED, MEMBER_LEAVING, "remove" },
	{ MEMBER_LEAVING, MEMBER_GONE, "prove_gone" },
	{ MEMBER_GONE, MEMBER_WANTED, "add" },
	{ 0, 0, NULL }
};

const struct err allocation_backwards = { ERR_BROKEN, "allocation.backwards",
    N_("The term of this offer ends before it begins."), NULL };
const struct err allocation_not_open = { ERR_CONFLICT, "allocation.not_open",
    N_("Members can be changed while the allocation is being set up or active, and not after its last day."), NULL };
const struct err allocation_member_known = { ERR_INVALID,
    "allocation.member_known",
    N_("This person is a member already."), "email" };
const struct err allocation_member_leaving = { ERR_INVALID,
    "allocation.member_leaving",
    N_("This person is being removed. Add them again once that is done."), "email" };
const struct err allocation_not_a_member = { ERR_INVALID,
    "allocation.not_a_member",
    N_("Choose a member of the organisation; invite them first."), "email" };

const struct err *
allocation_grant(struct arena *a, struct allocation *al,
    const struct allocation_terms *t, struct instant now)
{
	assert(t != NULL);
	if (day_compare(t->last, t->first) < 0 || t->cards.n < 1)
		return (&allocation_backwards);
	*al = (struct allocation){
		.org = t->org, .application = t->application,
		.offer = t->offer, .title = t->title, .title_zh = t->title_zh,
		.class = t->class,
		.cards = t->cards, .first_day = t->first, .last_day = t->last,
		.reference = t->application_reference,
		/* Sound on the cluster: [a-z0-9_-]. */
		.account = str_lower(a, t->application_reference),
		.state = ALLOCATION_PENDING, .state_since = now,
	};
	if (day_compare(t->first, day_of_instant(now)) <= 0) {
		al->effect = EFFECT_OPEN;
		al->effect_since = now;
	}
	return (NULL);
}

bool
allocation_is_over(const struct allocation *al, struct day today)
{
	assert(al != NULL);
	return (day_compare(today, al->last_day) > 0);
}

const struct err *
allocation_may_change_members(const struct allocation *al, struct day today)
{
	assert(al != NULL);
	if (allocation_is_over(al, today) || al->effect == EFFECT_CLOSE ||
	    (al->state != ALLOCATION_PENDING &&
	    al->state != ALLOCATION_PROVISIONING &&
	    al->state != ALLOCATION_ACTIVE))
		return (&allocation_not_open);
	return (NULL);
}

const struct err *
allocation_may_add(const struct allocation_member *m)
{
	if (m->state == MEMBER_LEAVING)
		return (&allocation_member_leaving);
	return (m->state != MEMBER_GONE ? &allocation_member_known : NULL);
}

bool
allocation_waits(const struct allocation *al, struct day today)
{
	return ((al->state == ALLOCATION_PENDING ||
	    al->effect == EFFECT_OPEN) &&
	    day_compare(today, al->first_day) < 0);
}
