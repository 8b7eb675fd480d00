/* The dashboard: what each role looks for first, in one round trip or two. */
#include <assert.h>

#include "db/db.h"
#include "gen/pages_portal.h"
#include "identity/role.h"
#include "portal/home_web.h"

static const struct application_row *followed(const struct application_rows *);
static const struct err *read_all(struct web *, struct home *);
static void	 count(struct home *);
static const struct err *read_more(struct web *, struct home *);

const struct home_place home_places[] = {
	{ "/decisions", { "/applications/:id/decisions", "/decisions/:id/check" },
	    N_("Decide on cases, and check the decisions of others") },
	{ "/organisation-changes", { "/organisation-changes/:id/verification" },
	    N_("Verify changes that organisations ask for") },
	{ "/offers", { "/offers/:id/issue" },
	    N_("Issue offers and follow their acceptance") },
	{ "/billing", { "/billing/:name/drafts" },
	    N_("Close a month and draft its invoices") },
	{ "/billing", { "/invoices/:id/check" },
	    N_("Follow the invoices of each month") },
	{ "/billing", { "/billing/:name/exports" },
	    N_("Export the invoices of a month") },
	{ "/operations", { "/jobs/:id/retry" },
	    N_("Look after the jobs and the cluster") },
	{ "/audit", { NULL }, N_("Read the record of what was done") },
	{ "/administration", { NULL },
	    N_("Give roles in the centre and take them back") },
	{ NULL, { NULL }, NULL }
};

bool
home_place_is_shown(const struct web *w, const struct home_place *p)
{
	assert(p != NULL);
	return (web_may_get(w, p->path) && (p->forms[0] == NULL ||
	    web_may_post(w, p->forms[0]) ||
	    (p->forms[1] != NULL && web_may_post(w, p->forms[1]))));
}

bool
home_has_place(const struct web *w)
{
	const struct home_place	*p;

	for (p = home_places; p->path != NULL; p++) {
		if (home_place_is_shown(w, p))
			return (true);
	}
	return (false);
}

/* The newest that is on its way: the one a person comes to look after.  When
 * there is none, the newest that was decided. */
static const struct application_row *
followed(const struct application_rows *c)
{
	const struct application_row	*decided = NULL;
	size_t				 i;

	for (i = 0; i < c->n; i++) {
		if (application_is_on_its_way(c->p[i].state))
			return (&c->p[i]);
		if (decided == NULL && application_is_decided(c->p[i].state))
			decided = &c->p[i];
	}
	return (decided);
}

/* Who is of an organisation and of the centre has the figures of both; what
 * everybody needs is one round trip. */
static const struct err *
read_all(struct web *w, struct home *h)
{
	const bool			 in_chinese = lang_is_chinese(w->lang);
	const struct queue_filter	 head = { .in_chinese = in_chinese,
					    .after_at = INSTANT_NONE,
					    .rows_max = HOME_ROWS };
	const struct application_search	 own = { .orgs = w->viewer.orgs,
					    .in_chinese = in_chinese,
					    .rows_max = HOME_ROWS };
	const uint64_t			 held = (uint64_t)w->viewer.roles;
	struct ask			 asks[DB_ASKS_MAX];
	size_t				 n = 0;
	unsigned			 role;

	if (web_may_get(w, "/review"))
		asks[n++] = review_queue(w->db, &head, &h->queue,
		    &h->queue_n);
	else if (w->viewer.orgs.n > 0)
		asks[n++] = application_list(w->db, &own, &h->own);
	h->has_figures = w->viewer.orgs.n > 0;
	if (w->viewer.orgs.n > 0)
		n += dashboard_own(w->db, w->viewer.orgs, w->today, &h->d,
		    asks + n);
	for (role = 0; role < ROLES_N; role++) {
		if ((held & ROLE_BIT(role)) != 0 &&
		    dashboard_work((enum role)role, &h->d, &asks[n])) {
			h->has_figures = true;
			n++;
		}
	}
	return (n > 0 ? db_ask_(w->db, asks, n) : NULL);
}

static void
count(struct home *h)
{
	size_t	 i;

	for (i = 0; i < h->own.n; i++) {
		h->d.open += application_is_on_its_way(h->own.p[i].state);
		h->d.questions +=
		    h->own.p[i].state == APPLICATION_INFO_REQUESTED;
	}
}

/* Most have no more applications than are listed, and no question; only for
 * the others there is more to ask. */
static const struct err *
read_more(struct web *w, struct home *h)
{
	const bool	 has_all = !web_may_get(w, "/review") &&
			    h->own.n < HOME_ROWS;
	struct ask	 asks[2];
	size_t		 n = 0;

	if (has_all)
		count(h);
	if (w->viewer.orgs.n == 0 || (has_all && h->d.questions == 0))
		return (NULL);
	if (!has_all)
		asks[n++] = dashboard_cases(w->db, w->viewer.orgs, &h->d);
	asks[n++] = dashboard_question(w->db, w->viewer.orgs, &h->d);
	return (db_ask_(w->db, asks, n));
}

/* GET / */
const struct err *
home_show(struct web *w)
{
	const struct err	*err;
	struct home		 h = { .queue_n = 0 };

	assert(w != NULL);
	if (w->viewer.person.n == 0) {
		t_landing(w);
		return (web_page(w));
	}
	if ((err = read_all(w, &h)) != NULL ||
	    (err = read_more(w, &h)) != NULL)
		return (err);
	h.followed = followed(&h.own);
	if (h.followed != NULL)
		h.stages_n = application_stages(&h.followed->steps,
		    h.followed->state, h.stages);
	t_dashboard(w, &h);
	return (web_page(w));
}
