/* The made-up cluster as an adapter: accounts and jobs in memory, nothing else. */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "demo/cluster.h"
#include "scheduler/adapter.h"

struct played {
	struct scheduler	 handle;	/* first: it is the same thing */
	struct played_account	 accounts[ACCOUNTS_MAX];
	size_t			 accounts_n;
	struct played_job	*jobs;
	size_t			 jobs_n;
};

static struct played *of(struct scheduler *);
static struct played_account *find(struct played *, const char *name);
static void	 make_jobs(struct played *, struct instant until);
static void	 end_jobs(struct played *, const struct played_account *,
		    const char *user);
static struct scheduler *opened(const struct scheduler_config *);
static void	 closed(struct scheduler *);
static const struct err *ping(struct scheduler *, struct arena *);
static const struct err *read_account(struct scheduler *, struct arena *,
		    const char *account, struct cluster_seen *);
static const struct err *ensure_account(struct scheduler *, struct arena *,
		    const struct cluster_account *);
static const struct err *ensure_member(struct scheduler *, struct arena *,
		    const char *account, const char *user);
static const struct err *remove_member(struct scheduler *, struct arena *,
		    const char *account, const char *user);
static const struct err *close_account(struct scheduler *, struct arena *,
		    const char *account);
static const struct err *cancel_jobs(struct scheduler *, struct arena *,
		    const char *account, const char *user);
static const struct err *jobs(struct scheduler *, struct arena *,
		    const char *account, const struct instant from_to[2],
		    struct cluster_usages *);
static const struct err *capacity(struct scheduler *, struct arena *,
		    const char *card_type, struct cluster_capacity *);

/* One story is played on one cluster. */
static struct played		 only;

static const char *const	 reserved[] = { "root", NULL };

const struct scheduler_ops	 scheduler_demo = {
	.name = "demo", .reserved = reserved, .is_made_up = true,
	.open = opened, .close = closed, .ping = ping,
	.read_account = read_account, .ensure_account = ensure_account,
	.ensure_member = ensure_member, .remove_member = remove_member,
	.close_account = close_account, .cancel_jobs = cancel_jobs,
	.jobs = jobs, .capacity = capacity,
};

static struct played *
of(struct scheduler *s)
{
	return ((struct played *)(void *)s);
}

static struct played_account *
find(struct played *p, const char *name)
{
	size_t	 i;

	for (i = 0; i < p->accounts_n; i++) {
		if (!strcmp(p->accounts[i].name, name))
			return (&p->accounts[i]);
	}
	return (NULL);
}

static struct scheduler *
opened(const struct scheduler_config *c)
{
	(void)c;
	assert(only.jobs == NULL);
	if ((only.jobs = calloc(JOBS_MAX, sizeof(*only.jobs))) == NULL)
		abort();
	return (&only.handle);
}

static void
closed(struct scheduler *s)
{
	free(of(s)->jobs);
	*of(s) = (struct played){ .jobs_n = 0 };
}

static const struct err *
ping(struct scheduler *s, struct arena *a)
{
	(void)s;
	(void)a;
	return (NULL);
}

static const struct err *
read_account(struct scheduler *s, struct arena *a, const char *account,
    struct cluster_seen *seen)
{
	const struct played_account	*p = find(of(s), account);
	struct cluster_limit		*limit = arena_new(a,
					    struct cluster_limit);
	const char			**members;
	size_t				 i;

	*seen = (struct cluster_seen){ .exists = p != NULL };
	if (p == NULL)
		return (NULL);
	members = arena_array(a, const char *, p->members_n);
	for (i = 0; i < p->members_n; i++)
		members[i] = arena_strdup(a, p->members[i]);
	*limit = (struct cluster_limit){ p->card_type, p->limits.cards };
	seen->cards = p->limits.cards;
	seen->types = limit;
	seen->types_n = 1;
	seen->card_minutes_max = p->limits.card_minutes_max;
	seen->jobs_max = p->limits.jobs_max;
	seen->members = (struct texts){ members, p->members_n };
	return (NULL);
}

static const struct err *
ensure_account(struct scheduler *s, struct arena *a,
    const struct cluster_account *wanted)
{
	struct played		*p = of(s);
	struct played_account	*has = find(p, wanted->name);

	(void)a;
	if (wanted->cards.n > LANES_MAX ||
	    (has == NULL && p->accounts_n == ACCOUNTS_MAX))
		return (&scheduler_too_much);
	if (has == NULL) {
		has = &p->accounts[p->accounts_n];
		has->number = (int)p->accounts_n++;
		has->opened = has->told = day_of_instant(s->now());
		snprintf(has->name, sizeof(has->name), "%s", wanted->name);
	}
	has->limits = cluster_account_effective(wanted);
	snprintf(has->card_type, sizeof(has->card_type), "%s",
	    has->limits.card_type);
	return (NULL);
}

static const struct err *
ensure_member(struct scheduler *s, struct arena *a, const char *account,
    const char *user)
{
	struct played_account	*has = find(of(s), account);
	size_t			 i;

	(void)a;
	if (has == NULL)
		return (&scheduler_missing);
	make_jobs(of(s), s->now());
	for (i = 0; i < has->members_n; i++) {
		if (!strcmp(has->members[i], user))
			return (NULL);
	}
	if (has->members_n == MEMBERS_MAX)
		return (&scheduler_too_much);
	snprintf(has->members[has->members_n++], sizeof(has->members[0]),
	    "%s", user);
	return (NULL);
}

static const struct err *
remove_member(struct scheduler *s, struct arena *a, const char *account,
    const char *user)
{
	struct played_account	*has = find(of(s), account);
	size_t			 i;

	(void)a;
	if (has == NULL)
		return (NULL);
	make_jobs(of(s), s->now());
	end_jobs(of(s), has, user);
	for (i = 0; i < has->members_n; i++) {
		if (strcmp(has->members[i], user) != 0)
			continue;
		memmove(has->members[i], has->members[i + 1],
		    (--has->members_n - i) * sizeof(has->members[0]));
		break;
	}
	return (NULL);
}

static const struct err *
close_account(struct scheduler *s, struct arena *a, const char *account)
{
	struct played_account	*has = find(of(s), account);

	(void)a;
	if (has == NULL)
		return (NULL);
	make_jobs(of(s), s->now());
	end_jobs(of(s), has, NULL);
	has->limits.is_open = false;
	has->limits = cluster_account_effective(&has->limits);
	has->members_n = 0;
	return (NULL);
}

static const struct err *
cancel_jobs(struct scheduler *s, struct arena *a, const char *account,
    const char *user)
{
	struct played_account	*has = find(of(s), account);

	(void)a;
	if (has != NULL) {
		make_jobs(of(s), s->now());
		end_jobs(of(s), has, user);
	}
	return (NULL);
}

/* Of the days that are over. */
static void
make_jobs(struct played *p, struct instant until)
{
	size_t	 i;

	for (i = 0; i < p->accounts_n; i++)
		p->jobs_n = use_until(&p->accounts[i], day_of_instant(until),
		    p->jobs, p->jobs_n);
}

/* What would still run, of an account or one person in it, ends now. */
static void
end_jobs(struct played *p, const struct played_account *account,
    const char *user)
{
	struct instant		 now = p->handle.now();
	struct cluster_usage	*u;
	size_t			 i;

	for (i = 0; i < p->jobs_n; i++) {
		u = &p->jobs[i].usage;
		if (p->jobs[i].account != account || u->end.us <= now.us ||
		    (user != NULL && strcmp(p->jobs[i].user, user) != 0))
			continue;
		u->end = now;
		u->elapsed = u->start.us < now.us ?
		    instant_since(now, u->start) : (struct seconds){ 0 };
		u->state = CLUSTER_JOB_CANCELLED;
	}
}

/* Each is told of once it has ended. */
static const struct err *
jobs(struct scheduler *s, struct arena *a, const char *account,
    const struct instant from_to[2], struct cluster_usages *said)
{
	struct played		*p = of(s);
	struct cluster_usage	*rows;
	const struct played_job	*j;
	size_t			 i, n = 0;

	make_jobs(p, from_to[1]);
	rows = arena_array(a, struct cluster_usage, p->jobs_n + 1);
	for (i = 0; i < p->jobs_n; i++) {
		j = &p->jobs[i];
		if (j->usage.end.us > from_to[1].us ||
		    j->usage.end.us < from_to[0].us ||
		    (account != NULL && strcmp(j->account->name, account) != 0))
			continue;
		rows[n] = j->usage;
		rows[n++].user = j->user;
	}
	*said = (struct cluster_usages){ rows, n, 0 };
	return (NULL);
}

static const struct err *
capacity(struct scheduler *s, struct arena *a, const char *card_type,
    struct cluster_capacity *c)
{
	(void)s;
	(void)a;
	(void)card_type;
	*c = (struct cluster_capacity){ { 0 }, { 0 }, { 0 }, 0, 0 };
	return (NULL);
}
