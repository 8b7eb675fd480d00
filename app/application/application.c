/* What an application must hold, and within which limits. */
#include <inttypes.h>
#include <string.h>

#include "application/application.h"
#include "application/declaration.h"
#include "base/arena.h"
#include "base/day.h"
#include "base/money.h"
#include "base/str.h"
#include "document/document.h"

#define HOURS_PER_DAY	24

WORDS_TABLE(section_marks, SECTION_STATUSES);

const struct err application_incomplete = { ERR_INVALID,
    "application.incomplete",
    N_("Some sections are not complete. Look at the task list for what is missing."), NULL };
const struct err application_no_officer = { ERR_CONFLICT,
    "application.no_officer",
    N_("There is no officer who could take the case. Tell the centre; nothing was submitted."), NULL };
const struct err application_cards_over = { ERR_INVALID,
    "application.cards_over",
    N_("This is more cards than the scheme gives. Ask for fewer."), "cards" };
const struct err application_months_over = { ERR_INVALID,
    "application.months_over",
    N_("This is longer than the scheme gives. Ask for fewer months."), "months" };
const struct err application_starts_early = { ERR_INVALID,
    "application.starts_early",
    N_("This is too early. Choose a later date."), "start_on" };
const struct err application_ends_late = { ERR_INVALID,
    "application.ends_late",
    N_("The term would end after the scheme does. Start earlier, or ask for fewer months."), "start_on" };
const struct err application_hours_over = { ERR_INVALID,
    "application.hours_over",
    N_("These cards cannot give that many hours in that time. Ask for more cards or months, or for fewer hours."), "hours_needed" };
const struct err application_low_use = { ERR_INVALID, "application.low_use",
    N_("The cards would stand idle for most of the time. Ask for less, or say why you need so many."), "low_use_reason" };
const struct err application_rate_over = { ERR_INVALID,
    "application.rate_over",
    N_("The scheme cannot give a rate as high as this."), "rate" };
const struct err application_needs_case = { ERR_INVALID,
    "application.needs_case",
    N_("Say why more than the normal rate is needed."), "exceptional_case" };
const struct err application_not_withdrawn = { ERR_CONFLICT,
    "application.not_withdrawn",
    N_("This application can no longer be withdrawn. If there is an offer, you may refuse it."), NULL };

const struct declaration declarations[] = {
	{ "declare_guide", N_("We have read the guide of the scheme and agree to it.") },
	{ "declare_truth", N_("All that we state is true, complete and accurate today.") },
	{ "declare_consent", N_("Everyone whose personal data we give has agreed that the Government and the centre use it for this application.") },
	{ "declare_funding", N_("We receive no other Government subsidy for the same scope.") },
	{ "declare_confidential", N_("We keep confidential what we learn in confidence.") },
	{ "declare_law", N_("We comply with the laws of Hong Kong.") },
	{ "declare_probity", N_("We have offered nobody an advantage in connection with this application.") },
	{ "declare_security", N_("The project does not endanger national security.") },
	{ "declare_authority", N_("I am authorised to sign for the organisation.") },
	{ NULL, NULL }
};

static const char	*stored(const struct application *, const char *);
static bool		 has_document(const struct application *, const char *);
static struct day	 last_day(const struct application *);

static const char *
stored(const struct application *app, const char *name)
{
	size_t	 i;

	for (i = 0; i < app->names.n; i++) {
		if (!strcmp(app->names.p[i], name))
			return (app->values.p[i]);
	}
	return (NULL);
}

const char *
application_answer(struct arena *a, const struct application *app,
    const struct question *q)
{
	const void	*at = (const char *)app + q->column;
	const char	*text;
	int64_t		 n;

	if (q->column == 0)
		return (stored(app, q->name));
	if (q->kind == QUESTION_TEXT) {
		text = *(const char *const *)at;
		return (text != NULL && *text != '\0' ? text : NULL);
	}
	if (q->kind == QUESTION_DAY) {
		if (day_is_none(*(const struct day *)at))
			return (NULL);
		return (day_iso(a, *(const struct day *)at));
	}
	n = q->kind == QUESTION_COUNT || q->kind == QUESTION_RATE ?
	    *(const int32_t *)at : *(const int64_t *)at;
	if (n == 0)
		return (NULL);
	if (q->kind == QUESTION_RATE)
		return (n % 100 == 0 ? arena_printf(a, "%" PRId64, n / 100) :
		    arena_printf(a, "%" PRId64 ".%02" PRId64, n / 100, n % 100));
	return (arena_printf(a, "%" PRId64, n));
}

void
application_take(struct application *app, const struct question *q,
    const char *text)
{
	void	*at = (char *)app + q->column;
	int64_t	 n = 0;

	if (q->kind == QUESTION_TEXT)
		*(const char **)at = text != NULL ? text : "";
	else if (q->kind == QUESTION_DAY) {
		*(struct day *)at = DAY_NONE;
		if (text != NULL)
			(void)day_parse(text, at);
	} else if (q->kind == QUESTION_RATE) {
		*(struct rate *)at = (struct rate){ 0 };
		if (text != NULL)
			(void)question_rate_of(text, at);
	} else {
		if (text != NULL)
			(void)str_int(text, q->min, q->max, &n);
		if (q->kind == QUESTION_COUNT)
			*(int32_t *)at = (int32_t)n;
		else
			*(int64_t *)at = n;
	}
}

bool
application_asks(const struct application *app, const struct question *q)
{
	const char	*yes;

	if ((q->flags & QUESTION_REQUIRED) == 0)
		return (false);
	if (q->if_yes == NULL)
		return (true);
	yes = stored(app, q->if_yes);
	return (yes != NULL && !strcmp(yes, "yes"));
}

static struct day
last_day(const struct application *app)
{
	return (day_term_last(app->start_on, app->months));
}

struct rate
application_utilisation(const struct application *app)
{
	int64_t	 hours;

	if (app->cards.n <= 0 || app->months.n <= 0 ||
	    day_is_none(app->start_on) || app->hours_needed <= 0)
		return ((struct rate){ 0 });
	hours = (int64_t)(last_day(app).n - app->start_on.n + 1) *
	    HOURS_PER_DAY * app->cards.n;
	if (app->hours_needed / hours >= INT32_MAX / RATE_ONE)
		return ((struct rate){ INT32_MAX });
	return ((struct rate){ (int32_t)round_div(
	    (wide)app->hours_needed * RATE_ONE, hours) });
}

const struct err *
application_check_limits(const struct application *app, struct day today)
{
	const struct funding_route *r = &app->route;
	const struct err	*err;

	if (app->cards.n > r->cards_max.n)
		return (&application_cards_over);
	if (app->cards.n > 0 && app->price.id.n != 0 &&
	    (err = class_check_cards(&app->price, app->cards)) != NULL)
		return (err);
	if (app->months.n > r->months_max.n)
		return (&application_months_over);
	if (!day_is_none(app->start_on) && day_compare(app->start_on,
	    day_add(today, r->lead_days_min)) < 0)
		return (&application_starts_early);
	if (!day_is_none(app->start_on) && route_outlasts(r->ends_on,
	    app->months.n > 0 ? last_day(app) : app->start_on))
		return (&application_ends_late);
	if (application_utilisation(app).bp > RATE_ONE)
		return (&application_hours_over);
	if (app->rate.bp > r->exceptional_rate.bp)
		return (&application_rate_over);
	return (NULL);
}

const struct err *
application_check_reasons(const struct application *app)
{
	struct rate	 use = application_utilisation(app);

	if (use.bp > 0 && use.bp < app->route.low_use_warn.bp &&
	    stored(app, "low_use_reason") == NULL)
		return (&application_low_use);
	if (app->rate.bp > app->route.normal_rate.bp &&
	    stored(app, "exceptional_case") == NULL)
		return (&application_needs_case);
	return (NULL);
}

enum section_mark
application_section_status(struct arena *a, const struct application *app,
    enum section section, struct day today)
{
	const struct question	*q, *about;
	const struct err	*err;
	bool			 some = false, all = true;

	for (q = questions; q->name != NULL; q++) {
		if (q->section != section)
			continue;
		if (application_answer(a, app, q) != NULL)
			some = true;
		else if (application_asks(app, q))
			all = false;
	}
	if ((err = application_check_limits(app, today)) == NULL)
		err = application_check_reasons(app);
	if (err != NULL && (about = question_find(err->field)) != NULL &&
	    about->section == section)
		all = false;
	return (!some ? SECTION_EMPTY : all ? SECTION_DONE : SECTION_STARTED);
}

static bool
has_document(const struct application *app, const char *kind)
{
	size_t	 i;

	for (i = 0; i < app->document_kinds.n; i++) {
		if (!strcmp(app->document_kinds.p[i], kind))
			return (true);
	}
	return (false);
}

bool
application_lacks(const struct application *app, enum document_kind kind)
{
	return (document_is_required(kind) &&
	    !has_document(app, document_kinds.stored[kind]));
}

enum section_mark
application_documents_status(const struct application *app)
{
	size_t	 i;

	if (app->document_kinds.n == 0)
		return (SECTION_EMPTY);
	for (i = 0; i < document_kinds.n; i++) {
		if (application_lacks(app, (enum document_kind)i))
			return (SECTION_STARTED);
	}
	return (SECTION_DONE);
}

const struct err *
application_check_whole(struct arena *a, const struct application *app,
    struct day today)
{
	int	 i;

	for (i = 0; i < SECTIONS_N; i++) {
		if (application_section_status(a, app, (enum section)i,
		    today) != SECTION_DONE)
			return (&application_incomplete);
	}
	/* A class that is not offered any more has no price. */
	if (application_documents_status(app) != SECTION_DONE ||
	    app->price.id.n == 0)
		return (&application_incomplete);
	return (NULL);
}

const struct err *
application_check_withdrawal(const struct application *app)
{
	if (app->state == APPLICATION_APPROVED || application_move(app->state,
	    APPLICATION_WITHDRAWN) != NULL)
		return (&application_not_withdrawn);
	return (NULL);
}
