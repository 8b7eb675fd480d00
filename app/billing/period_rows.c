/* Months, their charges and drafts to and from the database. */
#include <assert.h>

#include "billing/period.h"
#include "db/db.h"
#include "gen/sql.h"

COLUMNS(columns, struct period,
    COLUMN(month), COLUMN_WORD(state, period_states), COLUMN(called_for),
    COLUMN(unpriced), COLUMN(drafts), COLUMN(checked), COLUMN(issued),
    COLUMN(gross), COLUMN(subsidy), COLUMN(net));

const struct err *
period_list(struct db *db, struct period **p, size_t *n)
{
	assert(db != NULL && p != NULL);
	return (db_list0(db, &sql_period_list, columns, p, n));
}

const struct err *
period_lock(struct db *db, struct day month, struct period *p)
{
	const struct err	*err;

	assert(db != NULL && p != NULL);
	if ((err = db_exec(db, &sql_period_lock, P(month))) != NULL)
		return (err);
	return (db_one(db, &sql_period_by_month, columns, p, P(month)));
}

const struct err *
period_save_state(struct db *db, struct day month, enum period_state state,
    struct id person)
{
	assert(db != NULL);
	return (db_exec(db, &sql_period_save_state, P(month),
	    P_WORD(period_states, state), P(person)));
}

const struct err *
journal_insert(struct db *db, struct id source, struct id org,
    const struct ledger_line *lines, size_t n)
{
	const char	*accounts[LEDGER_LINES_MAX];
	struct money	 amounts[LEDGER_LINES_MAX];
	size_t		 i;

	assert(db != NULL && (lines != NULL || n == 0) && source.n > 0);
	for (i = 0; i < n; i++) {
		accounts[i] = lines[i].account;
		amounts[i] = lines[i].amount;
	}
	return (db_exec(db, &sql_journal_insert, P(source), P(org),
	    P(((struct texts){ accounts, n })),
	    P(((struct moneys){ amounts, n }))));
}
