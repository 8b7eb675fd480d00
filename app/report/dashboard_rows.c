#include "db/db.h"
#include "gen/sql.h"
#include "identity/role.h"
#include "report/dashboard.h"

static const struct column own_columns[] = {
	COLUMN(struct dashboard, org_name_en),
	COLUMN(struct dashboard, org_name_zh), COLUMN(struct dashboard, drafts),
	COLUMN(struct dashboard, open), COLUMN(struct dashboard, questions),
	COLUMN(struct dashboard, question_id),
	COLUMN(struct dashboard, question),
	COLUMN(struct dashboard, question_reference),
	COLUMN(struct dashboard, question_at),
	COLUMN(struct dashboard, question_due),
	COLUMN(struct dashboard, to_accept),
	COLUMN(struct dashboard, offer_id),
	COLUMN(struct dashboard, offer_reference),
	COLUMN(struct dashboard, offer_until),
	COLUMN(struct dashboard, allocations), COLUMN(struct dashboard, cards),
	COLUMN(struct dashboard, allocation_id),
	COLUMN(struct dashboard, allocation_reference),
	COLUMN(struct dashboard, allocation_ends),
	COLUMN(struct dashboard, invoiced),
	COLUMN(struct dashboard, invoice_id),
	COLUMN(struct dashboard, invoice_number),
	COLUMN(struct dashboard, invoice_due),
	COLUMN(struct dashboard, invoice_net), COLUMNS_END
};
/* What awaits a role: a statement and the figures that it tells. */
#define F(member)	COLUMN(struct dashboard, member)
#define WORK(role, ...)							\
	[ROLE_##role] = (const struct column[]){ __VA_ARGS__, COLUMNS_END }
static const struct column *const work_columns[ROLES_N] = {
	WORK(OFFICER, F(screening)), WORK(TECHNICAL, F(technical)),
	WORK(SECRETARY, F(assessment), F(recommendation), F(rulings),
	    F(ruling_id)),
	WORK(RECORDER, F(committee)), WORK(CHECKER, F(to_check)),
	WORK(ASSESSOR, F(my_assessments)), WORK(ISSUER, F(to_issue)),
	WORK(BILL_CHECKER, F(bills_draft)),
	WORK(BILLER, F(bills_checked), F(months_over)),
	WORK(OPERATOR, F(jobs_dead)),
};
static const struct statement *const work[ROLES_N] = {
	[ROLE_OFFICER] = &sql_dashboard_officer,
	[ROLE_TECHNICAL] = &sql_dashboard_technical,
	[ROLE_SECRETARY] = &sql_dashboard_secretary,
	[ROLE_RECORDER] = &sql_dashboard_recorder,
	[ROLE_CHECKER] = &sql_dashboard_checker,
	[ROLE_ASSESSOR] = &sql_dashboard_assessor,
	[ROLE_ISSUER] = &sql_dashboard_issuer,
	[ROLE_BILL_CHECKER] = &sql_dashboard_bill_checker,
	[ROLE_BILLER] = &sql_dashboard_biller,
	[ROLE_OPERATOR] = &sql_dashboard_operator,
};

struct ask
dashboard_own(struct db *db, struct ids orgs, struct day today,
    struct dashboard *d)
{
	return (ask_kept(db, ASK_ONE(&sql_dashboard_own, own_columns, d,
	    P(orgs), P(today))));
}

bool
dashboard_work(enum role role, struct dashboard *d, struct ask *ask)
{
	if (work[role] == NULL)
		return (false);
	*ask = (struct ask){ .st = work[role], .columns = work_columns[role],
	    .row = d };
	return (true);
}
