/* scoring_web -- who assesses a case, their declarations and scores. */
#ifndef SCORING_SCORING_WEB_H
#define SCORING_SCORING_WEB_H

#include "review/review_web.h"
#include "scoring/scoring.h"

/* The scoring of a case as it lies on its page. */
struct scoring_view {
	struct scoring		 s;
	struct candidates	 candidates;
	const struct assignment	*mine;		/* the viewer's own, or NULL */
	struct tally		 tally;		/* n 0: it is not shown */
	bool			 is_over;	/* scores are shown */
};

const char	*points_text(const struct web *, struct points);

handler	assignments_create, declaration_new, declaration_create,
	ruling_create, scores_new, scores_create;

extern const struct route scoring_routes[];

#endif
