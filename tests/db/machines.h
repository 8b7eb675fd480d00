/* machines -- the state machines of the rules, by the name the database
 * knows them by.  `start` is the state a new row begins in; -1 where the
 * rules have several. */
#ifndef TESTS_MACHINES_H
#define TESTS_MACHINES_H

#include "base/words.h"

struct machine {
	const char		*name;
	const struct words	*states;
	const struct move	*moves;
};

extern const struct machine	machines[];	/* ends with a NULL name */

#endif
