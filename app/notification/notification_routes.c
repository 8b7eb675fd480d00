/* Routes: the jobs that operators look after, and the choice of mails. */
#include "identity/role.h"
#include "notification/jobs_web.h"

#define R(role)	ROLE_BIT(ROLE_##role)

const struct route notification_routes[] = {
	{ "GET", "/operations", operations_show, R(OPERATOR) | R(AUDITOR), NULL,
	    0 },
	{ "POST", "/jobs/:id/retry", job_retry_create, R(OPERATOR),
	    operations_show, 0 },
	{ "GET", "/account/mails", mail_choices_edit, SIGNED_IN, NULL, 0 },
	{ "POST", "/account/mails", mail_choices_update, SIGNED_IN,
	    mail_choices_edit, 0 },
	ROUTES_END
};
