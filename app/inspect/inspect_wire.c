/* The caller's side: the length, the bytes, and what comes back. */
#include <assert.h>
#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include "inspect/inspect.h"

const struct err inspect_unreached = { ERR_BUSY, "inspect.unreached",
    N_("Documents cannot be looked at just now. Try again in a few minutes; nothing was saved."), NULL };

static bool	 send_all(int fd, const void *, size_t);
static bool	 take_all(int fd, void *, size_t);

static bool
send_all(int fd, const void *data, size_t n)
{
	const char	*p = data;
	ssize_t		 sent;

	while (n > 0) {
		sent = send(fd, p, n, MSG_NOSIGNAL);
		if (sent <= 0 && errno != EINTR)
			return (false);
		if (sent > 0) {
			p += sent;
			n -= (size_t)sent;
		}
	}
	return (true);
}

static bool
take_all(int fd, void *data, size_t n)
{
	char	*p = data;
	ssize_t	 got;

	while (n > 0) {
		got = recv(fd, p, n, 0);
		if (got == 0 || (got == -1 && errno != EINTR))
			return (false);
		if (got > 0) {
			p += got;
			n -= (size_t)got;
		}
	}
	return (true);
}

bool
inspect_exchange(int fd, struct bytes content, struct inspection *found)
{
	const struct timeval	 patience = { INSPECT_SECONDS_MAX, 0 };
	const uint64_t		 length = content.n;
	int32_t			 answer[2];

	assert(fd >= 0 && content.p != NULL && found != NULL);
	(void)setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience,
	    sizeof(patience));
	(void)setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience,
	    sizeof(patience));
	if (!send_all(fd, &length, sizeof(length)) ||
	    !send_all(fd, content.p, content.n) ||
	    !take_all(fd, answer, sizeof(answer)) ||
	    answer[0] < 0 || answer[0] >= INSPECT_FOUNDS)
		return (false);
	*found = (struct inspection){ (enum inspect_found)answer[0],
	    answer[1] };
	return (true);
}

/* Whoever took the call and ended without an answer met its match. */
const struct err *
inspect_ask(const char *where, struct bytes content, struct inspection *found)
{
	struct sockaddr_un	 to = { .sun_family = AF_UNIX };
	int			 fd;

	if (where == NULL || strlen(where) >= sizeof(to.sun_path) ||
	    (fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) == -1)
		return (&inspect_unreached);
	memcpy(to.sun_path, where, strlen(where));
	if (connect(fd, (const struct sockaddr *)(const void *)&to,
	    sizeof(to)) == -1) {
		close(fd);
		return (&inspect_unreached);
	}
	if (!inspect_exchange(fd, content, found))
		*found = (struct inspection){ INSPECT_BROKEN, 0 };
	close(fd);
	return (NULL);
}
