/* Routes: the record. */
#include "audit/audit_web.h"
#include "identity/role.h"

#define R(role)	ROLE_BIT(ROLE_##role)

const struct route audit_routes[] = {
	{ "GET", "/audit", audit_show, R(AUDITOR), NULL, 0 },
	ROUTES_END
};
