/*
 * fiber -- functions that can be put aside in the middle and taken up again.
 *
 * A fibre runs a function on a stack of its own, on the one thread of the
 * worker.  fiber_yield() goes back to whoever resumed it; the next
 * fiber_resume() goes on after the yield.  So a request handler can be
 * written as if it waited, while the worker serves others.
 *
 * What log lines are about (base/log.h) is each fibre's own.
 *
 * A stack is FIBER_STACK_BYTES of address space; only the pages that were
 * used take memory.  The page below it faults, so running over is a crash
 * and never a corrupted neighbour.  Fibres are resumed from the worker's own
 * stack only, never from within another fibre.
 */
#ifndef MAIN_FIBER_H
#define MAIN_FIBER_H

#include <stdbool.h>

#define FIBER_STACK_BYTES	(256 * 1024)
#define FIBER_IDLE_MAX		32	/* stacks kept for the next request */

struct fiber;

/* NULL when there is no memory for another stack.  Nothing runs yet. */
struct fiber	*fiber_create(void (*fn)(void *), void *arg);
/* Only when it is done. */
void		 fiber_release(struct fiber *);

void		 fiber_resume(struct fiber *);
void		 fiber_yield(void);
struct fiber	*fiber_self(void);	/* NULL on the worker's own stack */
bool		 fiber_is_done(const struct fiber *);
void		*fiber_arg(const struct fiber *);	/* of fiber_create() */

/* Nobody waits for what it does: it is to come to its end soon. */
void		 fiber_cancel(struct fiber *);
bool		 fiber_is_cancelled(const struct fiber *);

/* A word for whoever puts fibres to sleep. */
void		 fiber_set_note(struct fiber *, void *);
void		*fiber_note(const struct fiber *);

#endif
