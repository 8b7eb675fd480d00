/*
 * db -- PostgreSQL, and the only place that knows libpq.
 *
 * A pool holds a few connections, each in pipeline mode, with the statements
 * of app/<domain>/sql prepared when they are first used.  A `struct db` is
 * one request's or one job's turn: db_begin() takes a connection, db_commit()
 * or db_rollback() gives it back.  BEGIN travels with the first statement and
 * a read-only COMMIT is not waited for.  Pages have db_begin_reading(), which
 * needs neither.
 *
 * Waiting is done through the functions of a `struct db_loop`: berth-web
 * gives ones that yield the fibre, everything else uses db_loop_poll.
 *
 * Errors: what the database refuses comes back as one of the constants
 * below, or as the error that was registered for the constraint's name with
 * `struct db_refusal`.  The database's own text goes to the log, never to a
 * page.  After any error the transaction can only be rolled back.
 */
#ifndef DB_DB_H
#define DB_DB_H

#include "base/err.h"
#include "base/types.h"
#include "db/ask.h"

struct arena;
struct db;
struct db_pool;

extern const struct err	db_missing;	/* one row was expected, none came */
extern const struct err	db_conflict;	/* a constraint says it exists */
extern const struct err	db_refused;	/* a constraint or trigger forbids it */
extern const struct err	db_outdated;	/* somebody else saved it meanwhile */
extern const struct err	db_retry;	/* serialization failure, deadlock */
extern const struct err	db_busy;	/* no connection, or it was lost */
extern const struct err	db_slow;	/* statement_timeout was reached */
extern const struct err	db_uncertain;	/* lost while committing */
extern const struct err	db_broken;	/* anything else: our mistake */

/* How to wait.  Times are in milliseconds. */
enum { DB_READ = 1, DB_WRITE = 2 };

struct db_loop {
	/* Until fd is ready.  0: it is; -1: cancelled, or time is up. */
	int	 (*wait)(int fd, int events, int timeout_ms);
	/* The socket is about to be closed. */
	void	 (*forget)(int fd);
	/* Who is running, to be handed to wake(); and sleep until woken. */
	void	*(*self)(void);
	int	 (*park)(int timeout_ms);
	void	 (*wake)(void *self);
};

extern const struct db_loop	db_loop_poll;

struct db_config {
	const char		*conninfo;
	size_t			 connections;
	int			 wait_ms_max;	/* for a connection or an answer */
	const struct db_loop	*loop;
	size_t			 readers;	/* that read at once; 0: all */
};

struct db_pool	*db_pool_create(const struct db_config *);
void		 db_pool_destroy(struct db_pool *);

/* One turn; it lives in the arena. */
struct db	*db_new(struct db_pool *, struct arena *);
const struct err *db_begin(struct db *, bool read_only);
const struct err *db_commit(struct db *);
void		 db_rollback(struct db *);	/* also after an error, or twice */
unsigned	 db_round_trips(const struct db *);	/* since db_begin */

/*
 * A turn that reads, for pages.  Each of its round trips is a transaction of
 * its own, of one snapshot and without BEGIN and COMMIT, and starts with the
 * `opening`: its row is read and shown to `check` before the others are, and
 * an error of `check` is the error of the round trip.
 */
struct db_opening {
	struct ask	 ask;			/* for one row */
	const struct err *(*check)(void *arg);
	void		*arg;
};
const struct err *db_begin_reading(struct db *, const struct db_opening *);
const struct err *db_read_opening(struct db *);	/* a round trip of it alone */

size_t		 db_changed(const struct db *);	/* rows, by the last db_exec() */

/* What to answer when a named constraint refuses; registered at start. */
struct db_refusal { const char *constraint; const struct err *err; };
void		 db_refusals(const struct db_refusal *, size_t n);

struct arena	*db_arena(struct db *);

#endif
