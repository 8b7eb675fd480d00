/* How long a job waits before it is tried again.  Pure. */
#include "notification/work.h"

const struct err job_not_dead = { ERR_CONFLICT, "job.not_dead",
    N_("Only a job that was given up can be tried again; this one is under way or done."), NULL };

struct seconds
job_wait(int32_t attempts)
{
	int64_t	 n = 1;

	while (attempts-- > 0 && n < JOB_WAIT_SECONDS_MAX)
		n *= 2;
	return ((struct seconds){ n < JOB_WAIT_SECONDS_MAX ? n :
	    JOB_WAIT_SECONDS_MAX });
}
