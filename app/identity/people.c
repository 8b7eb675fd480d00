/* Who may be given a role of the centre, and by whom.  Writes nothing. */
#include "identity/people.h"

#include <assert.h>

WORDS_TABLE(person_states, PERSON_STATES);

const struct move person_moves[] = {
	{ STATE_NEW, PERSON_UNVERIFIED, "sign_up" },
	{ STATE_NEW, PERSON_ACTIVE, "create" },
	{ PERSON_UNVERIFIED, PERSON_ACTIVE, "verify" },
	{ PERSON_ACTIVE, PERSON_CLOSED, "close" },
	{ PERSON_UNVERIFIED, PERSON_CLOSED, "close" },
	{ 0, 0, NULL }
};

const struct err role_of_oneself = { ERR_DENIED, "role.of_oneself",
    N_("Nobody changes their own roles. Ask another administrator."), NULL };
const struct err role_of_member = { ERR_INVALID, "role.of_member",
    N_("This person is a member of an applicant organisation. Who decides for the centre cannot apply to it: their membership has to end first."), "role" };
const struct err role_not_confirmed = { ERR_CONFLICT, "role.not_confirmed",
    N_("This person has not confirmed their e-mail address yet. Give the role afterwards."), NULL };
const struct err role_held = { ERR_INVALID, "role.held",
    N_("This person holds this role already."), "role" };
const struct err role_not_held = { ERR_CONFLICT, "role.not_held",
    N_("This person does not hold this role any more."), NULL };

static bool	 holds(const struct known_person *, enum role);

static bool
holds(const struct known_person *p, enum role role)
{
	assert(p != NULL && role < ROLES_N);
	return (((uint64_t)p->roles & ROLE_BIT(role)) != 0);
}

const struct err *
role_may_ask(struct id by, const struct known_person *p, enum role role)
{
	assert(p != NULL && role < ROLES_N);
	if (by.n == p->id.n)
		return (&role_of_oneself);
	if (p->state != PERSON_ACTIVE)
		return (&role_not_confirmed);
	if (p->is_member)
		return (&role_of_member);
	return (holds(p, role) ? &role_held : NULL);
}

const struct err *
role_may_end(struct id by, const struct known_person *p, enum role role)
{
	assert(p != NULL && role < ROLES_N);
	if (by.n == p->id.n)
		return (&role_of_oneself);
	return (holds(p, role) ? NULL : &role_not_held);
}
