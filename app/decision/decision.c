/* May it be decided so, and by whom?  Pure. */
#include "decision/decision.h"

#include <assert.h>

#include "base/money.h"

static const struct err *check_award(const struct review_case *,
		    struct money price, const struct decision *);

WORDS_TABLE(advices, ADVICES);
WORDS_TABLE(decision_states, DECISION_STATES);
WORDS_TABLE(outcomes, OUTCOMES);

const struct move decision_moves[] = {
	{ STATE_NEW, DECISION_DECIDED, "decide" },
	{ STATE_NEW, DECISION_RECORDED, "record" },
	{ DECISION_RECORDED, DECISION_CHECKED, "check" },
	{ DECISION_RECORDED, DECISION_RETURNED, "return" },
	{ 0, 0, NULL }
};

const struct err decision_exception_needed = { ERR_INVALID,
    "decision.exception_needed",
    N_("A rate above the normal one needs a reason."), "exception" };
const struct err decision_rate_too_high = { ERR_INVALID,
    "decision.rate_too_high",
    N_("The scheme gives no rate as high as this."), "rate" };
const struct err decision_same_person = { ERR_DENIED, "decision.same_person",
    N_("You recorded this decision, so another person has to check it."), NULL };
const struct err decision_already_recorded = { ERR_CONFLICT,
    "decision.already_recorded",
    N_("A decision on this case is recorded already and waits to be checked."), NULL };
const struct err decision_cap_needed = { ERR_INVALID, "decision.cap_needed",
    N_("Give the most that the subsidy may come to, in HK$."), "cap" };

const struct err decision_not_yours = { ERR_DENIED, "decision.not_yours",
    N_("Somebody else decides on a case of this route and amount."), NULL };
const struct err decision_over_authority = { ERR_INVALID,
    "decision.over_authority",
    N_("This comes to more than you may decide on. Give fewer cards or months."), "cards" };
const struct err decision_cap_over = { ERR_INVALID, "decision.cap_over",
    N_("This is more than the subsidy rate makes of the list price."), "cap" };
const struct err decision_meeting_needed = { ERR_INVALID,
    "decision.meeting_needed",
    N_("Name the meeting at which the Committee decided."), "meeting" };

const struct err recommendation_unborne = { ERR_INVALID,
    "recommendation.unborne",
    N_("The scores lie far apart, or are below the pass mark. Say what the assessors found when they spoke about it, and why you advise this."), "moderation" };

const struct err *
recommendation_check(const struct recommendation *r, const struct tally *t)
{
	if (t->n == 0 || r->moderation != NULL)
		return (NULL);
	return (t->wants_moderation ||
	    (!t->passes && r->advice != ADVICE_REJECT) ?
	    &recommendation_unborne : NULL);
}

enum role
decider_role(enum decider d)
{
	static const enum role	 roles_of[] = { [DECIDER_VERIFIER] =
				    ROLE_VERIFIER, [DECIDER_DELEGATE] =
				    ROLE_APPROVER, [DECIDER_COMMITTEE] =
				    ROLE_RECORDER };

	return (roles_of[d]);
}

bool
decider_is_checked(enum decider d)
{
	return (d != DECIDER_VERIFIER);
}

struct money
decision_gross(const struct decision *d, struct money price)
{
	assert(d != NULL);
	return ((struct money){ price.cents * d->level.cards.n *
	    d->level.months.n });
}

struct money
decision_cap_max(const struct decision *d, struct money price)
{
	assert(d != NULL);
	return ((struct money){ round_div((wide)decision_gross(d,
	    price).cents * d->rate.bp, 10000) });
}

static const struct err *
check_award(const struct review_case *c, struct money price,
    const struct decision *d)
{
	assert(c != NULL && d != NULL);
	if (d->rate.bp > c->exceptional_rate.bp)
		return (&decision_rate_too_high);
	if (d->rate.bp > c->normal_rate.bp && d->exception == NULL)
		return (&decision_exception_needed);
	if (d->rate.bp > 0 && d->cap.cents == 0)
		return (&decision_cap_needed);
	if (price.cents > 0 &&
	    d->cap.cents > decision_cap_max(d, price).cents)
		return (&decision_cap_over);
	if (c->decides_up_to.cents > 0 &&
	    decision_gross(d, price).cents > c->decides_up_to.cents)
		return (&decision_over_authority);
	return (case_level(c, d->level));
}

const struct err *
decision_make(const struct review_case *c, struct money price,
    struct decision *d)
{
	const struct err	*err;

	assert(c != NULL && d != NULL);
	if ((err = case_in(c, APPLICATION_DECISION)) != NULL)
		return (err);
	d->application = c->id;
	d->decider = c->decider;
	d->state = decider_is_checked(c->decider) ? DECISION_RECORDED :
	    DECISION_DECIDED;
	if (c->decider == DECIDER_COMMITTEE && d->meeting == NULL)
		return (&decision_meeting_needed);
	if (d->outcome == OUTCOME_REJECTED)
		return (d->remark != NULL ? NULL : &review_reason_needed);
	return (check_award(c, price, d));
}

const struct err *
decision_may_check(const struct decision *d, struct id person)
{
	assert(d != NULL);
	if (d->recorded_by.n == person.n)
		return (&decision_same_person);
	return (d->state == DECISION_RECORDED ? NULL :
	    &review_wrong_state);
}
