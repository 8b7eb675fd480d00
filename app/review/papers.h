/*
 * papers -- what lies on the desk beside a case: its answers, and the
 * cards that are free in a term.
 *
 * Each is a question of its own, to be asked in one round trip with others.
 * Row-level security decides what there is: an assessor who has not declared
 * yet gets no answers.
 */
#ifndef REVIEW_PAPERS_H
#define REVIEW_PAPERS_H

#include "review/review.h"

/* An answer of the form; `name` is its question's. */
struct case_answer { const char *name, *value; };
struct case_answers { struct case_answer *p; size_t n; };

/* A class that is offered, and how many of its cards are free on every day
 * of the term that was asked about. */
struct class_left {
	struct id	 id;
	const char	*name;
	struct cards	 left, total;
	struct money	 price;		/* list price of a card-month, or 0 */
};
struct classes_left { struct class_left *p; size_t n; };

/* The one of that number, or NULL. */
const struct class_left *class_left_find(const struct classes_left *,
		    struct id);

struct ask	 case_answer_list(struct db *, struct id application,
		    struct case_answers *);
struct ask	 class_left_list(struct db *, const struct review_case *,
		    struct level term, struct classes_left *);

#endif
