/* given_web -- what one section's form held: each question with what was typed
 * and whether it is right. */
#ifndef APPLICATION_GIVEN_WEB_H
#define APPLICATION_GIVEN_WEB_H

#include "application/application_web.h"

#define ANSWERS_MAX	64

struct given {
	const struct question	*q;
	const char		*text;
	const struct err	*err;
};
struct givens { struct given p[ANSWERS_MAX]; size_t n; };

/* All of the section, whether it is asked or not: that is known only when
 * all answers are. */
void		 givens_read(struct web *, const struct application *,
		    enum section, struct givens *);
/* The application as it would be with these answers.  What is asked is told
 * when it is wrong; what is not asked then is taken away. */
struct application givens_judge(struct web *, const struct application *,
		    struct givens *);
const struct err *givens_save(struct web *, const struct application *,
		    const struct givens *);

#endif
