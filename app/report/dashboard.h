/*
 * dashboard -- what awaits a person, in figures.  Row-level security decides
 * what is counted: the same statement serves a member and the centre.
 */
#ifndef REPORT_DASHBOARD_H
#define REPORT_DASHBOARD_H

#include "application/state.h"
#include "base/err.h"
#include "base/types.h"

struct db;

struct dashboard {
	int64_t		 drafts, screening, technical, assessment,
			 recommendation, committee, to_check, to_issue,
			 to_accept, allocations, bills_draft, bills_checked,
			 jobs_dead, my_assessments;
	struct cards	 cards;
	struct money	 invoiced;
};

struct dashboard_case {
	struct id	 id;
	const char	*reference, *title, *org_name;
	enum application_state state;
	struct instant	 updated_at;
};

const struct err *dashboard_read(struct db *, struct dashboard *);
const struct err *dashboard_cases(struct db *, struct dashboard_case **,
		    size_t *);

#endif
