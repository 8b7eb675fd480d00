/* Waiting with poll(2): for everything that runs one thing at a time. */
#include <poll.h>

#include "db/db.h"

static int	 poll_wait(int, int, int);
static void	 poll_forget(int);
static void	*poll_self(void);
static int	 poll_park(int);
static void	 poll_wake(void *);

static int
poll_wait(int fd, int events, int timeout_ms)
{
	struct pollfd	 p = { .fd = fd };

	p.events = (short)((events & DB_READ ? POLLIN : 0) |
	    (events & DB_WRITE ? POLLOUT : 0));
	return (poll(&p, 1, timeout_ms) == 1 ? 0 : -1);
}

static void
poll_forget(int fd)
{
	(void)fd;
}

static void *
poll_self(void)
{
	return (NULL);
}

/* One thread cannot wait for itself to give a connection back. */
static int
poll_park(int timeout_ms)
{
	(void)timeout_ms;
	return (-1);
}

static void
poll_wake(void *self)
{
	(void)self;
}

const struct db_loop db_loop_poll = {
	poll_wait, poll_forget, poll_self, poll_park, poll_wake
};
