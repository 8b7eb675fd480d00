/*
 * chores -- what berth-jobs does, put together from all rooms: the workers of
 * each kind of job, and what falls due by the portal's clock.
 *
 * When it is done is decided by whoever calls.
 */
#ifndef PORTAL_CHORES_H
#define PORTAL_CHORES_H

#include <stdbool.h>

#include "notification/worker.h"

struct chore { const char *kind; worker *work; };

/* Take one job that is due and do it; false when there was none.  `instead`,
 * which ends with a NULL kind, stands in for workers of the same kinds; it is
 * NULL but in a demonstration. */
bool		 chores_do_one(struct workshop *, const struct chore *instead);

/* What has fallen due: ends, lapses, reminders, lost jobs, the record. */
const struct err *chores_tick(struct workshop *);
/* What has been kept long enough goes. */
const struct err *chores_purge(struct workshop *);
/* Each cluster's accounting is read once more; what fails is in the log. */
void		 chores_harvest(struct workshop *);

#endif
