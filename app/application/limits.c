/* What is wrong with answers, each check by itself.  Nothing is asked of the
 * database here: what has to be looked up was looked up before. */
#include <assert.h>
#include <string.h>
#include <strings.h>

#include "application/asked.h"
#include "application/limits.h"
#include "base/arena.h"
#include "base/day.h"
#include "base/str.h"

const struct err application_cards_over = { ERR_INVALID,
    "application.cards_over",
    N_("This route gives at most {} cards. Ask for fewer."), "cards" };
const struct err application_class_over = { ERR_INVALID,
    "application.class_over",
    N_("There are {} cards of this class in all. Ask for fewer, or choose another class."), "cards" };
const struct err application_cards_few = { ERR_INVALID,
    "application.cards_few",
    N_("This class is given in {} cards at least. Ask for more."), "cards" };
const struct err application_cards_step = { ERR_INVALID,
    "application.cards_step",
    N_("This class is given in steps of {} cards. Change the number to a multiple of that."), "cards" };
const struct err application_months_over = { ERR_INVALID,
    "application.months_over",
    N_("This route gives at most {} months. Ask for fewer."), "months" };
const struct err application_starts_early = { ERR_INVALID,
    "application.starts_early",
    N_("The earliest start is {}. Choose that date or a later one."), "start_on" };
const struct err application_ends_late = { ERR_INVALID,
    "application.ends_late",
    N_("The term would last longer than the scheme, which ends on {}. Start earlier, or ask for fewer months."), "start_on" };
const struct err application_hours_over = { ERR_INVALID,
    "application.hours_over",
    N_("These cards give {} hours in that time. Ask for more cards or months, or for fewer hours."), "hours_needed" };
const struct err application_low_use = { ERR_INVALID, "application.low_use",
    N_("The cards would stand idle for most of the time. Ask for less, or say why you need so many."), "low_use_reason" };
const struct err application_rate_over = { ERR_INVALID,
    "application.rate_over",
    N_("The highest rate of this route is {}%. Ask for that or less."), "rate" };
const struct err application_needs_case = { ERR_INVALID,
    "application.needs_case",
    N_("Say why more than the normal rate is needed."), "exceptional_case" };
const struct err application_staff_over = { ERR_INVALID,
    "application.staff_over",
    N_("Your organisation has {} R&D employees in Hong Kong. Enter that number or less, or correct it in the particulars of the organisation."), "rd_staff_local" };
const struct err application_no_staff = { ERR_INVALID, "application.no_staff",
    N_("Somebody has to work on the project. Enter 1 or more, here or below."), "rd_staff_local" };
const struct err application_same_contact = { ERR_INVALID,
    "application.same_contact",
    N_("This is the address of the contact of your organisation. Give that of somebody else."), "contact2_email" };
const struct err application_same_name = { ERR_INVALID,
    "application.same_name",
    N_("This is the contact of your organisation. Name somebody else."), "contact2_name" };
const struct err application_no_earlier = { ERR_INVALID,
    "application.no_earlier",
    N_("Your organisation has no application with this reference. Look it up in your list of applications, or leave this open."), "resubmission_of" };

typedef bool check(const struct application *, struct day today,
    struct fault *);

static check	 cards_of_route, cards_of_class, cards_few, cards_step, months,
		 starts_early, ends_late, hours, rate, earlier;
static struct day last_day(const struct application *);
static bool	 over(struct fault *, const struct err *, int64_t n, int64_t max);
static bool	 number(struct arena *, const struct application *,
		    const char *name, int64_t *);
static bool	 is_same(struct arena *, const struct application *,
		    const char *name, const char *other);
static size_t	 bounds(struct arena *, const struct application *,
		    struct fault *);
static size_t	 people(struct arena *, const struct application *,
		    struct fault *);

static check *const	 checks[] = { cards_of_route, cards_of_class, cards_few,
	cards_step, months, starts_early, ends_late, hours, rate, earlier };

static struct day
last_day(const struct application *app)
{
	assert(app != NULL);
	return (day_term_last(app->start_on, app->months));
}

struct question
question_bounded(const struct application *app, const struct question *q)
{
	const struct requirement *r = requirement_find(&app->asked,
				    REQUIREMENT_QUESTION, q->name);
	struct question		 bounded = *q;

	if (r != NULL && r->number_max > 0 && r->number_max < q->max)
		bounded.max = r->number_max;
	return (bounded);
}

static bool
over(struct fault *f, const struct err *err, int64_t n, int64_t max)
{
	*f = (struct fault){ .err = err, .field = err->field,
	    .figures = { { FIGURE_NUMBER, max } }, .figures_n = 1 };
	return (n > max);
}

static bool
cards_of_route(const struct application *app, struct day today,
    struct fault *f)
{
	assert(app != NULL);
	(void)today;
	return (over(f, &application_cards_over, app->cards.n,
	    app->route.cards_max.n));
}

/* A class that is not offered has no price, and no bound to speak of. */
static bool
cards_of_class(const struct application *app, struct day today,
    struct fault *f)
{
	assert(app != NULL);
	(void)today;
	return (over(f, &application_class_over, app->cards.n,
	    app->price.cards_total.n) && app->price.id.n != 0);
}

static bool
cards_few(const struct application *app, struct day today, struct fault *f)
{
	assert(app != NULL);
	(void)today;
	(void)over(f, &application_cards_few, 0, app->price.cards_min.n);
	return (app->price.id.n != 0 && app->cards.n > 0 &&
	    class_check_cards(&app->price, app->cards) == &catalogue_cards_few);
}

static bool
cards_step(const struct application *app, struct day today, struct fault *f)
{
	assert(app != NULL);
	(void)today;
	(void)over(f, &application_cards_step, 0, app->price.cards_step.n);
	return (app->price.id.n != 0 && app->cards.n > 0 &&
	    class_check_cards(&app->price, app->cards) == &catalogue_cards_step);
}

static bool
months(const struct application *app, struct day today, struct fault *f)
{
	assert(app != NULL);
	(void)today;
	return (over(f, &application_months_over, app->months.n,
	    app->route.months_max.n));
}

static bool
starts_early(const struct application *app, struct day today, struct fault *f)
{
	struct day	 first = day_add(today, app->route.lead_days_min);

	*f = (struct fault){ .err = &application_starts_early,
	    .field = "start_on", .figures = { { FIGURE_DAY, first.n } },
	    .figures_n = 1 };
	return (!day_is_none(app->start_on) &&
	    day_compare(app->start_on, first) < 0);
}

static bool
ends_late(const struct application *app, struct day today, struct fault *f)
{
	assert(app != NULL);
	(void)today;
	*f = (struct fault){ .err = &application_ends_late,
	    .field = "start_on",
	    .figures = { { FIGURE_DAY, app->route.ends_on.n } },
	    .figures_n = 1 };
	return (!day_is_none(app->start_on) && route_outlasts(
	    app->route.ends_on, app->months.n > 0 ? last_day(app) :
	    app->start_on));
}

static bool
hours(const struct application *app, struct day today, struct fault *f)
{
	int64_t	 all = application_hours(app);

	(void)today;
	return (over(f, &application_hours_over, app->hours_needed, all) &&
	    all > 0);
}

static bool
rate(const struct application *app, struct day today, struct fault *f)
{
	assert(app != NULL);
	(void)today;
	*f = (struct fault){ .err = &application_rate_over, .field = "rate",
	    .figures = { { FIGURE_RATE, app->route.exceptional_rate.bp } },
	    .figures_n = 1 };
	return (app->rate.bp > app->route.exceptional_rate.bp);
}

static bool
earlier(const struct application *app, struct day today, struct fault *f)
{
	assert(app != NULL);
	(void)today;
	*f = (struct fault){ .err = &application_no_earlier,
	    .field = "resubmission_of" };
	return (app->names_earlier && app->earlier.n == 0);
}

/* The answer to a question that is asked, when it is a whole number. */
static bool
number(struct arena *a, const struct application *app, const char *name,
    int64_t *n)
{
	const struct question	*q = question_find(name);
	const char		*text = NULL;

	if (application_asks(a, app, q) != NULL)
		text = application_answer(a, app, q);
	return (text != NULL && str_int(text, INT64_MIN, INT64_MAX, n));
}

static bool
is_same(struct arena *a, const struct application *app, const char *name,
    const char *other)
{
	const struct question	*q = question_find(name);
	const char		*text = application_answer(a, app, q);

	return (application_asks(a, app, q) != NULL && text != NULL &&
	    other != NULL && !strcasecmp(text, other));
}

/* Who is named: not the same person twice, and not more than there are. */
static size_t
people(struct arena *a, const struct application *app, struct fault *f)
{
	int64_t	 local, others;
	size_t	 n = 0;

	assert(app != NULL && f != NULL);
	if (is_same(a, app, "contact2_name", app->contact_name))
		f[n++] = (struct fault){ &application_same_name,
		    "contact2_name", { { 0 } }, 0 };
	if (is_same(a, app, "contact2_email", app->contact_email))
		f[n++] = (struct fault){ &application_same_contact,
		    "contact2_email", { { 0 } }, 0 };
	if (!number(a, app, "rd_staff_local", &local))
		return (n);
	if (over(&f[n], &application_staff_over, local, app->org_rd_employees))
		n++;
	else if (local == 0 && number(a, app, "rd_staff_nonlocal", &others) &&
	    others == 0)
		f[n++] = (struct fault){ &application_no_staff,
		    "rd_staff_local", { { 0 } }, 0 };
	return (n);
}

/* Numbers that were kept before the route's bound was lowered. */
static size_t
bounds(struct arena *a, const struct application *app, struct fault *f)
{
	const struct question	*q;
	struct question		 b;
	const char		*text;
	size_t			 n = 0;

	assert(f != NULL);
	for (q = questions; q->name != NULL; q++) {
		b = question_bounded(app, q);
		if (b.max == q->max || n == FAULTS_MAX / 2 ||
		    application_asks(a, app, q) == NULL ||
		    (text = application_answer(a, app, q)) == NULL ||
		    question_check(&b, text) == NULL)
			continue;
		f[n++] = (struct fault){ &question_range, q->name,
		    { { FIGURE_NUMBER, b.min }, { FIGURE_NUMBER, b.max } }, 2 };
	}
	return (n);
}

size_t
application_faults(struct arena *a, const struct application *app,
    struct day today, struct fault f[FAULTS_MAX])
{
	size_t	 i, n = 0;

	for (i = 0; i < sizeof(checks) / sizeof(checks[0]); i++)
		n += checks[i](app, today, &f[n]);
	n += people(a, app, f + n);
	return (n + bounds(a, app, f + n));
}
