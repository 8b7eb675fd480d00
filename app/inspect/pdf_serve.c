/*
 * The child's side of one conversation, and a child for who has no
 * berth-inspect.  The document is taken in before the process hardens, since
 * how long it is says how much memory that takes; nothing of it is read.
 */
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/limits.h"
#include "inspect/inspect.h"

static bool	 take(int fd, void *, size_t);

static bool
take(int fd, void *data, size_t n)
{
	char	*p = data;
	ssize_t	 got;

	for (; n > 0; p += got, n -= (size_t)got) {
		if ((got = recv(fd, p, n, 0)) <= 0)
			return (false);
	}
	return (true);
}

void
inspect_serve(int fd)
{
	struct inspection	 found;
	unsigned char		*p;
	uint64_t		 n;
	int32_t			 answer[2];

	(void)alarm(INSPECT_SECONDS_MAX);
	if (!take(fd, &n, sizeof(n)) || n == 0 || n > DOCUMENT_BYTES_MAX ||
	    (p = malloc(n)) == NULL || !take(fd, p, n) || !inspect_harden())
		_exit(1);
	inspect_pdf((struct bytes){ p, n }, &found);
	answer[0] = (int32_t)found.found;
	answer[1] = found.pages;
	_exit(send(fd, answer, sizeof(answer), MSG_NOSIGNAL) !=
	    (ssize_t)sizeof(answer));
}

const struct err *
inspect_apart(const char *where, struct bytes content,
    struct inspection *found)
{
	int	 ends[2];
	pid_t	 child;

	(void)where;
	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == -1)
		return (&inspect_unreached);
	if ((child = fork()) == 0) {
		close(ends[0]);
		inspect_serve(ends[1]);
	}
	close(ends[1]);
	if (child > 0 && !inspect_exchange(ends[0], content, found))
		*found = (struct inspection){ INSPECT_BROKEN, 0 };
	close(ends[0]);
	if (child > 0)
		(void)waitpid(child, NULL, 0);
	return (child > 0 ? NULL : &inspect_unreached);
}
