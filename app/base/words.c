/* Closed sets by their stored words, and the moves of a machine. */
#include <assert.h>
#include <string.h>

#include "base/words.h"

int
words_find(const struct words *w, const char *stored)
{
	size_t	 i;

	assert(w != NULL && stored != NULL);
	for (i = 0; i < w->n; i++) {
		if (w->stored[i] != NULL && !strcmp(w->stored[i], stored))
			return ((int)i);
	}
	return (-1);
}

bool
move_is_allowed(const struct move *m, unsigned from, unsigned to)
{
	assert(m != NULL && to != STATE_NEW);
	for (; m->event != NULL; m++) {
		if (m->from == from && m->to == to)
			return (true);
	}
	return (false);
}
