#include "application/state.h"

WORDS_TABLE(application_states, APPLICATION_STATES);

const struct move application_moves[] = {
	{ APPLICATION_DRAFT, APPLICATION_SCREENING, "submit" },
	{ APPLICATION_SCREENING, APPLICATION_INFO_REQUESTED, "request_info" },
	{ APPLICATION_INFO_REQUESTED, APPLICATION_SCREENING, "respond" },
	{ APPLICATION_INFO_REQUESTED, APPLICATION_LAPSED, "time_out" },
	{ APPLICATION_SCREENING, APPLICATION_INELIGIBLE, "fail" },
	{ APPLICATION_SCREENING, APPLICATION_TECHNICAL_REVIEW, "pass" },
	{ APPLICATION_TECHNICAL_REVIEW, APPLICATION_ASSESSMENT, "propose" },
	{ APPLICATION_ASSESSMENT, APPLICATION_RECOMMENDATION, "score" },
	{ APPLICATION_RECOMMENDATION, APPLICATION_COMMITTEE, "table" },
	{ APPLICATION_COMMITTEE, APPLICATION_APPROVED, "approve" },
	{ APPLICATION_COMMITTEE, APPLICATION_REJECTED, "reject" },
	{ APPLICATION_DRAFT, APPLICATION_WITHDRAWN, "withdraw" },
	{ APPLICATION_SCREENING, APPLICATION_WITHDRAWN, "withdraw" },
	{ APPLICATION_INFO_REQUESTED, APPLICATION_WITHDRAWN, "withdraw" },
	{ APPLICATION_TECHNICAL_REVIEW, APPLICATION_WITHDRAWN, "withdraw" },
	{ APPLICATION_ASSESSMENT, APPLICATION_WITHDRAWN, "withdraw" },
	{ APPLICATION_RECOMMENDATION, APPLICATION_WITHDRAWN, "withdraw" },
	{ APPLICATION_COMMITTEE, APPLICATION_WITHDRAWN, "withdraw" },
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
