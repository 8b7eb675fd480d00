/*
 * A waiting fibre has a `struct sleep` on its own stack.  It is taken up by
 * an event on its socket, by loop_wake(), by the clock, or by cancellation,
 * whichever comes first; `is_due` keeps it from being taken up twice.
 *
 * Fibres are resumed from the worker's stack only.  A fibre that wakes
 * another puts it into `due`, and the worker resumes it when the first one
 * has yielded.
 */
#include <sys/epoll.h>
#include <sys/queue.h>

#include <kore/kore.h>

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>

#include "main/fiber.h"
#include "main/loop.h"

#define CLOCK_MS	2	/* how late a time-out may be */
#define FDS_MAX		4096

struct sleep {
	struct fiber		*fiber;
	uint64_t		 until_ms;
	int			 result;	/* of the wait */
	bool			 is_due;
	TAILQ_ENTRY(sleep)	 entry;		/* in asleep, or in due */
};
TAILQ_HEAD(sleeps, sleep);

/* A socket.  Kore calls evt.handle: it must come first. */
struct watch {
	struct kore_event	 evt;
	struct sleep		*sleep;
	bool			 is_added;
};

static int	 wait_fd(int, int, int);
static void	 forget(int);
static void	*self(void);
static int	 park(int);
static void	 wake(void *);

static int	 go_to_sleep(struct sleep *, int);
static void	 tick(void);
static void	 wake_up(struct sleep *, int);
static void	 run_due(void);
static void	 resume(struct fiber *);
static struct watch *watch_of(int);
static void	 on_event(void *, int);
static void	 on_clock(void *, uint64_t);

const struct db_loop	 loop_db = { wait_fd, forget, self, park, wake };

static struct sleeps	 asleep = TAILQ_HEAD_INITIALIZER(asleep);
static struct sleeps	 due = TAILQ_HEAD_INITIALIZER(due);
static struct watch	*watches[FDS_MAX];
static void		(*is_done)(struct fiber *);
static bool		 is_ticking;	/* while anybody sleeps */

void
loop_open(void (*done)(struct fiber *))
{
	assert(done != NULL && is_done == NULL);
	is_done = done;
}

void
loop_start(struct fiber *f)
{
	resume(f);
	run_due();
}

void
loop_cancel(struct fiber *f)
{
	struct sleep	*s;

	fiber_cancel(f);
	if ((s = fiber_note(f)) == NULL)
		return;			/* in a thread; it will come back */
	wake_up(s, -1);
	run_due();
}

bool
loop_is_cancelled(void)
{
	return (fiber_self() != NULL && fiber_is_cancelled(fiber_self()));
}

static int
wait_fd(int fd, int events, int timeout_ms)
{
	struct watch	*w;
	struct sleep	 s;
	int		 want, result;

	if (fiber_self() == NULL)
		return (db_loop_poll.wait(fd, events, timeout_ms));
	if (fiber_is_cancelled(fiber_self()) || (w = watch_of(fd)) == NULL)
		return (-1);

	/* Once: Kore reports no more of it until we ask again. */
	want = EPOLLONESHOT;
	want |= (events & DB_READ) ? EPOLLIN | EPOLLRDHUP : 0;
	want |= (events & DB_WRITE) ? EPOLLOUT : 0;
	kore_platform_event_schedule(fd, want, 0, w);
	w->is_added = true;

	w->sleep = &s;
	result = go_to_sleep(&s, timeout_ms);
	w->sleep = NULL;
	return (result);
}

static void
forget(int fd)
{
	struct watch	*w;

	if ((w = watch_of(fd)) == NULL || !w->is_added)
		return;
	kore_platform_disable_read(fd);
	w->is_added = false;
}

static void *
self(void)
{
	return (fiber_self());
}

static int
park(int timeout_ms)
{
	struct sleep	 s;

	if (fiber_self() == NULL)
		return (db_loop_poll.park(timeout_ms));
	if (fiber_is_cancelled(fiber_self()))
		return (-1);
	return (go_to_sleep(&s, timeout_ms));
}

static void
wake(void *whom)
{
	struct sleep	*s;

	if (whom == NULL || (s = fiber_note(whom)) == NULL)
		return;
	wake_up(s, 0);
	if (fiber_self() == NULL)
		run_due();
}

static int
go_to_sleep(struct sleep *s, int timeout_ms)
{
	assert(s != NULL);
	s->fiber = fiber_self();
	s->until_ms = timeout_ms < 0 ? UINT64_MAX :
	    kore_time_ms() + (uint64_t)timeout_ms;
	s->result = -1;
	s->is_due = false;
	TAILQ_INSERT_TAIL(&asleep, s, entry);
	fiber_set_note(s->fiber, s);
	tick();
	fiber_yield();
	fiber_set_note(s->fiber, NULL);
	return (s->result);
}

static void
tick(void)
{
	if (is_ticking)
		return;
	is_ticking = true;
	(void)kore_timer_add(on_clock, CLOCK_MS, NULL, KORE_TIMER_ONESHOT);
}

static void
wake_up(struct sleep *s, int result)
{
	assert(s != NULL);
	if (s->is_due)
		return;
	s->is_due = true;
	s->result = result;
	TAILQ_REMOVE(&asleep, s, entry);
	TAILQ_INSERT_TAIL(&due, s, entry);
}

static void
run_due(void)
{
	struct sleep	*s;

	while ((s = TAILQ_FIRST(&due)) != NULL) {
		TAILQ_REMOVE(&due, s, entry);
		resume(s->fiber);
	}
}

static void
resume(struct fiber *f)
{
	fiber_resume(f);
	if (fiber_is_done(f))
		is_done(f);
}

static struct watch *
watch_of(int fd)
{
	if (fd < 0 || fd >= FDS_MAX)
		return (NULL);
	if (watches[fd] == NULL) {
		watches[fd] = calloc(1, sizeof(*watches[fd]));
		if (watches[fd] != NULL)
			watches[fd]->evt.handle = on_event;
	}
	return (watches[fd]);
}

/* An error is for the reader to find out: the socket is ready either way. */
static void
on_event(void *arg, int error)
{
	struct watch	*w = arg;

	(void)error;
	if (w->sleep == NULL)
		return;
	wake_up(w->sleep, 0);
	run_due();
}

static void
on_clock(void *arg, uint64_t now_ms)
{
	struct sleep	*s, *next;

	(void)arg;
	is_ticking = false;
	for (s = TAILQ_FIRST(&asleep); s != NULL; s = next) {
		next = TAILQ_NEXT(s, entry);
		if (s->until_ms <= now_ms)
			wake_up(s, -1);
	}
	if (!TAILQ_EMPTY(&asleep))
		tick();
	run_due();
}
