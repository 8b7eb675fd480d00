/*
 * dashboard -- what awaits a person, in figures: for members what their
 * organisations have under way, for the centre the queues of their roles.
 */
#ifndef REPORT_DASHBOARD_H
#define REPORT_DASHBOARD_H

#include "base/err.h"
#include "base/types.h"
#include "identity/role.h"

struct ask;
struct db;

struct dashboard {
	const char	*org_name_en, *org_name_zh;	/* the first of theirs */
	int64_t		 open, questions, drafts, screening, technical, assessment,
			 recommendation, rulings, committee, to_check, to_issue,
			 to_accept, allocations, bills_draft, bills_checked,
			 months_over, jobs_dead, my_assessments;
	struct id	 ruling_id;	/* the case declared first of those */
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

/* Each asks for its part of the figures: that of organisations, and that of
 * one role of the centre, of which not every one has any. */
struct ask	 dashboard_own(struct db *, struct ids orgs, struct day today,
		    struct dashboard *);
bool		 dashboard_work(enum role, struct dashboard *, struct ask *);

#endif
