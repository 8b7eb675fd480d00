#include "application/application_web.h"
#include "gen/pages.h"
#include "report/dashboard.h"
#include "report/home_web.h"

#define CASES_SHOWN	8

static const struct application_row *followed(const struct application_rows *);
static const struct err *figures(struct web *, struct dashboard *);

/* The newest that is on its way or decided: the one a person comes to look
 * after. */
static const struct application_row *
followed(const struct application_rows *c)
{
	size_t	 i;

	for (i = 0; i < c->n; i++) {
		if (application_is_followed(c->p[i].state))
			return (&c->p[i]);
	}
	return (NULL);
}

/* Who is of an organisation and of the centre has the figures of both. */
static const struct err *
figures(struct web *w, struct dashboard *d)
{
	const struct err	*err = NULL;

	*d = (struct dashboard){ .offer_until = DAY_NONE,
	    .allocation_ends = DAY_NONE, .invoice_due = DAY_NONE,
	    .question_due = DAY_NONE, .question_at = INSTANT_NONE };
	if (web_has_role(w, ROLES_CENTRE))
		err = dashboard_work(w->db, (uint64_t)w->viewer.roles, d);
	if (err == NULL && w->viewer.orgs.n > 0)
		err = dashboard_own(w->db, w->viewer.orgs, w->today, d);
	return (err);
}

/* GET / */
const struct err *
home_show(struct web *w)
{
	const struct err	*err;
	struct dashboard	 d;
	struct application_search s = { .orgs = w->viewer.orgs,
				    .of_all = w->viewer.is_centre,
				    .in_chinese = w->lang == LANG_TC,
				    .rows_max = CASES_SHOWN };
	struct application_rows	 cases;
	const struct application_row *latest;
	struct stage		 stages[STAGES_N];

	if (w->viewer.person.n == 0) {
		t_landing(w);
		return (web_page(w));
	}
	if ((err = figures(w, &d)) != NULL ||
	    (err = application_list(w->db, &s, &cases)) != NULL)
		return (err);
	latest = followed(&cases);
	if (latest != NULL)
		application_stages(latest->state, stages);
	t_dashboard(w, &d, &cases, latest, stages);
	return (web_page(w));
}
