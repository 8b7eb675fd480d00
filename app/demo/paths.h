/* paths -- which steps a case takes, by how far it comes and what befalls it. */
#ifndef DEMO_PATHS_H
#define DEMO_PATHS_H

#include "demo/story.h"

extern const uint8_t
	path_award[],		/* from the draft to the accepted offer */
	path_award_asked[],	/* with a question that is answered */
	path_award_held[],	/* an assessor's interests are ruled upon */
	path_award_recused[],	/* one steps aside, a fourth scores */
	path_award_returned[],	/* the checker returns the decision once */
	path_declined[],	/* the offer is */
	path_offered[],		/* the offer is issued */
	path_approved[],	/* the offer is drafted */
	path_recorded[],	/* a second person is to check the decision */
	path_committee[],	/* it is with the Committee */
	path_rejected[],	/* by the Committee */
	path_scored[],		/* to be recommended */
	path_assessment[],	/* an assessor's interests are to be ruled upon */
	path_technical[],	/* to be reviewed */
	path_screening[],	/* to be screened */
	path_asked[],		/* a question waits for its applicant */
	path_answered[],	/* the applicant has answered; to be screened */
	path_ineligible[], path_withdrawn[], path_withdrawn_late[],
	path_draft[];

#endif
