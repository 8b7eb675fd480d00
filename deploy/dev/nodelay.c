/*
 * nodelay -- a preload for Slurm's daemons that sets TCP_NODELAY.
 *
 * Slurm 22.05 writes the length of a message and the message separately, so
 * that Nagle's algorithm and the delayed acknowledgement cost 44 ms each
 * time.  Slurm 24.05 sets the option by itself.  glibc declares addresses as
 * transparent unions of pointers, hence the odd types.
 */
#define _GNU_SOURCE
#include <sys/socket.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <dlfcn.h>
#include <errno.h>
#include <stddef.h>

/* On other than TCP sockets this fails, which does no harm. */
static int
nodelay(int fd)
{
	const int one = 1;
	int saved = errno;

	if (fd >= 0)
		(void)setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one,
		    sizeof(one));
	errno = saved;
	return (fd);
}

int
connect(int fd, __CONST_SOCKADDR_ARG to, socklen_t size)
{
	int (*real)(int, const struct sockaddr *, socklen_t);

	*(void **)&real = dlsym(RTLD_NEXT, "connect");
	return (real(nodelay(fd), to.__sockaddr__, size));
}

int
accept(int fd, __SOCKADDR_ARG from, socklen_t *size)
{
	int (*real)(int, struct sockaddr *, socklen_t *);

	*(void **)&real = dlsym(RTLD_NEXT, "accept");
	return (nodelay(real(fd, from.__sockaddr__, size)));
}

int
accept4(int fd, __SOCKADDR_ARG from, socklen_t *size, int flags)
{
	int (*real)(int, struct sockaddr *, socklen_t *, int);

	*(void **)&real = dlsym(RTLD_NEXT, "accept4");
	return (nodelay(real(fd, from.__sockaddr__, size, flags)));
}
