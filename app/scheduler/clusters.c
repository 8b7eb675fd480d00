/* Finding a cluster among those that a process holds. */
#include <assert.h>
#include <string.h>

#include "scheduler/clusters.h"

struct scheduler *
clusters_find(const struct clusters *all, const char *code)
{
	size_t	 i;

	assert(all != NULL);
	for (i = 0; i < all->n; i++) {
		if (!strcmp(all->p[i].code, code))
			return (all->p[i].scheduler);
	}
	return (NULL);
}
