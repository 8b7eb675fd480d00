/* What is stored by a word of the program, in words for people. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "application/question.h"
#include "base/arena.h"
#include "base/lang.h"
#include "base/str.h"
#include "review/review_web.h"

static int	 by_question(const void *, const void *);

const char *
answer_label(const char *name)
{
	const struct question	*q = question_find(name);

	return (q != NULL ? q->label : name);
}

/* An answer whose question is asked no more stands behind all others. */
static int
by_question(const void *a, const void *b)
{
	const struct case_answer *aa = a, *ab = b;
	const struct question	*qa = question_find(aa->name),
				*qb = question_find(ab->name);

	if (qa == NULL || qb == NULL)
		return ((qa == NULL) - (qb == NULL));
	return ((qa > qb) - (qa < qb));
}

void
case_view_sort(struct case_view *v)
{
	assert(v != NULL);
	if (v->answers.n > 0)
		qsort(v->answers.p, v->answers.n, sizeof(*v->answers.p),
		    by_question);
	documents_sort(&v->documents);
}

const char *
text_with(const struct web *w, const char *text, const char *value)
{
	const char	*said = lang_text(w->lang, text),
			*hole = strstr(said, "{}");

	assert(hole != NULL);
	return (arena_printf(w->arena, "%.*s%s%s", (int)(hole - said), said,
	    value, hole + 2));
}

const char *
answer_shown(const struct web *w, const char *name, const char *answer)
{
	const struct question	*q = question_find(name);

	assert(w != NULL);
	return (q == NULL || answer == NULL ? answer :
	    answer_said(w->arena, w->lang, q, answer));
}
