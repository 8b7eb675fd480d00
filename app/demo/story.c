/*
 * All cases and months, day by day.  When each step is done is laid out
 * beforehand, in working time and backwards from the last step of a case;
 * then the portal's clock is moved from one to the next, and at each midnight
 * between them what has fallen due is done.
 */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/day.h"
#include "demo/stage.h"
#include "demo/times.h"

#define EVENTS_MAX	4096
#define MIDNIGHT_MINUTE	5	/* when the workers of a day begin */
#define EVENING_MINUTE	(18 * 60 + 30)
#define WEEK		7
#define APART_SECONDS	20
#define MONDAY		2	/* of a day's number, modulo a week */

struct event {
	struct instant		 at;
	const struct demo_case	*of;	/* NULL: a step of finance */
	enum demo_step		 step;
	struct demo_bill	 bill;
};

struct plan { struct event *p; size_t n, done; };

static const struct demo_case *const	casts[] = { demo_used, demo_running,
	demo_refused, demo_pending };

static void	 plan_case(struct plan *, const struct demo *,
		    const struct demo_case *);
static void	 plan_month(struct plan *, const struct demo *,
		    struct day month);
static int	 by_time(const void *, const void *);
static void	 plan_all(struct plan *, const struct demo *);
static bool	 play(struct demo *, const struct event *);
static bool	 play_day(struct demo *, struct plan *, struct day);
static bool	 play_today(struct demo *);

/* No two cases are done in the same rhythm. */
static void
plan_case(struct plan *plan, const struct demo *d, const struct demo_case *c)
{
	int64_t	 at = work_of_day(day_add(d->today, c->ends)) +
		    demo_chance(c->title, 0, 0, WORK_DAY);
	size_t	 n = 0;
	int	 wait;

	while (c->steps[n] != DEMO_END)
		n++;
	while (n-- > 0) {
		assert(plan->n < EVENTS_MAX);
		plan->p[plan->n++] = (struct event){ .at = instant_of_work(at),
		    .of = c, .step = c->steps[n] };
		wait = demo_step_wait(c->steps[n]);
		at -= 1 + wait / 2 + (int64_t)demo_chance(c->title, (int64_t)n,
		    1, (uint32_t)wait + 1);
	}
}

/* Closed on the second working day of the next month, and so on. */
static void
plan_month(struct plan *plan, const struct demo *d, struct day month)
{
	static const int	 after[DEMO_ACTS] = { WORK_DAY + 40,
				    WORK_DAY + 90, 2 * WORK_DAY + 200,
				    3 * WORK_DAY + 120, 5 * WORK_DAY + 60 };
	struct day		 next = day_add(day_month_last(month), 1);
	struct event		 e = { .of = NULL };
	int			 act;

	e.bill = (struct demo_bill){ .month = month, .is_last =
	    next.n == day_month_first(d->today).n };
	for (act = 0; act < DEMO_ACTS; act++) {
		e.at = instant_of_work(work_of_month(next) + after[act]);
		e.bill.act = (enum demo_act)act;
		if (day_compare(day_of_instant(e.at), d->today) < 0)
			plan->p[plan->n++] = e;
	}
}

static int
by_time(const void *a, const void *b)
{
	const struct event	*x = a, *y = b;

	if (x->at.us != y->at.us)
		return (x->at.us < y->at.us ? -1 : 1);
	return (x->step != y->step ? (x->step < y->step ? -1 : 1) : 0);
}

static void
plan_all(struct plan *plan, const struct demo *d)
{
	const struct demo_case	*c;
	struct instant		 after;
	struct day		 month;
	size_t			 i;

	for (i = 0; i < sizeof(casts) / sizeof(casts[0]); i++) {
		for (c = casts[i]; c->title != NULL; c++)
			plan_case(plan, d, c);
	}
	/* From the month in which the first cards are used. */
	for (month = day_month_first(day_add(d->today, demo_used[0].starts));
	    month.n < day_month_first(d->today).n;
	    month = day_add(day_month_last(month), 1))
		plan_month(plan, d, month);
	qsort(plan->p, plan->n, sizeof(plan->p[0]), by_time);
	/* What takes a moment is over before the next begins. */
	for (i = 1; i < plan->n; i++) {
		after = instant_add(plan->p[i - 1].at,
		    (struct seconds){ APART_SECONDS });
		if (plan->p[i].at.us < after.us)
			plan->p[i].at = after;
	}
}

static bool
play(struct demo *d, const struct event *e)
{
	if (!demo_set_clock(d, e->at))
		return (false);
	if (e->of == NULL)
		return (demo_bill(d, &e->bill));
	if (demo_step(d, e->of, e->step))
		return (true);
	fprintf(stderr, "berth-demo: \"%s\" stopped at step %d\n",
	    e->of->title, (int)e->step);
	return (false);
}

static bool
play_day(struct demo *d, struct plan *plan, struct day day)
{
	size_t	 before = plan->done;

	if (!demo_set_clock(d, minute_of_day(day, MIDNIGHT_MINUTE)) ||
	    !demo_work(d, true))
		return (false);
	if (day.n % WEEK == MONDAY)
		demo_meter(d);
	for (; plan->done < plan->n &&
	    day_of_instant(plan->p[plan->done].at).n == day.n; plan->done++) {
		if (!play(d, &plan->p[plan->done]))
			return (false);
	}
	if (plan->done == before)
		return (true);
	if (!demo_set_clock(d, minute_of_day(day, EVENING_MINUTE)))
		return (false);
	if (plan->done == plan->n)
		demo_sign_out(d);
	return (demo_work(d, false));
}

/* The real day: what is due, and what the real cluster is asked for. */
static bool
play_today(struct demo *d)
{
	const struct demo_case	*c;

	if (!demo_set_clock(d, INSTANT_NONE) || !demo_work(d, true))
		return (false);
	demo_meter(d);
	for (c = demo_running; c->title != NULL; c++) {
		if (!demo_join(d, c))
			return (false);
	}
	demo_sign_out(d);
	return (true);
}

bool
demo_tell(struct demo *d)
{
	struct plan	 plan = { .p = arena_array(d->arena, struct event,
			    EVENTS_MAX) };
	struct day	 day = day_add(d->today, -DEMO_DAYS);

	plan_all(&plan, d);
	if (!demo_set_clock(d, instant_of_work(work_of_day(day))) ||
	    !demo_found(d))
		return (false);
	assert(day_of_instant(plan.p[0].at).n > day.n);
	for (day = day_add(day, 1); day_compare(day, d->today) < 0;
	    day = day_add(day, 1)) {
		if (!play_day(d, &plan, day))
			return (false);
	}
	assert(plan.done == plan.n);
	return (play_today(d));
}
