/* Finding the row of the portal's table that a path and a method ask for. */
#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "web/private.h"

static unsigned	 word_of(const char *path);
static const char *match_id(const char *path, struct id *);
static const char *match_name(struct web *, const char *path);
static bool	 match(struct web *, const char *pattern, const char *path);
static bool	 method_fits(const char *of_route, const char *method);
static const char *filled(const struct web *, const char *pattern);

/* Of the first word of a path or pattern, which holds no `:`. */
static unsigned
word_of(const char *path)
{
	uint32_t	 hash = 2166136261;

	assert(path != NULL);
	if (*path == '/')
		path++;
	for (; *path != '\0' && *path != '/'; path++)
		hash = (hash ^ (unsigned char)*path) * 16777619;
	return (hash % ROUTE_WORDS);
}

/* From the last to the first, so that each word's begin with the first. */
void
route_index(struct portal *p)
{
	size_t		 n = 0;
	unsigned	 word;

	while (p->routes[n].method != NULL)
		n++;
	assert(n < ROUTES_MAX);
	for (; n > 0; n--) {
		word = word_of(p->routes[n - 1].pattern);
		p->index.next[n - 1] = p->index.first[word];
		p->index.first[word] = (uint16_t)n;
	}
}

const struct route *
route_first(const struct web *w, const char *path)
{
	const struct portal	*p = w->env->portal;
	unsigned		 n = p->index.first[word_of(path)];

	return (n == 0 ? NULL : &p->routes[n - 1]);
}

const struct route *
route_next(const struct web *w, const struct route *r)
{
	const struct portal	*p = w->env->portal;
	unsigned		 n = p->index.next[r - p->routes];

	return (n == 0 ? NULL : &p->routes[n - 1]);
}

/* A row number: digits without a leading zero. */
static const char *
match_id(const char *path, struct id *id)
{
	char	*end;

	assert(path != NULL && id != NULL);
	if (*path < '1' || *path > '9' || strspn(path, "0123456789") > 18)
		return (NULL);
	id->n = strtoll(path, &end, 10);
	return (end);
}

static const char *
match_name(struct web *w, const char *path)
{
	size_t	 len = strspn(path, "abcdefghijklmnopqrstuvwxyz"
		    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");

	assert(w != NULL);
	if (len == 0 || *path == '.')
		return (NULL);
	w->name = arena_copy(w->arena, path, len);
	return (path + len);
}

static bool
match(struct web *w, const char *pattern, const char *path)
{
	size_t	 ids = 0;

	assert(w != NULL && pattern != NULL);
	while (*pattern != '\0') {
		if (str_starts(pattern, ":id")) {
			if (ids == PATH_IDS_MAX ||
			    (path = match_id(path, &w->ids[ids++])) == NULL)
				return (false);
			pattern += strlen(":id");
		} else if (str_starts(pattern, ":name")) {
			if ((path = match_name(w, path)) == NULL)
				return (false);
			pattern += strlen(":name");
		} else if (*pattern++ != *path++)
			return (false);
	}
	return (*path == '\0');
}

static bool
method_fits(const char *of_route, const char *method)
{
	return (!strcmp(of_route, method) ||
	    (!strcmp(method, "HEAD") && !strcmp(of_route, "GET")));
}

const struct route *
route_find(struct web *w, const char *path, const char *method,
    const char **allow)
{
	const struct route	*r;

	assert(w != NULL);
	*allow = NULL;
	for (r = route_first(w, path); r != NULL; r = route_next(w, r)) {
		if (!match(w, r->pattern, path))
			continue;
		if (method_fits(r->method, method)) {
			w->id = w->ids[0];
			return (r);
		}
		*allow = *allow == NULL ? r->method :
		    arena_printf(w->arena, "%s, %s", *allow, r->method);
	}
	return (NULL);
}

/* A pattern with what the path gave for its :id and :name. */
static const char *
filled(const struct web *w, const char *pattern)
{
	const char	*path = "", *hole;
	size_t		 ids = 0;

	assert(w != NULL);
	for (; (hole = strchr(pattern, ':')) != NULL;
	    pattern = hole + strcspn(hole, "/")) {
		path = arena_printf(w->arena, "%s%.*s", path,
		    (int)(hole - pattern), pattern);
		path = str_starts(hole, ":id") && ids < PATH_IDS_MAX ?
		    arena_printf(w->arena, "%s%" PRId64, path,
		    w->ids[ids++].n) :
		    arena_printf(w->arena, "%s%s", path, w->name);
	}
	return (arena_printf(w->arena, "%s%s", path, pattern));
}

const char *
route_page(const struct web *w)
{
	const struct route	*r;

	assert(w != NULL);
	if (w->route == NULL || w->route->back == NULL)
		return (NULL);
	for (r = w->env->portal->routes; r->method != NULL; r++) {
		if (r->serve == w->route->back)
			return (filled(w, r->pattern));
	}
	return (NULL);
}
