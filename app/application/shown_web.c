/* How answers and states are shown. */
#include <inttypes.h>
#include <string.h>

#include "application/application_web.h"
#include "base/arena.h"
#include "web/kit.h"

static const char	*many_shown(struct web *, const struct question *,
			    const char *);

const char *
application_path(struct web *w, const struct application *app,
    const char *rest)
{
	return (arena_printf(w->arena, "/applications/%" PRId64 "%s",
	    app->id.n, rest));
}

const char *
section_path(struct web *w, const struct application *app, enum section s)
{
	return (arena_printf(w->arena, "/applications/%" PRId64
	    "/sections/%s", app->id.n, sections.stored[s]));
}

static const char *
many_shown(struct web *w, const struct question *q, const char *answer)
{
	const char	*all = "";
	size_t		 i;

	for (i = 0; i < q->choices->n; i++) {
		if (question_has_word(answer, q->choices->stored[i]))
			all = arena_printf(w->arena, "%s%s%s", all,
			    *all != '\0' ? " · " : "",
			    _(q->choices->shown[i]));
	}
	return (all);
}

const char *
question_shown(struct web *w, const struct application *app,
    const struct question *q)
{
	const char	*answer = application_answer(w->arena, app, q);
	struct out	 o = { .arena = w->arena, .lang = w->lang };
	int		 word;

	if (answer == NULL)
		return (NULL);
	switch (q->kind) {
	case QUESTION_CHOICE:
		word = words_find(q->choices, answer);
		return (word == -1 ? answer : _(q->choices->shown[word]));
	case QUESTION_MANY:
		return (many_shown(w, q, answer));
	case QUESTION_CLASS:
		return (app->price.name != NULL ? app->price.name : answer);
	case QUESTION_RATE:
		return (arena_printf(w->arena, "%s%%", answer));
	case QUESTION_DAY:
		out(&o, app->start_on);
		return (arena_copy(w->arena, o.data, o.len));
	default:
		return (answer);
	}
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
kind_shown(const char *stored)
{
	int	 kind = words_find(&document_kinds, stored);

	return (kind == -1 ? stored : document_kinds.shown[kind]);
}
