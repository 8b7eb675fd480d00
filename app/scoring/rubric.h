/*
 * rubric -- what is scored, and when a total passes: rows of the catalogue.
 */
#ifndef SCORING_RUBRIC_H
#define SCORING_RUBRIC_H

#include "scoring/score.h"

struct ask;
struct db;

struct criterion {
	const char	*code, *name, *covers;
	int32_t		 weight;
	bool		 is_placeholder;
};
struct criteria { struct criterion *p; size_t n; };

struct rubric {
	const char	*scale;		/* what the scores mean, in words */
	int32_t		 assessors_min;
	struct score_rule rule;
};

/* Rows. */
/* The rubric that the case was scored by, or the one in use. */
struct ask	 rubric_ask(struct db *, struct id application,
		    bool in_chinese, struct rubric *);
struct ask	 criterion_list(struct db *, bool in_chinese,
		    struct criteria *);

#endif
