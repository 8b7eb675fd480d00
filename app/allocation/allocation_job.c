/*
 * Allocations made real on the cluster, and taken away again.
 *
 * Each worker may be killed anywhere and begins again from the top: what the
 * scheduler is told is "make it so", and the state moves only after what was
 * read back agrees.
 */
#include <string.h>

#include "allocation/allocation.h"
#include "allocation/allocation_actions.h"
#include "allocation/proof.h"
#include "audit/audit.h"
#include "base/arena.h"
#include "base/day.h"
#include "db/db.h"
#include "identity/identity.h"
#include "notification/tell.h"
#include "notification/worker.h"
#include "scheduler/clusters.h"
#include "scheduler/scheduler.h"

#define JOBS_PER_ACCOUNT_MAX	1000

struct task {
	struct workshop			*ws;
	struct scheduler		*scheduler;	/* of its cluster */
	struct id			 id;
	struct allocation		 al;
	struct allocation_member	*members;
	size_t				 n;
	struct instant			 now;
	struct ids			 present, gone;
	struct allocation_seen		 seen;
	const char			*why;
};

static const struct err *load(struct db *, void *);
static const struct err *started(struct db *, void *);
static const struct err *proved_active(struct db *, void *);
static const struct err *proved_closed(struct db *, void *);
static const struct err *trouble(struct db *, void *);
static const struct err *set_members(struct task *);
static const struct err *apply(struct task *);
static struct act	 act_proved(const struct task *, bool is_new);
static struct about members_of(const struct task *);
static const struct err *noted(struct task *, const struct err *);

static const struct err *
load(struct db *db, void *arg)
{
	const struct err	*err;
	struct task		*t = arg;

	if ((err = allocation_by_id(db, t->id, &t->al)) != NULL ||
	    (err = allocation_members(db, t->id, LANG_EN, &t->members,
	    &t->n)) != NULL)
		return (err);
	t->scheduler = clusters_find(t->ws->clusters, t->al.cluster);
	return (clock_read(db, &t->now));
}

static const struct err *
started(struct db *db, void *arg)
{
	struct task	*t = arg;

	return (allocation_save_started(db, t->id));
}

/* What the cluster was seen to have. */
static struct act
act_proved(const struct task *t, bool is_new)
{
	return (is_new ? did_allocation_active(t->id, t->al.org,
	    t->al.account, t->seen.cards.n, t->al.gres_type,
	    t->seen.members) : did_allocation_members(t->id, t->al.org,
	    t->al.account, t->seen.cards.n, t->al.gres_type,
	    t->seen.members));
}

/* Each member. */
static struct about
members_of(const struct task *t)
{
	struct id	*people = arena_array(t->ws->arena, struct id, t->n + 1);
	size_t		 i;

	for (i = 0; i < t->n; i++)
		people[i] = t->members[i].person;
	return ((struct about){ .subject = t->id, .org = t->al.org,
	    .people = { people, t->n } });
}

static const struct err *
proved_active(struct db *db, void *arg)
{
	const struct err	*err;
	struct task		*t = arg;
	bool			 is_new = t->al.state != ALLOCATION_ACTIVE;
	struct act		 act = act_proved(t, is_new);
	struct letter		 l;

	if ((err = allocation_members_proved(db, t->id, t->present,
	    t->gone)) != NULL ||
	    (err = allocation_save_proved(db, t->id, ALLOCATION_ACTIVE,
	    t->seen)) != NULL ||
	    (err = audit_record(db, t->now, ID_NONE, &act)) != NULL)
		return (err);
	l = mail_active(members_of(t), t->al.reference);
	return (is_new ? tell(db, ID_NONE, t->ws->public_url, &l) : NULL);
}

static const struct err *
proved_closed(struct db *db, void *arg)
{
	const struct err	*err;
	struct task		*t = arg;
	struct act		 act = did_allocation_expired(t->id, t->al.org,
				    t->al.account);
	struct letter		 l;

	if ((err = allocation_save_proved(db, t->id, ALLOCATION_EXPIRED,
	    t->seen)) != NULL ||
	    (err = audit_record(db, t->now, ID_NONE, &act)) != NULL)
		return (err);
	l = mail_ended(members_of(t), t->al.reference);
	return (tell(db, ID_NONE, t->ws->public_url, &l));
}

static const struct err *
trouble(struct db *db, void *arg)
{
	struct task	*t = arg;

	return (allocation_save_trouble(db, t->id, t->why));
}

/* Note why it did not work beside the effect, and pass the error on. */
static const struct err *
noted(struct task *t, const struct err *why)
{
	if (t->scheduler != NULL)
		t->ws->said = arena_strdup(t->ws->arena,
		    scheduler_last_detail(t->scheduler));
	t->why = arena_printf(t->ws->arena, "%s: %s", why->code, t->ws->said);
	(void)in_turn(t->ws, trouble, t);
	return (why);
}

static const struct err *
set_members(struct task *t)
{
	const struct err	*err;
	struct id		*present, *gone;
	size_t			 i;

	present = arena_array(t->ws->arena, struct id, t->n);
	gone = arena_array(t->ws->arena, struct id, t->n);
	t->present = (struct ids){ present, 0 };
	t->gone = (struct ids){ gone, 0 };
	for (i = 0; i < t->n; i++) {
		if (t->members[i].state == MEMBER_LEAVING) {
			err = scheduler_remove_member(t->scheduler,
			    t->ws->arena, t->al.account,
			    t->members[i].user_name);
			gone[t->gone.n++] = t->members[i].person;
		} else {
			err = scheduler_ensure_member(t->scheduler,
			    t->ws->arena, t->al.account,
			    t->members[i].user_name);
			present[t->present.n++] = t->members[i].person;
		}
		if (err != NULL)
			return (err);
	}
	return (NULL);
}

/* The account, its limits and its members, read back as a whole. */
static const struct err *
apply(struct task *t)
{
	struct cluster_account	 wanted = {
		.name = t->al.account, .description = t->al.title,
		.organisation = t->al.org_name,
		.card_type = t->al.gres_type, .cards = t->al.cards,
		.card_minutes_max = CLUSTER_NO_LIMIT,
		.jobs_max = JOBS_PER_ACCOUNT_MAX, .is_open = true,
	};
	struct cluster_seen	 seen;
	const struct err	*err;
	size_t			 i;

	if ((err = scheduler_ensure_account(t->scheduler, t->ws->arena,
	    &wanted)) != NULL || (err = set_members(t)) != NULL ||
	    (err = scheduler_read_account(t->scheduler, t->ws->arena,
	    t->al.account, &seen)) != NULL)
		return (err);
	if (!seen.exists || !cluster_account_agrees(&wanted, &seen))
		return (&scheduler_disagrees);
	for (i = 0; i < t->n; i++) {
		if (cluster_seen_has(&seen, t->members[i].user_name) ==
		    (t->members[i].state == MEMBER_LEAVING))
			return (&scheduler_disagrees);
	}
	t->seen = (struct allocation_seen){ t->al.cards,
	    (int32_t)seen.members.n };
	return (NULL);
}

const struct err *
allocation_open_work(struct workshop *ws, const struct job *job,
    struct seconds *wait)
{
	struct task		 t = { .ws = ws, .id = job->subject };
	const struct err	*err;

	if ((err = in_turn(ws, load, &t)) != NULL)
		return (err);
	if (t.al.effect == EFFECT_CLOSE || t.al.effect == EFFECT_NONE)
		return (NULL);
	if (day_compare(t.al.first_day, day_of_instant(t.now)) > 0) {
		*wait = instant_since(instant_of_day(t.al.first_day), t.now);
		return (NULL);
	}
	if (t.al.state != ALLOCATION_ACTIVE &&
	    (err = in_turn(ws, started, &t)) != NULL)
		return (err);
	if (t.scheduler == NULL)
		return (noted(&t, &scheduler_unreachable));
	if ((err = apply(&t)) != NULL)
		return (noted(&t, err));
	return (in_turn(ws, proved_active, &t));
}

/* Members of an allocation that is open; before that, opening sees to them. */
const struct err *
allocation_members_work(struct workshop *ws, const struct job *job,
    struct seconds *wait)
{
	struct task		 t = { .ws = ws, .id = job->subject };
	const struct err	*err;

	(void)wait;
	if ((err = in_turn(ws, load, &t)) != NULL)
		return (err);
	if (t.al.state != ALLOCATION_ACTIVE || t.al.effect == EFFECT_CLOSE)
		return (NULL);
	if (t.scheduler == NULL)
		return (noted(&t, &scheduler_unreachable));
	if ((err = apply(&t)) != NULL)
		return (noted(&t, err));
	return (in_turn(ws, proved_active, &t));
}

const struct err *
allocation_close_work(struct workshop *ws, const struct job *job,
    struct seconds *wait)
{
	struct task		 t = { .ws = ws, .id = job->subject };
	const struct err	*err;
	struct cluster_seen	 seen;

	(void)wait;
	if ((err = in_turn(ws, load, &t)) != NULL)
		return (err);
	if (t.al.effect != EFFECT_CLOSE)
		return (NULL);
	if (t.scheduler == NULL)
		return (noted(&t, &scheduler_unreachable));
	if ((err = scheduler_close_account(t.scheduler, ws->arena,
	    t.al.account)) != NULL ||
	    (err = scheduler_read_account(t.scheduler, ws->arena,
	    t.al.account, &seen)) != NULL)
		return (noted(&t, err));
	if (seen.exists && (seen.members.n > 0 || seen.cards.n != 0 ||
	    seen.jobs_max != 0))
		return (noted(&t, &scheduler_disagrees));
	return (in_turn(ws, proved_closed, &t));
}
