/*
 * The form, section by section.
 *
 * "Save and continue" stores a section that is complete and right; where an
 * answer raises a follow-up, the page comes again with it.  "Save as draft"
 * stores what is right as far as it goes; nothing that is wrong is stored
 * either way.
 */
#include <assert.h>
#include <string.h>

#include "application/application_actions.h"
#include "application/application_web.h"
#include "application/given_web.h"
#include "audit/audit.h"
#include "base/arena.h"
#include "base/str.h"
#include "db/db.h"
#include "gen/pages_application.h"
#include "web/form.h"
#include "web/record.h"
#include "web/kit.h"

static const char	*check_needed(struct web *, const struct application *,
			    const struct application *, enum section);
static void		 check_faults(struct web *, const struct application *,
			    enum section);
static const struct err	*look_up(struct web *, struct application *,
			    enum section);
static const struct err	*go_on(struct web *, const struct application *,
			    int section);
static struct act	 saved(struct web *, enum section,
			    const struct application *before,
			    const struct application *after);

const struct err *
section_show(struct web *w)
{
	int			 section = words_find(&sections, w->name);
	struct application	 app;
	struct class_prices	 classes = { NULL, 0 };
	struct estimate		 e;
	struct edition		 edition;
	const struct err	*err;

	if (section == -1)
		return (&web_no_page);
	if ((err = application_open_with(w, w->id, &app,
	    application_edition(w->db, w->id, w->name, &edition))) != NULL)
		return (err);
	if (!application_has_section(w->arena, &app, (enum section)section))
		return (&web_no_page);
	if (!application_is_editor(w, &app))
		return (&web_denied);
	if (app.state != APPLICATION_DRAFT)
		return (&application_moved);
	if (section == SECTION_COMPUTING && (err = db_ask(w->db,
	    class_price_list(w->db, w->today, app.route.id, &classes))) != NULL)
		return (err);
	e = application_estimate(&app);
	t_application_section(w, &app, &(struct section_page){ (enum section)section,
	    edition, classes, e });
	return (web_page(w));
}

/* What must be answered and is not.  A follow-up that these answers raise was
 * not on the page: the first such is given back, to be shown. */
static const char *
check_needed(struct web *w, const struct application *before,
    const struct application *app, enum section section)
{
	const struct question	*q;
	const char		*raised = NULL;

	for (q = questions; q->name != NULL; q++) {
		if (q->section != section ||
		    !application_needs(w->arena, app, q) ||
		    application_answer(w->arena, app, q) != NULL)
			continue;
		if (application_asks(w->arena, before, q) == NULL)
			raised = raised == NULL ? q->name : raised;
		else
			form_wrong_field(w, q->name, q->needed != NULL ?
			    q->needed->text : question_needed.text);
	}
	return (raised);
}

/* What answers say about each other, when it is about this section. */
static void
check_faults(struct web *w, const struct application *app,
    enum section section)
{
	struct fault	 f[FAULTS_MAX];
	size_t		 i, n = application_faults(w->arena, app, w->today, f);

	for (i = 0; i < n; i++) {
		if (question_find(f[i].field)->section == section)
			form_wrong_field(w, f[i].field, fault_said(w, &f[i]));
	}
}

/* The class must be one that is offered today, an earlier application one of
 * the same organisation. */
static const struct err *
look_up(struct web *w, struct application *app, enum section section)
{
	const char		*earlier = application_said(w->arena, app,
				    "resubmission_of");
	struct class_prices	 all;
	const struct class_price *c;
	const struct err	*err;

	app->names_earlier = earlier != NULL;
	if (section == SECTION_PROJECT && earlier != NULL)
		return (application_earlier(w->db, app->org, earlier,
		    &app->earlier));
	if (section != SECTION_COMPUTING || app->class_id.n == 0)
		return (NULL);
	if ((err = db_ask(w->db, class_price_list(w->db, w->today,
	    app->route.id, &all))) != NULL)
		return (err);
	if ((c = class_find(&all, app->class_id)) == NULL)
		form_wrong_field(w, "class_id", question_choice.text);
	else
		app->price = *c;
	return (NULL);
}

/* To what comes after a section that is whole. */
static const struct err *
go_on(struct web *w, const struct application *app, int section)
{
	section = application_section_after(w->arena, app, section);
	if (section == SECTIONS_N)
		return (web_see_other(w, "%s",
		    application_path(w, app, "/documents")));
	return (web_see_other(w, "%s",
	    section_path(w, app, (enum section)section)));
}

/* The answers of the section that are others than they were. */
static struct act
saved(struct web *w, enum section section, const struct application *before,
    const struct application *after)
{
	const struct question	*q;
	const char		*names[ANSWERS_MAX], *old[ANSWERS_MAX],
				*new[ANSWERS_MAX];
	size_t			 n = 0;

	for (q = questions; q->name != NULL; q++) {
		if (q->section != section)
			continue;
		assert(n < ANSWERS_MAX);
		names[n] = q->name;
		old[n] = application_answer(w->arena, before, q);
		new[n++] = application_answer(w->arena, after, q);
	}
	return (act_changing_texts(w->arena, did_application_save(after->id,
	    after->org, section), (struct texts){ names, n },
	    (struct texts){ old, n }, (struct texts){ new, n }));
}

const struct err *
section_update(struct web *w)
{
	int			 section = words_find(&sections, w->name);
	bool			 whole = !form_ticked(w, "later");
	struct application	 before, app;
	struct givens		 all = { .n = 0 };
	const char		*raised = NULL;
	const struct err	*err;

	if (section == -1)
		return (&web_no_page);
	if ((err = application_open_draft(w, w->id, &before)) != NULL)
		return (err);
	if (!application_has_section(w->arena, &before, (enum section)section))
		return (&web_no_page);
	givens_read(w, &before, (enum section)section, &all);
	app = givens_judge(w, &before, &all);
	if ((err = look_up(w, &app, (enum section)section)) != NULL)
		return (err);
	if (whole)
		raised = check_needed(w, &before, &app, (enum section)section);
	check_faults(w, &app, (enum section)section);
	if ((err = form_check(w)) != NULL ||
	    (err = givens_save(w, &app, &all)) != NULL ||
	    (err = web_record(w, saved(w, (enum section)section, &before,
	    &app))) != NULL ||
	    (err = application_tell_to_sign(w, app.id)) != NULL)
		return (err);
	if (raised != NULL)
		web_flash(w, N_("Your answers have been saved. They raise a further question, which is now on this page."));
	if (raised != NULL || !strcmp(form_typed(w, "later", ""), "here"))
		return (web_see_other(w, "%s#%s", section_path(w, &app,
		    (enum section)section), raised != NULL ? raised :
		    "estimate"));
	if (whole)
		return (go_on(w, &app, section));
	web_flash(w, N_("Your draft has been saved."));
	return (web_see_other(w, "%s",
	    application_path(w, &app, "/tasks")));
}
