/* How answers are read and kept: those in columns, those that are text, and
 * the sums that are read like answers. */
#include <assert.h>
#include <inttypes.h>
#include <string.h>

#include "application/asked.h"
#include "application/limits.h"
#include "base/arena.h"
#include "base/day.h"
#include "base/str.h"

static const char	*stored(const struct application *, const char *);
static const char	*text_shown(const char *);
static const char	*number_shown(struct arena *, int64_t);
static const char	*day_shown(struct arena *, struct day);
static const char	*rate_shown(struct arena *, struct rate);
static int64_t		 number_of(const struct question *, const char *);
static const char	*sum_said(const struct application *, const char *);

static const char *
stored(const struct application *app, const char *name)
{
	size_t	 i;

	assert(app != NULL);
	for (i = 0; i < app->names.n; i++) {
		if (!strcmp(app->names.p[i], name))
			return (app->values.p[i]);
	}
	return (NULL);
}

static const char *
text_shown(const char *text)
{
	return (text != NULL && *text != '\0' ? text : NULL);
}

static const char *
number_shown(struct arena *a, int64_t n)
{
	return (n == 0 ? NULL : arena_printf(a, "%" PRId64, n));
}

static const char *
day_shown(struct arena *a, struct day day)
{
	return (day_is_none(day) ? NULL : day_iso(a, day));
}

static const char *
rate_shown(struct arena *a, struct rate r)
{
	if (r.bp % 100 == 0)
		return (number_shown(a, r.bp / 100));
	return (arena_printf(a, "%d.%02d", r.bp / 100, r.bp % 100));
}

const char *
application_answer(struct arena *a, const struct application *app,
    const struct question *q)
{
	assert(app != NULL && q != NULL);
	switch (q->fact) {
	case FACT_NONE:
		return (stored(app, q->name));
	case FACT_TITLE:
		return (text_shown(app->title));
	case FACT_TITLE_ZH:
		return (text_shown(app->title_zh));
	case FACT_CLASS:
		return (number_shown(a, app->class_id.n));
	case FACT_CARDS:
		return (number_shown(a, app->cards.n));
	case FACT_MONTHS:
		return (number_shown(a, app->months.n));
	case FACT_START:
		return (day_shown(a, app->start_on));
	case FACT_HOURS:
		return (number_shown(a, app->hours_needed));
	case FACT_RATE:
		return (rate_shown(a, app->rate));
	}
	return (NULL);
}

static int64_t
number_of(const struct question *q, const char *text)
{
	int64_t	 n = 0;

	assert(q != NULL);
	if (text != NULL)
		(void)str_int(text, q->min, q->max, &n);
	return (n);
}

void
application_take(struct application *app, const struct question *q,
    const char *text)
{
	assert(q->fact != FACT_NONE);
	switch (q->fact) {
	case FACT_NONE:
		break;
	case FACT_TITLE:
		app->title = text != NULL ? text : "";
		break;
	case FACT_TITLE_ZH:
		app->title_zh = text != NULL ? text : "";
		break;
	case FACT_CLASS:
		app->class_id.n = number_of(q, text);
		break;
	case FACT_CARDS:
		app->cards.n = (int32_t)number_of(q, text);
		break;
	case FACT_MONTHS:
		app->months.n = (int32_t)number_of(q, text);
		break;
	case FACT_START:
		app->start_on = DAY_NONE;
		if (text != NULL)
			(void)day_parse(text, &app->start_on);
		break;
	case FACT_HOURS:
		app->hours_needed = number_of(q, text);
		break;
	case FACT_RATE:
		app->rate.bp = 0;
		if (text != NULL)
			(void)question_rate_of(text, &app->rate);
		break;
	}
}

/* What sums say that is read like an answer. */
static const char *
sum_said(const struct application *app, const char *name)
{
	assert(app != NULL);
	if (!strcmp(name, "low_use"))
		return (application_uses_little(app) ? "yes" : "no");
	if (!strcmp(name, "rate_exceptional"))
		return (app->rate.bp > app->route.normal_rate.bp ? "yes" : "no");
	return (NULL);
}

const char *
application_said(struct arena *a, const struct application *app,
    const char *name)
{
	const struct question	*q = question_find(name);

	return (q != NULL ? application_answer(a, app, q) :
	    sum_said(app, name));
}
