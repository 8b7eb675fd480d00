/*
 * The system calls that a worker needs beyond those that Kore's own filter
 * allows; anything else ends it.  It may open no sockets but those by which
 * a database is reached, run no other program, and make no memory executable.
 */
#include <kore/kore.h>
#include <kore/seccomp.h>

void	 kore_seccomp_hook(void);

KORE_SECCOMP_FILTER("berth",
	/* libpq */
	KORE_SYSCALL_ALLOW_ARG(socket, 0, AF_UNIX),
	KORE_SYSCALL_ALLOW_ARG(socket, 0, AF_INET),
	KORE_SYSCALL_ALLOW_ARG(socket, 0, AF_INET6),
	KORE_SYSCALL_DENY(socket, EAFNOSUPPORT),
	KORE_SYSCALL_ALLOW(connect),
	KORE_SYSCALL_ALLOW(getsockopt),
	KORE_SYSCALL_ALLOW(getsockname),
	KORE_SYSCALL_ALLOW(getpeername),
	KORE_SYSCALL_ALLOW(sendmsg),
	KORE_SYSCALL_ALLOW(sendmmsg),
	KORE_SYSCALL_ALLOW(recvmsg),
	KORE_SYSCALL_ALLOW(getdents64),
	KORE_SYSCALL_ALLOW(uname),
	KORE_SYSCALL_ALLOW(rt_sigpending),
	KORE_SYSCALL_ALLOW(rt_sigtimedwait),
	/* libsodium keeps keys out of swap and core files */
	KORE_SYSCALL_ALLOW(mlock),
	KORE_SYSCALL_ALLOW(munlock),
	/* the C library: threads, abort(), qsort(), a stop and go on */
	KORE_SYSCALL_ALLOW(gettid),
	KORE_SYSCALL_ALLOW(tgkill),
	KORE_SYSCALL_ALLOW(sched_yield),
	KORE_SYSCALL_ALLOW(sched_getaffinity),
	KORE_SYSCALL_ALLOW(sysinfo),
	KORE_SYSCALL_ALLOW(restart_syscall),
	KORE_SYSCALL_ALLOW(pread64),
)
