/*
 * turn -- one request, from Kore to web_serve() and back.
 *
 * A turn has its own fibre, arena and copy of what it needs of the request,
 * so it may outlive the request: when the client goes away, the turn is
 * cancelled, unwinds, and nobody is answered.
 */
#ifndef MAIN_TURN_H
#define MAIN_TURN_H

#include <stdbool.h>

struct config;
struct fiber;
struct http_request;
struct turn;
struct web_env;

/* Once in every worker; both must live as long as it. */
void		 turn_open(const struct config *, const struct web_env *);

/* NULL when there is no memory for it. */
struct turn	*turn_begin(struct http_request *);
void		 turn_end(struct turn *);
void		 turn_run(struct turn *);	/* until it first waits */
bool		 turn_is_done(const struct turn *);

/* Hand the reply to Kore. */
void		 turn_answer(struct turn *);
/* The client has gone. */
void		 turn_abandon(struct turn *);
/* For loop_open(): the fibre has come to its end. */
void		 turn_done(struct fiber *);

unsigned	 turn_count(void);	/* begun and not ended */

#endif
