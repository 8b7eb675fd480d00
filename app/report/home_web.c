#include "gen/pages.h"
#include "report/dashboard.h"
#include "report/home_web.h"

/* GET / */
const struct err *
home_show(struct web *w)
{
	const struct err	*err;
	struct dashboard	 d;
	struct dashboard_case	*cases;
	size_t			 n;

	if (w->viewer.person.n == 0) {
		t_landing(w);
		return (web_page(w));
	}
	if ((err = dashboard_read(w->db, &d)) != NULL ||
	    (err = dashboard_cases(w->db, &cases, &n)) != NULL)
		return (err);
	t_dashboard(w, &d, cases, n);
	return (web_page(w));
}
