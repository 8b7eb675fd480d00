/* What an SQLSTATE means to the caller. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "db/wire.h"

const struct err db_missing = { ERR_MISSING, "db.missing",
    N_("There is nothing here, or it is not yours to see."), NULL };
const struct err db_conflict = { ERR_CONFLICT, "db.conflict",
    N_("This exists already. Go back and look before you try again."), NULL };
const struct err db_refused = { ERR_CONFLICT, "db.refused",
    N_("This is no longer possible: something has changed in the meantime. Look at the page again."), NULL };
const struct err db_outdated = { ERR_CONFLICT, "db.outdated",
    N_("This was saved by somebody else, or in another window, after you had opened it. Nothing that you typed is lost: look at what differs, choose, and save again."), NULL };
const struct err db_retry = { ERR_RETRY, "db.retry",
    N_("Many people are writing at once. Please try again."), NULL };
const struct err db_busy = { ERR_BUSY, "db.busy",
    N_("The service cannot reach its records just now. Nothing was changed. Please try again in a minute."), NULL };
const struct err db_slow = { ERR_BUSY, "db.slow",
    N_("This took too long and was stopped. Nothing was changed. Please try again in a minute."), NULL };
const struct err db_uncertain = { ERR_UNCERTAIN, "db.uncertain",
    N_("The connection was lost while your change was being saved, so we cannot tell whether it was. Look at the page again before you repeat it."), NULL };
const struct err db_broken = { ERR_BROKEN, "db.broken",
    N_("Something went wrong on our side. It has been recorded."), NULL };

static struct { const struct db_refusal *p; size_t n; } tables[32];
static size_t	 tables_n;

static const struct err	*refusal_of(const char *constraint);

void
db_refusals(const struct db_refusal *p, size_t n)
{
	size_t	 i;

	for (i = 0; i < tables_n; i++) {
		if (tables[i].p == p)
			return;
	}
	if (tables_n == sizeof(tables) / sizeof(tables[0]))
		abort();
	tables[tables_n].p = p;
	tables[tables_n++].n = n;
}

static const struct err *
refusal_of(const char *constraint)
{
	size_t	 i, j;

	for (i = 0; constraint != NULL && i < tables_n; i++) {
		for (j = 0; j < tables[i].n; j++) {
			if (!strcmp(tables[i].p[j].constraint, constraint))
				return (tables[i].p[j].err);
		}
	}
	return (NULL);
}

const struct err *
db_error_of(const PGresult *res, const struct statement *st)
{
	static const struct { const char *state; const struct err *err; } map[] = {
		{ "40001", &db_retry }, { "40P01", &db_retry },
		{ "57014", &db_slow }, { "55P03", &db_slow },
		{ "57P", &db_busy }, { "08", &db_busy }, { "53", &db_busy },
		{ "23505", &db_conflict }, { "23P01", &db_conflict },
		{ "23", &db_refused }, { "BT", &db_refused },
		{ "42501", &db_refused },
	};
	const char		*state = PQresultErrorField(res, PG_DIAG_SQLSTATE);
	const char		*name = PQresultErrorField(res,
				    PG_DIAG_CONSTRAINT_NAME);
	const struct err	*err;
	size_t			 i;

	assert(st != NULL);
	if (state == NULL)
		return (&db_busy);
	if (!strcmp(state, "BT009"))	/* the day's work of two people */
		return (&db_outdated);
	if ((err = refusal_of(name)) != NULL)
		return (err);
	log_warn("db.error", "statement", st->name, "state", state,
	    "constraint", name, "text",
	    PQresultErrorField(res, PG_DIAG_MESSAGE_PRIMARY));
	for (i = 0; i < sizeof(map) / sizeof(map[0]); i++) {
		if (!strncmp(map[i].state, state, strlen(map[i].state)))
			return (map[i].err);
	}
	return (&db_broken);
}
