/*
 * loop -- how a fibre waits, on the event loop of Kore.
 *
 * loop_start() runs a fibre until it waits for the first time.  From then on
 * the event loop takes it up whenever what it waits for has come, and calls
 * `done` when it has come to its end.  loop_db is handed to db_open as its
 * way to wait: within a fibre it yields, outside it polls.
 *
 * loop_cancel() makes every wait of the fibre fail at once and from then on,
 * so that it unwinds; work in another thread is waited for nevertheless,
 * because that thread writes to the fibre's memory.
 */
#ifndef MAIN_LOOP_H
#define MAIN_LOOP_H

#include "db/db.h"

struct fiber;

extern const struct db_loop	loop_db;

/* Once in every worker; `done` gets what fiber_create() was given. */
void	 loop_open(void (*done)(struct fiber *));

void	 loop_start(struct fiber *);
void	 loop_cancel(struct fiber *);
bool	 loop_is_cancelled(void);	/* the fibre that asks */

/* Run fn(arg) in a thread; come back when it has returned. */
void	 loop_offload(void (*fn)(void *), void *arg);

#endif
