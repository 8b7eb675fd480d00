/*
 * Kore's mem.c and pool.c over plain malloc(), so that the sanitizers see
 * where each piece begins and ends.  Kore expects the memory of a pool's
 * first use to be zero; here it is zero every time.
 */
#include <sys/types.h>

#include <stdlib.h>
#include <string.h>

#include "kore.h"

const char	*__asan_default_options(void);

static void	*checked(void *);

/* Kore's processes end without freeing what they had. */
const char	*__asan_default_options(void) { return ("detect_leaks=0"); }

void	 kore_mem_init(void) { }
void	 kore_mem_cleanup(void) { }
void	*kore_malloc(size_t n) { return (checked(calloc(1, n ? n : 1))); }
void	*kore_realloc(void *p, size_t n) { return (checked(realloc(p, n))); }
void	*kore_calloc(size_t k, size_t n) { return (checked(calloc(k, n))); }
void	 kore_free(void *p) { free(p); }
char	*kore_strdup(const char *s) { return (checked(strdup(s))); }

void
kore_pool_init(struct kore_pool *pool, const char *name, size_t size, size_t n)
{
	(void)name;
	(void)n;
	memset(pool, 0, sizeof(*pool));
	pool->elen = size;
}

void	 kore_pool_cleanup(struct kore_pool *pool) { pool->elen = 0; }
void	*kore_pool_get(struct kore_pool *p) { return (kore_malloc(p->elen)); }
void	 kore_pool_put(struct kore_pool *pool, void *p) { (void)pool; free(p); }

static void *
checked(void *p)
{
	if (p == NULL)
		abort();
	return (p);
}
