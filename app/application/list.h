/*
 * list -- applications found, and those who are told of them.
 */
#ifndef APPLICATION_LIST_H
#define APPLICATION_LIST_H

#include "application/application.h"

struct ask;

struct application_row {
	struct id		 id;
	const char		*reference;
	const char		*title, *title_zh;
	const char		*org_name;
	enum application_state	 state;
	struct cards		 cards;
	struct months		 months;
	struct instant		 submitted_at;
	struct instant		 updated_at;
	int32_t			 total;	/* found, up to FOUND_MAX and one; or 0 */
	struct texts		 steps;		/* of its route */
};

struct application_rows { struct application_row *p; size_t n; };

struct application_search {
	const char	*text;		/* in reference, title, organisation */
	const char	*state;		/* stored word, or NULL */
	struct id	 after;		/* older than this one, or none */
	struct ids	 orgs;		/* one's own, whose drafts are shown */
	bool		 of_all;	/* or only of those, and cases assessed */
	bool		 in_chinese;	/* the names, where there are any */
	int		 rows_max;
};

/* Newest first, what the person may see. */
struct ask	 application_list(struct db *,
		    const struct application_search *,
		    struct application_rows *);

/* Organisations by number, for a choice. */
struct org_row { struct id id; const char *name, *category; };
struct org_rows { struct org_row *p; size_t n; };
struct ask	 application_orgs(struct db *, struct ids, struct org_rows *);

/* The officer whose turn it is (rules/integrity.md 2): never chosen by anybody. */
struct officer { struct id person; const char *name, *email, *lang; };
const struct err *officer_next(struct db *, struct id not_this_person,
		    struct instant, struct officer *);
const struct err *officer_of(struct db *, struct id application,
		    struct officer *);

/* Into screening.  The database gives the reference: the next of the route's
 * prefix and year. */
struct submission {
	struct id	 application, person, officer;
	struct instant	 at;
};
const struct err *application_submit(struct db *, const struct submission *,
		    const char **reference);

#endif
