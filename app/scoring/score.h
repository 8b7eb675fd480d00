/*
 * score -- what scores add up to: pure arithmetic on integers.
 *
 * A total is the sum of weight x score / score_max, of 100, in tenths of a
 * point, half-up (rules/assessment.md 2).  Nothing is approved or refused by a figure
 * here: it is what people see when they decide.
 */
#ifndef SCORING_SCORE_H
#define SCORING_SCORE_H

#include "base/err.h"
#include "base/types.h"

#define SCORES_MAX	32	/* assessors on a case */

struct points { int32_t tenths; };	/* 0.0 to 100.0 */

/* When a total passes, from the rubric. */
struct score_rule {
	int32_t	 score_max;
	int32_t	 pass_total;		/* of 100 */
	int32_t	 pass_each;		/* of score_max */
	int32_t	 moderate_range;	/* in whole points */
};

struct tally {
	size_t		 n;
	struct points	 mean, median, range;
	bool		 passes;	/* the mean, and no score too low */
	bool		 wants_moderation;
};

/* A sum of weight x score, as points of 100. */
struct points	 points_of(int64_t sum, int32_t score_max);
/* `totals` of n assessors, 1 to SCORES_MAX; `lowest` single score. */
struct tally	 score_tally(const struct points *totals, size_t n,
		    int32_t lowest, const struct score_rule *);

#endif
