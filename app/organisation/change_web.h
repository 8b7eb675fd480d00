/* change_web -- asking to change who an organisation is, and verifying it. */
#ifndef ORGANISATION_CHANGE_WEB_H
#define ORGANISATION_CHANGE_WEB_H

#include "organisation/change.h"
#include "web/route.h"

handler	change_new, change_create, change_list_show, change_show,
	change_evidence_show, change_verification_create,
	change_refusal_create, change_withdrawal_create;

/* What may be done on the page of a request. */
struct change_page {
	struct organisation_change	 c;
	struct organisation		 before;
	bool				 may_decide, may_withdraw;
};

#endif
