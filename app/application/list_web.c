/* The list of applications, as a page and as a file; and a new one. */
#include <assert.h>
#include <string.h>

#include "application/application_actions.h"
#include "application/application_web.h"
#include "base/arena.h"
#include "base/csv.h"
#include "base/day.h"
#include "db/db.h"
#include "gen/pages_application.h"
#include "identity/role.h"
#include "web/form.h"
#include "web/record.h"
#include "web/kit.h"

#define GATE_VERSION	"GATE-2"

static const struct err no_such_route = { ERR_INVALID,
    "application.no_such_route",
    N_("Choose one of the routes."), "route" };
static const struct err not_there = { ERR_INVALID, "application.not_there",
    N_("Choose an organisation for which you may apply."), "org_id" };

static struct application_search search_of(struct web *);
static void		 put_application(struct csv *, enum lang,
			    const struct application_row *);
static struct ids	 editor_orgs(struct web *);
static const struct err	*choose_route(struct web *, struct id org,
			    struct id *);
static void		 need_tick(struct web *, const char *);

static struct application_search
search_of(struct web *w)
{
	struct application_search	 s = { .text = query_text(w, "q"),
					    .state = query_text(w, "state"),
					    .orgs = w->viewer.orgs,
					    .of_all = w->viewer.is_centre,
					    .in_chinese = lang_is_chinese(w->lang) };

	if (s.state != NULL && words_find(&application_states, s.state) == -1)
		s.state = NULL;
	s.after = (struct id){ query_int(w, "after", 0) };
	s.rows_max = PAGE_ROWS + 1;
	return (s);
}

const struct err *
application_list_show(struct web *w)
{
	struct application_search	 s = search_of(w);
	struct application_rows		 rows;
	const struct err		*err;
	const char			*more = NULL;

	if ((err = db_ask(w->db, application_list(w->db, &s, &rows))) != NULL)
		return (err);
	if (rows.n > PAGE_ROWS) {
		rows.n = PAGE_ROWS;
		more = kit_int(w, rows.p[rows.n - 1].id.n);
	}
	t_application_list(w, &s, &rows, more);
	return (web_page(w));
}

static void
put_application(struct csv *c, enum lang lang, const struct application_row *r)
{
	csv_text(c, r->reference);
	csv_text(c, lang_name(lang, r->title, r->title_zh));
	csv_text(c, r->org_name);
	csv_text(c, application_states.stored[r->state]);
	csv_int(c, r->cards.n);
	csv_int(c, r->months.n);
	csv_day(c, instant_is_none(r->submitted_at) ? DAY_NONE :
	    day_of_instant(r->submitted_at));
	csv_end_row(c);
}

const struct err *
application_list_csv(struct web *w)
{
	static const char *const	 heads[] = { "reference", "title",
	    "organisation", "state", "cards", "months", "submitted_on" };
	struct application_search	 s = search_of(w);
	struct application_rows		 rows;
	struct csv			 c = csv_begin(w->arena);
	const struct err		*err;
	size_t				 i;

	csv_heads(&c, heads, sizeof(heads) / sizeof(*heads));
	s.rows_max = EXPORT_BATCH_ROWS;
	do {
		if ((err = db_ask(w->db, application_list(w->db, &s,
		    &rows))) != NULL)
			return (err);
		for (i = 0; i < rows.n; i++)
			put_application(&c, w->lang, &rows.p[i]);
		if ((err = csv_fits(&c)) != NULL)
			return (err);
		if (rows.n > 0)
			s.after = rows.p[rows.n - 1].id;
	} while (rows.n == EXPORT_BATCH_ROWS);
	return (web_file(w, "text/csv; charset=utf-8", "applications.csv",
	    csv_bytes(&c)));
}

/* Where the person is owner or applicant. */
static struct ids
editor_orgs(struct web *w)
{
	struct id	*p = arena_array(w->arena, struct id,
			    w->viewer.orgs.n + 1);
	size_t		 i, n = 0;

	for (i = 0; i < w->viewer.orgs.n; i++) {
		if (web_may_post_in(w, w->viewer.orgs.p[i], "/applications"))
			p[n++] = w->viewer.orgs.p[i];
	}
	return ((struct ids){ p, n });
}

const struct err *
application_new(struct web *w)
{
	struct org_rows		 orgs;
	struct routes_offered	 offered;
	const struct err	*err;

	assert(w != NULL);
	if ((err = db_ask(w->db, application_orgs(w->db, editor_orgs(w),
	    &orgs), route_list(w->db, w->now, &offered))) != NULL)
		return (err);
	t_application_new(w, &orgs, &offered);
	return (web_page(w));
}

/* The route that was chosen, if it is open and for that organisation. */
static const struct err *
choose_route(struct web *w, struct id org, struct id *chosen)
{
	const char		*code = form_text(w, "route", FORM_REQUIRED, 20);
	struct org_rows		 orgs;
	struct routes_offered	 all;
	const struct route_offered *r;
	const struct err	*err;

	if (code == NULL || org.n == 0)
		return (NULL);
	if ((err = db_ask(w->db, application_orgs(w->db,
	    (struct ids){ &org, 1 }, &orgs),
	    route_list(w->db, w->now, &all))) != NULL)
		return (err);
	if ((r = route_offered_find(&all, code)) == NULL)
		form_wrong(w, &no_such_route);
	else if (orgs.n == 1 &&
	    (err = route_check(r, orgs.p[0].category)) != NULL)
		form_wrong(w, err);
	else
		*chosen = r->id;
	return (NULL);
}

static void
need_tick(struct web *w, const char *name)
{
	if (!form_ticked(w, name))
		form_wrong_field(w, name, N_("Tick this to go on."));
}

const struct err *
application_create(struct web *w)
{
	static const char *const codes[] = { "list_price", "pics" };
	struct id		 org = form_id(w, "org_id", FORM_REQUIRED);
	struct application	 app = { .org = org };
	struct declared		 d = { .org = org, .codes = { codes, 2 },
				    .person = w->viewer.person,
				    .version = GATE_VERSION, .at = w->now };
	const struct err	*err;

	if ((err = choose_route(w, org, &app.route.id)) != NULL)
		return (err);
	if (org.n != 0 && web_need_in(w, org) != NULL)
		form_wrong(w, &not_there);
	need_tick(w, "list_price");
	need_tick(w, "pics");
	if ((err = form_check(w)) != NULL ||
	    (err = application_insert(w->db, &app, w->viewer.person,
	    w->now)) != NULL)
		return (err);
	d.application = app.id;
	if ((err = declaration_insert(w->db, &d)) != NULL ||
	    (err = web_record(w, did_application_create(app.id, org,
	    form_typed(w, "route", "")))) != NULL)
		return (err);
	return (web_see_other(w, "%s", application_path(w, &app, "/tasks")));
}
