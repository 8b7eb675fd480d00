/* catalogue_web -- what the centre offers, and by which rules: to be read. */
#ifndef CATALOGUE_CATALOGUE_WEB_H
#define CATALOGUE_CATALOGUE_WEB_H

#include "application/question.h"
#include "catalogue/catalogue.h"
#include "catalogue/terms.h"
#include "web/kit.h"
#include "web/route.h"
#include "web/web.h"

struct catalogue {
	struct route_terms_list	 routes;
	struct route_steps	 steps;
	struct route_deciders	 deciders;
	struct class_prices	 classes;
};

handler	catalogue_show, catalogue_route_show;
extern const struct route	catalogue_routes[];

/* The categories by their names, with commas between. */
const char	*categories_shown(struct web *, const struct texts *);
/* What a requirement is called on the form. */
const char	*requirement_label(const struct requirement *);
/* On which answer it is asked, in words; "" where it is no follow-up. */
const char	*requirement_condition(struct web *,
		    const struct requirement *);

#endif
