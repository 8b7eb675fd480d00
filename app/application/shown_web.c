/* How answers and states are shown. */
#include <assert.h>
#include <inttypes.h>
#include <string.h>

#include "application/application_web.h"
#include "base/arena.h"
#include "web/form.h"
#include "web/kit.h"

static const char	*figure_shown(struct web *, const struct figure *);

const char *
application_path(struct web *w, const struct application *app,
    const char *rest)
{
	assert(w != NULL && app != NULL);
	return (arena_printf(w->arena, "/applications/%" PRId64 "%s",
	    app->id.n, rest));
}

const char *
section_path(struct web *w, const struct application *app, enum section s)
{
	assert(w != NULL && app != NULL);
	return (arena_printf(w->arena, "/applications/%" PRId64
	    "/sections/%s", app->id.n, sections.stored[s]));
}

const char *
question_shown(struct web *w, const struct application *app,
    const struct question *q)
{
	const char	*answer = application_answer(w->arena, app, q);

	if (answer == NULL)
		return (NULL);
	if (q->kind == QUESTION_CLASS && app->price.name != NULL)
		return (app->price.name);
	return (answer_said(w->arena, w->lang, q, answer));
}

enum tone
status_tone(enum section_mark s)
{
	return (s == SECTION_DONE ? TONE_OK : s == SECTION_STARTED ?
	    TONE_INFO : TONE_MUTE);
}

enum tone
state_tone(enum application_state s)
{
	switch (s) {
	case APPLICATION_APPROVED:
		return (TONE_OK);
	case APPLICATION_REJECTED:
	case APPLICATION_INELIGIBLE:
	case APPLICATION_LAPSED:
		return (TONE_BAD);
	case APPLICATION_INFO_REQUESTED:
		return (TONE_WARN);
	case APPLICATION_DRAFT:
	case APPLICATION_WITHDRAWN:
		return (TONE_MUTE);
	default:
		return (TONE_INFO);
	}
}

const char *
class_named(const struct class_prices *all, const char *typed)
{
	const struct class_price	*c;
	struct id			 id;

	if (typed == NULL || !str_int(typed, 1, INT64_MAX, &id.n) ||
	    (c = class_find(all, id)) == NULL)
		return ("");
	return (c->name);
}

const char *
kind_shown(const char *stored)
{
	int	 kind = words_find(&document_kinds, stored);

	return (kind == -1 ? stored : document_kinds.shown[kind]);
}

bool
question_is_shown(struct web *w, const struct application *app,
    const struct question *q)
{
	const struct requirement *r = requirement_find(&app->asked,
				    REQUIREMENT_QUESTION, q->name);

	assert(w != NULL);
	if (application_asks(w->arena, app, q) != NULL)
		return (true);
	return (r != NULL && r->if_question != NULL && form_was_sent(w) &&
	    requirement_applies(r, app->org_category,
	    form_typed(w, r->if_question, NULL)));
}

struct words
application_kinds(struct arena *a, const struct application *app)
{
	const char	**stored = arena_array(a, const char *,
			    document_kinds.n);
	const char	**shown = arena_array(a, const char *,
			    document_kinds.n);
	size_t		 i, n = 0;

	for (i = 0; i < document_kinds.n; i++) {
		if (!application_takes_kind(a, app, (enum document_kind)i))
			continue;
		stored[n] = document_kinds.stored[i];
		shown[n++] = document_kinds.shown[i];
	}
	return ((struct words){ document_kinds.name, stored, shown, n });
}

static const char *
figure_shown(struct web *w, const struct figure *f)
{
	struct out	 o = { .arena = w->arena, .lang = w->lang };

	switch (f->kind) {
	case FIGURE_DAY:
		out(&o, (struct day){ (int32_t)f->n });
		return (arena_copy(w->arena, o.data, o.len));
	case FIGURE_RATE:
		return (kit_rate(w, (struct rate){ (int32_t)f->n }));
	case FIGURE_NUMBER:
		break;
	}
	return (arena_printf(w->arena, "%" PRId64, f->n));
}

const char *
fault_said(struct web *w, const struct fault *f)
{
	const char	*rest = _(f->err->text), *hole, *done = "";
	size_t		 i;

	for (i = 0; i < f->figures_n; i++) {
		hole = strstr(rest, "{}");
		assert(hole != NULL);
		done = arena_printf(w->arena, "%s%.*s%s", done,
		    (int)(hole - rest), rest, figure_shown(w, &f->figures[i]));
		rest = hole + 2;
	}
	return (arena_printf(w->arena, "%s%s", done, rest));
}
