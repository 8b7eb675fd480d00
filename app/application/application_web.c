/* Opening an application: who may see it, who may change it. */
#include <assert.h>
#include <string.h>

#include "application/application_actions.h"
#include "application/application_web.h"
#include "base/arena.h"
#include "db/db.h"
#include "gen/pages_application.h"
#include "review/review_actions.h"
#include "web/form.h"
#include "web/kit.h"

/* What its applicant reads of its history: how far it is, not who does what
 * within the centre. */
static const struct action *const told[] = {
	&action_application_create, &action_application_submit,
	&action_application_request_info, &action_application_respond,
	&action_application_time_out, &action_application_withdraw
};
#define TOLD_N	(sizeof(told) / sizeof(told[0]))

static bool	 is_member(const struct web *, struct id org);
static const struct err *may_see(const struct web *,
		    const struct application *, const struct err *);
static const struct err *open_locked(struct web *, struct id,
			    struct application *);
static int	 step_of(enum application_state);

static bool
is_member(const struct web *w, struct id org)
{
	return (web_org_roles(w, org) != 0);
}

bool
application_is_editor(const struct web *w, const struct application *app)
{
	assert(app != NULL);
	return (web_may_post_in(w, app->org,
	    "/applications/:id/sections/:name"));
}

const struct err *
application_open(struct web *w, struct id id, struct application *app)
{
	assert(w != NULL);
	return (may_see(w, app, application_by_id(w->db, id, w->today, app)));
}

const struct err *
application_open_with(struct web *w, struct id id, struct application *app,
    struct ask beside)
{
	return (may_see(w, app, db_ask(w->db, application_ask(w->db, id,
	    w->today, app), application_asked(w->db, id, &app->asked),
	    beside)));
}

/* Drafts are as if they were not there to all but their own people. */
static const struct err *
may_see(const struct web *w, const struct application *app,
    const struct err *err)
{
	if (err != NULL)
		return (err == &db_missing ? &web_no_page : err);
	return (app->reference == NULL && !is_member(w, app->org) ?
	    &web_no_page : NULL);
}

static const struct err *
open_locked(struct web *w, struct id id, struct application *app)
{
	const struct err	*err;

	if ((err = application_lock(w->db, id)) != NULL)
		return (err == &db_missing ? &web_no_page : err);
	if ((err = application_open(w, id, app)) != NULL)
		return (err);
	return (web_need_in(w, app->org));
}

const struct err *
application_open_draft(struct web *w, struct id id, struct application *app)
{
	const struct err	*err;

	assert(app != NULL);
	if ((err = open_locked(w, id, app)) != NULL)
		return (err);
	return (app->state == APPLICATION_DRAFT ? NULL : &application_moved);
}

const struct err *
application_open_for_documents(struct web *w, struct id id,
    struct application *app)
{
	const struct err	*err;

	if ((err = open_locked(w, id, app)) != NULL)
		return (err);
	return (application_takes_documents(app) ? NULL : &application_moved);
}

/* What it would cost at today's price; unknown until enough is answered. */
struct estimate
application_estimate(const struct application *app)
{
	struct estimate	 e = { .rate = app->rate };
	struct term	 t = { .cards = app->cards, .first = app->start_on,
			    .list_price = app->price.list_price,
			    .cap = CAP_NONE };

	if (e.rate.bp == 0)
		e.rate = app->route.normal_rate;
	t.rate = e.rate;
	if (app->price.list_price.cents == 0 || app->cards.n < 1 ||
	    app->months.n < 1 || app->start_on.n == DAY_NONE.n)
		return (e);
	e.is_known = rating_preview(&t, app->months, (struct card_seconds){
	    app->hours_needed * 3600 }, &e.preview) == NULL;
	return (e);
}

/* The step that a case waits in; CASE_STEP_DECISION + 1 once it is decided,
 * and -1 where it is not under way. */
static int
step_of(enum application_state state)
{
	switch (state) {
	case APPLICATION_SCREENING:
	case APPLICATION_INFO_REQUESTED:
		return (CASE_STEP_SCREENING);
	case APPLICATION_TECHNICAL_REVIEW:
		return (CASE_STEP_TECHNICAL);
	case APPLICATION_ASSESSMENT:
		return (CASE_STEP_ASSESSMENT);
	case APPLICATION_RECOMMENDATION:
		return (CASE_STEP_RECOMMENDATION);
	case APPLICATION_DECISION:
		return (CASE_STEP_DECISION);
	case APPLICATION_APPROVED:
	case APPLICATION_REJECTED:
		return (CASE_STEP_DECISION + 1);
	default:
		return (-1);
	}
}

bool
application_is_on_its_way(enum application_state state)
{
	return (step_of(state) >= 0 && !application_is_decided(state));
}

bool
application_is_decided(enum application_state state)
{
	return (step_of(state) > CASE_STEP_DECISION);
}

size_t
application_stages(const struct texts *steps, enum application_state state,
    struct stage stages[STAGES_MAX])
{
	int	 at = step_of(state), step;
	size_t	 i, n = 0;

	assert(steps->n < STAGES_MAX);
	stages[n++] = (struct stage){ N_("Submitted"),
	    at == -1 ? STEP_NOW : STEP_DONE };
	for (i = 0; i < steps->n; i++) {
		step = words_find(&case_steps, steps->p[i]);
		stages[n++] = (struct stage){ case_steps.shown[step],
		    step < at ? STEP_DONE : step == at ? STEP_NOW :
		    STEP_TO_COME };
	}
	return (n);
}

/* GET /applications/:id: how far it is.  Of a draft that is its list of tasks. */
const struct err *
application_show(struct web *w)
{
	const char		*codes[TOLD_N];
	const struct texts	 actions = { codes, TOLD_N };
	struct stage		 stages[STAGES_MAX];
	size_t			 n;
	struct application_status s;
	struct story		 story;
	struct registration	 r;
	const struct err	*err;
	size_t			 i;

	assert(w != NULL);
	for (i = 0; i < TOLD_N; i++)
		codes[i] = told[i]->code;
	err = db_ask(w->db, application_status_ask(w->db, w->id, &s),
	    application_story(w->db, w->id, actions, &story),
	    registration_of(w->db, w->id, &r),
	    registration_cases(w->db, w->id, &r),
	    registration_changes(w->db, w->id, &r));
	if ((err = may_see(w, &s.app, err)) != NULL ||
	    (err = application_outcome(w->db, &s)) != NULL)
		return (err);
	if (s.app.state == APPLICATION_DRAFT)
		return (web_see_other(w, "%s",
		    application_path(w, &s.app, "/tasks")));
	n = application_stages(&s.app.route.steps, s.app.state, stages);
	t_application_status(w, &s, &(struct stages){ stages, n }, &story,
	    &r);
	return (web_page(w));
}

/* GET /applications/:id/tasks */
const struct err *
application_tasks_show(struct web *w)
{
	struct application	 app;
	const struct err	*err;

	assert(w != NULL);
	if ((err = application_open(w, w->id, &app)) != NULL)
		return (err);
	if (app.state != APPLICATION_DRAFT)
		return (web_see_other(w, "%s", application_path(w, &app, "")));
	t_application_tasks(w, &app);
	return (web_page(w));
}

/* GET /applications/:id/check: the answers, to be checked or as they were
 * submitted. */
const struct err *
check_show(struct web *w)
{
	struct application	 app;
	struct info_thread	 thread;
	struct estimate		 e;
	const struct err	*err;

	assert(w != NULL);
	err = db_ask(w->db, application_ask(w->db, w->id, w->today, &app),
	    application_asked(w->db, w->id, &app.asked),
	    info_thread(w->db, w->id, &thread));
	if ((err = may_see(w, &app, err)) != NULL)
		return (err);
	e = application_estimate(&app);
	if (app.state == APPLICATION_DRAFT)
		t_application_check(w, &app, &e);
	else
		t_application_asked(w, &app, &thread);
	return (web_page(w));
}
