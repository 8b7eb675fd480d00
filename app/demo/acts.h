/* acts -- the steps of a case as data; names in braces are filled in. */
#ifndef DEMO_ACTS_H
#define DEMO_ACTS_H

#include "demo/story.h"

struct act {
	int		 wait;		/* working minutes since the step before */
	const char	*who, *page, *path;
	const char	*body;		/* NULL: what demo_answers say */
	const char	*file_name, *paper;	/* what goes with it */
};

extern const struct act	acts[DEMO_STEPS];

#endif
