/*
 * clusters -- the clusters of the centre, as rows: a resource class names one.
 *
 * A row says what a cluster is called and which adapter speaks to it; how it
 * is reached, and with which key, is told to berth-jobs by its environment
 * and is nobody else's business (main/jobs_settings.h).
 */
#ifndef SCHEDULER_CLUSTERS_H
#define SCHEDULER_CLUSTERS_H

#include "base/err.h"
#include "base/types.h"

struct db;
struct scheduler;

struct cluster {
	const char		*code;		/* "main"; stored with usage */
	const char		*name;
	const char		*adapter;	/* name of its scheduler_ops */
	struct scheduler	*scheduler;	/* NULL: not reached from here */
};

struct clusters { struct cluster *p; size_t n; };

/* The way to a cluster; NULL when it has none here. */
struct scheduler *clusters_find(const struct clusters *, const char *code);

/* All of them, none of which is reached yet. */
const struct err *cluster_list(struct db *, struct clusters *);

#endif
