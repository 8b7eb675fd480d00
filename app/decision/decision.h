/*
 * decision -- what is recommended, and what is decided, with its four
 * mandatory items: compute level, duration, subsidy, conditions
 * (rules/scheme.md 2, rules/states.md 1).
 *
 * Who decides follows from the route of the case and from what the level on
 * the table comes to (catalogue/funding_route.h).  A verifier's decision
 * stands at once; a delegated approver's, and what the Committee decided, as
 * it was recorded, stand when a second person has checked them.
 */
#ifndef DECISION_DECISION_H
#define DECISION_DECISION_H

#include "identity/role.h"
#include "review/review.h"
#include "scoring/score.h"

#define ADVICES(X)							\
	X(ADVICE_APPROVE, "approve",	N_("Approve"))			\
	X(ADVICE_PART,	"approve_in_part", N_("Approve in part"))	\
	X(ADVICE_REJECT, "reject",	N_("Reject"))
WORDS_ENUM(advice, ADVICES);

#define DECISION_STATES(X)						\
	X(DECISION_RECORDED, "recorded", N_("To be checked"))		\
	X(DECISION_CHECKED,  "checked",	 N_("Checked"))			\
	X(DECISION_RETURNED, "returned", N_("Returned"))		\
	X(DECISION_DECIDED,  "decided",	 N_("Decided"))
WORDS_ENUM(decision_state, DECISION_STATES);
extern const struct move	decision_moves[];

#define OUTCOMES(X)							\
	X(OUTCOME_APPROVED, "approved", N_("Approved"))			\
	X(OUTCOME_REJECTED, "rejected", N_("Rejected"))
WORDS_ENUM(outcome, OUTCOMES);

struct recommendation {
	struct id	 application, person;
	enum advice	 advice;
	const char	*reasons;
	const char	*moderation;	/* where the scores need a word */
	struct points	 mean;
	struct instant	 at;
};
/* Of one case: one, or none yet. */
struct recommendations { struct recommendation *p; size_t n; };

struct decision {
	struct id	 id, application;
	enum decision_state state;
	enum decider	 decider;
	enum outcome	 outcome;
	struct level	 level;		/* nothing where it was rejected */
	const char	*class_name;
	struct rate	 rate;
	struct money	 cap;
	const char	*conditions;
	const char	*exception;	/* why more than the normal rate */
	const char	*meeting;	/* of the Committee, else NULL */
	const char	*remark;	/* the reasons, or the checker's words */
	struct id	 recorded_by;
	const char	*recorder_name;
	struct instant	 recorded_at;
};
/* Of one case the one that waits or stands, or none. */
struct decisions { struct decision *p; size_t n; };

extern const struct err decision_exception_needed, decision_rate_too_high,
    decision_same_person, decision_already_recorded, decision_cap_needed,
    decision_not_yours, decision_over_authority, decision_cap_over,
    decision_meeting_needed, recommendation_unborne;

/* Rules.  `price` is the list price of a card-month of the class. */
/* Scores far apart, or approval below the pass mark, need a word. */
const struct err *recommendation_check(const struct recommendation *,
		    const struct tally *);
enum role	 decider_role(enum decider);
/* Does a second person check what they decide? */
bool		 decider_is_checked(enum decider);
/* What the level comes to, and the most that its subsidy may. */
struct money	 decision_gross(const struct decision *, struct money price);
struct money	 decision_cap_max(const struct decision *, struct money price);
/* May it be decided so?  Sets who decides, and where it stands then. */
const struct err *decision_make(const struct review_case *, struct money price,
		    struct decision *);
const struct err *decision_may_check(const struct decision *,
		    struct id person);

/* Rows. */
struct decision_row {
	struct id	 id, application;
	const char	*reference, *title, *title_zh, *org_name, *org_name_zh;
	enum application_state state;
	struct instant	 since;
	enum decider	 decider;
	const char	*recorder_name;		/* NULL: yet to be decided */
	bool		 is_mine;		/* the viewer recorded it */
};

void		 decision_start(void);

const struct err *recommendation_insert(struct db *,
		    const struct recommendation *);
struct ask	 recommendation_list(struct db *, struct id application,
		    struct recommendations *);
/* Gives it its id. */
const struct err *decision_insert(struct db *, struct decision *);
const struct err *decision_lock(struct db *, struct id, struct decision *);
const struct err *decision_by_id(struct db *, struct id, struct decision *);
struct ask	 decision_live(struct db *, struct id application,
		    struct decisions *);
const struct err *decision_save(struct db *, const struct decision *,
		    struct id checker, struct instant);
const struct err *decision_queue(struct db *, struct decision_row **, size_t *);

#endif
