/*
 * limits -- what the answers of an application may come to.
 *
 * Every bound is data: of the route, of the class, of the organisation.  A
 * fault carries its figures for the {} of its text, so that whoever typed too
 * much reads how much there is.  What is not answered yet is let be.
 */
#ifndef APPLICATION_LIMITS_H
#define APPLICATION_LIMITS_H

#include "application/application.h"

enum figure_kind { FIGURE_NUMBER, FIGURE_DAY, FIGURE_RATE };
struct figure { enum figure_kind kind; int64_t n; };

struct fault {
	const struct err	*err;
	const char		*field;		/* the question that it is about */
	struct figure		 figures[2];
	size_t			 figures_n;
};
#define FAULTS_MAX	64

extern const struct err	application_cards_over, application_class_over,
		    application_cards_few, application_cards_step,
		    application_months_over, application_starts_early,
		    application_ends_late, application_hours_over,
		    application_rate_over, application_staff_over,
		    application_no_staff, application_same_contact,
		    application_same_name, application_no_earlier,
		    application_low_use, application_needs_case;

/* All that is wrong, into an array of FAULTS_MAX. */
size_t		 application_faults(struct arena *, const struct application *,
		    struct day today, struct fault[FAULTS_MAX]);

/* GPU-hours that the cards give in the term; 0 while either is not known. */
int64_t		 application_hours(const struct application *);
/* GPU-hours needed over those of cards and term; 0 while it is not known. */
struct rate	 application_utilisation(const struct application *);
/* Is that so little that it has to be explained? */
bool		 application_uses_little(const struct application *);

/* The question with the bound that the route gives it. */
struct question	 question_bounded(const struct application *,
		    const struct question *);

#endif
