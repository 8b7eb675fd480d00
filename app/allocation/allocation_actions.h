/*
 * allocation_actions -- what can happen to an allocation.
 */
#ifndef ALLOCATION_ACTIONS_H
#define ALLOCATION_ACTIONS_H

#include "base/action.h"

#define ALLOCATION_ACTIONS(X)						\
	X(allocation, add_member, N_("Member to be added"), N_("{reference}: {person}"), \
	    (text, reference) (person, person)) \
	X(allocation, remove_member, N_("Member to be removed"), N_("{reference}: {person}"), \
	    (text, reference) (person, person)) \
	X(allocation, active, N_("Open on the cluster"), N_("{account}: {cards} cards of {type}, members: {members}"), \
	    (text, account) (count, cards) (text, type) (count, members)) \
	X(allocation, members, N_("Members changed on the cluster"), N_("{account}: {cards} cards of {type}, members: {members}"), \
	    (text, account) (count, cards) (text, type) (count, members)) \
	X(allocation, expired, N_("Closed on the cluster"), N_("{account}: no cards, no new jobs, no members"), \
	    (text, account)) \
	X(allocation, failed, N_("Set-up was given up"), "{why}", (text, why))
ALLOCATION_ACTIONS(ACTION_DID)

extern const struct action *const allocation_actions[];

#endif
