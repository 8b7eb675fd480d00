/* Cents: read, multiplied and rounded once, half-up.  No floating point. */
#include <assert.h>
#include <stdlib.h>

#include "base/money.h"

static int64_t	 narrow(wide);

static int64_t
narrow(wide n)
{
	if (n > INT64_MAX || n < INT64_MIN)
		abort();
	return ((int64_t)n);
}

int64_t
round_div(wide num, int64_t den)
{
	wide	 half = den / 2;

	/* An odd den has no tie, and adding its floored half rounds right. */
	assert(den > 0);
	return (narrow(num >= 0 ? (num + half) / den : -((-num + half) / den)));
}

struct money
money_add(struct money a, struct money b)
{
	return ((struct money){ narrow((wide)a.cents + b.cents) });
}

struct money
money_sub(struct money a, struct money b)
{
	return ((struct money){ narrow((wide)a.cents - b.cents) });
}

struct money
money_min(struct money a, struct money b)
{
	return (a.cents < b.cents ? a : b);
}

struct money
money_times(struct money a, int64_t num, int64_t den)
{
	return ((struct money){ round_div((wide)a.cents * num, den) });
}

struct money
money_rate(struct money a, struct rate r)
{
	return (money_times(a, r.bp, RATE_ONE));
}
