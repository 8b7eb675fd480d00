/* Where a case may go, and how long it has been with the centre.  Pure. */
#include <assert.h>
#include <string.h>

#include "application/state.h"
#include "base/day.h"

WORDS_TABLE(application_states, APPLICATION_STATES);

const struct move application_moves[] = {
	{ STATE_NEW, APPLICATION_DRAFT, "create" },
	{ APPLICATION_DRAFT, APPLICATION_SCREENING, "submit" },
	{ APPLICATION_SCREENING, APPLICATION_INFO_REQUESTED, "request_info" },
	{ APPLICATION_INFO_REQUESTED, APPLICATION_SCREENING, "respond" },
	{ APPLICATION_INFO_REQUESTED, APPLICATION_LAPSED, "time_out" },
	{ APPLICATION_SCREENING, APPLICATION_INELIGIBLE, "fail" },
	{ APPLICATION_SCREENING, APPLICATION_TECHNICAL_REVIEW, "pass" },
	{ APPLICATION_TECHNICAL_REVIEW, APPLICATION_ASSESSMENT, "propose" },
	{ APPLICATION_ASSESSMENT, APPLICATION_RECOMMENDATION, "score" },
	/* A route may leave steps out. */
	{ APPLICATION_SCREENING, APPLICATION_ASSESSMENT, "pass" },
	{ APPLICATION_SCREENING, APPLICATION_RECOMMENDATION, "pass" },
	{ APPLICATION_SCREENING, APPLICATION_DECISION, "pass" },
	{ APPLICATION_TECHNICAL_REVIEW, APPLICATION_RECOMMENDATION,
	    "propose" },
	{ APPLICATION_TECHNICAL_REVIEW, APPLICATION_DECISION, "propose" },
	{ APPLICATION_ASSESSMENT, APPLICATION_DECISION, "score" },
	{ APPLICATION_RECOMMENDATION, APPLICATION_DECISION, "table" },
	{ APPLICATION_DECISION, APPLICATION_APPROVED, "approve" },
	{ APPLICATION_DECISION, APPLICATION_REJECTED, "reject" },
	{ APPLICATION_DRAFT, APPLICATION_WITHDRAWN, "withdraw" },
	{ APPLICATION_SCREENING, APPLICATION_WITHDRAWN, "withdraw" },
	{ APPLICATION_INFO_REQUESTED, APPLICATION_WITHDRAWN, "withdraw" },
	{ APPLICATION_TECHNICAL_REVIEW, APPLICATION_WITHDRAWN, "withdraw" },
	{ APPLICATION_ASSESSMENT, APPLICATION_WITHDRAWN, "withdraw" },
	{ APPLICATION_RECOMMENDATION, APPLICATION_WITHDRAWN, "withdraw" },
	{ APPLICATION_DECISION, APPLICATION_WITHDRAWN, "withdraw" },
	{ APPLICATION_APPROVED, APPLICATION_WITHDRAWN, "withdraw" },
	{ 0, 0, NULL }
};

const struct err application_moved = { ERR_CONFLICT, "application.moved",
    N_("This application has moved on. Look at where it stands now."), NULL };

const struct err *
application_move(enum application_state from, enum application_state to)
{
	return (move_is_allowed(application_moves, from, to) ? NULL :
	    &application_moved);
}

/* Steps are stored by the words of the states that a case is in at them. */
enum application_state
application_step_after(struct texts steps, enum application_state at)
{
	const char	*word = application_states.stored[at];
	size_t		 i;
	int		 next = -1;

	for (i = 0; i + 1 < steps.n; i++) {
		if (!strcmp(steps.p[i], word))
			next = words_find(&application_states, steps.p[i + 1]);
	}
	assert(next != -1);
	return ((enum application_state)next);
}

int32_t
case_days(const struct case_clock *c, struct day today)
{
	struct day	 since = day_of_instant(c->state_since), end = today;

	if (instant_is_none(c->submitted_at))
		return (0);
	switch (c->state) {
	case APPLICATION_LAPSED:
	case APPLICATION_INELIGIBLE:
	case APPLICATION_APPROVED:
	case APPLICATION_REJECTED:
	case APPLICATION_WITHDRAWN:
	case APPLICATION_INFO_REQUESTED:
		end = since;
		break;
	default:
		break;
	}
	return (end.n - day_of_instant(c->submitted_at).n - c->waited_days);
}
