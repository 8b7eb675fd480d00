/* The figures of the dashboard; each is a small question of its own. */
#include <assert.h>

#include "db/db.h"
#include "gen/sql.h"
#include "identity/role.h"
#include "report/dashboard.h"

COLUMNS(cases_columns, struct dashboard, COLUMN(open), COLUMN(questions));
COLUMNS(organisation_columns, struct dashboard,
    COLUMN(org_name_en), COLUMN(org_name_zh));
COLUMNS(asked_columns, struct open_question,
    COLUMN(id), COLUMN(reference), COLUMN(question), COLUMN(at), COLUMN(due));
COLUMNS(deadline_columns, struct deadline,
    COLUMN(id), COLUMN(reference), COLUMN(until), COLUMN(cards));
COLUMNS(invoiced_columns, struct invoiced,
    COLUMN(invoiced), COLUMN(id), COLUMN(number), COLUMN(due), COLUMN(net));

/* What awaits a role: a statement and the figures that it tells. */
COLUMNS(officer_columns, struct dashboard, COLUMN(screening));
COLUMNS(technical_columns, struct dashboard, COLUMN(technical));
COLUMNS(secretary_columns, struct dashboard,
    COLUMN(assessment), COLUMN(recommendation), COLUMN(rulings),
    COLUMN(ruling_id));
COLUMNS(recorder_columns, struct dashboard, COLUMN(to_record));
COLUMNS(verifier_columns, struct dashboard, COLUMN(to_verify));
COLUMNS(approver_columns, struct dashboard, COLUMN(to_approve));
COLUMNS(checker_columns, struct dashboard, COLUMN(to_check));
COLUMNS(assessor_columns, struct dashboard, COLUMN(my_assessments));
COLUMNS(issuer_columns, struct dashboard, COLUMN(to_issue));
COLUMNS(bill_checker_columns, struct dashboard, COLUMN(bills_draft));
COLUMNS(biller_columns, struct dashboard,
    COLUMN(bills_checked), COLUMN(months_over));
COLUMNS(operator_columns, struct dashboard, COLUMN(jobs_dead));

static const struct {
	const struct statement	*st;
	const struct column	*(*columns)(const struct dashboard *);
} work[ROLES_N] = {
	[ROLE_OFFICER] = { &sql_dashboard_officer, officer_columns },
	[ROLE_TECHNICAL] = { &sql_dashboard_technical, technical_columns },
	[ROLE_SECRETARY] = { &sql_dashboard_secretary, secretary_columns },
	[ROLE_RECORDER] = { &sql_dashboard_recorder, recorder_columns },
	[ROLE_VERIFIER] = { &sql_dashboard_verifier, verifier_columns },
	[ROLE_APPROVER] = { &sql_dashboard_approver, approver_columns },
	[ROLE_CHECKER] = { &sql_dashboard_checker, checker_columns },
	[ROLE_ASSESSOR] = { &sql_dashboard_assessor, assessor_columns },
	[ROLE_ISSUER] = { &sql_dashboard_issuer, issuer_columns },
	[ROLE_BILL_CHECKER] = { &sql_dashboard_bill_checker,
	    bill_checker_columns },
	[ROLE_BILLER] = { &sql_dashboard_biller, biller_columns },
	[ROLE_OPERATOR] = { &sql_dashboard_operator, operator_columns },
};

size_t
dashboard_own(struct db *db, struct ids orgs, struct day today,
    struct dashboard *d, struct ask *asks)
{
	assert(db != NULL && d != NULL && asks != NULL);
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
	assert(db != NULL && d != NULL);
	return (ask_kept(db, ASK_ONE(&sql_dashboard_cases, cases_columns, d,
	    P(orgs))));
}

struct ask
dashboard_question(struct db *db, struct ids orgs, struct dashboard *d)
{
	assert(db != NULL && d != NULL);
	return (ask_kept(db, ASK_LIST(&sql_dashboard_question, asked_columns,
	    &d->asked, &d->asked_n, P(orgs))));
}

bool
dashboard_work(enum role role, struct dashboard *d, struct ask *ask)
{
	assert(d != NULL && ask != NULL && role < ROLES_N);
	if (work[role].st == NULL)
		return (false);
	*ask = ASK_ONE0(work[role].st, work[role].columns, d);
	return (true);
}
