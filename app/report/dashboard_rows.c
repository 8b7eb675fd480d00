#include "base/arena.h"
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
static const struct column cases_columns[] = {
	COLUMN(struct dashboard, screening),
	COLUMN(struct dashboard, technical),
	COLUMN(struct dashboard, assessment),
	COLUMN(struct dashboard, recommendation),
	COLUMN(struct dashboard, rulings),
	COLUMN(struct dashboard, ruling_id),
	COLUMN(struct dashboard, committee), COLUMN(struct dashboard, to_check),
	COLUMN(struct dashboard, my_assessments), COLUMNS_END
};
static const struct column office_columns[] = {
	COLUMN(struct dashboard, to_issue),
	COLUMN(struct dashboard, bills_draft),
	COLUMN(struct dashboard, bills_checked),
	COLUMN(struct dashboard, months_over),
	COLUMN(struct dashboard, jobs_dead), COLUMNS_END
};

static struct texts	 words_of(struct db *, uint64_t held);

static struct texts
words_of(struct db *db, uint64_t held)
{
	const char	**words = arena_array(db_arena(db), const char *,
			    ROLES_N);
	size_t		 i, n = 0;

	for (i = 0; i < ROLES_N; i++) {
		if ((held & ROLE_BIT(i)) != 0)
			words[n++] = roles.stored[i];
	}
	return ((struct texts){ words, n });
}

struct ask
dashboard_own(struct db *db, struct ids orgs, struct day today,
    struct dashboard *d)
{
	return (ask_kept(db, ASK_ONE(&sql_dashboard_own, own_columns, d,
	    P(orgs), P(today))));
}

struct ask
dashboard_cases(struct db *db, uint64_t held, struct dashboard *d)
{
	return (ask_kept(db, ASK_ONE(&sql_dashboard_cases, cases_columns, d,
	    P(words_of(db, held)))));
}

struct ask
dashboard_office(struct db *db, uint64_t held, struct dashboard *d)
{
	return (ask_kept(db, ASK_ONE(&sql_dashboard_office, office_columns, d,
	    P(words_of(db, held)))));
}
