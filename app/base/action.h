/*
 * action -- what can happen to a thing, said once.
 *
 * A domain lists what can happen to its things in an X-macro: the thing, what
 * happened, words for people, a sentence of its detail ("" for none), and the
 * detail (base/datum.h).  Of each row there is a function that makes the act
 * to be recorded, did_offer_issue(subject, org, reference, until), and a row
 * of the database's table `action`, without which nothing is recorded.
 *
 *	#define OFFER_ACTIONS(X)					\
 *		X(offer, issue, N_("Offer issued"), N_("{reference}"),	\
 *		    (text, reference))
 *	OFFER_ACTIONS(ACTION_DID);			(header)
 *	ACTION_TABLE(offer_actions, OFFER_ACTIONS);	(rules)
 *
 * The page of the record lists the tables (vocabulary_web.c).
 */
#ifndef BASE_ACTION_H
#define BASE_ACTION_H

#include "base/datum.h"

struct action {
	const char		*code;		/* "offer.issue" */
	const char		*words;
	const char		*sentence;	/* of its detail, or "" */
	const struct slot	*slots;		/* end with a key of NULL */
};

/* What changed, field by field: values as stored, NULL for none. */
struct changes { struct texts fields, before, after; };

/* An act of somebody, to be recorded. */
struct act {
	const struct action	*action;
	struct id		 subject, org;
	struct datum		 facts[DATA_MAX + 1];
	struct changes		 changes;
};

#define ACTION_DID(thing, verb, words, sentence, seq)			\
	extern const struct action action_##thing##_##verb;		\
	static inline struct act					\
	did_##thing##_##verb(struct id subject, struct id org		\
	    DATUM_PARAMS(seq))						\
	{								\
		return ((struct act){ .action = &action_##thing##_##verb, \
		    .subject = subject, .org = org,			\
		    .facts = { DATUM_VALUES(seq) } });			\
	}

#define ACTION_DEFINE_(thing, verb, words, sentence, seq)		\
	static const struct slot thing##_##verb##_slots[] = {		\
	    DATUM_SLOTS(seq) };						\
	const struct action action_##thing##_##verb = {			\
	    #thing "." #verb, words, sentence, thing##_##verb##_slots };
#define ACTION_ADDRESS_(thing, verb, words, sentence, seq)		\
	&action_##thing##_##verb,
#define ACTION_TABLE(table, LIST)					\
	LIST(ACTION_DEFINE_)						\
	const struct action *const table[] = { LIST(ACTION_ADDRESS_) NULL }

#endif
