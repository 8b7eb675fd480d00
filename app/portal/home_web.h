/* home_web -- the first page. */
#ifndef PORTAL_HOME_WEB_H
#define PORTAL_HOME_WEB_H

#include "application/application_web.h"
#include "report/dashboard.h"
#include "review/queue.h"
#include "web/web.h"

#define HOME_ROWS	8

/* What the page shows: who reviews has the head of the queue, others the
 * newest of their own applications and how far one of them is. */
struct home {
	struct dashboard		 d;
	struct queue_row		*queue;
	size_t				 queue_n;
	struct application_rows		 own;
	const struct application_row	*followed;	/* or NULL */
	struct stage			 stages[STAGES_MAX];
	size_t				 stages_n;
	bool				 has_figures;
};

/* What somebody of the centre looks after, and where: shown to those who may
 * send one of the forms, or, where there is none, open the page. */
struct home_place { const char *path, *forms[2], *label; };
extern const struct home_place home_places[];
bool		 home_place_is_shown(const struct web *,
		    const struct home_place *);
bool		 home_has_place(const struct web *);	/* any of them? */

handler	home_show;

#endif
