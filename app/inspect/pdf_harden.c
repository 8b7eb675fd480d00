/*
 * A process that only computes.  What it has in memory it may work on; it may
 * write to what it has open, and end.  Everything else ends it at once.
 */
#include <seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "inspect/inspect.h"

static bool	 bounded(void);

static bool
bounded(void)
{
	const struct rlimit	 memory = { INSPECT_MEMORY_BYTES,
				    INSPECT_MEMORY_BYTES };
	const struct rlimit	 cpu = { INSPECT_CPU_SECONDS,
				    INSPECT_CPU_SECONDS };
	const struct rlimit	 none = { 0, 0 };

	return (setrlimit(RLIMIT_AS, &memory) == 0 &&
	    setrlimit(RLIMIT_CPU, &cpu) == 0 &&
	    setrlimit(RLIMIT_FSIZE, &none) == 0 &&
	    setrlimit(RLIMIT_CORE, &none) == 0);
}

bool
inspect_harden(void)
{
#if defined(__SANITIZE_ADDRESS__)
	return (true);	/* which needs memory and calls of its own */
#else
	static const int	 allowed[] = {
		SCMP_SYS(read), SCMP_SYS(recvfrom), SCMP_SYS(write),
		SCMP_SYS(sendto), SCMP_SYS(close), SCMP_SYS(brk),
		SCMP_SYS(mmap), SCMP_SYS(munmap), SCMP_SYS(mremap),
		SCMP_SYS(madvise), SCMP_SYS(futex), SCMP_SYS(getrandom),
		SCMP_SYS(clock_gettime), SCMP_SYS(rt_sigreturn),
		SCMP_SYS(rt_sigprocmask), SCMP_SYS(gettid), SCMP_SYS(getpid),
		SCMP_SYS(tgkill), SCMP_SYS(exit), SCMP_SYS(exit_group)
	};
	scmp_filter_ctx		 filter;
	size_t			 i;
	bool			 is_set;

	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == -1 || !bounded() ||
	    (filter = seccomp_init(SCMP_ACT_KILL_PROCESS)) == NULL)
		return (false);
	is_set = true;
	for (i = 0; i < sizeof(allowed) / sizeof(allowed[0]); i++)
		is_set &= seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i],
		    0) == 0;
	is_set &= seccomp_load(filter) == 0;
	seccomp_release(filter);
	return (is_set);
#endif
}
