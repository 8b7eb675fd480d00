/* An application that is answered whole, through the forms of its sections. */
#include <string.h>

#include "answers.h"

/* A right answer to any question. */
const char *
answers_right(const struct question *q)
{
	switch (q->kind) {
	case QUESTION_EMAIL:
		return ("second@example.test");
	case QUESTION_PHONE:
		return ("%2B85221234567");
	case QUESTION_DAY:
		return (FACT_TEXT("select (clock_today() + 30)::text"));
	case QUESTION_RATE:
		return ("70");
	case QUESTION_CHOICE:
		return (q->choices->stored[0]);
	case QUESTION_CLASS:
		return (FACT_TEXT("select min(id)::text from resource_class"));
	case QUESTION_COUNT:
		return (!strcmp(q->name, "cards") ? "8" : "2");
	case QUESTION_WHOLE:
		return ("9000");
	case QUESTION_DECIMAL:
		return ("1.5");
	default:
		return ("Words");
	}
}

const char *
answers_form(enum section section, const char *name, const char *value)
{
	const struct question	*q;
	const char		*form = "", *v;

	for (q = questions; q->name != NULL; q++) {
		if (q->section != section)
			continue;
		v = name != NULL && !strcmp(q->name, name) ? value : answers_right(q);
		if (v == NULL)
			continue;
		if (q->kind == QUESTION_MANY)
			form = arena_printf(arena, "%s%s-%s=yes&", form,
			    q->name, q->choices->stored[0]);
		else
			form = arena_printf(arena, "%s%s=%s&", form, q->name,
			    v);
	}
	return (form);
}

void
answers_fill(struct browser *b, const char *base)
{
	static const char *const needed[] =
	    { "proposal", "team", "finance", "registration" };
	size_t	 i;
	int	 s;

	for (s = 0; s < SECTIONS_N; s++)
		assert_int_equal(post(b, arena_printf(arena,
		    "/en%s/sections/%s", base, sections.stored[s]),
		    answers_form((enum section)s, NULL, NULL)), 303);
	for (i = 0; i < 4; i++)
		assert_int_equal(post_file(b, arena_printf(arena,
		    "/en%s/documents", base), arena_printf(arena, "kind=%s",
		    needed[i]), "file", "C:\\fake\\a b.pdf", PDF), 303);
}
