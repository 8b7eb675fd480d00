/* What more is asked of an applicant, and answering it. */
#include "application/application_actions.h"
#include "application/application_web.h"
#include "base/arena.h"
#include "db/db.h"
#include "gen/pages_application.h"
#include "web/form.h"
#include "web/record.h"

/* A request that is open, of an application of theirs. */
struct asked {
	struct info_request	 r;
	struct application	 app;
	struct info_draft	 draft;
};

static const struct err *asked_open(struct web *, bool lock, struct asked *);
static const struct err *saved(struct web *, const struct asked *);
static const struct err *tell_officer(struct web *, const struct application *);

static const struct err *
asked_open(struct web *w, bool lock, struct asked *a)
{
	const struct err	*err;

	if ((err = info_request_by_id(w->db, w->id, &a->r, &a->draft)) != NULL ||
	    (lock && (err = application_lock(w->db, a->r.application)) != NULL))
		return (err == &db_missing ? &web_no_page : err);
	if ((err = application_open(w, a->r.application, &a->app)) != NULL)
		return (err);
	if (!application_is_editor(w, &a->app))
		return (&web_denied);
	return (info_may_respond(&a->r, &a->app, w->today));
}

/* GET /information-requests/:id/response */
const struct err *
info_response_new(struct web *w)
{
	const struct err	*err;
	struct asked		 a;

	if ((err = asked_open(w, false, &a)) != NULL)
		return (err);
	t_info_response(w, &a.app, &a.r, &a.draft);
	return (web_page(w));
}

/* As far as it goes; the case still waits. */
static const struct err *
saved(struct web *w, const struct asked *a)
{
	web_flash(w, N_("Your answer is saved. It is not sent yet."));
	return (web_see_other(w, "%s", application_path(w, &a->app,
	    "/documents")));
}

static const struct err *
tell_officer(struct web *w, const struct application *app)
{
	const struct err	*err;
	struct officer		 o;

	if ((err = officer_of(w->db, app->id, &o)) != NULL)
		return (err);
	return (web_tell(w, mail_info_given((struct about){ .subject = app->id,
	    .org = app->org, .application = app->id,
	    .people = { &o.person, 1 } }, app->reference)));
}

/* POST /information-requests/:id/response */
const struct err *
info_response_create(struct web *w)
{
	bool			 is_whole = !form_ticked(w, "later");
	const struct err	*err;
	const char		*answer;
	struct asked		 a;

	if ((err = asked_open(w, true, &a)) != NULL)
		return (err);
	answer = form_text(w, "answer", FORM_LINES |
	    (is_whole ? FORM_REQUIRED : 0), INFO_CHARS_MAX);
	/* What is sent whole is saved too: it might drop what another typed. */
	if ((err = form_check(w)) != NULL ||
	    (err = info_draft_save(w->db, &a.r, &(struct info_draft){ answer,
	    { .version = form_version(w) } })) != NULL)
		return (err);
	if (!is_whole)
		return (saved(w, &a));
	if ((err = info_response_insert(w->db, &a.r, answer, w->viewer.person,
	    w->now)) != NULL ||
	    (err = application_save_move(w->db, &(struct application_move){
	    a.app.id, APPLICATION_INFO_REQUESTED, APPLICATION_SCREENING, NULL,
	    w->now })) != NULL ||
	    (err = web_record(w, did_application_respond(a.app.id, a.app.org,
	    a.r.round))) != NULL ||
	    (err = tell_officer(w, &a.app)) != NULL)
		return (err);
	web_flash(w, N_("Your answer is sent, and the case goes on."));
	return (web_see_other(w, "%s", application_path(w, &a.app, "")));
}
