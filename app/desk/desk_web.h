/*
 * desk_web -- the queue of cases, and the page of one, on which every step of
 * its review is shown and taken.
 */
#ifndef DESK_DESK_WEB_H
#define DESK_DESK_WEB_H

#include "decision/decision_web.h"
#include "review/queue.h"
#include "review/review_web.h"
#include "scoring/scoring_web.h"

/* All that lies on the page, and what the viewer may do with it now. */
struct desk {
	struct case_view	 v;
	struct scoring_view	 s;
	struct decision_view	 d;
	bool			 may_screen, may_review, may_assign,
				 may_recommend, may_record, may_check;
};

int64_t		 days_since(const struct web *, struct instant);

handler desk_list, desk_show, desk_of_assignment, desk_of_decision;

extern const struct route desk_routes[];

#endif
