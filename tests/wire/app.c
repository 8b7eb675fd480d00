/*
 * The other side of the tests on the wire: a web_serve() that tells what it
 * was given, is slow, is large, or is wrong on purpose.  Everything below it
 * (Kore with our patches, turns, fibres, the sandbox) is what berth-web has.
 */
#include <sys/epoll.h>
#include <sys/socket.h>

#include <kore/kore.h>

#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "identity/identity.h"
#include "main/loop.h"
#include "portal/portal.h"
#include "web/web.h"

#define BIG_BYTES_MAX	(16 * 1024 * 1024)
#define WAKE_NS		20000000
#define ELEMENTS	8

struct page {
	const char	*path;
	void		(*serve)(const struct web_env *, struct arena *,
			    const struct request *, struct reply *);
};

static void	 say(struct arena *, struct reply *, const char *);
static long	 number(const struct request *, long);

static void	 echo(const struct web_env *, struct arena *,
		    const struct request *, struct reply *);
static void	 body(const struct web_env *, struct arena *,
		    const struct request *, struct reply *);
static void	 slow(const struct web_env *, struct arena *,
		    const struct request *, struct reply *);
static void	 wait_socket(const struct web_env *, struct arena *,
		    const struct request *, struct reply *);
static void	 thread(const struct web_env *, struct arena *,
		    const struct request *, struct reply *);
static void	 hash(const struct web_env *, struct arena *,
		    const struct request *, struct reply *);
static void	 busy(const struct web_env *, struct arena *,
		    const struct request *, struct reply *);
static void	 pool(const struct web_env *, struct arena *,
		    const struct request *, struct reply *);
static void	 big(const struct web_env *, struct arena *,
		    const struct request *, struct reply *);
static void	 inject(const struct web_env *, struct arena *,
		    const struct request *, struct reply *);
static void	 status(const struct web_env *, struct arena *,
		    const struct request *, struct reply *);
static void	 smuggled(const struct web_env *, struct arena *,
		    const struct request *, struct reply *);
static void	 stats(const struct web_env *, struct arena *,
		    const struct request *, struct reply *);

static const struct page	 pages[] = {
	{ "/echo",	echo },
	{ "/body",	body },
	{ "/slow",	slow },
	{ "/wait",	wait_socket },
	{ "/thread",	thread },
	{ "/hash",	hash },
	{ "/busy",	busy },
	{ "/pool",	pool },
	{ "/big",	big },
	{ "/inject",	inject },
	{ "/status",	status },
	{ "/smuggled",	smuggled },
	{ "/stats",	stats },
	{ NULL,		echo },
};

static unsigned	 served_n, cancelled_n, smuggled_n, running_n;

const struct portal *
portal_open(void)
{
	return (NULL);
}

void
web_serve(const struct web_env *env, struct arena *arena,
    const struct request *req, struct reply *rep)
{
	const struct page	*p;

	served_n++;
	running_n++;
	rep->status = 200;
	rep->content_type = "text/plain; charset=utf-8";
	for (p = pages; p->path != NULL && strcmp(p->path, req->path) != 0;
	    p++)
		;
	p->serve(env, arena, req, rep);
	running_n--;
}

static void
say(struct arena *arena, struct reply *rep, const char *text)
{
	rep->body.data = arena_strdup(arena, text);
	rep->body.len = strlen(text);
}

/* The query as a number. */
static long
number(const struct request *req, long otherwise)
{
	return (req->query == NULL ? otherwise : atol(req->query));
}

#define SHOWN(p)	((p) == NULL ? "(none)" : (p))

static void
echo(const struct web_env *env, struct arena *arena,
    const struct request *req, struct reply *rep)
{
	(void)env;
	say(arena, rep, arena_printf(arena,
	    "method=%s\npath=%s\nquery=%s\nhost=%s\ntype=%s\ncookie=%s\n"
	    "agent=%s\naddress=%s\nlength=%zu\n",
	    req->method, req->path, SHOWN(req->query), SHOWN(req->host),
	    SHOWN(req->content_type), SHOWN(req->cookie),
	    SHOWN(req->user_agent), req->address, req->body_len));
}

static void
body(const struct web_env *env, struct arena *arena,
    const struct request *req, struct reply *rep)
{
	(void)env;
	rep->raw.p = (const unsigned char *)arena_copy(arena,
	    SHOWN(req->body), req->body == NULL ? 6 : req->body_len);
	rep->raw.n = req->body == NULL ? 6 : req->body_len;
}

static void
slow(const struct web_env *env, struct arena *arena,
    const struct request *req, struct reply *rep)
{
	int	 ms = (int)number(req, 1000);

	(void)env;
	/* Nobody wakes it: it ends by the clock, or because it is cancelled,
	 * which a second wait tells apart. */
	(void)loop_db.park(ms);
	if (ms > 0 && loop_db.park(1) == -1 && loop_is_cancelled())
		cancelled_n++;
	say(arena, rep, "slow\n");
}

/* Wait for a socket that is ready at once, for one that never is. */
static void
wait_socket(const struct web_env *env, struct arena *arena,
    const struct request *req, struct reply *rep)
{
	int	 fds[2], ready, never;

	(void)env;
	(void)req;
	if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) == -1 ||
	    write(fds[1], "x", 1) != 1) {
		rep->status = 500;
		return;
	}
	ready = loop_db.wait(fds[0], DB_READ, 1000);
	never = loop_db.wait(fds[1], DB_READ, 200);
	loop_db.forget(fds[0]);
	loop_db.forget(fds[1]);
	(void)close(fds[0]);
	(void)close(fds[1]);
	say(arena, rep, arena_printf(arena, "%d %d\n", ready, never));
}

static void
sleep_in_thread(void *arg)
{
	(void)usleep((useconds_t)(*(long *)arg * 1000));
	*(long *)arg = -1;
}

static void
thread(const struct web_env *env, struct arena *arena,
    const struct request *req, struct reply *rep)
{
	long	 ms = number(req, 100);

	env->offload(sleep_in_thread, &ms);
	if (loop_is_cancelled())
		cancelled_n++;
	say(arena, rep, ms == -1 ? "thread\n" : "not run\n");
}

struct hashing { struct arena *arena; bool is_right; };

static void
hash_and_check(void *arg)
{
	struct hashing	*h = arg;
	const char	*made;

	made = password_hash(h->arena, "correct horse battery staple");
	h->is_right = made != NULL &&
	    password_matches(made, "correct horse battery staple") &&
	    !password_matches(made, "incorrect");
}

/* libsodium, in a thread, within the sandbox. */
static void
hash(const struct web_env *env, struct arena *arena,
    const struct request *req, struct reply *rep)
{
	struct hashing	 h = { arena, false };

	(void)req;
	env->offload(hash_and_check, &h);
	say(arena, rep, h.is_right ? "right\n" : "wrong\n");
}

/* POSIX lets it return without a signal; here it often does. */
int
pthread_cond_wait(pthread_cond_t *cond, pthread_mutex_t *mutex)
{
	struct timespec	 soon;

	(void)clock_gettime(CLOCK_REALTIME, &soon);
	soon.tv_nsec += WAKE_NS;
	soon.tv_sec += soon.tv_nsec / 1000000000;
	soon.tv_nsec %= 1000000000;
	(void)pthread_cond_timedwait(cond, mutex, &soon);
	return (0);
}

/* After a signal that woke the key manager another comes just before its next
 * wait. */
int
epoll_wait(int fd, struct epoll_event *events, int max, int timeout)
{
	static bool	 is_woken;
	int		 n;

	if (is_woken && worker != NULL && worker->id == KORE_WORKER_KEYMGR)
		(void)kill(getpid(), SIGUSR1);
	n = epoll_pwait(fd, events, max, timeout, NULL);
	is_woken = n == -1;
	return (n);
}

/* Keep the worker to oneself. */
static void
busy(const struct web_env *env, struct arena *arena,
    const struct request *req, struct reply *rep)
{
	uint64_t	 end_ms = kore_time_ms() + (uint64_t)number(req, 10);

	(void)env;
	while (kore_time_ms() < end_ms)
		;
	say(arena, rep, "busy\n");
}

/* Elements of an odd length. */
static void
pool(const struct web_env *env, struct arena *arena,
    const struct request *req, struct reply *rep)
{
	struct kore_pool	 p;
	void			*at[ELEMENTS];
	bool			 is_aligned = true;
	size_t			 i;

	(void)env;
	(void)req;
	kore_pool_init(&p, "odd", 7, ELEMENTS);
	for (i = 0; i < ELEMENTS; i++) {
		at[i] = kore_pool_get(&p);
		is_aligned &= (uintptr_t)at[i] % _Alignof(max_align_t) == 0;
	}
	for (i = 0; i < ELEMENTS; i++)
		kore_pool_put(&p, at[i]);
	kore_pool_cleanup(&p);
	say(arena, rep, is_aligned ? "aligned\n" : "odd\n");
}

static void
big(const struct web_env *env, struct arena *arena,
    const struct request *req, struct reply *rep)
{
	static unsigned char	*bytes;
	long			 n = number(req, 1000);
	size_t			 i;

	(void)env;
	(void)arena;
	if (bytes == NULL && (bytes = malloc(BIG_BYTES_MAX)) != NULL) {
		for (i = 0; i < BIG_BYTES_MAX; i++)
			bytes[i] = (unsigned char)("0123456789abcde\n"[i & 15]);
	}
	if (bytes == NULL || n < 0 || n > BIG_BYTES_MAX) {
		rep->status = 500;
		return;
	}
	rep->raw.p = bytes;
	rep->raw.n = (size_t)n;
}

static void
inject(const struct web_env *env, struct arena *arena,
    const struct request *req, struct reply *rep)
{
	(void)env;
	(void)req;
	rep->headers[0] = (struct header){ "x-bad", "a\r\nx-injected: yes" };
	rep->headers[1] = (struct header){ "x-good", "yes" };
	rep->headers_n = 2;
	say(arena, rep, "inject\n");
}

static void
status(const struct web_env *env, struct arena *arena,
    const struct request *req, struct reply *rep)
{
	(void)env;
	rep->status = (int)number(req, 200);
	say(arena, rep, "status\n");
}

static void
smuggled(const struct web_env *env, struct arena *arena,
    const struct request *req, struct reply *rep)
{
	(void)env;
	/* What a proxy forwards as a request of its own bears the address of
	 * its client, in these tests 127.0.0.2; what hid in a body does not. */
	if (strcmp(req->address, "127.0.0.2") != 0)
		smuggled_n++;
	say(arena, rep, "smuggled\n");
}

static void
stats(const struct web_env *env, struct arena *arena,
    const struct request *req, struct reply *rep)
{
	(void)env;
	(void)req;
	say(arena, rep, arena_printf(arena,
	    "served=%u\ncancelled=%u\nsmuggled=%u\nrunning=%u\n",
	    served_n, cancelled_n, smuggled_n, running_n - 1));
}
