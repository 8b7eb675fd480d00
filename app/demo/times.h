/* times -- working time: Monday to Friday, from half past nine for eight
 * hours; so many of its minutes since 2000-01-03. */
#ifndef DEMO_TIMES_H
#define DEMO_TIMES_H

#include "base/types.h"

#define WORK_DAY	480	/* minutes */

/* The beginning of a day, or of the working day before it. */
int64_t		 work_of_day(struct day);
/* The beginning of the first working day of a month. */
int64_t		 work_of_month(struct day);
struct instant	 instant_of_work(int64_t);
/* Minutes of Hong Kong after midnight. */
struct instant	 minute_of_day(struct day, int minutes);

#endif
