/*
 * Who may open a page or send a form.  Said once, in the table of routes: the
 * dispatcher's guard, the navigation, and the links and forms within pages all
 * ask here.  Nothing here asks the database: what a role cannot decide, the
 * state of a row, its own domain decides beside it.
 */
#include <assert.h>
#include <string.h>

#include "web/private.h"

static const struct route *named(const struct web *, const char *method,
		    const char *pattern);
static bool	 admits_in(const struct web *, const struct route *, struct id);

bool
web_has_role(const struct web *w, uint64_t set)
{
	assert(w != NULL);
	return (((uint64_t)w->viewer.roles & set) != 0);
}

uint64_t
web_org_roles(const struct web *w, struct id org)
{
	size_t	 i;

	assert(w != NULL);
	for (i = 0; i < w->viewer.orgs.n; i++) {
		if (w->viewer.orgs.p[i].n == org.n)
			return ((uint64_t)w->viewer.org_roles.p[i].n);
	}
	return (0);
}

bool
route_admits(const struct web *w, const struct route *r)
{
	assert(w != NULL && r != NULL);
	return (r->who == ANYONE || (w->viewer.person.n != 0 &&
	    (r->who == SIGNED_IN || web_has_role(w, r->who))));
}

/* A role in another organisation than the row's does not count. */
static bool
admits_in(const struct web *w, const struct route *r, struct id org)
{
	assert(r != NULL);
	return (route_admits(w, r) && (r->who == ANYONE ||
	    r->who == SIGNED_IN || web_has_role(w, r->who & ROLES_CENTRE) ||
	    (r->who & web_org_roles(w, org)) != 0));
}

/* Patterns are written by us, so one that no route has is our mistake. */
static const struct route *
named(const struct web *w, const char *method, const char *pattern)
{
	const struct route	*r;

	for (r = route_first(w, pattern); r != NULL; r = route_next(w, r)) {
		if (!strcmp(r->pattern, pattern) && !strcmp(r->method, method))
			return (r);
	}
	assert(!"a pattern of no route");
	return (NULL);
}

bool
web_may_get(const struct web *w, const char *pattern)
{
	return (route_admits(w, named(w, "GET", pattern)));
}

bool
web_may_post(const struct web *w, const char *pattern)
{
	return (route_admits(w, named(w, "POST", pattern)));
}

bool
web_may_get_in(const struct web *w, struct id org, const char *pattern)
{
	return (admits_in(w, named(w, "GET", pattern), org));
}

bool
web_may_post_in(const struct web *w, struct id org, const char *pattern)
{
	return (admits_in(w, named(w, "POST", pattern), org));
}

const struct err *
web_need_in(const struct web *w, struct id org)
{
	assert(w != NULL);
	return (admits_in(w, w->route, org) ? NULL : &web_denied);
}
