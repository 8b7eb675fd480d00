/* decision_web -- a case is recommended, decided and checked. */
#ifndef DECISION_DECISION_WEB_H
#define DECISION_DECISION_WEB_H

#include "decision/decision.h"
#include "review/review_web.h"

/* What there is so far, on the page of its case. */
struct decision_view {
	struct recommendations	 advice;
	struct decisions	 live;
};

handler recommendation_create, decision_create, decision_list,
    decision_check_create, decision_return_create;

extern const struct route decision_routes[];

#endif
