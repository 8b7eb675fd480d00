/* Routes: the catalogue. */
#include "catalogue/catalogue_web.h"
#include "identity/role.h"

#define R(role)	ROLE_BIT(ROLE_##role)

const struct route catalogue_routes[] = {
	{ "GET", "/catalogue", catalogue_show, SIGNED_IN, NULL, 0 },
	{ "GET", "/catalogue/:name/form", catalogue_route_show,
	    R(OPERATOR) | R(AUDITOR), NULL, 0 },
	ROUTES_END
};
