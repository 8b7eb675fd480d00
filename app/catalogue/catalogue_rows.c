#include "catalogue/catalogue.h"
#include "db/db.h"
#include "gen/sql.h"

static const struct column scheme_columns[] = {
	COLUMN(struct scheme, id),
	COLUMN(struct scheme, code),
	COLUMN(struct scheme, name_en),
	COLUMN(struct scheme, name_zh),
	COLUMN_AS(struct scheme, normal_rate, "normal_rate_bp"),
	COLUMN_AS(struct scheme, exceptional_rate, "exceptional_rate_bp"),
	COLUMN(struct scheme, cards_max),
	COLUMN(struct scheme, months_max),
	COLUMN(struct scheme, lead_days_min),
	COLUMN_AS(struct scheme, low_use_warn, "low_use_warn_bp"),
	COLUMN(struct scheme, offer_valid_days),
	COLUMN(struct scheme, payment_days),
	COLUMN(struct scheme, ends_on),
	COLUMN(struct scheme, is_placeholder),
	COLUMNS_END
};

static const struct column class_columns[] = {
	COLUMN(struct class_price, id),
	COLUMN(struct class_price, code),
	COLUMN(struct class_price, name),
	COLUMN(struct class_price, cards_total),
	COLUMN(struct class_price, cards_per_node),
	COLUMN(struct class_price, price_book),
	COLUMN(struct class_price, price_book_code),
	COLUMN(struct class_price, is_placeholder),
	COLUMN(struct class_price, sku),
	COLUMN(struct class_price, list_price),
	COLUMN(struct class_price, cards_min),
	COLUMN(struct class_price, cards_step),
	COLUMNS_END
};

static const struct column rubric_columns[] = {
	COLUMN(struct rubric, id),
	COLUMN(struct rubric, code),
	COLUMN(struct rubric, score_max),
	COLUMN(struct rubric, pass_total),
	COLUMN(struct rubric, pass_each),
	COLUMN(struct rubric, assessors_min),
	COLUMN(struct rubric, moderate_range),
	COLUMNS_END
};

static const struct column criterion_columns[] = {
	COLUMN(struct criterion, position),
	COLUMN(struct criterion, code),
	COLUMN(struct criterion, name_en),
	COLUMN(struct criterion, name_zh),
	COLUMN(struct criterion, covers_en),
	COLUMN(struct criterion, covers_zh),
	COLUMN(struct criterion, weight),
	COLUMN(struct criterion, is_placeholder),
	COLUMNS_END
};

const struct err *
scheme_by_code(struct db *db, const char *code, struct scheme *s)
{
	return (db_one(db, &sql_scheme_by_code, scheme_columns, s, P(code)));
}

const struct err *
class_price_list(struct db *db, struct day today, struct class_prices *all)
{
	return (db_list(db, &sql_class_price_list, class_columns, &all->p,
	    &all->n, P(today)));
}

const struct err *
rubric_active(struct db *db, struct rubric *r)
{
	return (db_one0(db, &sql_rubric_active, rubric_columns, r));
}

const struct err *
criterion_list_by_rubric(struct db *db, struct id rubric, struct criteria *all)
{
	return (db_list(db, &sql_criterion_list_by_rubric, criterion_columns,
	    &all->p, &all->n, P(rubric)));
}
