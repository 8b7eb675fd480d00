/* Reading one section's form.  What is missing is not looked for here. */
#include <assert.h>

#include "application/given_web.h"
#include "base/arena.h"
#include "base/str.h"
#include "web/form.h"

static const char	*typed_many(struct web *, const struct question *);
static const char	*typed(struct web *, const struct question *);
static void		 note(struct web *, const struct question *,
			    const struct err *);
static struct application with(struct web *, const struct application *,
			    const struct givens *);

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

void
givens_read(struct web *w, const struct application *app, enum section section,
    struct givens *all)
{
	const struct question	*q;
	struct question		 b;
	struct given		*g;

	for (q = questions; q->name != NULL; q++) {
		if (q->section != section)
			continue;
		assert(all->n < ANSWERS_MAX);
		g = &all->p[all->n++];
		b = question_bounded(app, q);
		*g = (struct given){ q, typed(w, q), NULL };
		g->err = question_check(&b, g->text);
	}
}

/* The application as it would be with these answers. */
static struct application
with(struct web *w, const struct application *app, const struct givens *all)
{
	struct application	 new = *app;
	const struct given	*g;
	const char		**names, **values, *text;
	size_t			 i, n = 0;

	names = arena_array(w->arena, const char *, all->n + app->names.n + 1);
	values = arena_array(w->arena, const char *, all->n + app->names.n + 1);
	for (i = 0; i < all->n; i++) {
		g = &all->p[i];
		text = g->err == NULL ? g->text : NULL;
		if (g->q->fact != FACT_NONE) {
			application_take(&new, g->q, text);
			continue;
		}
		names[n] = g->q->name;
		values[n++] = text;
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

struct application
givens_judge(struct web *w, const struct application *before, struct givens *all)
{
	struct application	 app = with(w, before, all);
	struct question		 b;
	struct given		*g;

	for (g = all->p; g < all->p + all->n; g++) {
		b = question_bounded(&app, g->q);
		if (application_asks(w->arena, &app, g->q) == NULL)
			*g = (struct given){ g->q, NULL, NULL };
		else if (g->err != NULL)
			note(w, &b, g->err);
	}
	return (with(w, before, all));
}

const struct err *
givens_save(struct web *w, const struct application *app, const struct givens *all)
{
	const char		*names[ANSWERS_MAX], *values[ANSWERS_MAX];
	const char		*section = sections.stored[all->p[0].q->section];
	const struct err	*err;
	size_t			 i, n = 0;

	assert(w != NULL && all != NULL);
	for (i = 0; i < all->n; i++) {
		if (all->p[i].q->fact != FACT_NONE)
			continue;
		names[n] = all->p[i].q->name;
		values[n++] = all->p[i].text;
	}
	if ((err = application_save_columns(w->db, app, w->now)) != NULL)
		return (err);
	return (application_save_answers(w->db, app, &(struct answers){
	    section, form_version(w), { names, n }, { values, n } }));
}
