#include "catalogue/catalogue.h"
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

const struct err *
class_price_list(struct db *db, struct day today, struct class_prices *all)
{
	return (db_list(db, &sql_class_price_list, class_columns, &all->p,
	    &all->n, P(today)));
}
