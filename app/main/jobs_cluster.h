/* jobs_cluster -- the cluster that the environment names. */
#ifndef MAIN_JOBS_CLUSTER_H
#define MAIN_JOBS_CLUSTER_H

struct arena;
struct scheduler;

/* NULL when none is named; ends the program when its key cannot be read. */
struct scheduler *jobs_cluster(struct arena *);

#endif
