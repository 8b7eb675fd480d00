/*
 * The form, section by section.
 *
 * "Save and continue" stores a section that is complete and right.  "Save as
 * draft" stores what is right as far as it goes; nothing that is wrong is
 * stored either way.
 */
#include <string.h>

#include "application/application_web.h"
#include "base/arena.h"
#include "base/str.h"
#include "db/db.h"
#include "gen/pages_application.h"
#include "web/form.h"
#include "web/kit.h"

#define ANSWERS_MAX	64

/* What one section's form held. */
struct given {
	const char	*names[ANSWERS_MAX], *values[ANSWERS_MAX];
	size_t		 n;
};

static const char	*typed_many(struct web *, const struct question *);
static const char	*typed(struct web *, const struct question *);
static void		 note(struct web *, const struct question *,
			    const struct err *);
static struct application with(struct web *, const struct application *,
			    const struct given *);
static void		 read_all(struct web *, struct application *,
			    enum section, struct given *);
static void		 check_needed(struct web *, const struct application *,
			    enum section);
static void		 check_between(struct web *, const struct application *,
			    enum section, bool whole);
static const struct err	*choose_price(struct web *, struct application *);

const struct err *
section_show(struct web *w)
{
	int			 section = words_find(&sections, w->name);
	struct application	 app;
	struct class_prices	 classes = { NULL, 0 };
	struct estimate		 e;
	const struct err	*err;

	if (section == -1)
		return (&web_no_page);
	if ((err = application_open(w, w->id, &app)) != NULL)
		return (err);
	if (!application_is_editor(w, &app))
		return (&web_denied);
	if (app.state != APPLICATION_DRAFT)
		return (&application_moved);
	if (section == SECTION_COMPUTING && (err = class_price_list(w->db,
	    w->today, &classes)) != NULL)
		return (err);
	e = application_estimate(&app);
	t_application_section(w, &app, (unsigned)section, &classes, &e);
	return (web_page(w));
}

/* The ticked words of a question, with blanks between. */
static const char *
typed_many(struct web *w, const struct question *q)
{
	const char	*all = NULL;
	size_t		 i;

	for (i = 0; i < q->choices->n; i++) {
		if (form_ticked(w, arena_printf(w->arena, "%s-%s", q->name,
		    q->choices->stored[i])))
			all = arena_printf(w->arena, "%s%s%s",
			    all != NULL ? all : "", all != NULL ? " " : "",
			    q->choices->stored[i]);
	}
	return (all);
}

/* As it is to be kept; NULL when there is nothing. */
static const char *
typed(struct web *w, const struct question *q)
{
	const char	*s;

	switch (q->kind) {
	case QUESTION_MANY:
		return (typed_many(w, q));
	case QUESTION_TEXT:
	case QUESTION_AREA:
		return (form_text(w, q->name, q->kind == QUESTION_AREA ?
		    FORM_LINES : 0, SIZE_MAX));
	case QUESTION_EMAIL:
		return (form_email(w, q->name, 0));
	case QUESTION_PHONE:
		return (form_phone(w, q->name, 0));
	default:
		s = form_plain(w, q->name, 0);
		return (s != NULL ? str_ungrouped(w->arena, s) : NULL);
	}
}

/* An error beside its field, with the figures that it speaks of. */
static void
note(struct web *w, const struct question *q, const struct err *err)
{
	const char	*text = err->text;
	int64_t		 longest[] = { q->max };
	int64_t		 most[] = { (int64_t)q->words_max };
	int64_t		 range[] = { q->min, q->max };

	if (err == &question_long)
		text = web_filled(w, text, longest, 1);
	else if (err == &question_words)
		text = web_filled(w, text, most, 1);
	else if (err == &question_range && q->kind == QUESTION_CLASS)
		text = question_choice.text;
	else if (err == &question_range)
		text = web_filled(w, text, range, 2);
	form_wrong_field(w, q->name, text);
}

/* Columns go into the application, all else into `g`. */
static void
read_all(struct web *w, struct application *app, enum section section,
    struct given *g)
{
	const struct question	*q;
	const struct err	*err;
	struct question		 loose;
	const char		*text;

	for (q = questions; q->name != NULL; q++) {
		if (q->section != section)
			continue;
		text = typed(w, q);
		loose = *q;
		loose.flags = 0;
		if ((err = question_check(&loose, text)) != NULL) {
			note(w, q, err);
			text = NULL;
		}
		if (q->column != 0)
			application_take(app, q, text);
		else {
			g->names[g->n] = q->name;
			g->values[g->n++] = text;
		}
	}
}

/* The application as it would be with these answers. */
static struct application
with(struct web *w, const struct application *app, const struct given *g)
{
	struct application	 new = *app;
	size_t			 i, n = 0, all = g->n + app->names.n;
	const char		**names, **values;

	names = arena_array(w->arena, const char *, all + 1);
	values = arena_array(w->arena, const char *, all + 1);
	for (i = 0; i < g->n; i++) {
		names[n] = g->names[i];
		values[n++] = g->values[i];
	}
	/* What was there before stands behind and is found only if not given. */
	for (i = 0; i < app->names.n; i++) {
		names[n] = app->names.p[i];
		values[n++] = app->values.p[i];
	}
	new.names = (struct texts){ names, n };
	new.values = (struct texts){ values, n };
	return (new);
}

static void
check_needed(struct web *w, const struct application *app,
    enum section section)
{
	const struct question	*q;

	for (q = questions; q->name != NULL; q++) {
		if (q->section == section && application_asks(app, q) &&
		    application_answer(w->arena, app, q) == NULL)
			form_wrong_field(w, q->name, question_needed.text);
	}
}

/* What answers say about each other, when it is about this section. */
static void
check_between(struct web *w, const struct application *app,
    enum section section, bool whole)
{
	const struct err	*err;
	const struct question	*q;

	err = application_check_limits(app, w->today);
	if (err == NULL && whole)
		err = application_check_reasons(app);
	if (err != NULL && (q = question_find(err->field)) != NULL &&
	    q->section == section)
		form_wrong(w, err);
}

/* The class must be one that is offered today. */
static const struct err *
choose_price(struct web *w, struct application *app)
{
	struct class_prices	 all;
	const struct class_price *c;
	const struct err	*err;

	if (app->class_id.n == 0)
		return (NULL);
	if ((err = class_price_list(w->db, w->today, &all)) != NULL)
		return (err);
	if ((c = class_find(&all, app->class_id)) == NULL)
		form_wrong_field(w, "class_id", question_choice.text);
	else
		app->price = *c;
	return (NULL);
}

const struct err *
section_update(struct web *w)
{
	int			 section = words_find(&sections, w->name);
	bool			 whole = !form_ticked(w, "later");
	struct application	 app;
	struct given		 g = { .n = 0 };
	const struct err	*err;

	if (section == -1)
		return (&web_no_page);
	if ((err = application_open_draft(w, w->id, &app)) != NULL)
		return (err);
	read_all(w, &app, (enum section)section, &g);
	app = with(w, &app, &g);
	if (section == SECTION_COMPUTING && (err = choose_price(w, &app)) != NULL)
		return (err);
	if (whole)
		check_needed(w, &app, (enum section)section);
	check_between(w, &app, (enum section)section, whole);
	if ((err = form_check(w)) != NULL ||
	    (err = application_save_columns(w->db, &app, w->now)) != NULL ||
	    (err = application_save_answers(w->db, &app,
	    (struct texts){ g.names, g.n }, (struct texts){ g.values, g.n })) != NULL ||
	    (err = application_audit(w, &app, "application.save",
	    sections.stored[section])) != NULL)
		return (err);
	if (!whole && !strcmp(form_typed(w, "later", ""), "here"))
		return (web_see_other(w, "%s#estimate",
		    section_path(w, &app, (enum section)section)));
	if (whole && section + 1 < SECTIONS_N)
		return (web_see_other(w, "%s", section_path(w, &app,
		    (enum section)(section + 1))));
	if (whole)
		return (web_see_other(w, "%s",
		    application_path(w, &app, "/documents")));
	web_flash(w, N_("Your draft has been saved."));
	return (web_see_other(w, "%s",
	    application_path(w, &app, "/tasks")));
}
