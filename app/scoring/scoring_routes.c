/* Routes: an assessor's declaration and scores. */
#include "identity/role.h"
#include "scoring/scoring_web.h"

#define R(role)	ROLE_BIT(ROLE_##role)

const struct route scoring_routes[] = {
	{ "GET", "/assignments/:id/declaration", declaration_new, R(ASSESSOR),
	    NULL, 0 },
	{ "POST", "/assignments/:id/declaration", declaration_create,
	    R(ASSESSOR), declaration_new, 0 },
	{ "GET", "/assignments/:id/scores", scores_new, R(ASSESSOR), NULL, 0 },
	{ "POST", "/assignments/:id/scores", scores_create, R(ASSESSOR),
	    scores_new, 0 },
	ROUTES_END
};
