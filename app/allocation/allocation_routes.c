/* Routes: allocations, their members and what they used. */
#include "allocation/allocation_web.h"
#include "identity/role.h"

#define R(role)	ROLE_BIT(ROLE_##role)
#define READERS	(ROLES_ORG | R(OFFICER) | R(ISSUER) | R(OPERATOR) |		\
		 R(BILLER) | R(BILL_CHECKER) | R(AUDITOR))

const struct route allocation_routes[] = {
	{ "GET", "/allocations", allocation_list_show, READERS, NULL, 0 },
	{ "GET", "/allocations/:id", allocation_show, READERS, NULL, 0 },
	{ "POST", "/allocations/:id/members", member_create, ROLES_EDIT,
	    allocation_show, 0 },
	{ "POST", "/allocations/:id/members/:id/removal", member_end, ROLES_EDIT,
	    allocation_show, 0 },
	{ "GET", "/allocations/:id/usage", usage_show, READERS, NULL, 0 },
	{ "GET", "/allocations/:id/usage.csv", usage_csv_show, READERS, NULL,
	    0 },
	ROUTES_END
};
