/* The catalogue is read here and changed by migrations only. */
#include "catalogue/catalogue.h"
#include "catalogue/funding_route.h"
#include "db/db.h"
#include "gen/sql.h"

static const struct column class_columns[] = {
	COLUMN(struct class_price, id),
	COLUMN(struct class_price, code),
	COLUMN(struct class_price, name),
	COLUMN(struct class_price, cards_total),
	COLUMN(struct class_price, price_book),
	COLUMN(struct class_price, price_book_code),
	COLUMN(struct class_price, is_placeholder),
	COLUMN(struct class_price, sku),
	COLUMN(struct class_price, list_price),
	COLUMN(struct class_price, cards_min),
	COLUMN(struct class_price, cards_step),
	COLUMNS_END
};

static const struct column offered_columns[] = {
	COLUMN(struct route_offered, id),
	COLUMN(struct route_offered, code),
	COLUMN(struct route_offered, name_en),
	COLUMN(struct route_offered, name_zh),
	COLUMN(struct route_offered, summary_en),
	COLUMN(struct route_offered, summary_zh),
	COLUMN(struct route_offered, categories),
	COLUMN(struct route_offered, takes),
	COLUMN(struct route_offered, opens_at),
	COLUMN(struct route_offered, closes_at),
	COLUMNS_END
};

static const struct column authority_columns[] = {
	COLUMN(struct authority, up_to),
	COLUMN_WORD(struct authority, decider, deciders),
	COLUMN(struct authority, is_placeholder),
	COLUMNS_END
};

const struct err *
class_price_list(struct db *db, struct day today, struct class_prices *all)
{
	return (db_list(db, &sql_class_price_list, class_columns, &all->p,
	    &all->n, P(today)));
}

struct ask
route_list(struct db *db, struct instant now, struct routes_offered *all)
{
	return (ask_kept(db, ASK_LIST(&sql_route_list, offered_columns,
	    &all->p, &all->n, P(now))));
}

struct ask
authority_list(struct db *db, struct id route, struct authorities *all)
{
	return (ask_kept(db, ASK_LIST(&sql_authority_list, authority_columns,
	    &all->p, &all->n, P(route))));
}
