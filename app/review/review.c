/* What can be said of a case before the database is asked.  Pure. */
#include "review/papers.h"

#include <assert.h>

#include "application/info.h"
#include "base/day.h"

WORDS_TABLE(screenings, SCREENINGS);

const struct err review_not_yours = { ERR_DENIED, "review.not_yours",
    N_("This step belongs to somebody else: cases are given out in turn, not by choice."), NULL };
const struct err review_reason_needed = { ERR_INVALID,
    "review.reason_needed",
    N_("Give the reason; the applicant is told."), "reason" };
const struct err review_checks_needed = { ERR_INVALID,
    "review.checks_needed",
    N_("A case passes when every check is ticked."), "outcome" };
const struct err review_wrong_state = { ERR_CONFLICT,
    "review.wrong_state",
    N_("This case is not at that step. Look at where it stands now."), NULL };
const struct err review_term_over = { ERR_INVALID,
    "review.term_over",
    N_("The term would end after the scheme does. Choose an earlier start or fewer months."), "months" };
const struct err review_no_class = { ERR_INVALID, "review.no_class",
    N_("Choose one of the answers."), "class_id" };
const struct err review_over_scheme = { ERR_INVALID,
    "review.over_scheme",
    N_("This is more than the scheme gives to one application."), "cards" };
const struct err review_segregated = { ERR_DENIED,
    "review.segregated",
    N_("You, or a person you chose, already did another part of this case. Nobody may hold two of: screen, assess, check; nor act on a case they submitted; nor record and check the same decision."), NULL };
const struct err review_rounds_over = { ERR_CONFLICT,
    "review.rounds_over",
    N_("The applicant was asked as often as the scheme allows. Decide the screening by what there is."), NULL };

struct level
case_tabled(const struct review_case *c)
{
	return (c->proposed.cards.n > 0 ? c->proposed : c->asked);
}

enum application_state
case_next(const struct review_case *c)
{
	return (application_step_after(c->steps, c->clock.state));
}

const struct err *
case_in(const struct review_case *c, enum application_state state)
{
	assert(c != NULL && state < application_states.n);
	return (c->clock.state == state ? NULL : &review_wrong_state);
}

const struct err *
case_screen(const struct review_case *c, struct id person,
    enum screening outcome, bool has_checks, const char *reason)
{
	assert(c != NULL);
	if (c->officer.n != person.n)
		return (&review_not_yours);
	if (c->clock.state != APPLICATION_SCREENING)
		return (&review_wrong_state);
	if (outcome == SCREENING_PASS && !has_checks)
		return (&review_checks_needed);
	if (outcome == SCREENING_FAIL && reason == NULL)
		return (&review_reason_needed);
	return (NULL);
}

const struct err *
case_ask(const struct review_case *c, struct id person, struct day today,
    struct info_request *r)
{
	assert(c != NULL);
	if (c->officer.n != person.n)
		return (&review_not_yours);
	if (c->clock.state != APPLICATION_SCREENING)
		return (&review_wrong_state);
	if (c->info_rounds >= c->info_rounds_max)
		return (&review_rounds_over);
	*r = (struct info_request){ .application = c->id, .org = c->org,
	    .round = c->info_rounds + 1, .asked_by = person,
	    .due_day = day_add(today, c->info_days) };
	return (NULL);
}

const struct err *
case_level(const struct review_case *c, struct level l)
{
	assert(c != NULL);
	if (l.cards.n > c->cards_max.n || l.months.n > c->months_max.n)
		return (&review_over_scheme);
	if (route_outlasts(c->ends_on, day_term_last(l.start_on, l.months)))
		return (&review_term_over);
	return (NULL);
}

const struct class_left *
class_left_find(const struct classes_left *all, struct id class)
{
	size_t	 i;

	for (i = 0; i < all->n; i++) {
		if (all->p[i].id.n == class.n)
			return (&all->p[i]);
	}
	return (NULL);
}
