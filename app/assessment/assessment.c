#include "assessment/assessment.h"

#include "application/info.h"
#include "base/day.h"

WORDS_TABLE(assignment_states, ASSIGNMENT_STATES);
WORDS_TABLE(screenings, SCREENINGS);
WORDS_TABLE(conflicts, CONFLICTS);
WORDS_TABLE(rulings, RULINGS);
WORDS_TABLE(advices, ADVICES);

const struct move assignment_moves[] = {
	{ ASSIGNMENT_ASSIGNED, ASSIGNMENT_CLEARED, "declare_none" },
	{ ASSIGNMENT_ASSIGNED, ASSIGNMENT_HELD, "declare_potential" },
	{ ASSIGNMENT_ASSIGNED, ASSIGNMENT_RECUSED, "declare_actual" },
	{ ASSIGNMENT_HELD, ASSIGNMENT_CLEARED, "clear" },
	{ ASSIGNMENT_HELD, ASSIGNMENT_RECUSED, "recuse" },
	{ ASSIGNMENT_CLEARED, ASSIGNMENT_SCORED, "score" },
	{ 0, 0, NULL }
};

const struct err assessment_not_yours = { ERR_DENIED, "assessment.not_yours",
    N_("This step belongs to somebody else: cases are given out in turn, not by choice."), NULL };
const struct err assessment_reason_needed = { ERR_INVALID,
    "assessment.reason_needed",
    N_("Give the reason; the applicant is told."), "reason" };
const struct err assessment_checks_needed = { ERR_INVALID,
    "assessment.checks_needed",
    N_("A case passes when every check is ticked."), "outcome" };
const struct err assessment_wrong_state = { ERR_CONFLICT,
    "assessment.wrong_state",
    N_("This case is not at that step. Look at where it stands now."), NULL };
const struct err assessment_term_over = { ERR_INVALID,
    "assessment.term_over",
    N_("The term would end after the scheme does. Choose an earlier start or fewer months."), "months" };
const struct err assessment_no_class = { ERR_INVALID, "assessment.no_class",
    N_("Choose one of the answers."), "class_id" };
const struct err assessment_over_scheme = { ERR_INVALID,
    "assessment.over_scheme",
    N_("This is more than the scheme gives to one application."), "cards" };
const struct err assessment_statement_needed = { ERR_INVALID,
    "assessment.statement_needed",
    N_("Say what the conflict is or may be."), "statement" };
const struct err assessment_not_cleared = { ERR_DENIED,
    "assessment.not_cleared",
    N_("Declare whether you have a conflict of interest first; until then the application stays closed to you."), NULL };
const struct err assessment_segregated = { ERR_DENIED,
    "assessment.segregated",
    N_("You, or a person you chose, already did another part of this case. Nobody may hold two of: screen, assess, check; nor act on a case they submitted; nor record and check the same decision."), NULL };
const struct err assessment_assigned_twice = { ERR_CONFLICT,
    "assessment.assigned_twice",
    N_("This person is assigned to the case already."), "assessors" };
const struct err assessment_no_assessors = { ERR_INVALID,
    "assessment.no_assessors",
    N_("Choose enough assessors; those who were recused do not count."), "assessors" };

const struct err assessment_rounds_over = { ERR_CONFLICT,
    "assessment.rounds_over",
    N_("The applicant was asked as often as the scheme allows. Decide the screening by what there is."), NULL };

const struct err *
case_in(const struct review_case *c, enum application_state state)
{
	return (c->clock.state == state ? NULL : &assessment_wrong_state);
}

const struct err *
case_screen(const struct review_case *c, struct id person,
    enum screening outcome, bool has_checks, const char *reason)
{
	if (c->officer.n != person.n)
		return (&assessment_not_yours);
	if (c->clock.state != APPLICATION_SCREENING)
		return (&assessment_wrong_state);
	if (outcome == SCREENING_PASS && !has_checks)
		return (&assessment_checks_needed);
	if (outcome == SCREENING_FAIL && reason == NULL)
		return (&assessment_reason_needed);
	return (NULL);
}

const struct err *
case_ask(const struct review_case *c, struct id person, struct day today,
    struct info_request *r)
{
	if (c->officer.n != person.n)
		return (&assessment_not_yours);
	if (c->clock.state != APPLICATION_SCREENING)
		return (&assessment_wrong_state);
	if (c->info_rounds >= c->info_rounds_max)
		return (&assessment_rounds_over);
	*r = (struct info_request){ .application = c->id, .org = c->org,
	    .round = c->info_rounds + 1, .asked_by = person,
	    .due_day = day_add(today, c->info_days) };
	return (NULL);
}

const struct err *
case_level(const struct review_case *c, struct level l)
{
	if (l.cards.n > c->cards_max.n || l.months.n > c->months_max.n)
		return (&assessment_over_scheme);
	if (route_outlasts(c->ends_on, day_term_last(l.start_on, l.months)))
		return (&assessment_term_over);
	return (NULL);
}

const struct err *
assignment_declare(struct assignment *a, struct id person,
    enum conflict conflict, const char *statement)
{
	static const enum assignment_state	 to[] = { ASSIGNMENT_CLEARED,
						    ASSIGNMENT_HELD,
						    ASSIGNMENT_RECUSED };

	if (a->person.n != person.n)
		return (&assessment_not_yours);
	if (a->state != ASSIGNMENT_ASSIGNED)
		return (&assessment_wrong_state);
	if (conflict != CONFLICT_NONE && statement == NULL)
		return (&assessment_statement_needed);
	a->state = to[conflict];
	a->statement = statement;
	return (NULL);
}

const struct err *
assignment_rule(struct assignment *a, enum ruling ruling)
{
	if (a->state != ASSIGNMENT_HELD)
		return (&assessment_wrong_state);
	a->state = ruling == RULING_CLEAR ? ASSIGNMENT_CLEARED :
	    ASSIGNMENT_RECUSED;
	return (NULL);
}

const struct err *
assignment_may_score(const struct assignment *a, struct id person)
{
	if (a->person.n != person.n)
		return (&assessment_not_yours);
	if (a->state == ASSIGNMENT_SCORED)
		return (&assessment_wrong_state);
	return (a->state == ASSIGNMENT_CLEARED ? NULL :
	    &assessment_not_cleared);
}
