#include "db/db.h"
#include "gen/sql.h"
#include "identity/role.h"
#include "report/dashboard.h"

#define F(member)	COLUMN(struct dashboard, member)
static const struct column cases_columns[] = {
	F(open), F(questions), COLUMNS_END
};
static const struct column organisation_columns[] = {
	F(org_name_en), F(org_name_zh), COLUMNS_END
};
static const struct column asked_columns[] = {
	COLUMN(struct open_question, id), COLUMN(struct open_question, reference),
	COLUMN(struct open_question, question), COLUMN(struct open_question, at),
	COLUMN(struct open_question, due), COLUMNS_END
};
static const struct column deadline_columns[] = {
	COLUMN(struct deadline, id), COLUMN(struct deadline, reference),
	COLUMN(struct deadline, until), COLUMN(struct deadline, cards), COLUMNS_END
};
static const struct column invoiced_columns[] = {
	COLUMN(struct invoiced, invoiced), COLUMN(struct invoiced, id),
	COLUMN(struct invoiced, number), COLUMN(struct invoiced, due),
	COLUMN(struct invoiced, net), COLUMNS_END
};
/* What awaits a role: a statement and the figures that it tells. */
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

size_t
dashboard_own(struct db *db, struct ids orgs, struct day today,
    struct dashboard *d, struct ask *asks)
{
	asks[0] = ask_kept(db, ASK_ONE(&sql_dashboard_organisation,
	    organisation_columns, d, P(orgs.p[0])));
	asks[1] = ask_kept(db, ASK_LIST(&sql_dashboard_offers,
	    deadline_columns, &d->offers, &d->to_accept, P(orgs)));
	asks[2] = ask_kept(db, ASK_LIST(&sql_dashboard_allocations,
	    deadline_columns, &d->in_use, &d->allocations, P(orgs)));
	asks[3] = ask_kept(db, ASK_LIST(&sql_dashboard_invoices,
	    invoiced_columns, &d->invoices, &d->invoices_n, P(orgs),
	    P(today)));
	return (DASHBOARD_OWN_ASKS);
}

struct ask
dashboard_cases(struct db *db, struct ids orgs, struct dashboard *d)
{
	return (ask_kept(db, ASK_ONE(&sql_dashboard_cases, cases_columns, d,
	    P(orgs))));
}

struct ask
dashboard_question(struct db *db, struct ids orgs, struct dashboard *d)
{
	return (ask_kept(db, ASK_LIST(&sql_dashboard_question, asked_columns,
	    &d->asked, &d->asked_n, P(orgs))));
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
