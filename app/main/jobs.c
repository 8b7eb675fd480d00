/*
 * berth-jobs -- everything that leaves the house or takes long.
 *
 * One process at a time (an advisory lock), because the cluster wants one
 * writer.  It sleeps until a job is announced or a tick is due; SIGTERM lets
 * the job in hand end.  See notification/work.h for what a worker owes.
 */
#include <assert.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/limits.h"
#include "base/log.h"
#include "db/admin.h"
#include "db/db.h"
#include "identity/identity.h"
#include "identity/purge.h"
#include "main/config.h"
#include "main/jobs_lock.h"
#include "main/jobs_settings.h"
#include "notification/worker.h"
#include "portal/chores.h"
#include "scheduler/clusters.h"
#include "scheduler/scheduler.h"

#define STATEMENT_MS_MAX	60000
#define TICK_MS			2000
#define HARVEST_SECONDS		5

static volatile sig_atomic_t	 is_ending;

static void	 end(int);
static bool	 is_due(time_t *last, time_t seconds);
static void	 tick(struct workshop *);
static void	 run(struct workshop *, struct admin *, bool once);

static void
end(int sig)
{
	(void)sig;
	is_ending = 1;
}

/* Have so many seconds gone by since the last time? */
static bool
is_due(time_t *last, time_t seconds)
{
	if (time(NULL) - *last < seconds)
		return (false);
	*last = time(NULL);
	return (true);
}

static void
tick(struct workshop *ws)
{
	static time_t		 harvested, purged;
	const struct err	*err;

	assert(ws != NULL);
	if ((err = chores_tick(ws)) != NULL)
		log_warn("jobs.tick", "why", err->code);
	if (is_due(&purged, PURGE_SECONDS) &&
	    (err = chores_purge(ws)) != NULL)
		log_warn("jobs.purge", "why", err->code);
	if (is_due(&harvested, HARVEST_SECONDS))
		chores_harvest(ws);
}

static void
run(struct workshop *ws, struct admin *admin, bool once)
{
	do {
		tick(ws);
		while (!is_ending && chores_do_one(ws, NULL))
			continue;
		/* A lost line is a lost lock: let the supervisor start anew. */
		if (!is_ending && !once && admin_wait(admin, -1, TICK_MS) == -1)
			exit(1);
	} while (!is_ending && !once);
}

int
main(int argc, char **argv)
{
	struct sigaction	 sa = { .sa_handler = end };
	struct smtp		 smtp = smtp_settings();
	struct seller		 seller = seller_settings();
	struct clusters		 clusters = { NULL, 0 };
	struct workshop		 ws = { .seller = &seller, .said = "" };
	struct arena		*forever = arena_create();
	struct admin		*admin;
	struct config		 config;
	const struct err	*err;
	const char		*wrong;
	size_t			 i;

	if ((wrong = config_read(&config, "BERTH_DB_JOBS")) != NULL) {
		fprintf(stderr, "berth-jobs: %s\n", wrong);
		return (2);
	}
	identity_start();
	fonts_settings();
	sigaction(SIGTERM, &sa, NULL);
	sigaction(SIGINT, &sa, NULL);
	ws.smtp = smtp.url != NULL ? &smtp : NULL;
	if ((admin = admin_open(config.db)) == NULL || !jobs_lock(admin) ||
	    admin_listen(admin, "berth_jobs") != NULL) {
		log_error("jobs.start", "why", "no database, or another "
		    "berth-jobs is running");
		return (1);
	}
	ws.pool = db_pool_create(&(struct db_config){ config.db, 1,
	    STATEMENT_MS_MAX, &db_loop_poll, 0 });
	ws.arena = arena_create();
	ws.public_url = config.public_url;
	if ((err = clusters_open(&ws, forever, &clusters)) != NULL) {
		log_error("jobs.start", "why", err->code);
		return (1);
	}
	log_info("jobs.started", "clusters",
	    arena_printf(forever, "%zu", clusters.n));
	run(&ws, admin, argc > 1 && !strcmp(argv[1], "--once"));
	for (i = 0; i < clusters.n; i++)
		scheduler_close(clusters.p[i].scheduler);
	db_pool_destroy(ws.pool);
	admin_close(admin);
	arena_destroy(ws.arena);
	arena_destroy(forever);
	return (0);
}
