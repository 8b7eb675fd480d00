/* Routes: what a supervisor and a browser ask for, in no language. */
#include "web/pages_web.h"
#include "web/static.h"

const struct route web_routes[] = {
	{ "GET", "/healthz", health_show, ANYONE, NULL, ROUTE_BARE | ROUTE_NO_DB
	    },
	{ "GET", "/readyz", ready_show, ANYONE, NULL, ROUTE_BARE },
	{ "GET", "/static/:name", static_show, ANYONE, NULL, ROUTE_BARE |
	    ROUTE_NO_DB },
	{ "GET", "/favicon.ico", favicon_show, ANYONE, NULL, ROUTE_BARE |
	    ROUTE_NO_DB },
	ROUTES_END
};
