/* One berth-jobs at a time: an advisory lock that goes with its connection. */
#include <string.h>
#include <time.h>

#include "db/admin.h"
#include "main/jobs_lock.h"

#define LOCK		"select pg_try_advisory_lock(4712)::text"
#define LOCK_TRIES	30	/* of a tenth of a second */

/* The server lets go of a lock a moment after its holder has ended, so whoever
 * comes right behind it waits for that. */
bool
jobs_lock(struct admin *admin)
{
	const struct timespec	 pause = { 0, 100 * 1000 * 1000 };
	char			 answer[ADMIN_ANSWER_BYTES];
	int			 i;

	for (i = 0; i < LOCK_TRIES; i++) {
		if (admin_query(admin, LOCK, ADMIN_NO_PARAMS, answer) != NULL)
			return (false);
		if (!strcmp(answer, "true"))
			return (true);
		nanosleep(&pause, NULL);
	}
	return (false);
}
