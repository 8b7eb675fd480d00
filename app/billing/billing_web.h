/* billing_web -- the months, their drafts and their exports. */
#ifndef BILLING_WEB_H
#define BILLING_WEB_H

#include "web/route.h"

handler	billing_show, closing_create, drafts_create, export_create,
	export_show;

extern const struct route billing_routes[];

#endif
