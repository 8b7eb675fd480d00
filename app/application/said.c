/*
 * An answer as it is read, wherever it is shown again: to who gave it and to
 * who judges it alike.  It was checked when it was stored; what fits no more,
 * because the question changed since, is shown as it stands.
 */
#include <string.h>

#include "application/question.h"
#include "base/arena.h"
#include "base/day.h"
#include "base/lang.h"
#include "base/shown.h"
#include "base/str.h"

static const char *word_said(enum lang, const struct words *, const char *);
static const char *words_said(struct arena *, enum lang, const struct words *,
		    const char *);
static const char *number_said(struct arena *, const char *);
static const char *day_said(struct arena *, enum lang, const char *);

static const char *
word_said(enum lang lang, const struct words *choices, const char *answer)
{
	int	 word = words_find(choices, answer);

	return (word == -1 ? answer : lang_text(lang, choices->shown[word]));
}

static const char *
words_said(struct arena *a, enum lang lang, const struct words *choices,
    const char *answer)
{
	const char	*all = NULL, *one;
	size_t		 i;

	for (i = 0; i < choices->n; i++) {
		if (!str_has_word(answer, choices->stored[i]))
			continue;
		one = lang_text(lang, choices->shown[i]);
		all = all == NULL ? one : arena_printf(a, "%s%s%s", all,
		    lang_is_chinese(lang) ? "\u3001" : ", ", one);
	}
	return (all != NULL ? all : answer);
}

/* By thousands; what stands behind a point stays. */
static const char *
number_said(struct arena *a, const char *answer)
{
	size_t	 whole = strcspn(answer, ".");
	int64_t	 n;

	if (!str_int(arena_copy(a, answer, whole), INT64_MIN, INT64_MAX, &n))
		return (answer);
	return (arena_printf(a, "%s%s", shown_count(a, n), answer + whole));
}

static const char *
day_said(struct arena *a, enum lang lang, const char *answer)
{
	struct day	 d;

	return (day_parse(answer, &d) ? shown_day(a, lang, d) : answer);
}

const char *
answer_said(struct arena *a, enum lang lang, const struct question *q,
    const char *answer)
{
	switch (q->kind) {
	case QUESTION_CHOICE:
		return (word_said(lang, q->choices, answer));
	case QUESTION_MANY:
		return (words_said(a, lang, q->choices, answer));
	case QUESTION_DAY:
		return (day_said(a, lang, answer));
	case QUESTION_RATE:
		return (arena_printf(a, "%s%%", answer));
	case QUESTION_COUNT:
	case QUESTION_WHOLE:
	case QUESTION_DECIMAL:
		return (number_said(a, answer));
	default:
		return (answer);
	}
}
