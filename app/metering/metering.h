/*
 * metering -- card-time held, from the cluster's own accounting.
 *
 * A job's time is cut at Hong Kong midnights into segments, so a month or a
 * day is exact (rules/metering.md 2).  Reading again is harmless: what is stored
 * is the difference to what stood before, so the sum is always what the
 * cluster says now, late and corrected records included.
 */
#ifndef METERING_METERING_H
#define METERING_METERING_H

#include "base/err.h"
#include "base/types.h"
#include "scheduler/cluster.h"

struct arena;
struct db;

/* A job as the cluster tells it; `elapsed` leaves suspended time out. */
struct metered {
	int64_t		 job;
	struct instant	 submitted, start;
	struct seconds	 elapsed;
	const char	*account, *user, *state;
	struct cards	 cards;
};

struct segment {
	const struct metered *of;
	struct day	 day;
	struct seconds	 seconds;
};

#define SEGMENTS_OF_JOB_MAX	400	/* days of one job */

/* The segments of one job, at most `max`; returns how many.  Their seconds
 * add up to `elapsed` exactly. */
size_t		 metering_cut(const struct metered *, struct segment *,
		    size_t max);

struct harvest {
	const char	*cluster;
	bool		 is_made_up;	/* see scheduler_is_made_up() */
	struct instant	 from, to;
	const struct segment *segments;
	size_t		 n;
};

struct usage_line {
	struct day	 day;
	int64_t		 job;
	struct instant	 submitted_at;	/* job numbers are used again */
	const char	*user_name;
	enum cluster_job_state job_state;
	struct cards	 cards;
	struct seconds	 seconds;
	struct card_seconds card_seconds;
	bool		 is_made_up;	/* of a demonstration: it never ran */
};

struct usage_head {
	struct id	 allocation;
	const char	*reference, *title, *title_zh, *class_name;
	struct cards	 cards;
	struct day	 first_day, last_day;
	struct card_seconds used, made_up;	/* of it, in a demonstration */
	int64_t		 jobs;
	struct instant	 read_at;	/* of the last reading that told more */
};

struct cluster;
struct workshop;
/* Read the cluster's accounting once more and keep what is new. */
const struct err *usage_harvest(struct workshop *, const struct cluster *);

/* Rows.  usage_save() stores what is new; *from of usage_from() is where the
 * next harvest must begin to miss nothing that was written late. */
const struct err *usage_save(struct db *, const struct harvest *);
const struct err *usage_from(struct db *, const char *cluster,
		    struct instant now, struct instant *);
struct usage_wanted {
	struct id	 allocation;
	struct day	 first, last;	/* or none */
	struct usage_line after;	/* older than this; of day none: newest */
	int		 rows_max;
};
struct usage_lines { struct usage_line *p; size_t n; };
const struct err *usage_by_allocation(struct db *, const struct usage_wanted *,
		    struct usage_lines *);
const struct err *usage_head_by_allocation(struct db *, struct id,
		    struct usage_head *);

#endif
