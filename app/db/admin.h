/*
 * admin -- what the command line and the jobs need of PostgreSQL beyond
 * requests: whole scripts, locks that outlive a transaction, and waiting
 * for a NOTIFY.  Blocking; never used by berth-web.
 */
#ifndef DB_ADMIN_H
#define DB_ADMIN_H

#include "base/err.h"

struct admin;

/* NULL on failure, with the reason in the log. */
struct admin	*admin_open(const char *conninfo);
void		 admin_close(struct admin *);

/* Run a script of many statements, as psql -1 would. */
const struct err *admin_script(struct admin *, const char *text);
/* One statement, text parameters; the first column of the first row is
 * copied into `answer` (may be NULL). */
#define ADMIN_ANSWER_BYTES	128
struct admin_params { const char *const *p; int n; };
const struct err *admin_query(struct admin *, const char *text,
		    struct admin_params, char answer[ADMIN_ANSWER_BYTES]);
#define ADMIN_NO_PARAMS	((struct admin_params){ NULL, 0 })

const struct err *admin_listen(struct admin *, const char *channel);
/* 1: told; 0: time is up, 2: fd (-1 for none) is readable; -1: lost. */
int		 admin_wait(struct admin *, int fd, int timeout_ms);

#endif
