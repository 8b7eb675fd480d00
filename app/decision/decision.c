/* May it be decided so, and by whom?  Pure. */
#include "decision/decision.h"

WORDS_TABLE(advices, ADVICES);
WORDS_TABLE(decision_states, DECISION_STATES);
WORDS_TABLE(outcomes, OUTCOMES);

const struct move decision_moves[] = {
	{ STATE_NEW, DECISION_RECORDED, "record" },
	{ DECISION_RECORDED, DECISION_CHECKED, "check" },
	{ DECISION_RECORDED, DECISION_RETURNED, "return" },
	{ 0, 0, NULL }
};

const struct err decision_exception_needed = { ERR_INVALID,
    "decision.exception_needed",
    N_("A rate above the normal one needs the Committee's reason."), "exception" };
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

const struct err *
decision_record(const struct review_case *c, const struct decision *d)
{
	const struct err	*err;

	if ((err = case_in(c, APPLICATION_COMMITTEE)) != NULL)
		return (err);
	if (d->outcome == OUTCOME_REJECTED)
		return (d->remark != NULL ? NULL : &review_reason_needed);
	if (d->rate.bp > c->exceptional_rate.bp)
		return (&decision_rate_too_high);
	if (d->rate.bp > c->normal_rate.bp && d->exception == NULL)
		return (&decision_exception_needed);
	if (d->rate.bp > 0 && d->cap.cents == 0)
		return (&decision_cap_needed);
	return (case_level(c, d->level));
}

const struct err *
decision_may_check(const struct decision *d, struct id person)
{
	if (d->recorded_by.n == person.n)
		return (&decision_same_person);
	return (d->state == DECISION_RECORDED ? NULL :
	    &review_wrong_state);
}
