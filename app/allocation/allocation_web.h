/* allocation_web -- allocations, their members, what they used. */
#ifndef ALLOCATION_WEB_H
#define ALLOCATION_WEB_H

#include "web/route.h"

handler	allocation_list_show, allocation_show, member_create, member_end,
	usage_show, usage_csv_show;

extern const struct route allocation_routes[];

#endif
