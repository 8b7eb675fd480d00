/* Whether an answer is one, kind by kind. */
#include <assert.h>
#include <string.h>

#include "application/question.h"
#include "base/day.h"
#include "base/money.h"
#include "base/str.h"

#define DECIMAL_PLACES	3
#define DECIMAL_UNIT	1000
#define RATE_PLACES	2	/* of per cent: basis points */

WORDS_TABLE(sections, SECTIONS);

const struct err question_needed = { ERR_INVALID, "question.needed",
    N_("Answer this question."), NULL };
const struct err question_long = { ERR_INVALID, "question.long",
    N_("Use at most {} characters."), NULL };
const struct err question_words = { ERR_INVALID, "question.words",
    N_("Use at most {} words."), NULL };
const struct err question_range = { ERR_INVALID, "question.range",
    N_("Enter a number from {} to {}."), NULL };
const struct err question_number = { ERR_INVALID, "question.number",
    N_("Enter a whole number, such as 12."), NULL };
const struct err question_decimal = { ERR_INVALID, "question.decimal",
    N_("Enter a number, such as 1.5."), NULL };
const struct err question_day = { ERR_INVALID, "question.day",
    N_("Enter a real date."), NULL };
const struct err question_rate = { ERR_INVALID, "question.rate",
    N_("Enter a percentage from 0 to 100, such as 70."), NULL };
const struct err question_choice = { ERR_INVALID, "question.choice",
    N_("Choose one of the answers."), NULL };
static const struct err *check_text(const struct question *, const char *);
static const struct err *check_whole(const struct question *, const char *);
static const struct err *check_decimal(const struct question *, const char *);
static const struct err *check_day(const struct question *, const char *);
static const struct err *check_rate(const struct question *, const char *);
static const struct err *check_choice(const struct question *, const char *);
static const struct err *check_many(const struct question *, const char *);

static const struct err *(*const checks[])(const struct question *,
    const char *) = {
	[QUESTION_TEXT] = check_text,
	[QUESTION_AREA] = check_text,
	[QUESTION_EMAIL] = check_text,
	[QUESTION_PHONE] = check_text,
	[QUESTION_COUNT] = check_whole,
	[QUESTION_WHOLE] = check_whole,
	[QUESTION_DECIMAL] = check_decimal,
	[QUESTION_DAY] = check_day,
	[QUESTION_RATE] = check_rate,
	[QUESTION_CHOICE] = check_choice,
	[QUESTION_MANY] = check_many,
	[QUESTION_CLASS] = check_whole,
};

const struct question *
question_find(const char *name)
{
	const struct question	*q;

	for (q = questions; q->name != NULL; q++) {
		if (!strcmp(q->name, name))
			return (q);
	}
	return (NULL);
}

const struct err *
question_check(const struct question *q, const char *text)
{
	assert(q != NULL);
	if (text == NULL || *text == '\0')
		return (NULL);
	return (checks[q->kind](q, text));
}

static const struct err *
check_text(const struct question *q, const char *text)
{
	assert(q != NULL);
	if (q->words_max > 0 && str_words(text) > q->words_max)
		return (&question_words);
	if (str_chars(text) > (size_t)q->max)
		return (&question_long);
	return (NULL);
}

static const struct err *
check_whole(const struct question *q, const char *text)
{
	int64_t	 n;

	assert(q != NULL);
	if (!str_int(text, INT64_MIN, INT64_MAX, &n))
		return (q->kind == QUESTION_CLASS ? &question_choice :
		    &question_number);
	return (n < q->min || n > q->max ? &question_range : NULL);
}

static const struct err *
check_decimal(const struct question *q, const char *text)
{
	int64_t	 n;

	assert(q != NULL);
	if (!str_decimal(text, DECIMAL_PLACES, &n))
		return (&question_decimal);
	return (n < q->min * DECIMAL_UNIT || n > q->max * DECIMAL_UNIT ?
	    &question_range : NULL);
}

static const struct err *
check_day(const struct question *q, const char *text)
{
	struct day	 d;

	(void)q;
	return (day_parse(text, &d) ? NULL : &question_day);
}

static const struct err *
check_rate(const struct question *q, const char *text)
{
	struct rate	 r;

	(void)q;
	return (question_rate_of(text, &r) ? NULL : &question_rate);
}

bool
question_rate_of(const char *text, struct rate *r)
{
	int64_t	 n;

	assert(r != NULL);
	if (!str_decimal(text, RATE_PLACES, &n) || n <= 0 || n > RATE_ONE)
		return (false);
	r->bp = (int32_t)n;
	return (true);
}

static const struct err *
check_choice(const struct question *q, const char *text)
{
	assert(q != NULL);
	return (words_find(q->choices, text) != -1 ? NULL : &question_choice);
}

static const struct err *
check_many(const struct question *q, const char *text)
{
	size_t	 i, n = 0;

	assert(q != NULL);
	for (i = 0; i < q->choices->n; i++)
		n += str_has_word(text, q->choices->stored[i]);
	return (n == str_words(text) ? NULL : &question_choice);
}
