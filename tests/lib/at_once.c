/* Two of the same at the same time.  Waits for what it made, and no longer. */
#include <sys/wait.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "at_once.h"

#define TRIES	500
#define STEP_US	10000

static void	 child(struct browser *, const char *path, const char *body,
		    int fd);
static void	 await_both(void);

static void
child(struct browser *b, const char *path, const char *body, int fd)
{
	struct db_config	 config = { getenv("BERTH_DB"), 2, 10000,
				    &db_loop_poll, 0 };
	struct twin		 t = { 0, "" };

	/* Those of the parent are not ours to talk on. */
	web_pool = db_pool_create(&config);
	t.status = post(b, path, body);
	if (b->location != NULL)
		snprintf(t.location, sizeof(t.location), "%s", b->location);
	if (write(fd, &t, sizeof(t)) != (ssize_t)sizeof(t))
		_exit(1);
	_exit(0);
}

/* Until both stand at the lock; one that does not come to it is a fault of
 * the form, and fails when its answer is looked at. */
static void
await_both(void)
{
	int	 i;

	for (i = 0; i < TRIES && FACT("select count(distinct pid) from pg_locks "
	    "where not granted and locktype = 'relation'") < 2; i++)
		usleep(STEP_US);
}

void
post_at_once(struct browser *b, const char *path, const char *body,
    struct twin twins[2])
{
	int	 fds[2][2], i, status;
	pid_t	 pids[2];

	FACT("begin");
	FACT("lock table sent_form in access exclusive mode");
	for (i = 0; i < 2; i++) {
		assert_int_equal(pipe(fds[i]), 0);
		if ((pids[i] = fork()) == 0)
			child(b, path, body, fds[i][1]);
		close(fds[i][1]);
	}
	await_both();
	FACT("commit");
	for (i = 0; i < 2; i++) {
		memset(&twins[i], 0, sizeof(twins[i]));
		assert_int_equal(read(fds[i][0], &twins[i], sizeof(twins[i])),
		    sizeof(twins[i]));
		close(fds[i][0]);
		assert_int_equal(waitpid(pids[i], &status, 0), pids[i]);
	}
}
