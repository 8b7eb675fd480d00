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

#include "allocation/proof.h"
#include "application/info.h"
#include "audit/chain.h"
#include "base/arena.h"
#include "base/day.h"
#include "base/limits.h"
#include "base/log.h"
#include "db/admin.h"
#include "db/db.h"
#include "identity/identity.h"
#include "identity/purge.h"
#include "invoice/papers.h"
#include "main/config.h"
#include "main/jobs_lock.h"
#include "main/jobs_settings.h"
#include "metering/metering.h"
#include "notification/mail.h"
#include "notification/tell.h"
#include "notification/worker.h"
#include "scheduler/clusters.h"
#include "scheduler/scheduler.h"

#define STATEMENT_MS_MAX	60000
#define TICK_MS			2000
#define HARVEST_SECONDS		5

static const struct { const char *kind; worker *work; } workers[] = {
	{ MESSAGE_SEND, message_send_work },
	{ ALLOCATION_OPEN, allocation_open_work },
	{ "allocation.members", allocation_members_work },
	{ "allocation.close", allocation_close_work },
	{ "invoice.pdf", invoice_pdf_work },
	{ NULL, NULL }
};

static volatile sig_atomic_t	 is_ending;

/* What became of a job, to be written down. */
struct outcome {
	const struct job	*job;
	const struct err	*err;
	struct seconds		 wait;
	const char		*detail, *public_url;
};

static void	 end(int);
static const struct err *take(struct db *, void *);
static const struct err *tick_rows(struct db *, void *);
static const struct err *purge(struct db *, void *);
static bool	 is_due(time_t *last, time_t seconds);
static void	 tick(struct workshop *);
static void	 harvest(struct workshop *);
static const struct err *work(struct workshop *, const struct job *,
		    struct seconds *);
static bool	 do_one(struct workshop *);
static const struct err *tell_operators(struct db *, const struct outcome *);
static const struct err *settle(struct db *, void *);
static void	 run(struct workshop *, struct admin *, bool once);

static void
end(int sig)
{
	(void)sig;
	is_ending = 1;
}

static const struct err *
take(struct db *db, void *arg)
{
	return (job_take(db, arg));
}

static const struct err *
work(struct workshop *ws, const struct job *job, struct seconds *wait)
{
	static const struct err	 unknown = { ERR_BROKEN, "job.unknown",
	    N_("Nobody here can do this job."), NULL };
	size_t			 i;

	for (i = 0; workers[i].kind != NULL; i++) {
		if (!strcmp(workers[i].kind, job->kind))
			return (workers[i].work(ws, job, wait));
	}
	return (&unknown);
}

/* Once a day for mails: where the server is away each of them is given up,
 * and so would be what tells of it. */
static const struct err *
tell_operators(struct db *db, const struct outcome *o)
{
	const struct job	*j = o->job;
	bool			 is_mail = strcmp(j->kind, MESSAGE_SEND) == 0;
	struct letter		 l = mail_job_given_up((struct about){
	    .subject = is_mail ? ID_NONE : j->id,
	    .once = day_iso(db_arena(db), day_of_instant(instant_now())) },
	    j->kind, j->attempts, o->detail);

	return (tell(db, ID_NONE, o->public_url, &l));
}

static const struct err *
settle(struct db *db, void *arg)
{
	const struct outcome	*o = arg;
	const struct err	*err;
	struct id		 id = o->job->id;

	if (o->err == NULL && o->wait.n == 0)
		return (job_finish(db, id));
	if (o->err == NULL)
		return (job_again(db, id, o->wait, NULL));
	if (o->job->attempts < JOB_TRIES_MAX && o->err->kind != ERR_BROKEN)
		return (job_again(db, id, job_wait(o->job->attempts),
		    o->detail));
	if ((err = job_give_up(db, id, o->detail)) != NULL ||
	    (err = message_job_given_up(db, o->job)) != NULL ||
	    (err = allocation_job_given_up(db, o->job, o->detail,
	    o->public_url)) != NULL)
		return (err);
	return (tell_operators(db, o));
}

static bool
do_one(struct workshop *ws)
{
	struct outcome		 o = { .wait = { 0 } };
	struct job		 job;
	const struct err	*err;

	assert(ws != NULL);
	arena_reset(ws->arena);
	if ((err = in_turn(ws, take, &job)) != NULL) {
		if (err != &db_missing)
			sleep(1);
		return (false);
	}
	o.job = &job;
	o.public_url = ws->public_url;
	ws->said = "";
	if ((o.err = work(ws, &job, &o.wait)) != NULL) {
		o.detail = arena_printf(ws->arena, "%s: %s", o.err->code,
		    ws->said);
		log_warn("job.failed", "kind", job.kind, "why", o.detail);
	} else
		log_info(o.wait.n == 0 ? "job.done" : "job.waits", "kind",
		    job.kind);
	if ((err = in_turn(ws, settle, &o)) != NULL)
		log_error("job.settle", "why", err->code);
	return (true);
}

static const struct err *
tick_rows(struct db *db, void *arg)
{
	const struct workshop	*ws = arg;
	const struct err	*err;
	size_t			 n;

	if ((err = job_reap(db)) != NULL ||
	    (err = allocation_close_due(db)) != NULL ||
	    (err = offer_lapse_due(db, ws->public_url)) != NULL ||
	    (err = allocation_remind_due(db, ws->public_url)) != NULL ||
	    (err = invoice_remind_due(db, ws->public_url)) != NULL ||
	    (err = info_remind_due(db, ws->public_url)) != NULL ||
	    (err = info_lapse_due(db, ws->public_url)) != NULL ||
	    (err = digest_due(db, ws->public_url)) != NULL)
		return (err);
	return (audit_seal(db, &n));
}

static const struct err *
purge(struct db *db, void *arg)
{
	(void)arg;
	return (identity_purge(db));
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
	arena_reset(ws->arena);
	if ((err = in_turn(ws, tick_rows, ws)) != NULL)
		log_warn("jobs.tick", "why", err->code);
	if (is_due(&purged, PURGE_SECONDS) &&
	    (err = in_turn(ws, purge, NULL)) != NULL)
		log_warn("jobs.purge", "why", err->code);
	if (is_due(&harvested, HARVEST_SECONDS))
		harvest(ws);
}

/* What one cluster does not tell keeps no other's use from being read. */
static void
harvest(struct workshop *ws)
{
	const struct clusters	*all = ws->clusters;
	const struct err	*err;
	size_t			 i;

	for (i = 0; i < all->n; i++) {
		arena_reset(ws->arena);
		if (all->p[i].scheduler != NULL &&
		    (err = usage_harvest(ws, &all->p[i])) != NULL)
			log_warn("jobs.harvest", "cluster", all->p[i].code,
			    "why", err->code, "detail",
			    scheduler_last_detail(all->p[i].scheduler));
	}
}

static void
run(struct workshop *ws, struct admin *admin, bool once)
{
	do {
		tick(ws);
		while (!is_ending && do_one(ws))
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
