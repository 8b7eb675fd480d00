/* allocation_web -- allocations, their members, what they used. */
#ifndef ALLOCATION_WEB_H
#define ALLOCATION_WEB_H

#include "web/web.h"

handler	allocation_list_show, allocation_show, member_create, member_end,
	usage_show, usage_csv_show;

#endif
