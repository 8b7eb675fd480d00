/*
 * assessment -- how a case is screened, reviewed, scored and decided.
 *
 * The order and the people of rules/states.md 1 and rules/assessment.md: the
 * officer whose turn it was screens, a technical reviewer proposes, assessors
 * who declared no conflict score blind, the secretary recommends, one person
 * records what the Committee decided and another checks it.  Who holds a part
 * of a case is noted in case_part, where the database refuses two that must be
 * apart (rules/integrity.md 1); the rules here are what can be said before
 * asking it.
 */
#ifndef ASSESSMENT_ASSESSMENT_H
#define ASSESSMENT_ASSESSMENT_H

#include "application/state.h"
#include "assessment/decision.h"
#include "assessment/score.h"

struct info_request;

#define ASSIGNMENT_STATES(X)						\
	X(ASSIGNMENT_ASSIGNED,	"assigned",	N_("Declaration awaited")) \
	X(ASSIGNMENT_CLEARED,	"cleared",	N_("May score"))	\
	X(ASSIGNMENT_HELD,	"held",		N_("Ruling awaited"))	\
	X(ASSIGNMENT_RECUSED,	"recused",	N_("Recused"))		\
	X(ASSIGNMENT_SCORED,	"scored",	N_("Scored"))
WORDS_ENUM(assignment_state, ASSIGNMENT_STATES);
extern const struct move	assignment_moves[];

#define SCREENINGS(X)							\
	X(SCREENING_PASS, "pass", N_("Eligible: send to technical review")) \
	X(SCREENING_FAIL, "fail", N_("Not eligible: close the case"))
WORDS_ENUM(screening, SCREENINGS);

#define CONFLICTS(X)							\
	X(CONFLICT_NONE, "none", N_("I have no conflict of interest"))	\
	X(CONFLICT_POTENTIAL, "potential", N_("I may have a conflict: the head of the secretariat is to rule")) \
	X(CONFLICT_ACTUAL, "actual", N_("I have a conflict and step aside"))
WORDS_ENUM(conflict, CONFLICTS);

#define RULINGS(X)							\
	X(RULING_CLEAR,	"clear",	N_("No conflict: may score"))	\
	X(RULING_RECUSE, "recuse",	N_("Conflict: must step aside"))
WORDS_ENUM(ruling, RULINGS);

#define ADVICES(X)							\
	X(ADVICE_APPROVE, "approve",	N_("Approve"))			\
	X(ADVICE_PART,	"approve_in_part", N_("Approve in part"))	\
	X(ADVICE_REJECT, "reject",	N_("Reject"))
WORDS_ENUM(advice, ADVICES);

/* A case as every step of its review reads it. */
struct review_case {
	struct id	 id, org, scheme, officer, submitted_by;
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
	/* What the secretary recommends; NULL until then. */
	const char	*advice, *reasons;
	/* Limits of the scheme. */
	struct rate	 normal_rate, exceptional_rate;
	struct cards	 cards_max;
	struct months	 months_max;
	struct day	 ends_on;
	struct money	 envelope_left;
	int32_t		 info_days, info_rounds_max;
	bool		 is_placeholder;
	int32_t		 info_rounds;	/* how often the applicant was asked */
	/* The viewer's own assignment, none where they have none. */
	struct id	 my_assignment;
	enum assignment_state my_state;
	/* The decision that waits or stands; its id none: there is none. */
	struct decision	 decision;
};

struct assignment {
	struct id	 id, application, person;
	enum assignment_state state;
	const char	*statement;
	const char	*reference, *title, *title_zh, *org_name, *org_name_zh;
};

extern const struct err assessment_not_yours, assessment_reason_needed,
    assessment_checks_needed, assessment_wrong_state, assessment_term_over,
    assessment_over_scheme, assessment_statement_needed,
    assessment_not_cleared, assessment_segregated, assessment_assigned_twice,
    assessment_no_assessors, assessment_no_class, assessment_rounds_over;

/* Rules. */
const struct err *case_in(const struct review_case *, enum application_state);
const struct err *case_screen(const struct review_case *, struct id person,
		    enum screening, bool has_checks, const char *reason);
/* The next round of questions, with its due day. */
const struct err *case_ask(const struct review_case *, struct id person,
		    struct day today, struct info_request *);
/* Is the level within the scheme and its last day? */
const struct err *case_level(const struct review_case *, struct level);
/* Where a declaration or a ruling leads. */
const struct err *assignment_declare(struct assignment *, struct id person,
		    enum conflict, const char *statement);
const struct err *assignment_rule(struct assignment *, enum ruling);
const struct err *assignment_may_score(const struct assignment *,
		    struct id person);

#endif
