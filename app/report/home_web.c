#include "application/application_web.h"
#include "gen/pages.h"
#include "report/dashboard.h"
#include "report/home_web.h"

static const struct dashboard_case *followed(const struct dashboard_case *,
			    size_t n);

/* The newest that is on its way or decided: the one a person comes to look
 * after. */
static const struct dashboard_case *
followed(const struct dashboard_case *c, size_t n)
{
	size_t	 i;

	for (i = 0; i < n; i++) {
		if (application_is_followed(c[i].state))
			return (&c[i]);
	}
	return (NULL);
}

/* GET / */
const struct err *
home_show(struct web *w)
{
	const struct err	*err;
	struct dashboard	 d;
	struct dashboard_case	*cases;
	const struct dashboard_case *latest;
	struct stage		 stages[STAGES_N];
	size_t			 n;

	if (w->viewer.person.n == 0) {
		t_landing(w);
		return (web_page(w));
	}
	if ((err = dashboard_read(w->db, w->viewer.orgs, &d)) != NULL ||
	    (err = dashboard_cases(w->db, w->viewer.orgs, &cases, &n)) != NULL)
		return (err);
	latest = followed(cases, n);
	if (latest != NULL)
		application_stages(latest->state, stages);
	t_dashboard(w, &d, &(struct dashboard_list){ cases, n },
	    latest, stages);
	return (web_page(w));
}
