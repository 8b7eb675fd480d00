/*
 * decision_actions -- what the recommendation and the decision do to an application.
 */
#ifndef DECISION_ACTIONS_H
#define DECISION_ACTIONS_H

#include "base/action.h"
#include "decision/decision.h"

#define DATUM_C_advice	enum advice
#define DATUM_K_advice	DATUM_WORD, &advices
#define DATUM_C_outcome	enum outcome
#define DATUM_K_outcome	DATUM_WORD, &outcomes

#define DECISION_ACTIONS(X)						\
	X(application, table, N_("Recommendation made"), "{advice}", (advice, advice)) \
	X(application, record_decision, N_("Decision recorded"), "{outcome}", \
	    (outcome, outcome)) \
	X(application, return_decision, N_("Decision returned"), "{remark}", \
	    (text, remark)) \
	X(application, approve, N_("Application approved"), N_("Cards: {cards}, months: {months}"), \
	    (count, cards) (count, months)) \
	X(application, reject, N_("Application rejected"), "{reason}", (text, reason))
DECISION_ACTIONS(ACTION_DID)

extern const struct action *const decision_actions[];

#endif
