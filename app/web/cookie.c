/*
 * Cookies read and set.  All are of this host only and out of reach of scripts.
 */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "web/private.h"

/* The first of that name; a cookie is opaque text without ; or space. */
const char *
cookie_get(const struct web *w, const char *name)
{
	const char	*p = w->req->cookie;
	size_t		 len = strlen(name), n;

	while (p != NULL && *p != '\0') {
		p += strspn(p, " ;");
		n = strcspn(p, ";");
		if (n > len && !strncmp(p, name, len) && p[len] == '=')
			return (arena_copy(w->arena, p + len + 1, n - len - 1));
		p += n;
	}
	return (NULL);
}

void
cookie_set(struct web *w, const char *name, const char *value, int seconds)
{
	const char	*life = "";

	assert(w != NULL);
	if (seconds != 0)
		life = arena_printf(w->arena, "; Max-Age=%d",
		    seconds > 0 ? seconds : 0);
	web_header(w, "set-cookie", arena_printf(w->arena,
	    "%s=%s; Path=/; Secure; HttpOnly; SameSite=Lax%s", name, value,
	    life));
}

/* Only where a page is asked for: a form may just be signing in. */
void
session_drop(struct web *w)
{
	assert(w != NULL);
	if (w->viewer.person.n == 0 && strcmp(w->req->method, "POST") != 0 &&
	    (w->route->flags & ROUTE_BARE) == 0 &&
	    cookie_get(w, COOKIE_SESSION) != NULL)
		cookie_set(w, COOKIE_SESSION, "", -1);
}
