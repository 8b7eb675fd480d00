/*
 * scoring -- who scores a case, and what they gave.
 *
 * Assessors are assigned, declare their interests, and those who may score
 * do so blind, once, by the rubric (rules/assessment.md).  A declaration that
 * leaves a doubt is ruled on.  Row-level security gives an assessor their own
 * assignment and scores alone.
 */
#ifndef SCORING_SCORING_H
#define SCORING_SCORING_H

#include "base/words.h"
#include "scoring/rubric.h"

struct ask;
struct db;

#define ASSIGNMENT_STATES(X)						\
	X(ASSIGNMENT_ASSIGNED,	"assigned",	N_("Declaration awaited")) \
	X(ASSIGNMENT_CLEARED,	"cleared",	N_("May score"))	\
	X(ASSIGNMENT_HELD,	"held",		N_("Ruling awaited"))	\
	X(ASSIGNMENT_RECUSED,	"recused",	N_("Recused"))		\
	X(ASSIGNMENT_SCORED,	"scored",	N_("Scored"))
WORDS_ENUM(assignment_state, ASSIGNMENT_STATES);
extern const struct move	assignment_moves[];

#define CONFLICTS(X)							\
	X(CONFLICT_NONE, "none", N_("I have no conflict of interest"))	\
	X(CONFLICT_POTENTIAL, "potential", N_("I may have a conflict: the head of the secretariat is to rule")) \
	X(CONFLICT_ACTUAL, "actual", N_("I have a conflict and step aside"))
WORDS_ENUM(conflict, CONFLICTS);

#define RULINGS(X)							\
	X(RULING_CLEAR,	"clear",	N_("No conflict: may score"))	\
	X(RULING_RECUSE, "recuse",	N_("Conflict: must step aside"))
WORDS_ENUM(ruling, RULINGS);

struct assignment {
	struct id	 id, application, person;
	enum assignment_state state;
	const char	*statement;		/* what was declared */
	const char	*person_name;
	const char	*reference, *title, *title_zh, *org_name, *org_name_zh;
};
struct assignments { struct assignment *p; size_t n; };

/* A score as it is shown beside its criterion. */
struct score {
	struct id	 assignment;
	const char	*criterion, *comment;
	int32_t		 score, weight;
	bool		 is_placeholder;
};
struct scores { struct score *p; size_t n; };

/* All that is known of the scoring of a case. */
struct scoring {
	struct rubric	 rubric;
	struct assignments assignments;
	struct scores	 scores;
};

/* One who may be assigned. */
struct candidate { struct id id; const char *name; };
struct candidates { struct candidate *p; size_t n; };

/* Scores by criterion, one entry each. */
struct sheet { struct texts codes, comments; struct ints scores; };

extern const struct err scoring_statement_needed, scoring_not_cleared,
    scoring_assigned_twice, scoring_no_assessors;

/* Rules. */
/* Where a declaration or a ruling leads. */
const struct err *assignment_declare(struct assignment *, struct id person,
		    enum conflict, const char *statement);
const struct err *assignment_rule(struct assignment *, enum ruling);
const struct err *assignment_may_score(const struct assignment *,
		    struct id person);
/* The person's own, or NULL. */
const struct assignment *assignment_find(const struct assignments *,
		    struct id person);
/* The total that one assignment gave. */
struct points	 scoring_total(const struct scoring *, struct id assignment);
/* Figures over all who scored; n is 0 where nobody has. */
struct tally	 scoring_tally(const struct scoring *);

/* Rows. */
void		 scoring_start(void);

const struct err *assignments_insert(struct db *, struct id application,
		    struct ids people, struct id by, struct instant);
const struct err *assignment_lock(struct db *, struct id, struct assignment *);
struct ask	 assignment_ask(struct db *, struct id, struct assignment *);
struct ask	 assignment_list(struct db *, struct id application,
		    struct assignments *);
const struct err *assignment_save(struct db *, const struct assignment *,
		    struct instant);
struct ask	 score_list(struct db *, struct id application,
		    bool in_chinese, struct scores *);
/* Those who did no other part of the case. */
struct ask	 candidate_list(struct db *, struct id application,
		    struct candidates *);
const struct err *scores_insert(struct db *, struct id assignment,
		    const struct sheet *, struct instant);
/* Are enough scored and none still at work?  Sees all, tells only that. */
const struct err *scoring_is_done(struct db *, struct id application, bool *);

#endif
