/* What an allocation used, job by job and day by day: a page at a time, and
 * whole as a file.  Reads only. */
#include <assert.h>
#include <string.h>

#include "allocation/allocation_web.h"
#include "base/arena.h"
#include "base/csv.h"
#include "base/day.h"
#include "base/limits.h"
#include "base/str.h"
#include "billing/period.h"
#include "db/db.h"
#include "gen/pages_allocation.h"
#include "metering/metering.h"
#include "web/form.h"

static void	 read_cursor(struct web *, struct usage_line *);
static const char *cursor_of(struct web *, const struct usage_line *);
static const struct err *read_month(struct web *, struct usage_wanted *);
static void	 put_line(struct csv *, const struct usage_line *);
static const struct err *put_all(struct web *, struct usage_wanted *,
		    struct csv *);

/* "9648-1234-1780272000000000": day, job and submission of the last row. */
static void
read_cursor(struct web *w, struct usage_line *after)
{
	const char	*text = query_text(w, "after");
	char		*s;
	int64_t		 day, job, submitted;

	after->day = DAY_NONE;
	if (text == NULL)
		return;
	s = arena_strdup(w->arena, text);
	if (!str_int(strsep(&s, "-"), 0, INT32_MAX, &day) || s == NULL ||
	    !str_int(strsep(&s, "-"), 0, INT64_MAX, &job) || s == NULL ||
	    !str_int(s, 0, INT64_MAX, &submitted))
		return;
	after->day.n = (int32_t)day;
	after->job = job;
	after->submitted_at.us = submitted;
}

static const char *
cursor_of(struct web *w, const struct usage_line *l)
{
	return (arena_printf(w->arena, "%d-%lld-%lld", l->day.n,
	    (long long)l->job, (long long)l->submitted_at.us));
}

/* GET /allocations/:id/usage */
const struct err *
usage_show(struct web *w)
{
	struct usage_wanted	 u = { .allocation = w->id, .first = DAY_NONE,
				    .last = DAY_NONE,
				    .rows_max = PAGE_ROWS + 1 };
	const struct err	*err;
	struct usage_head	 head;
	struct usage_lines	 lines;
	const char		*more = NULL;

	read_cursor(w, &u.after);
	if ((err = usage_head_by_allocation(w->db, w->id, &head)) != NULL ||
	    (err = usage_by_allocation(w->db, &u, &lines)) != NULL)
		return (err);
	if (lines.n > PAGE_ROWS) {
		lines.n = PAGE_ROWS;
		more = cursor_of(w, &lines.p[PAGE_ROWS - 1]);
	}
	t_usage(w, &head, &lines, more);
	return (web_page(w));
}

/* One month where one is asked for, or all of it. */
static const struct err *
read_month(struct web *w, struct usage_wanted *u)
{
	const char		*name = query_text(w, "month");
	const struct err	*err;

	assert(u != NULL);
	u->first = u->last = DAY_NONE;
	if (name == NULL)
		return (NULL);
	if ((err = period_parse(name, &u->first)) == NULL)
		u->last = day_month_last(u->first);
	return (err);
}

static void
put_line(struct csv *c, const struct usage_line *l)
{
	csv_day(c, l->day);
	csv_int(c, l->job);
	csv_text(c, l->user_name);
	csv_text(c, cluster_job_states.stored[l->job_state]);
	csv_int(c, l->cards.n);
	csv_int(c, l->seconds.n);
	csv_int(c, l->card_seconds.n);
	csv_text(c, l->is_made_up ? "demonstration" : "cluster");
	csv_end_row(c);
}

static const struct err *
put_all(struct web *w, struct usage_wanted *u, struct csv *c)
{
	const struct err	*err;
	struct usage_lines	 lines;
	size_t			 i;

	do {
		if ((err = usage_by_allocation(w->db, u, &lines)) != NULL)
			return (err);
		for (i = 0; i < lines.n; i++)
			put_line(c, &lines.p[i]);
		if ((err = csv_fits(c)) != NULL)
			return (err);
		if (lines.n > 0)
			u->after = lines.p[lines.n - 1];
	} while (lines.n == EXPORT_BATCH_ROWS);
	return (NULL);
}

/* GET /allocations/:id/usage.csv */
const struct err *
usage_csv_show(struct web *w)
{
	static const char *const	 names[] = { "day", "job", "user",
	    "state", "cards", "seconds", "card_seconds",
	    "source" };
	struct usage_wanted		 u = { .allocation = w->id,
					    .after = { .day = DAY_NONE },
					    .rows_max = EXPORT_BATCH_ROWS };
	struct csv			 csv = csv_begin(w->arena);
	const struct err		*err;
	struct usage_head		 head;

	csv_heads(&csv, names, sizeof(names) / sizeof(names[0]));
	if ((err = read_month(w, &u)) != NULL ||
	    (err = usage_head_by_allocation(w->db, w->id, &head)) != NULL ||
	    (err = put_all(w, &u, &csv)) != NULL)
		return (err);
	return (web_file(w, "text/csv; charset=utf-8", arena_printf(w->arena,
	    "usage-%s%s%s.csv", head.reference, day_is_none(u.first) ? "" : "-",
	    day_is_none(u.first) ? "" : period_code(w->arena, u.first)),
	    csv_bytes(&csv)));
}
