/* billing_web -- the months, their drafts and their exports. */
#ifndef BILLING_WEB_H
#define BILLING_WEB_H

#include "web/web.h"

handler	billing_show, closing_create, drafts_create, export_create,
	export_show;

#endif
