/*
 * queue -- the cases under way, by the time they were submitted: never by
 * choice (rules/integrity.md 2).
 */
#ifndef REVIEW_QUEUE_H
#define REVIEW_QUEUE_H

#include "review/review.h"

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
	int32_t		 total;		/* found, up to FOUND_MAX and one; or 0 */
};

struct ask	 review_queue(struct db *, const struct queue_filter *,
		    struct queue_row **, size_t *);

#endif
