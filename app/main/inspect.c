/*
 * berth-inspect SOCKET -- has documents looked at; see inspect/inspect.h.
 *
 * It holds no key, knows no database and reads no document itself: it takes
 * calls on a unix socket and gives each to a child, a few at a time.  Who
 * calls beyond that waits in the socket's queue.  SIGTERM ends it.
 */
#include <assert.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/log.h"
#include "inspect/inspect.h"

#define QUEUE	64

static int	 listen_on(const char *path);
static void	 told(int status);
static void	 answer(int listener, int *children);

static int
listen_on(const char *path)
{
	struct sockaddr_un	 at = { .sun_family = AF_UNIX };
	int			 fd;

	if (strlen(path) >= sizeof(at.sun_path) ||
	    (fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) == -1)
		return (-1);
	memcpy(at.sun_path, path, strlen(path));
	(void)unlink(path);
	/* Who may come this far is said by the directory. */
	if (bind(fd, (const struct sockaddr *)(const void *)&at,
	    sizeof(at)) == -1 || chmod(path, 0666) == -1 ||
	    listen(fd, QUEUE) == -1) {
		close(fd);
		return (-1);
	}
	return (fd);
}

/* A child that was ended met a document that does what none should. */
static void
told(int status)
{
	char	 by[24];

	if (!WIFSIGNALED(status))
		return;
	(void)snprintf(by, sizeof(by), "%d", WTERMSIG(status));
	log_warn("inspect.ended", "signal", by);
}

static void
answer(int listener, int *children)
{
	int	 fd, status;
	pid_t	 child;

	assert(children != NULL);
	while ((child = waitpid(-1, &status,
	    *children < INSPECT_AT_ONCE_MAX ? WNOHANG : 0)) > 0) {
		(*children)--;
		told(status);
	}
	if ((fd = accept(listener, NULL, NULL)) == -1)
		return;
	if ((child = fork()) == 0) {
		close(listener);
		(void)signal(SIGTERM, SIG_DFL);
		inspect_serve(fd);
	}
	if (child > 0)
		(*children)++;
	close(fd);
}

int
main(int argc, char **argv)
{
	int	 listener, children = 0;

	if (argc != 2) {
		fprintf(stderr, "usage: berth-inspect SOCKET\n");
		return (2);
	}
	if ((listener = listen_on(argv[1])) == -1) {
		log_error("inspect.start", "socket", argv[1], "why",
		    strerror(errno));
		return (1);
	}
	log_info("inspect.started", "socket", argv[1]);
	for (;;)
		answer(listener, &children);
}
