/*
 * funding_route -- the ways to compute, which are rows: for whom each is,
 * within which limits, which steps a case walks and who decides on it.
 *
 * The database holds the same lines: a route that is not open takes no draft
 * and no submission, and what a row says is limited is limited there too.
 */
#ifndef CATALOGUE_FUNDING_ROUTE_H
#define CATALOGUE_FUNDING_ROUTE_H

#include "base/err.h"
#include "base/types.h"
#include "base/words.h"

struct ask;
struct db;

#define CASE_STEPS(X)							\
	X(CASE_STEP_SCREENING,	"screening",	N_("Screening"))	\
	X(CASE_STEP_TECHNICAL,	"technical_review", N_("Technical review")) \
	X(CASE_STEP_ASSESSMENT,	"assessment",	N_("Assessment"))	\
	X(CASE_STEP_RECOMMENDATION, "recommendation", N_("Recommendation")) \
	X(CASE_STEP_DECISION,	"decision",	N_("Decision"))
WORDS_ENUM(case_step, CASE_STEPS);

#define DECIDERS(X)							\
	X(DECIDER_VERIFIER,	"verifier",	N_("A verifier"))	\
	X(DECIDER_DELEGATE,	"delegate",	N_("A delegated approver")) \
	X(DECIDER_COMMITTEE,	"committee",	N_("The Committee"))
WORDS_ENUM(decider, DECIDERS);

struct funding_route {
	struct id	 id;
	const char	*code;
	const char	*name_en, *name_zh;
	struct id	 scheme;		/* none: no subsidy */
	struct rate	 normal_rate;		/* what is usually given */
	struct rate	 exceptional_rate;	/* at most, with reasons */
	struct cards	 cards_max;
	struct months	 months_max;
	int32_t		 lead_days_min;		/* from submission to start */
	struct rate	 low_use_warn;		/* utilisation to be explained */
	struct day	 ends_on;		/* of the scheme, or none */
	struct texts	 steps;			/* stored words, in order */
	int32_t		 pledge_days;		/* from submission to decision */
	bool		 takes;			/* applications, now */
};

/* Who decides where the term comes to at most `up_to` at list prices; the
 * last of a route has MONEY_NO_BOUND. */
#define MONEY_NO_BOUND	((struct money){ 0 })
struct authority {
	struct money	 up_to;
	enum decider	 decider;
	bool		 is_placeholder;
};
struct authorities { struct authority *p; size_t n; };

/* A route as it is offered: whether it takes applications now, and when it
 * next begins or ends to; INSTANT_NONE where that is not known. */
struct route_offered {
	struct id	 id;
	const char	*code;
	const char	*name_en, *name_zh, *summary_en, *summary_zh;
	struct texts	 categories;	/* of organisations; none: any */
	bool		 takes;
	struct instant	 opens_at, closes_at;
};
struct routes_offered { struct route_offered *p; size_t n; };

extern const struct err	route_closed, route_not_for_category;

/* May an organisation of that category apply by it now? */
const struct err *route_check(const struct route_offered *,
		    const char *category);
/* The route of a code; NULL when there is none. */
const struct route_offered *route_offered_find(const struct routes_offered *,
		    const char *code);

/* Does a case of the route walk that step? */
bool		 route_walks(const struct funding_route *, enum case_step);
/* Who decides on a term of that amount; the rows are as the database keeps
 * them, in order and with a last one for any amount. */
enum decider	 route_decider(const struct authorities *, struct money gross);
/* Would a term with that last day outlast what pays for it? */
bool		 route_outlasts(struct day ends_on, struct day last);

/* Rows. */
struct ask	 route_list(struct db *, struct instant now,
		    struct routes_offered *);
struct ask	 authority_list(struct db *, struct id route,
		    struct authorities *);

#endif
