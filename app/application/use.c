/* How much of what is asked for would be used. */
#include <assert.h>

#include "application/limits.h"
#include "base/day.h"
#include "base/money.h"

#define HOURS_PER_DAY	24

int64_t
application_hours(const struct application *app)
{
	struct day	 last;

	assert(app != NULL);
	if (app->cards.n <= 0 || app->months.n <= 0 ||
	    day_is_none(app->start_on))
		return (0);
	last = day_term_last(app->start_on, app->months);
	return ((int64_t)(last.n - app->start_on.n + 1) * HOURS_PER_DAY *
	    app->cards.n);
}

struct rate
application_utilisation(const struct application *app)
{
	int64_t	 all = application_hours(app);

	if (all == 0 || app->hours_needed <= 0)
		return ((struct rate){ 0 });
	if (app->hours_needed / all >= INT32_MAX / RATE_ONE)
		return ((struct rate){ INT32_MAX });
	return ((struct rate){ (int32_t)round_div(
	    (wide)app->hours_needed * RATE_ONE, all) });
}

bool
application_uses_little(const struct application *app)
{
	struct rate	 use = application_utilisation(app);

	return (use.bp > 0 && use.bp < app->route.low_use_warn.bp);
}
