/*
 * review -- a case, its screening and its technical review.
 *
 * The order and the people of rules/states.md 1: the officer whose turn it
 * was screens, a technical reviewer proposes.  How it is scored is for
 * scoring/, how it is decided for decision/; neither is known here.  Who
 * holds a part of a case is noted in case_part, where the database refuses
 * two that must be apart (rules/integrity.md 1); the rules here are what can
 * be said before asking it.
 */
#ifndef REVIEW_REVIEW_H
#define REVIEW_REVIEW_H

#include "application/state.h"
#include "base/words.h"
#include "catalogue/funding_route.h"

struct ask;
struct db;
struct info_request;

#define SCREENINGS(X)							\
	X(SCREENING_PASS, "pass", N_("Eligible: the case goes on")) \
	X(SCREENING_FAIL, "fail", N_("Not eligible: close the case"))
WORDS_ENUM(screening, SCREENINGS);

/* A compute level for a term. */
struct level {
	struct id	 class;
	struct cards	 cards;
	struct months	 months;
	struct day	 start_on;
};

/* A case as every step of its review reads it. */
struct review_case {
	struct id	 id, org, route, scheme, officer, submitted_by;
	const char	*reference, *title, *title_zh, *org_name, *org_name_zh,
			*officer_name;
	struct case_clock clock;
	const char	*reason;
	struct level	 asked;
	const char	*class_name;
	struct rate	 rate;
	int64_t		 hours_needed;
	/* What the technical reviewer proposed; cards 0 until then. */
	struct level	 proposed;
	const char	*proposed_class, *note;
	int32_t		 proposed_left;
	struct instant	 reviewed_at;
	/* Its route: the steps it walks, who decides on the level that is on
	 * the table, and up to what list price; MONEY_NO_BOUND: any. */
	struct texts	 steps;
	enum decider	 decider;
	struct money	 decides_up_to;
	/* Limits of the route. */
	struct rate	 normal_rate, exceptional_rate;
	struct cards	 cards_max;
	struct months	 months_max;
	struct day	 ends_on;
	struct money	 envelope_left;
	int32_t		 info_days, info_rounds_max;
	bool		 is_placeholder;
	int32_t		 info_rounds;	/* how often the applicant was asked */
};

struct technical {
	struct id	 application, reviewer;
	struct level	 level;
	const char	*note;
	struct instant	 at;
};

extern const struct err review_not_yours, review_reason_needed,
    review_checks_needed, review_wrong_state, review_term_over,
    review_over_scheme, review_segregated, review_no_class, review_rounds_over;

/* Rules. */
/* The level that is on the table: what was proposed, or else asked. */
struct level	 case_tabled(const struct review_case *);
/* The step after the one it is at. */
enum application_state case_next(const struct review_case *);
const struct err *case_in(const struct review_case *, enum application_state);
const struct err *case_screen(const struct review_case *, struct id person,
		    enum screening, bool has_checks, const char *reason);
/* The next round of questions, with its due day. */
const struct err *case_ask(const struct review_case *, struct id person,
		    struct day today, struct info_request *);
/* Is the level within the scheme and its last day? */
const struct err *case_level(const struct review_case *, struct level);

/* Rows. */
void		 review_start(void);

struct ask	 review_case_ask(struct db *, struct id, struct review_case *);
/* The case of an assignment. */
struct ask	 review_case_of(struct db *, struct id assignment,
		    struct review_case *);
const struct err *review_case_lock(struct db *, struct id,
		    struct review_case *);
/* Take a part of the case; refused where it must be kept apart. */
const struct err *case_part_take(struct db *, struct id application,
		    struct id person, const char *part, struct instant);
const struct err *technical_review_insert(struct db *,
		    const struct technical *);

#endif
