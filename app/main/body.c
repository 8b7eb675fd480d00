/*
 * The body of a request, taken over from Kore, from memory or from its file.
 */
#include <sys/mman.h>
#include <sys/queue.h>

#include <kore/kore.h>
#include <kore/http.h>

#include <assert.h>
#include <unistd.h>

#include "main/body.h"
#include "main/loop.h"

#define WAIT_MS		30000

struct waiter {
	void			*fiber;
	bool			 is_given;	/* the place is theirs */
	TAILQ_ENTRY(waiter)	 entry;
};
TAILQ_HEAD(waiters, waiter);

static bool	 place_take(void);
static void	 place_leave(void);

/* The one place in memory for a large body. */
static struct waiters	 waiters = TAILQ_HEAD_INITIALIZER(waiters);
static bool		 is_taken;

void
body_take(struct body *b, struct http_request *http)
{
	assert(http != NULL);
	*b = (struct body){ .fd = http->http_body_fd, .small = http->http_body,
	    .len = http->http_body_length };
	http->http_body_fd = -1;
	http->http_body = NULL;
}

bool
body_load(struct body *b, const char **data)
{
	assert(b->large == NULL);
	*data = b->small == NULL ? NULL : (const char *)b->small->data;
	if (b->fd == -1)
		return (true);
	if (!place_take())
		return (false);
	b->large = mmap(NULL, b->len, PROT_READ | PROT_WRITE, MAP_PRIVATE,
	    b->fd, 0);
	if (b->large == MAP_FAILED) {
		b->large = NULL;
		place_leave();
		return (false);
	}
	*data = b->large;
	return (true);
}

void
body_drop(struct body *b)
{
	if (b->small != NULL)
		kore_buf_free(b->small);
	if (b->large != NULL) {
		(void)munmap(b->large, b->len);
		place_leave();
	}
	if (b->fd != -1)
		(void)close(b->fd);
	*b = (struct body){ .fd = -1 };
}

static bool
place_take(void)
{
	struct waiter	 w = { .fiber = loop_db.self() };

	if (!is_taken) {
		is_taken = true;
		return (true);
	}
	TAILQ_INSERT_TAIL(&waiters, &w, entry);
	(void)loop_db.park(WAIT_MS);
	if (!w.is_given)
		TAILQ_REMOVE(&waiters, &w, entry);
	return (w.is_given);
}

/* Straight to who has waited longest, so that nobody is overtaken. */
static void
place_leave(void)
{
	struct waiter	*w;

	assert(is_taken);
	if ((w = TAILQ_FIRST(&waiters)) == NULL) {
		is_taken = false;
		return;
	}
	TAILQ_REMOVE(&waiters, w, entry);
	w->is_given = true;
	loop_db.wake(w->fiber);
}
