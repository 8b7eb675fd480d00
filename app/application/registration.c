/* What a registration says; reading it is registration_rows.c's. */
#include <assert.h>
#include <string.h>

#include "application/registration.h"
#include "base/day.h"
#include "base/lang.h"

const struct registered *
registration_field(const struct registration *r, const char *field)
{
	size_t	 i;

	assert(r != NULL && field != NULL);
	for (i = 0; i < r->fields_n; i++) {
		if (strcmp(r->fields[i].field, field) == 0)
			return (&r->fields[i]);
	}
	return (NULL);
}

bool
registered_changed(const struct registered *f)
{
	assert(f != NULL);
	if (f->submitted == NULL || f->now == NULL)
		return (f->submitted != f->now);
	return (strcmp(f->submitted, f->now) != 0);
}

const char *
registration_lapse(const char *expiry, struct day submitted, struct day today)
{
	struct day	 last;

	if (expiry == NULL || !day_parse(expiry, &last) ||
	    day_compare(last, today) >= 0)
		return (NULL);
	return (day_compare(last, submitted) < 0 ?
	    N_("Had lapsed when it was submitted") : N_("Lapsed"));
}
