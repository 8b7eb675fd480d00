/* Who may ask for a role and who may give it; writes nothing. */
#include <assert.h>

#include "identity/role_request.h"

WORDS_TABLE(role_request_states, ROLE_REQUEST_STATES);

const struct move role_request_moves[] = {
	{ STATE_NEW, ROLE_REQUEST_ASKED, "ask" },
	{ ROLE_REQUEST_ASKED, ROLE_REQUEST_GIVEN, "give" },
	{ ROLE_REQUEST_ASKED, ROLE_REQUEST_REFUSED, "refuse" },
	{ ROLE_REQUEST_ASKED, ROLE_REQUEST_WITHDRAWN, "withdraw" },
	{ 0, 0, NULL }
};

const struct err role_request_open = { ERR_INVALID, "role_request.open",
    N_("This role has been asked for already and waits for a second administrator."), "role" };
const struct err role_request_over = { ERR_CONFLICT, "role_request.over",
    N_("This request was dealt with already."), NULL };
const struct err role_request_second = { ERR_DENIED, "role_request.second",
    N_("A role takes two administrators: another one gives or refuses what you asked for."), NULL };
const struct err role_request_not_yours = { ERR_DENIED, "role_request.not_yours",
    N_("Only who asked for it can take it back."), NULL };

const struct err *
role_request_may(const struct role_request *r, struct id by,
    enum role_request_state to)
{
	assert(by.n != 0 && to != ROLE_REQUEST_ASKED);
	if (!move_is_allowed(role_request_moves, r->state, to))
		return (&role_request_over);
	if (r->person.n == by.n)
		return (&role_of_oneself);
	if (to == ROLE_REQUEST_WITHDRAWN)
		return (r->asked_by.n == by.n ? NULL :
		    &role_request_not_yours);
	return (r->asked_by.n == by.n ? &role_request_second : NULL);
}
