/* What a route says: who may apply by it, how its cases go, who decides.  The
 * database tells whether it is open now; nothing here looks at a clock. */
#include <assert.h>
#include <string.h>

#include "base/day.h"
#include "catalogue/terms.h"

WORDS_TABLE(case_steps, CASE_STEPS);
WORDS_TABLE(deciders, DECIDERS);

const struct err route_closed = { ERR_INVALID, "route.closed",
    N_("This route takes no applications now. Choose another one, or come back when it opens."), "route" };
const struct err route_not_for_category = { ERR_INVALID,
    "route.not_for_category",
    N_("This route is not for organisations of this category. Choose another one."), "route" };

const struct err *
route_check(const struct route_offered *r, const char *category)
{
	size_t	 i;

	assert(r != NULL);
	if (!r->takes)
		return (&route_closed);
	for (i = 0; i < r->categories.n; i++) {
		if (!strcmp(r->categories.p[i], category))
			return (NULL);
	}
	return (i == 0 ? NULL : &route_not_for_category);
}

const struct route_offered *
route_offered_find(const struct routes_offered *all, const char *code)
{
	size_t	 i;

	assert(all != NULL);
	for (i = 0; i < all->n; i++) {
		if (!strcmp(all->p[i].code, code))
			return (&all->p[i]);
	}
	return (NULL);
}

bool
route_is_placeholder(const struct route_terms *r, const char *column)
{
	size_t	 i;

	for (i = 0; i < r->placeholders.n; i++) {
		if (!strcmp(r->placeholders.p[i], column))
			return (true);
	}
	return (false);
}

bool
route_walks(const struct funding_route *r, enum case_step step)
{
	size_t	 i;

	assert(r != NULL);
	for (i = 0; i < r->steps.n; i++) {
		if (!strcmp(r->steps.p[i], case_steps.stored[step]))
			return (true);
	}
	return (false);
}

enum decider
route_decider(const struct authorities *all, struct money gross)
{
	size_t	 i;

	assert(all->n > 0);
	for (i = 0; i + 1 < all->n; i++) {
		if (gross.cents <= all->p[i].up_to.cents)
			break;
	}
	return (all->p[i].decider);
}

bool
route_outlasts(struct day ends_on, struct day last)
{
	return (!day_is_none(ends_on) && day_compare(last, ends_on) > 0);
}
