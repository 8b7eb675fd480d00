/*
 * catalogue -- the rules that are data: classes, prices, schemes, rubrics.
 *
 * A price book is dated and never changes; the one in force on a day is the
 * latest that took effect by then.  What no source gives is marked as a
 * placeholder in the data, and every page that shows it says so (rules/assessment.md 2
 * and 9).
 */
#ifndef CATALOGUE_CATALOGUE_H
#define CATALOGUE_CATALOGUE_H

#include "base/err.h"
#include "base/lang.h"
#include "base/types.h"

struct ask;
struct db;

/* A class of cards with its price of reserved card-months in one book. */
struct class_price {
	struct id	 id;		/* of the class */
	const char	*code;
	const char	*name;
	struct cards	 cards_total;
	struct id	 price_book;
	const char	*price_book_code;
	bool		 is_placeholder;
	const char	*sku;
	struct money	 list_price;	/* of a card-month */
	struct cards	 cards_min;
	struct cards	 cards_step;
};

struct class_prices { struct class_price *p; size_t n; };

/* What a class has, of which cards, on which cluster. */
struct class_cards {
	const char	*cluster, *gres_type;
	struct cards	 cards_total;
};

struct class_cards_list { struct class_cards *p; size_t n; };

extern const struct err	catalogue_cards_few, catalogue_cards_step;

/* May that many cards of the class be reserved? */
const struct err *class_check_cards(const struct class_price *, struct cards);
/* The class among those that are offered; NULL when it is not one. */
const struct class_price *class_find(const struct class_prices *, struct id);

/* Rows. */
/* The classes that are offered, at the prices in force on the day: those of
 * the route where it has any, else, and for none, list prices. */
struct ask	 class_price_list(struct db *, struct day, struct id route,
		    struct class_prices *);
const struct err *class_cards_list(struct db *, struct class_cards_list *);

#endif
