/*
 * application_actions -- what its applicant, or time, can do to an application.
 * What the centre does to it as a case stands with review/, scoring/ and decision/.
 */
#ifndef APPLICATION_ACTIONS_H
#define APPLICATION_ACTIONS_H

#include "base/action.h"
#include "application/question.h"

#define DATUM_C_section	enum section
#define DATUM_K_section	DATUM_WORD, &sections

#define APPLICATION_ACTIONS(X)						\
	X(application, create, N_("Application started"), N_("Route: {route}"), (text, route)) \
	X(application, save, N_("Draft saved"), "{section}", (section, section)) \
	X(application, submit, N_("Application submitted"), "{reference}", \
	    (text, reference)) \
	X(application, respond, N_("More information given"), N_("Round {round}"), \
	    (count, round)) \
	X(application, time_out, N_("Lapsed without an answer"), N_("Due {due}"), (day, due)) \
	X(application, withdraw, N_("Application withdrawn"), "{reason}", (text, reason))
APPLICATION_ACTIONS(ACTION_DID)

extern const struct action *const application_actions[];

#endif
