/* Slurm 22.05 as a table of functions; what they do is in slurm_*.c. */
#include "scheduler/adapters.h"
#include "scheduler/slurm.h"

static struct slurm *of(struct scheduler *);
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
			    const char *account,
			    const struct instant from_to[2],
			    struct cluster_usages *);
static const struct err *capacity(struct scheduler *, struct arena *,
			    const char *card_type, struct cluster_capacity *);

/* "root" owns the tree of accounts; the pivot holds a place in it. */
static const char *const	 reserved[] = { "root", SLURM_PIVOT, NULL };

const struct scheduler_ops	 scheduler_slurm = {
	.name = "slurm", .reserved = reserved,
	.open = opened, .close = closed, .ping = ping,
	.read_account = read_account, .ensure_account = ensure_account,
	.ensure_member = ensure_member, .remove_member = remove_member,
	.close_account = close_account, .cancel_jobs = cancel_jobs,
	.jobs = jobs, .capacity = capacity,
};

/* The handle is the first member of what it is a handle of. */
static struct slurm *
of(struct scheduler *s)
{
	return ((struct slurm *)(void *)s);
}

static struct scheduler *
opened(const struct scheduler_config *c)
{
	struct slurm	*s = slurm_open(c);

	return (s != NULL ? &s->handle : NULL);
}

static void
closed(struct scheduler *s)
{
	slurm_close(of(s));
}

static const struct err *
ping(struct scheduler *s, struct arena *a)
{
	return (slurm_ping(of(s), a));
}

static const struct err *
read_account(struct scheduler *s, struct arena *a,
    const char *account, struct cluster_seen *seen)
{
	return (slurm_read_account(of(s), a, account, seen));
}

static const struct err *
ensure_account(struct scheduler *s, struct arena *a,
    const struct cluster_account *wanted)
{
	return (slurm_ensure_account(of(s), a, wanted));
}

static const struct err *
ensure_member(struct scheduler *s, struct arena *a,
    const char *account, const char *user)
{
	return (slurm_ensure_member(of(s), a, account, user));
}

static const struct err *
remove_member(struct scheduler *s, struct arena *a,
    const char *account, const char *user)
{
	return (slurm_remove_member(of(s), a, account, user));
}

static const struct err *
close_account(struct scheduler *s, struct arena *a, const char *account)
{
	return (slurm_close_account(of(s), a, account));
}

static const struct err *
cancel_jobs(struct scheduler *s, struct arena *a,
    const char *account, const char *user)
{
	return (slurm_cancel_jobs(of(s), a, account, user));
}

static const struct err *
jobs(struct scheduler *s, struct arena *a, const char *account,
    const struct instant from_to[2], struct cluster_usages *usages)
{
	return (slurm_jobs(of(s), a, account, from_to, usages));
}

static const struct err *
capacity(struct scheduler *s, struct arena *a,
    const char *card_type, struct cluster_capacity *c)
{
	return (slurm_capacity(of(s), a, card_type, c));
}
