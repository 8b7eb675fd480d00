#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/log.h"
#include "main/jobs_cluster.h"
#include "scheduler/scheduler.h"

#define KEY_BYTES_MAX	4096

struct scheduler *
jobs_cluster(struct arena *a)
{
	struct scheduler_config	 c = { .url = getenv("BERTH_SLURM_URL"),
				    .cluster = getenv("BERTH_SLURM_CLUSTER"),
				    .now = instant_now };
	const char		*path = getenv("BERTH_SLURM_KEY_FILE");
	unsigned char		*key = arena_take(a, KEY_BYTES_MAX);
	ssize_t			 n;
	int			 fd;

	if (c.url == NULL || c.cluster == NULL || path == NULL)
		return (NULL);
	if ((fd = open(path, O_RDONLY)) == -1 ||
	    (n = read(fd, key, KEY_BYTES_MAX)) <= 0) {
		log_error("jobs.key", "path", path);
		exit(1);
	}
	close(fd);
	c.key = (struct bytes){ key, (size_t)n };
	return (scheduler_open(&c));
}
