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
		return ("2");
	case QUESTION_WHOLE:
		return ("2000");
	case QUESTION_DECIMAL:
		return ("1.5");
	default:	/* no reference is right: it is the first application */
		return (!strcmp(q->name, "resubmission_of") ? "" : "Words");
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

/* The documents that its route needs of an organisation of its category. */
static const char *
documents_of(const char *application)
{
	return (FACT_TEXT("select coalesce(string_agg(q.name, ' '), '') from application a "
	    "join organisation o on o.id = a.org_id "
	    "join requirement q on q.route_id = a.route_id "
	    "and q.kind = 'document' and q.is_required "
	    "and requirement_applies(q, o.category, null) where a.id = $1",
	    application));
}

void
answers_fill(struct browser *b, const char *base)
{
	char	*kinds, *kind, *rest;
	int	 s;

	for (s = 0; s < SECTIONS_N; s++) {
		if (get(b, arena_printf(arena, "/en%s/sections/%s", base,
		    sections.stored[s])) == 404)
			continue;	/* the route has no such section */
		assert_int_equal(post(b, arena_printf(arena,
		    "/en%s/sections/%s", base, sections.stored[s]),
		    answers_form((enum section)s, NULL, NULL)), 303);
	}
	kinds = arena_strdup(arena, documents_of(strrchr(base, '/') + 1));
	for (kind = strtok_r(kinds, " ", &rest); kind != NULL;
	    kind = strtok_r(NULL, " ", &rest))
		assert_int_equal(post_file(b, arena_printf(arena,
		    "/en%s/documents", base), arena_printf(arena, "kind=%s",
		    kind), "file", "C:\\fake\\a b.pdf", PDF), 303);
}
