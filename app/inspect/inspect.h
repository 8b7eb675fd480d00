/*
 * inspect -- what a PDF from outside is, found out where it can do no harm.
 *
 * A PDF is a program for a large reader; ours (libqpdf) is not let near the
 * portal.  berth-inspect looks at each document in a child process of its
 * own, which may only compute: it opens nothing, talks to nobody but through
 * the one pipe it has, and is ended when it takes too much (pdf_harden.c).
 * A child that dies says as much: what ends the reader is not taken.
 *
 * It tells whether a document can be read as a whole, whether it is
 * encrypted, runs scripts or starts programs, carries other files, and how
 * many pages it has.  It says nothing about what is written in it.
 */
#ifndef INSPECT_INSPECT_H
#define INSPECT_INSPECT_H

#include "base/err.h"
#include "base/types.h"

#define INSPECT_SECONDS_MAX	15	/* for one document, there and back */
#define INSPECT_MEMORY_BYTES	(512L * 1024 * 1024)
#define INSPECT_CPU_SECONDS	10
#define INSPECT_OBJECTS_MAX	200000
#define INSPECT_DEPTH_MAX	50
#define INSPECT_AT_ONCE_MAX	4

enum inspect_found {
	INSPECT_SOUND,
	INSPECT_BROKEN,		/* cannot be read, or has no page */
	INSPECT_ENCRYPTED,
	INSPECT_SCRIPTED,	/* JavaScript, or starts a program */
	INSPECT_ATTACHED,	/* carries other files */
	INSPECT_HUGE,		/* more objects than we look at */
	INSPECT_FOUNDS
};

struct inspection {
	enum inspect_found	 found;
	int32_t			 pages;		/* of a sound one, at least 1 */
};

extern const struct err	inspect_unreached;	/* nobody looks just now */

/* How a process has documents looked at. */
typedef const struct err *inspector(const char *where, struct bytes,
		    struct inspection *);

/* By the berth-inspect that listens on the socket of that path; blocks for up
 * to INSPECT_SECONDS_MAX. */
inspector	 inspect_ask;
/* By a child of this process; for programs without a berth-inspect.  `where`
 * is not used. */
inspector	 inspect_apart;

/* What one conversation is: the caller's side, false when it broke off; and
 * the child's, which hardens itself, answers once and does not return. */
bool		 inspect_exchange(int fd, struct bytes, struct inspection *);
void		 inspect_serve(int fd) __attribute__((noreturn));

/* In this process: for the child, and for the fuzzer. */
void		 inspect_pdf(struct bytes, struct inspection *);
/* From here on only computing; false when that cannot be had. */
bool		 inspect_harden(void);

#endif
