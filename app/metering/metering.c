/* Use cut at the midnights of Hong Kong.  Pure. */
#include <assert.h>

#include "base/day.h"
#include "metering/metering.h"

size_t
metering_cut(const struct metered *m, struct segment *out, size_t max)
{
	struct instant	 at = m->start;
	struct seconds	 left = m->elapsed, here;
	struct day	 day;
	size_t		 n = 0;

	assert(out != NULL || max == 0);
	while (left.n > 0 && n < max) {
		day = day_of_instant(at);
		here = instant_since(instant_of_day(day_add(day, 1)), at);
		if (here.n > left.n || n + 1 == max)
			here = left;
		out[n++] = (struct segment){ m, day, here };
		at = instant_add(at, here);
		left.n -= here.n;
	}
	return (n);
}
