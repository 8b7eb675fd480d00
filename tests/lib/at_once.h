/*
 * at_once -- the same form sent twice at the same time, over two connections.
 */
#ifndef TESTS_AT_ONCE_H
#define TESTS_AT_ONCE_H

#include "harness.h"

struct twin { int status; char location[512]; };

/*
 * Two processes with pools of their own send it.  Both stand at the same lock
 * before either may go on, so neither has begun when the other has ended.
 */
void	 post_at_once(struct browser *, const char *path, const char *body,
	    struct twin [2]);

#endif
