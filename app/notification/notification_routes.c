/* Routes: the jobs that operators look after. */
#include "identity/role.h"
#include "notification/jobs_web.h"

#define R(role)	ROLE_BIT(ROLE_##role)

const struct route notification_routes[] = {
	{ "GET", "/operations", operations_show, R(OPERATOR) | R(AUDITOR), NULL,
	    0 },
	{ "POST", "/jobs/:id/retry", job_retry_create, R(OPERATOR),
	    operations_show, 0 },
	ROUTES_END
};
