/* stage -- what a story is played on. */
#ifndef DEMO_STAGE_H
#define DEMO_STAGE_H

#include "demo/story.h"
#include "notification/worker.h"
#include "scheduler/clusters.h"

struct stage {
	struct demo	 demo;
	struct workshop	 workshop;
	struct clusters	 clusters;
};

bool		 stage_open(struct stage *, const struct demo_settings *);
void		 stage_close(struct stage *);

#endif
