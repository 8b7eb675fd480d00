/* Where a person can go, and addresses that keep where they are. */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "web/kit.h"
#include "web/private.h"

static bool		 begins_with(const char *path, const char *word);
static const char	*here(const struct web *);
static const char	*query_without_turn(const struct web *);

bool
nav_is_shown(const struct web *w, const struct nav_item *item)
{
	assert(w != NULL && item != NULL);
	return (w->viewer.person.n != 0 && web_may_get(w, item->path));
}

static bool
begins_with(const char *path, const char *word)
{
	size_t	 len = strlen(word);

	assert(path != NULL);
	return (str_starts(path, word) &&
	    (path[len] == '\0' || path[len] == '/'));
}

bool
nav_is_below(const struct web *w, const char *word)
{
	return (begins_with(here(w) + 1, word));
}

bool
nav_is_here(const struct web *w, const struct nav_item *item)
{
	const char	*path = here(w) + 1;
	size_t		 i;

	assert(item != NULL);
	if (*path == '\0' || item->path[1] == '\0' ? !strcmp(path,
	    item->path + 1) : begins_with(path, item->path + 1))
		return (true);
	for (i = 0; i < sizeof(item->also) / sizeof(item->also[0]) &&
	    item->also[i] != NULL; i++) {
		if (begins_with(path, item->also[i]))
			return (true);
	}
	return (false);
}

/* Of a form that was sent back, the page that holds it: the form's own path
 * cannot be opened.  Before the path was understood, the dashboard is as good
 * as any. */
static const char *
here(const struct web *w)
{
	const char	*page = route_page(w);

	return (page != NULL ? page : w->path != NULL ? w->path : "/");
}

const char *
web_url_in(const struct web *w, enum lang lang)
{
	const char	*query = w->req->query;
	bool		 has_query = query != NULL && *query != '\0';

	assert(lang < LANGS);
	return (arena_printf(w->arena, "/%s%s%s%s", lang_info[lang].path,
	    here(w), has_query ? "?" : "", has_query ? query : ""));
}

const char *
web_url_turn(const struct web *w, const char *name, const char *key)
{
	const char	*rest = query_without_turn(w);

	return (arena_printf(w->arena, "/%s%s?%s%s%s=%s",
	    lang_info[w->lang].path, here(w), rest,
	    *rest != '\0' ? "&" : "", name, key));
}

/* The query less `before` and `after`: the filters of a list. */
static const char *
query_without_turn(const struct web *w)
{
	const char	*p = w->req->query, *kept = "";
	size_t		 n;

	for (; p != NULL && *p != '\0'; p += n + (p[n] == '&')) {
		n = strcspn(p, "&");
		if (n == 0 || str_starts(p, "before=") ||
		    str_starts(p, "after="))
			continue;
		kept = arena_printf(w->arena, "%s%s%.*s", kept,
		    *kept != '\0' ? "&" : "", (int)n, p);
	}
	return (kept);
}
