/* Chunks that grow and are given back whole.  Nobody frees a part. */
#include <sanitizer/asan_interface.h>

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/limits.h"

struct chunk {
	struct chunk	*next;
	size_t		 size;
	_Alignas(16) unsigned char data[];
};

struct arena {
	struct chunk	*newest;	/* the oldest is never given back */
	size_t		 used;		/* of the newest chunk */
	size_t		 held;		/* bytes of all chunks */
	size_t		 older;		/* bytes used in the older chunks */
};

#define IDLE_MAX	8

/* Under a sanitizer nothing of a chunk may be touched but what was handed
 * out, and between two pieces lies a gap; else these macros say nothing. */
#ifdef __SANITIZE_ADDRESS__
#define GAP_BYTES	16
#else
#define GAP_BYTES	0
#endif

static struct arena	*idle[IDLE_MAX];
static size_t		 idle_n;

static size_t	 align_up(size_t);
static void	 grow(struct arena *, size_t);

static size_t
align_up(size_t n)
{
	return ((n + 15) & ~(size_t)15);
}

static void
grow(struct arena *a, size_t need)
{
	size_t		 size = need > ARENA_CHUNK_BYTES ? need : ARENA_CHUNK_BYTES;
	struct chunk	*c;

	assert(a != NULL && (a->newest == NULL || a->used <= a->newest->size));
	if (need > ARENA_BYTES_MAX || a->held + size > ARENA_BYTES_MAX)
		abort();
	if ((c = malloc(sizeof(*c) + size)) == NULL)
		abort();
	c->size = size;
	c->next = a->newest;
	a->newest = c;
	a->older += a->used;
	a->used = 0;
	a->held += size;
	ASAN_POISON_MEMORY_REGION(c->data, size);
}

struct arena *
arena_create(void)
{
	struct arena	*a;

	if ((a = calloc(1, sizeof(*a))) == NULL)
		abort();
	grow(a, 0);
	return (a);
}

void
arena_reset(struct arena *a)
{
	struct chunk	*c;

	assert(a != NULL);
	while ((c = a->newest)->next != NULL) {
		a->newest = c->next;
		a->held -= c->size;
		ASAN_UNPOISON_MEMORY_REGION(c->data, c->size);
		free(c);
	}
	ASAN_POISON_MEMORY_REGION(c->data, c->size);
	a->used = a->older = 0;
}

void
arena_destroy(struct arena *a)
{
	if (a == NULL)
		return;
	arena_reset(a);
	ASAN_UNPOISON_MEMORY_REGION(a->newest->data, a->newest->size);
	free(a->newest);
	free(a);
}

struct arena *
arena_borrow(void)
{
	return (idle_n > 0 ? idle[--idle_n] : arena_create());
}

void
arena_return(struct arena *a)
{
	if (idle_n == IDLE_MAX) {
		arena_destroy(a);
		return;
	}
	arena_reset(a);
	idle[idle_n++] = a;
}

void *
arena_take(struct arena *a, size_t size)
{
	size_t	 held;
	void	*p;

	assert(a != NULL);
	if (size > ARENA_BYTES_MAX)
		abort();
	held = align_up(size + GAP_BYTES);
	if (held > a->newest->size - a->used)
		grow(a, held);
	p = a->newest->data + a->used;
	a->used += held;
	ASAN_UNPOISON_MEMORY_REGION(p, size);
	return (memset(p, 0, size));
}

void *
arena_take_n(struct arena *a, size_t n, size_t size)
{
	size_t	 bytes;

	if (__builtin_mul_overflow(n, size, &bytes))
		abort();
	return (arena_take(a, bytes));
}

char *
arena_copy(struct arena *a, const char *s, size_t len)
{
	char	*p = arena_take(a, len + 1);

	if (len > 0)
		memcpy(p, s, len);
	return (p);
}

char *
arena_strdup(struct arena *a, const char *s)
{
	assert(s != NULL);
	return (arena_copy(a, s, strlen(s)));
}

char *
arena_printf(struct arena *a, const char *fmt, ...)
{
	char	 first[256];	/* most fit, and are formatted once */
	va_list	 ap, again;
	char	*p;
	int	 len;

	va_start(ap, fmt);
	va_copy(again, ap);
	if ((len = vsnprintf(first, sizeof(first), fmt, ap)) < 0)
		abort();
	p = arena_take(a, (size_t)len + 1);
	if ((size_t)len < sizeof(first))
		memcpy(p, first, (size_t)len + 1);
	else
		(void)vsnprintf(p, (size_t)len + 1, fmt, again);
	va_end(again);
	va_end(ap);
	return (p);
}

size_t
arena_used(const struct arena *a)
{
	assert(a != NULL);
	return (a->older + a->used);
}
