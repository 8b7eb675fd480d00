/* The workers of all rooms, what falls due by the clock, and one job. */
#include <assert.h>
#include <string.h>
#include <unistd.h>

#include "allocation/proof.h"
#include "application/info.h"
#include "audit/chain.h"
#include "base/arena.h"
#include "base/day.h"
#include "base/log.h"
#include "db/db.h"
#include "identity/purge.h"
#include "invoice/papers.h"
#include "metering/metering.h"
#include "notification/mail.h"
#include "notification/tell.h"
#include "portal/chores.h"
#include "scheduler/clusters.h"
#include "scheduler/scheduler.h"

static const struct chore	chores[] = {
	{ MESSAGE_SEND, message_send_work },
	{ ALLOCATION_OPEN, allocation_open_work },
	{ "allocation.members", allocation_members_work },
	{ "allocation.close", allocation_close_work },
	{ "invoice.pdf", invoice_pdf_work },
	{ NULL, NULL }
};

static const struct err *take(struct db *, void *);
static const struct err *tick_rows(struct db *, void *);
static const struct err *purge(struct db *, void *);
static worker	*find(const struct chore *, const char *kind);
static worker	 unknown;

/* What became of a job, to be written down. */
struct outcome {
	const struct job	*job;
	const struct err	*err;
	struct seconds		 wait;
	const char		*detail, *public_url;
};

static const struct err *tell_operators(struct db *, const struct outcome *);
static const struct err *settle(struct db *, void *);

static const struct err *
take(struct db *db, void *arg)
{
	return (job_take(db, arg));
}

static const struct err *
unknown(struct workshop *ws, const struct job *job, struct seconds *wait)
{
	static const struct err	 err = { ERR_BROKEN, "job.unknown",
	    N_("Nobody here can do this job."), NULL };

	(void)ws;
	(void)job;
	(void)wait;
	return (&err);
}

static worker *
find(const struct chore *all, const char *kind)
{
	for (; all != NULL && all->kind != NULL; all++) {
		if (!strcmp(all->kind, kind))
			return (all->work);
	}
	return (NULL);
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

bool
chores_do_one(struct workshop *ws, const struct chore *instead)
{
	struct outcome		 o = { .wait = { 0 } };
	struct job		 job;
	const struct err	*err;
	worker			*work;

	assert(ws != NULL);
	arena_reset(ws->arena);
	if ((err = in_turn(ws, take, &job)) != NULL) {
		if (err != &db_missing)
			sleep(1);
		return (false);
	}
	o.job = &job;
	o.public_url = ws->public_url;
	if ((work = find(instead, job.kind)) == NULL &&
	    (work = find(chores, job.kind)) == NULL)
		work = unknown;
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
	    (err = allocation_open_due(db)) != NULL ||
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

const struct err *
chores_tick(struct workshop *ws)
{
	arena_reset(ws->arena);
	return (in_turn(ws, tick_rows, ws));
}

const struct err *
chores_purge(struct workshop *ws)
{
	arena_reset(ws->arena);
	return (in_turn(ws, purge, NULL));
}

/* What one cluster does not tell keeps no other's use from being read. */
void
chores_harvest(struct workshop *ws)
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
