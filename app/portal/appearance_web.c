/* The choice between light and dark, from the menu of every page. */
#include <string.h>

#include "portal/portal.h"
#include "web/form.h"
#include "web/kit.h"

#define PATH_CHARS	"ABCDEFGHIJKLMNOPQRSTUVWXYZ"			\
			"abcdefghijklmnopqrstuvwxyz0123456789._-/"

static bool	is_path_here(const char *);

/* POST /appearance */
const struct err *
appearance_create(struct web *w)
{
	const char		*to = form_text(w, "to", 0, PATH_BYTES_MAX);
	int			 scheme;
	const struct err	*err;

	scheme = form_word(w, "scheme", FORM_REQUIRED, &web_schemes);
	if ((err = form_check(w)) != NULL)
		return (err);
	web_keep_scheme(w, scheme);
	return (web_see_other(w, "%s", is_path_here(to) ? to : "/"));
}

/* A path of this portal: never another host, never another header. */
static bool
is_path_here(const char *path)
{
	return (path != NULL && path[0] == '/' && path[1] != '/' &&
	    path[strspn(path, PATH_CHARS)] == '\0');
}
