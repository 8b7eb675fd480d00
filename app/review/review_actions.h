/*
 * review_actions -- what screening and technical review can do to an application.
 */
#ifndef REVIEW_ACTIONS_H
#define REVIEW_ACTIONS_H

#include "base/action.h"

#define REVIEW_ACTIONS(X)						\
	X(application, request_info, N_("More information requested"), N_("Round {round}, due {due}"), \
	    (count, round) (day, due)) \
	X(application, pass, N_("Passed screening"), "{reason}", (text, reason)) \
	X(application, fail, N_("Found not eligible"), "{reason}", (text, reason)) \
	X(application, propose, N_("Technical proposal made"), N_("Cards: {cards}, months: {months}"), \
	    (count, cards) (count, months))
REVIEW_ACTIONS(ACTION_DID)

extern const struct action *const review_actions[];

#endif
