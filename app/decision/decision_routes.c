/* Routes: the list of what is decided. */
#include "decision/decision_web.h"
#include "identity/role.h"

#define R(role)	ROLE_BIT(ROLE_##role)

const struct route decision_routes[] = {
	{ "GET", "/decisions", decision_list, R(SECRETARY) | R(RECORDER) |
	    R(VERIFIER) | R(APPROVER) | R(CHECKER) | R(AUDITOR), NULL, 0 },
	ROUTES_END
};
