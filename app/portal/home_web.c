#include "db/db.h"
#include "gen/pages_portal.h"
#include "identity/role.h"
#include "portal/home_web.h"

#define R(role)	ROLE_BIT(ROLE_##role)

static const struct application_row *followed(const struct application_rows *);
static const struct err *read_all(struct web *, struct home *);
static void	 count(struct home *);
static const struct err *read_more(struct web *, struct home *);

const struct home_place home_places[] = {
	{ R(RECORDER) | R(CHECKER), "/decisions",
	    N_("Record decisions of the Committee and check those of others") },
	{ R(ISSUER), "/offers", N_("Issue offers and follow their acceptance") },
	{ R(BILLER), "/billing", N_("Close a month and draft its invoices") },
	{ R(BILL_CHECKER), "/billing", N_("Follow the invoices of each month") },
	{ R(RECONCILER), "/billing", N_("Export the invoices of a month") },
	{ R(OPERATOR), "/operations", N_("Look after the jobs and the cluster") },
	{ R(AUDITOR), "/audit", N_("Read the record of what was done") },
	{ R(ADMIN), "/administration", N_("Give roles in the centre and take them back") },
	{ 0, NULL, NULL }
};

bool
home_has_place(const struct web *w)
{
	const struct home_place	*p;

	for (p = home_places; p->path != NULL; p++) {
		if (web_has_role(w, p->roles))
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

	if ((held & ROLES_REVIEW) != 0)
		asks[n++] = review_queue(w->db, &head, &h->queue,
		    &h->queue_n);
	else if (w->viewer.orgs.n > 0)
		asks[n++] = application_list(w->db, &own, &h->own);
	if (w->viewer.orgs.n > 0)
		n += dashboard_own(w->db, w->viewer.orgs, w->today, &h->d,
		    asks + n);
	for (role = 0; role < ROLES_N; role++) {
		if ((held & ROLE_BIT(role)) != 0 &&
		    dashboard_work((enum role)role, &h->d, &asks[n]))
			n++;
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
	const bool	 has_all = !web_has_role(w, ROLES_REVIEW) &&
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

	if (w->viewer.person.n == 0) {
		t_landing(w);
		return (web_page(w));
	}
	if ((err = read_all(w, &h)) != NULL ||
	    (err = read_more(w, &h)) != NULL)
		return (err);
	h.followed = followed(&h.own);
	if (h.followed != NULL)
		application_stages(h.followed->state, h.stages);
	t_dashboard(w, &h);
	return (web_page(w));
}
