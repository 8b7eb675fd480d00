#include "notification/work.h"

struct seconds
job_wait(int32_t attempts)
{
	int64_t	 n = 1;

	while (attempts-- > 0 && n < JOB_WAIT_SECONDS_MAX)
		n *= 2;
	return ((struct seconds){ n < JOB_WAIT_SECONDS_MAX ? n :
	    JOB_WAIT_SECONDS_MAX });
}
