/*
 * scoring_actions -- what its assessors can do to an application, and their head
 * for them.
 */
#ifndef SCORING_ACTIONS_H
#define SCORING_ACTIONS_H

#include "base/action.h"
#include "scoring/scoring.h"

#define DATUM_C_conflict	enum conflict
#define DATUM_K_conflict	DATUM_WORD, &conflicts
#define DATUM_C_ruling	enum ruling
#define DATUM_K_ruling	DATUM_WORD, &rulings

#define SCORING_ACTIONS(X)						\
	X(application, assign, N_("Assessors assigned"), N_("Assessors: {assessors}"), \
	    (count, assessors)) \
	X(application, declare, N_("Interests declared"), "{conflict}", \
	    (conflict, conflict)) \
	X(application, rule, N_("Conflict ruled on"), "{ruling}", (ruling, ruling)) \
	X(application, lock_scores, N_("Scores locked"), "", ) \
	X(application, score, N_("Assessment completed"), "", )
SCORING_ACTIONS(ACTION_DID)

extern const struct action *const scoring_actions[];

#endif
