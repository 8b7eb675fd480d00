/*
 * A form is taken only with proof that this portal made it for this browser:
 * a keyed hash of the session's token (of a random cookie before sign-in).
 * Browsers that say where a request comes from must say "from here".
 */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "web/private.h"

static const struct err csrf_stale = { ERR_DENIED, "web.csrf",
    N_("This form is too old, or did not come from this portal. Open the page again and send it once more."), NULL };

static const char	*secret(const struct web *);

static const char *
secret(const struct web *w)
{
	assert(w != NULL);
	return (cookie_get(w, w->viewer.person.n != 0 ? COOKIE_SESSION :
	    COOKIE_BEFORE));
}

const char *
web_csrf(const struct web *w)
{
	const char	*token = secret(w);
	size_t		 i;

	/* A page with two forms sets the cookie once. */
	for (i = 0; token == NULL && i < w->rep->headers_n; i++) {
		if (!strncmp(w->rep->headers[i].value, COOKIE_BEFORE "=",
		    strlen(COOKIE_BEFORE "=")))
			token = arena_copy(w->arena, w->rep->headers[i].value +
			    strlen(COOKIE_BEFORE "="), 43);
	}
	if (token == NULL) {
		token = token_new(w->arena);
		/* The reply is the one thing of a request that is written to. */
		cookie_set((struct web *)(uintptr_t)w, COOKIE_BEFORE, token, 0);
	}
	return (token_proof(w->arena, token, "csrf"));
}

const struct err *
csrf_check(struct web *w)
{
	const struct request	*r = w->req;
	const char		*token = secret(w);

	if (r->fetch_site != NULL && strcmp(r->fetch_site, "same-origin") != 0)
		return (&csrf_stale);
	if (r->origin != NULL && strcmp(r->origin, w->env->public_url) != 0)
		return (&csrf_stale);
	if (token == NULL || !token_proof_matches(form_secret(w, "csrf"),
	    token_proof(w->arena, token, "csrf")))
		return (&csrf_stale);
	return (NULL);
}
