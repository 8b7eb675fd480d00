/*
 * Light or dark.  The system's choice holds until a person makes their own,
 * which is kept in a cookie of this browser and nowhere else: it says nothing
 * about who they are.
 */
#include "base/words.h"
#include "web/kit.h"
#include "web/private.h"

static const char *const	 stored[] = { "system", "light", "dark" };
const struct words		 web_schemes = { "schemes", stored, stored, 3 };

const char *
web_scheme(const struct web *w)
{
	const char	*chosen = cookie_get(w, COOKIE_THEME);
	int		 scheme;

	scheme = chosen != NULL ? words_find(&web_schemes, chosen) : -1;
	return (scheme > 0 ? stored[scheme] : "");
}

void
web_keep_scheme(struct web *w, int scheme)
{
	cookie_set(w, COOKIE_THEME, stored[scheme],
	    scheme > 0 ? COOKIE_KEPT_SECONDS : -1);
}
