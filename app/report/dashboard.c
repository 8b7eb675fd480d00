/* What the dashboard counts, as words. */
#include <assert.h>
#include <stddef.h>

#include "base/day.h"
#include "report/dashboard.h"

struct cards
dashboard_cards(const struct dashboard *d)
{
	struct cards	 sum = { 0 };
	size_t		 i;

	assert(d != NULL);
	for (i = 0; i < d->allocations; i++)
		sum.n += d->in_use[i].cards.n;
	return (sum);
}

const struct invoiced *
dashboard_due(const struct dashboard *d, struct day today)
{
	assert(d != NULL);
	if (d->invoices_n == 0 || day_compare(d->invoices[0].due, today) < 0)
		return (NULL);
	return (&d->invoices[0]);
}

bool
dashboard_has_deadlines(const struct dashboard *d, struct day today)
{
	assert(d != NULL);
	return (d->asked_n > 0 || d->to_accept > 0 ||
	    d->allocations > 0 || dashboard_due(d, today) != NULL);
}
