/* The catalogue is read here and changed by migrations only. */
#include <assert.h>

#include "catalogue/catalogue.h"
#include "catalogue/funding_route.h"
#include "db/db.h"
#include "gen/sql.h"

COLUMNS(class_columns, struct class_price,
    COLUMN(id), COLUMN(code), COLUMN(name), COLUMN(cards_total),
    COLUMN(price_book), COLUMN(price_book_code), COLUMN(is_placeholder),
    COLUMN(sku), COLUMN(list_price), COLUMN(cards_min), COLUMN(cards_step));

COLUMNS(card_columns, struct class_cards,
    COLUMN(cluster), COLUMN(gres_type), COLUMN(cards_total));

COLUMNS(offered_columns, struct route_offered,
    COLUMN(id), COLUMN(code), COLUMN(name_en), COLUMN(name_zh),
    COLUMN(summary_en), COLUMN(summary_zh), COLUMN(categories), COLUMN(takes),
    COLUMN(opens_at), COLUMN(closes_at));

COLUMNS(authority_columns, struct authority,
    COLUMN(up_to), COLUMN_WORD(decider, deciders), COLUMN(is_placeholder));

struct ask
class_price_list(struct db *db, struct day today, struct id route,
    struct class_prices *all)
{
	assert(db != NULL && all != NULL);
	return (ask_kept(db, ASK_LIST(&sql_class_price_list, class_columns,
	    &all->p, &all->n, P(today), P(route))));
}

const struct err *
class_cards_list(struct db *db, struct class_cards_list *all)
{
	assert(db != NULL && all != NULL);
	return (db_list0(db, &sql_class_cards_list, card_columns, &all->p,
	    &all->n));
}

struct ask
route_list(struct db *db, struct instant now, struct routes_offered *all)
{
	assert(db != NULL && all != NULL);
	return (ask_kept(db, ASK_LIST(&sql_route_list, offered_columns,
	    &all->p, &all->n, P(now))));
}

struct ask
authority_list(struct db *db, struct id route, struct authorities *all)
{
	assert(db != NULL && all != NULL);
	return (ask_kept(db, ASK_LIST(&sql_authority_list, authority_columns,
	    &all->p, &all->n, P(route))));
}
