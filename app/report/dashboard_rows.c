#include "db/db.h"
#include "gen/sql.h"
#include "report/dashboard.h"

static const struct column columns[] = {
	COLUMN(struct dashboard, org_name_en),
	COLUMN(struct dashboard, org_name_zh), COLUMN(struct dashboard, open),
	COLUMN(struct dashboard, questions),
	COLUMN(struct dashboard, question_id),
	COLUMN(struct dashboard, question),
	COLUMN(struct dashboard, question_reference),
	COLUMN(struct dashboard, question_at),
	COLUMN(struct dashboard, question_due),
	COLUMN(struct dashboard, offer_id),
	COLUMN(struct dashboard, offer_reference),
	COLUMN(struct dashboard, offer_until),
	COLUMN(struct dashboard, allocation_id),
	COLUMN(struct dashboard, allocation_reference),
	COLUMN(struct dashboard, allocation_ends),
	COLUMN(struct dashboard, invoice_id),
	COLUMN(struct dashboard, invoice_number),
	COLUMN(struct dashboard, invoice_due),
	COLUMN(struct dashboard, invoice_net),
	COLUMN(struct dashboard, drafts), COLUMN(struct dashboard, screening),
	COLUMN(struct dashboard, technical),
	COLUMN(struct dashboard, assessment),
	COLUMN(struct dashboard, recommendation),
	COLUMN(struct dashboard, committee), COLUMN(struct dashboard, to_check),
	COLUMN(struct dashboard, to_issue), COLUMN(struct dashboard, to_accept),
	COLUMN(struct dashboard, allocations), COLUMN(struct dashboard, cards),
	COLUMN(struct dashboard, invoiced),
	COLUMN(struct dashboard, bills_draft),
	COLUMN(struct dashboard, bills_checked),
	COLUMN(struct dashboard, jobs_dead),
	COLUMN(struct dashboard, my_assessments), COLUMNS_END
};
static const struct column case_columns[] = {
	COLUMN(struct dashboard_case, id),
	COLUMN(struct dashboard_case, reference),
	COLUMN(struct dashboard_case, title),
	COLUMN(struct dashboard_case, org_name_en),
	COLUMN(struct dashboard_case, org_name_zh),
	COLUMN_WORD(struct dashboard_case, state, application_states),
	COLUMN(struct dashboard_case, updated_at), COLUMNS_END
};

const struct err *
dashboard_read(struct db *db, struct ids orgs, struct dashboard *d)
{
	return (db_one(db, &sql_dashboard_read, columns, d, P(orgs)));
}

const struct err *
dashboard_cases(struct db *db, struct ids orgs, struct dashboard_case **list,
    size_t *n)
{
	return (db_list(db, &sql_dashboard_cases, case_columns, list, n,
	    P(orgs)));
}
