/* Declaring and submitting; withdrawing. */
#include <assert.h>
#include <string.h>

#include "application/application_actions.h"
#include "application/application_web.h"
#include "base/arena.h"
#include "base/lang.h"
#include "db/db.h"
#include "gen/pages_application.h"
#include "web/form.h"
#include "web/record.h"

#define DECLARATIONS_MAX	16
#define REASON_CHARS_MAX	1000

static struct texts	 read_declarations(struct web *,
			    const struct application *);
static const struct err *tell_all(struct web *, const struct application *,
			    const char *reference, const struct officer *);

const struct err *
submission_show(struct web *w)
{
	struct application	 app;
	struct estimate		 e;
	const struct err	*err;
	bool			 is_owner;

	assert(w != NULL);
	if ((err = application_open(w, w->id, &app)) != NULL ||
	    (err = web_need_in(w, app.org)) != NULL)
		return (err);
	is_owner = web_may_post_in(w, app.org, "/applications/:id/submission");
	e = application_estimate(&app);
	if (app.reference != NULL)
		t_application_received(w, &app);
	else if (app.state != APPLICATION_DRAFT)
		return (&application_moved);
	else
		t_application_declare(w, &app, is_owner, &e);
	return (web_page(w));
}

/* All that its route asks must be ticked, each by itself. */
static struct texts
read_declarations(struct web *w, const struct application *app)
{
	const struct declaration *d;
	const char	**codes = arena_array(w->arena, const char *,
			    DECLARATIONS_MAX);
	size_t		 n = 0;

	for (d = declarations; d->name != NULL; d++) {
		if (!application_declares(w->arena, app, d->name))
			continue;
		assert(n < DECLARATIONS_MAX);
		codes[n++] = d->name;
		if (!form_ticked(w, d->name))
			form_wrong_field(w, d->name,
			    N_("Tick this to declare it."));
	}
	return ((struct texts){ codes, n });
}

/* A receipt for who signed and for the contact; the officer gets the case. */
static const struct err *
tell_all(struct web *w, const struct application *app, const char *reference,
    const struct officer *o)
{
	struct about		 me = { .subject = app->id,
				    .address = w->viewer.email,
				    .name = w->viewer.name,
				    .lang = lang_info[w->lang].path };
	struct about		 contact = me;
	const struct err	*err;

	contact.address = app->contact_email;
	contact.name = app->contact_name;
	if ((err = web_tell(w, mail_submitted(me, reference))) != NULL)
		return (err);
	if (strcmp(app->contact_email, w->viewer.email) != 0 &&
	    (err = web_tell(w, mail_submitted(contact, reference))) != NULL)
		return (err);
	return (web_tell(w, mail_assigned((struct about){ .subject = app->id,
	    .org = app->org, .application = app->id,
	    .people = { &o->person, 1 } }, reference)));
}

const struct err *
submission_create(struct web *w)
{
	struct application	 app;
	struct officer		 o;
	struct submission	 s = { w->id, w->viewer.person, ID_NONE,
				    w->now };
	struct declared		 d = { .application = w->id,
				    .person = w->viewer.person,
				    .version = DECLARATION_VERSION,
				    .at = w->now };
	const char		*reference;
	const struct err	*err;

	if ((err = application_open_draft(w, w->id, &app)) != NULL) {
		/* The second click of two. */
		if (err == &application_moved &&
		    app.submitted_by.n == w->viewer.person.n)
			return (web_see_other(w, "%s",
			    application_path(w, &app, "/submission")));
		return (err);
	}
	if ((err = web_need_in(w, app.org)) != NULL ||
	    (err = application_check_route(&app)) != NULL ||
	    (err = application_check_whole(w->arena, &app, w->today)) != NULL)
		return (err);
	d.org = app.org;
	d.codes = read_declarations(w, &app);
	if ((err = form_check(w)) != NULL ||
	    (err = officer_next(w->db, w->viewer.person, w->now, &o)) != NULL)
		return (err);
	s.officer = o.person;
	if ((err = declaration_insert(w->db, &d)) != NULL ||
	    (err = application_submit(w->db, &s, &reference)) != NULL ||
	    (err = web_record(w, did_application_submit(app.id, app.org,
	    reference))) != NULL ||
	    (err = tell_all(w, &app, reference, &o)) != NULL)
		return (err);
	return (web_see_other(w, "%s",
	    application_path(w, &app, "/submission")));
}

const struct err *
withdrawal_new(struct web *w)
{
	struct application	 app;
	const struct err	*err;

	assert(w != NULL);
	if ((err = application_open(w, w->id, &app)) != NULL)
		return (err);
	if (!application_is_editor(w, &app))
		return (&web_denied);
	if ((err = application_check_withdrawal(&app)) != NULL)
		return (err);
	t_application_withdrawal(w, &app);
	return (web_page(w));
}

const struct err *
withdrawal_create(struct web *w)
{
	struct application	 app;
	struct application_move	 m = { .application = w->id,
				    .to = APPLICATION_WITHDRAWN, .at = w->now };
	const struct err	*err;

	if ((err = application_lock(w->db, w->id)) != NULL)
		return (err == &db_missing ? &web_no_page : err);
	if ((err = application_open(w, w->id, &app)) != NULL)
		return (err);
	if (!application_is_editor(w, &app))
		return (&web_denied);
	if ((err = application_check_withdrawal(&app)) != NULL)
		return (err);
	m.from = app.state;
	m.reason = form_text(w, "reason", FORM_REQUIRED | FORM_LINES,
	    REASON_CHARS_MAX);
	if ((err = form_check(w)) != NULL ||
	    (err = application_save_move(w->db, &m)) != NULL ||
	    (err = web_record(w, did_application_withdraw(app.id, app.org,
	    m.reason))) != NULL)
		return (err);
	web_flash(w, N_("The application has been withdrawn."));
	return (web_see_other(w, "%s", application_path(w, &app, "")));
}

/* Whoever may sign need not look every day whether it is ready: once it is
 * whole they are told, once. */
const struct err *
application_tell_to_sign(struct web *w, struct id id)
{
	const struct err	*err;
	struct application	 app;

	if ((err = application_by_id(w->db, id, w->today, &app)) != NULL)
		return (err);
	if (app.state != APPLICATION_DRAFT ||
	    application_check_whole(w->arena, &app, w->today) != NULL)
		return (NULL);
	return (web_tell(w, mail_to_sign((struct about){ .subject = app.id,
	    .org = app.org, .once = "" }, lang_name(w->lang, app.title,
	    app.title_zh))));
}
