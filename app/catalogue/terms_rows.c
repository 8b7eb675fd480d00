/* What the page of the catalogue reads: every route at once. */
#include "catalogue/terms.h"
#include "db/db.h"
#include "gen/sql.h"

#define OFFERED(member, column)	COLUMN_AS(offered.member, column)

COLUMNS(terms_columns, struct route_terms,
    OFFERED(id, "id"), OFFERED(code, "code"), OFFERED(name_en, "name_en"),
    OFFERED(name_zh, "name_zh"), OFFERED(summary_en, "summary_en"),
    OFFERED(summary_zh, "summary_zh"), OFFERED(categories, "categories"),
    OFFERED(takes, "takes"), OFFERED(opens_at, "opens_at"),
    OFFERED(closes_at, "closes_at"), COLUMN(prefix), COLUMN(scheme_en),
    COLUMN(scheme_zh), COLUMN(normal_rate), COLUMN(exceptional_rate),
    COLUMN(low_use_warn), COLUMN(cards_max), COLUMN(months_max),
    COLUMN(lead_days_min), COLUMN(offer_valid_days), COLUMN(payment_days),
    COLUMN(info_days), COLUMN(info_rounds_max), COLUMN(ends_on),
    COLUMN(placeholders));

COLUMNS(step_columns, struct route_step,
    COLUMN(route), COLUMN_WORD(step, case_steps), COLUMN(pledge_days),
    COLUMN(is_placeholder));

COLUMNS(decider_columns, struct route_decider,
    COLUMN(route), COLUMN_AS(authority.up_to, "up_to"),
    COLUMN_WORD_AS(authority.decider, "decider", deciders),
    COLUMN_AS(authority.is_placeholder, "is_placeholder"));

COLUMNS(requirement_columns, struct requirement,
    COLUMN_WORD(kind, requirement_kinds), COLUMN(name), COLUMN(is_required),
    COLUMN(categories), COLUMN(if_question), COLUMN(if_answer),
    COLUMN(number_max));

struct ask
route_terms_list(struct db *db, struct instant now,
    struct route_terms_list *all)
{
	return (ask_kept(db, ASK_LIST(&sql_route_terms_list, terms_columns,
	    &all->p, &all->n, P(now))));
}

struct ask
route_step_list(struct db *db, struct route_steps *all)
{
	return (ask_kept(db, ASK_LIST0(&sql_route_step_list, step_columns,
	    &all->p, &all->n)));
}

struct ask
route_decider_list(struct db *db, struct route_deciders *all)
{
	return (ask_kept(db, ASK_LIST0(&sql_route_decider_list,
	    decider_columns, &all->p, &all->n)));
}

struct ask
requirement_list(struct db *db, const char *code, struct requirements *all)
{
	return (ask_kept(db, ASK_LIST(&sql_requirement_list,
	    requirement_columns, &all->p, &all->n, P(code))));
}
