/* Working time as a number of minutes, and back; holidays are worked through. */
#include "base/day.h"
#include "demo/times.h"

#define MONDAY		2	/* 2000-01-03 */
#define OPENS		570	/* minutes after midnight */

int64_t
work_of_day(struct day day)
{
	int	 n = day.n - MONDAY, weekday = n % 7;

	return (((int64_t)(n / 7) * 5 + (weekday > 4 ? 4 : weekday)) *
	    WORK_DAY);
}

int64_t
work_of_month(struct day month)
{
	return (work_of_day(day_add(day_month_first(month), -1)) + WORK_DAY);
}

struct instant
minute_of_day(struct day day, int minutes)
{
	return (instant_add(instant_of_day(day), (struct seconds){
	    (int64_t)minutes * 60 }));
}

struct instant
instant_of_work(int64_t work)
{
	int64_t	 days = work / WORK_DAY;

	return (minute_of_day((struct day){ (int32_t)(MONDAY +
	    days / 5 * 7 + days % 5) }, OPENS + (int)(work % WORK_DAY)));
}
