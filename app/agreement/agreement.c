/*
 * The rules of an offer: who may issue, accept and refuse it, and until when.
 * Reads and writes nothing.
 */
#include "agreement/agreement.h"

#include <assert.h>

#include "base/day.h"

WORDS_TABLE(offer_states, OFFER_STATES);
WORDS_TABLE(hold_states, HOLD_STATES);

const struct move offer_moves[] = {
	{ STATE_NEW, OFFER_DRAFTED, "draft" },
	{ OFFER_DRAFTED, OFFER_ISSUED, "issue" },
	{ OFFER_ISSUED, OFFER_ACCEPTED, "accept" },
	{ OFFER_ISSUED, OFFER_DECLINED, "decline" },
	{ OFFER_ISSUED, OFFER_EXPIRED, "expire" },
	{ 0, 0, NULL }
};

const struct move hold_moves[] = {
	{ STATE_NEW, HOLD_HELD, "hold" },
	{ HOLD_HELD, HOLD_RELEASED, "release" },
	{ 0, 0, NULL }
};

const struct err agreement_wrong_state = { ERR_CONFLICT,
    "agreement.wrong_state",
    N_("This offer was dealt with already. Look at where it stands now."), NULL };
const struct err agreement_too_late = { ERR_CONFLICT, "agreement.too_late",
    N_("The time to accept this offer has passed."), NULL };
const struct err agreement_name_needed = { ERR_INVALID,
    "agreement.name_needed",
    N_("Enter your full name; it stands as your signature."), "signatory_name" };
const struct err agreement_agree_needed = { ERR_INVALID,
    "agreement.agree_needed",
    N_("Tick this to accept the terms on behalf of your organisation."), "agree" };
const struct err agreement_confirm_needed = { ERR_INVALID,
    "agreement.confirm_needed",
    N_("Tick this to confirm: a declined offer cannot be taken up again."), "confirm" };
const struct err agreement_started = { ERR_CONFLICT, "agreement.started",
    N_("The term of this offer is over, so it cannot be issued."), NULL };
const struct err agreement_capacity = { ERR_CONFLICT, "agreement.capacity",
    N_("There are not enough cards free on every day of that term. The table of capacity shows what is left; return the decision, or wait until cards are free."), NULL };
const struct err agreement_envelope = { ERR_CONFLICT, "agreement.envelope",
    N_("The subsidy cap is more than what is left of the scheme's envelope. Return the decision, or wait until subsidy is released."), NULL };
const struct err agreement_no_price = { ERR_CONFLICT, "agreement.no_price",
    N_("No price book in force has a price for this class, so no offer can be made."), NULL };

const struct err *
offer_issue(struct offer *o, struct day today)
{
	assert(o != NULL);
	if (o->state != OFFER_DRAFTED)
		return (&agreement_wrong_state);
	if (day_compare(o->last_day, today) < 0)
		return (&agreement_started);
	o->state = OFFER_ISSUED;
	o->valid_until = day_add(today, o->valid_days);
	return (NULL);
}

const struct err *
offer_accept(struct offer *o, struct day today, const char *signatory,
    bool agrees)
{
	assert(o != NULL);
	if (o->state != OFFER_ISSUED)
		return (&agreement_wrong_state);
	if (day_compare(today, o->valid_until) > 0)
		return (&agreement_too_late);
	if (!agrees)
		return (&agreement_agree_needed);
	if (signatory == NULL)
		return (&agreement_name_needed);
	o->state = OFFER_ACCEPTED;
	o->signatory_name = signatory;
	return (NULL);
}

const struct err *
offer_decline(struct offer *o, bool confirms)
{
	assert(o != NULL);
	if (o->state != OFFER_ISSUED)
		return (&agreement_wrong_state);
	if (!confirms)
		return (&agreement_confirm_needed);
	o->state = OFFER_DECLINED;
	return (NULL);
}
