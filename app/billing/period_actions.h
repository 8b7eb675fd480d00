/*
 * period_actions -- what can happen to a month.
 */
#ifndef PERIOD_ACTIONS_H
#define PERIOD_ACTIONS_H

#include "base/action.h"

#define PERIOD_ACTIONS(X)						\
	X(period, close, N_("Month closed"), "{month}", (month, month)) \
	X(period, invoice, N_("Month invoiced"), "{month}", (month, month))
PERIOD_ACTIONS(ACTION_DID)

extern const struct action *const period_actions[];

#endif
