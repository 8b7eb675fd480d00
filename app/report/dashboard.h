/*
 * dashboard -- what awaits a person, in figures: for members what their
 * organisations have under way, for the centre the queues of their roles.
 */
#ifndef REPORT_DASHBOARD_H
#define REPORT_DASHBOARD_H

#include "base/err.h"
#include "base/limits.h"
#include "base/types.h"
#include "identity/role.h"

struct ask;
struct db;

/* Work is counted as far as the first page of its list; the statements say
 * `limit 26`. */
#define COUNTED_MAX	PAGE_ROWS

/* An offer or an allocation, and when it lapses or ends. */
struct deadline {
	struct id	 id;
	const char	*reference;
	struct day	 until;
	struct cards	 cards;
};

/* All that was invoiced, beside one invoice: the next to fall due. */
struct invoiced {
	struct money	 invoiced, net;
	struct id	 id;
	const char	*number;
	struct day	 due;
};

/* A question of the secretariat about an application. */
struct open_question {
	struct id	 id;			/* of the application */
	const char	*reference, *question;
	struct instant	 at;
	struct day	 due;
};

struct dashboard {
	/* Of members: the first of their organisations. */
	const char	*org_name_en, *org_name_zh;
	int64_t		 open, questions;	/* applications */
	struct deadline	*offers, *in_use;	/* by their days */
	size_t		 to_accept, allocations;
	struct invoiced	*invoices;		/* none, or one */
	size_t		 invoices_n;
	struct open_question	*asked;	/* the first to lapse, or none */
	size_t		 asked_n;

	/* Of the centre: work, up to COUNTED_MAX and one more. */
	int64_t		 screening, technical, assessment, recommendation,
			 rulings, to_record, to_verify, to_approve,
			 to_check, to_issue, bills_draft,
			 bills_checked, months_over, jobs_dead, my_assessments;
	struct id	 ruling_id;	/* the case declared first of those */
};

/* What to ask for the figures of organisations, of which there is one at
 * least; how many questions that is. */
#define DASHBOARD_OWN_ASKS	4
size_t		 dashboard_own(struct db *, struct ids orgs, struct day today,
		    struct dashboard *, struct ask *);
struct ask	 dashboard_cases(struct db *, struct ids orgs,
		    struct dashboard *);
struct ask	 dashboard_question(struct db *, struct ids orgs,
		    struct dashboard *);
/* What to ask for the figures of a role of the centre; not all have any. */
bool		 dashboard_work(enum role, struct dashboard *, struct ask *);

struct cards	 dashboard_cards(const struct dashboard *);	/* in use */
/* The invoice that is still to fall due, or NULL. */
const struct invoiced *dashboard_due(const struct dashboard *,
		    struct day today);
/* Is there anything that lapses, ends or falls due? */
bool		 dashboard_has_deadlines(const struct dashboard *,
		    struct day today);

#endif
