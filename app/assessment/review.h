/*
 * review -- the rows of assessment: the queue, a case with its papers, and
 * the writes of each step.
 *
 * A page of a case reads the case with its decision, and its papers: the
 * small lists around it in one statement.  Row-level security decides which there are.
 */
#ifndef ASSESSMENT_REVIEW_H
#define ASSESSMENT_REVIEW_H

#include "assessment/assessment.h"

struct queue_filter {
	const char	*state;		/* NULL: all that are under way */
	struct id	 mine;		/* only what waits for this person */
	const char	*search;	/* in reference, title, organisation */
	struct instant	 after_at;	/* the last row of the page before */
	struct id	 after;
	bool		 in_chinese;
	int		 rows_max;
};

struct queue_row {
	struct id	 id;
	const char	*reference, *title, *title_zh, *org_name, *officer_name;
	struct case_clock clock;
	struct cards	 cards;
	struct months	 months;
};

#define PAPERS(X)							\
	X(PAPER_ANSWER,	  "answer",	"")	/* name, text */	\
	X(PAPER_DOCUMENT, "document",	"")	/* id, name: kind, text: file, n: bytes */ \
	X(PAPER_REQUEST,  "request",	"")	/* id, text: questions, who, at, n: round, m: due day */ \
	X(PAPER_RESPONSE, "response",	"")	/* id: of the request, text, who, at */ \
	X(PAPER_EVENT,	  "event",	"")	/* name: action, text: detail, who, at */ \
	X(PAPER_ASSIGNMENT, "assignment", "")	/* id, name: state, text: statement, who */ \
	X(PAPER_SCORE,	  "score",	"")	/* id: assignment, name: criterion, n, m: weight, text, flag: placeholder */ \
	X(PAPER_CRITERION, "criterion",	"")	/* name: code, text, who: covers, n: weight, flag: placeholder */ \
	X(PAPER_RUBRIC,	  "rubric",	"")	/* n: score_max, m: pass_total, id: pass_each, k: moderate_range */ \
	X(PAPER_CLASS,	  "class",	"")	/* id, name: code, text, n: left, m: all */ \
	X(PAPER_CANDIDATE, "candidate",	"")	/* id: person, text: name */ \
	X(PAPER_BLIND,	  "blind",	"")	/* n: at work, m: scored, k: assessors_min */
WORDS_ENUM(paper_kind, PAPERS);

struct paper {
	enum paper_kind	 kind;
	struct id	 id;
	const char	*name, *text, *who;
	struct instant	 at;
	int32_t		 n, m, k;
	bool		 flag;
};

struct papers { struct paper *p; size_t n; };

struct technical {
	struct id	 application, reviewer;
	struct level	 level;
	const char	*note;
	struct instant	 at;
};

/* Scores by criterion, one entry each. */
struct sheet { struct texts codes, scores, comments; };

struct recommendation {
	struct id	 application, person;
	enum advice	 advice;
	const char	*reasons;
	struct points	 mean;
	struct instant	 at;
};

void		 assessment_start(void);

struct ask	 review_queue(struct db *, const struct queue_filter *,
		    struct queue_row **, size_t *);
const struct err *review_case_by_id(struct db *, struct id,
		    struct review_case *);
/* The case of an assignment. */
const struct err *review_case_of(struct db *, struct id assignment,
		    struct review_case *);
const struct err *review_case_lock(struct db *, struct id,
		    struct review_case *);
/* Capacity left is counted over the term of `level`. */
const struct err *review_papers(struct db *, const struct review_case *,
		    struct level, bool in_chinese, struct papers *);

const struct err *case_part_take(struct db *, struct id application,
		    struct id person, const char *part, struct instant);
const struct err *technical_review_insert(struct db *,
		    const struct technical *);
const struct err *assignments_insert(struct db *, struct id application,
		    struct ids people, struct id by, struct instant);
const struct err *assignment_lock(struct db *, struct id, struct assignment *);
const struct err *assignment_by_id(struct db *, struct id,
		    struct assignment *);
const struct err *assignment_save(struct db *, const struct assignment *,
		    struct instant);
const struct err *scores_insert(struct db *, struct id assignment,
		    const struct sheet *, struct instant);
/* Are enough scored and none still at work?  Sees all, tells only that. */
const struct err *assessment_is_done(struct db *, struct id application,
		    bool *);
const struct err *recommendation_insert(struct db *,
		    const struct recommendation *);

#endif
