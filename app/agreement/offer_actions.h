/*
 * offer_actions -- what can happen to an offer.
 */
#ifndef OFFER_ACTIONS_H
#define OFFER_ACTIONS_H

#include "base/action.h"

#define OFFER_ACTIONS(X)						\
	X(offer, issue, N_("Offer issued"), N_("{reference}, until {until}"), \
	    (text, reference) (day, until)) \
	X(offer, accept, N_("Offer accepted"), N_("{reference}, signed by {signatory}"), \
	    (text, reference) (text, signatory)) \
	X(offer, decline, N_("Offer declined"), "{reference}", (text, reference)) \
	X(offer, expire, N_("Offer expired without an answer"), N_("{reference}, was open until {until}"), \
	    (text, reference) (day, until))
OFFER_ACTIONS(ACTION_DID)

extern const struct action *const offer_actions[];

#endif
