/* The rules that are data, asked: may so many cards of a class be reserved? */
#include "catalogue/catalogue.h"

#include <assert.h>

const struct err catalogue_cards_few = { ERR_INVALID, "catalogue.cards_few",
    N_("This class is not given in so few cards. Ask for more."), "cards" };
const struct err catalogue_cards_step = { ERR_INVALID, "catalogue.cards_step",
    N_("This class is given in whole steps of cards. Change the number to a multiple of the step."), "cards" };

const struct err *
class_check_cards(const struct class_price *c, struct cards cards)
{
	assert(c != NULL);
	if (cards.n < c->cards_min.n)
		return (&catalogue_cards_few);
	if (cards.n % c->cards_step.n != 0)
		return (&catalogue_cards_step);
	return (NULL);
}

const struct class_price *
class_find(const struct class_prices *all, struct id id)
{
	size_t	 i;

	assert(all != NULL);
	for (i = 0; i < all->n; i++) {
		if (all->p[i].id.n == id.n)
			return (&all->p[i]);
	}
	return (NULL);
}
