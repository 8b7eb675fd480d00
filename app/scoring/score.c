/* Arithmetic on totals, in integers. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/money.h"
#include "scoring/score.h"

static int	compare(const void *, const void *);

struct points
points_of(int64_t sum, int32_t score_max)
{
	assert(score_max > 0);
	return ((struct points){ (int32_t)round_div((wide)sum * 10,
	    score_max) });
}

static int
compare(const void *a, const void *b)
{
	int32_t	 x = ((const struct points *)a)->tenths;
	int32_t	 y = ((const struct points *)b)->tenths;

	return ((x > y) - (x < y));
}

struct tally
score_tally(const struct points *totals, size_t n, int32_t lowest,
    const struct score_rule *rule)
{
	struct points	 sorted[SCORES_MAX];
	struct tally	 t = { .n = n };
	int64_t		 sum = 0;
	size_t		 i;

	assert(n > 0 && n <= SCORES_MAX);
	memcpy(sorted, totals, n * sizeof(*sorted));
	qsort(sorted, n, sizeof(*sorted), compare);
	for (i = 0; i < n; i++)
		sum += sorted[i].tenths;
	t.mean.tenths = (int32_t)round_div(sum, (int64_t)n);
	t.median.tenths = (int32_t)round_div((wide)sorted[(n - 1) / 2].tenths +
	    sorted[n / 2].tenths, 2);
	t.range.tenths = sorted[n - 1].tenths - sorted[0].tenths;
	t.passes = t.mean.tenths >= rule->pass_total * 10 &&
	    lowest >= rule->pass_each;
	t.wants_moderation = t.range.tenths >= rule->moderate_range * 10;
	return (t);
}
