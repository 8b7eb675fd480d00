/*
 * dashboard -- what awaits a person, in figures.  Of organisations those that
 * the person belongs to are counted, and of the centre's work what row-level
 * security lets them see; so one statement serves members and the centre.
 */
#ifndef REPORT_DASHBOARD_H
#define REPORT_DASHBOARD_H

#include "application/state.h"
#include "base/err.h"
#include "base/types.h"

struct db;

struct dashboard {
	const char	*org_name_en, *org_name_zh;	/* the first of theirs */
	int64_t		 open, questions, drafts, screening, technical, assessment,
			 recommendation, committee, to_check, to_issue,
			 to_accept, allocations, bills_draft, bills_checked,
			 jobs_dead, my_assessments;
	struct cards	 cards;
	struct money	 invoiced, invoice_net;
	/* Of the applications that wait for an answer, the first to lapse. */
	struct id	 question_id;
	const char	*question, *question_reference;
	struct instant	 question_at;
	struct day	 question_due;
	/* What is next, where there is something: an offer to accept, an
	 * allocation that ends, an invoice that falls due. */
	struct id	 offer_id, allocation_id, invoice_id;
	const char	*offer_reference, *allocation_reference,
			*invoice_number;
	struct day	 offer_until, allocation_ends, invoice_due;
};

struct dashboard_case {
	struct id	 id;
	const char	*reference, *title, *org_name_en, *org_name_zh;
	enum application_state state;
	struct instant	 updated_at;
};
struct dashboard_list { const struct dashboard_case *p; size_t n; };

const struct err *dashboard_read(struct db *, struct ids orgs,
		    struct dashboard *);
const struct err *dashboard_cases(struct db *, struct ids orgs,
		    struct dashboard_case **, size_t *);

#endif
