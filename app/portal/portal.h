/*
 * portal -- the portal put together: every domain's routes in one table, the
 * navigation, and the pages that know all domains.  Only main stands above.
 */
#ifndef PORTAL_PORTAL_H
#define PORTAL_PORTAL_H

#include "web/route.h"

/* Once, at start: lets each domain tell the database layer of itself. */
const struct portal *portal_open(void);

/* The parts that portal_open() joins.  The table of all routes is made of
 * those of the domains at the first call. */
const struct route	*portal_routes_all(void);
extern const struct nav_item	portal_nav[];
extern const struct route	portal_routes[];	/* of its own pages */

handler		 appearance_create;

#endif
