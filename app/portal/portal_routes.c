/* Routes: the pages that know every domain. */
#include "portal/home_web.h"
#include "portal/portal.h"

const struct route portal_routes[] = {
	{ "POST", "/appearance", appearance_create, ANYONE, NULL,
	    ROUTE_AGAIN },
	{ "GET", "/", home_show, ANYONE, NULL, 0 },
	ROUTES_END
};
