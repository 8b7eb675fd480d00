/*
 * Light or dark.  The system's choice holds until a person makes their own,
 * which is kept in a cookie of this browser and nowhere else: it says nothing
 * about who they are.
 */
#include <string.h>

#include "base/words.h"
#include "web/kit.h"
#include "web/private.h"

#define KEPT_SECONDS	(365 * 24 * 3600)
#define PATH_CHARS	"ABCDEFGHIJKLMNOPQRSTUVWXYZ"			\
			"abcdefghijklmnopqrstuvwxyz0123456789._-/"

static bool	is_path_here(const char *);

static const char *const	 stored[] = { "system", "light", "dark" };
static const struct words	 schemes = { "schemes", stored, stored, 3 };

const char *
web_scheme(const struct web *w)
{
	const char	*chosen = cookie_get(w, COOKIE_THEME);
	int		 scheme;

	scheme = chosen != NULL ? words_find(&schemes, chosen) : -1;
	return (scheme > 0 ? stored[scheme] : "");
}

/* POST /appearance */
const struct err *
appearance_create(struct web *w)
{
	const char		*to = form_text(w, "to", 0, PATH_BYTES_MAX);
	int			 scheme;
	const struct err	*err;

	scheme = form_word(w, "scheme", FORM_REQUIRED, &schemes);
	if ((err = form_check(w)) != NULL)
		return (err);
	cookie_set(w, COOKIE_THEME, stored[scheme],
	    scheme > 0 ? KEPT_SECONDS : -1);
	return (web_see_other(w, "%s", is_path_here(to) ? to : "/"));
}

/* A path of this portal: never another host, never another header. */
static bool
is_path_here(const char *path)
{
	return (path != NULL && path[0] == '/' && path[1] != '/' &&
	    path[strspn(path, PATH_CHARS)] == '\0');
}
