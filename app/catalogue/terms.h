/*
 * terms -- all that the routes say, as it is shown to people.
 */
#ifndef CATALOGUE_TERMS_H
#define CATALOGUE_TERMS_H

#include "catalogue/funding_route.h"
#include "catalogue/requirement.h"

/* All that a route says, as it is shown. */
struct route_terms {
	struct route_offered offered;
	const char	*prefix;
	const char	*scheme_en, *scheme_zh;	/* NULL: no subsidy */
	struct rate	 normal_rate, exceptional_rate, low_use_warn;
	struct cards	 cards_max;
	struct months	 months_max;
	int32_t		 lead_days_min, offer_valid_days, payment_days,
			 info_days, info_rounds_max;
	struct day	 ends_on;
	struct texts	 placeholders;		/* columns */
};
struct route_terms_list { struct route_terms *p; size_t n; };

/* A step of the cases of a route, or who decides on them. */
struct route_step {
	struct id	 route;
	enum case_step	 step;
	int32_t		 pledge_days;
	bool		 is_placeholder;
};
struct route_steps { struct route_step *p; size_t n; };
struct route_decider {
	struct id	 route;
	struct authority authority;
};
struct route_deciders { struct route_decider *p; size_t n; };

/* Is the figure of that column one that no public source gives? */
bool		 route_is_placeholder(const struct route_terms *,
		    const char *column);

/* Rows. */
struct ask	 route_terms_list(struct db *, struct instant now,
		    struct route_terms_list *);
struct ask	 route_step_list(struct db *, struct route_steps *);
struct ask	 route_decider_list(struct db *, struct route_deciders *);
/* What the route of a code asks. */
struct ask	 requirement_list(struct db *, const char *code,
		    struct requirements *);

#endif
