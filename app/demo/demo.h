/*
 * demo -- the demonstration: made-up people of made-up organisations, and the
 * story of what they did at the portal in the last fourteen months.
 *
 * Every step is a request to the portal itself, sent in process by the person
 * whose step it is, while the portal's clock stands at the day of the story
 * (docs/adr/0022-a-played-past.md); what follows by itself is done by the
 * workers of berth-jobs.  So rules, record, ledger, documents and segregation
 * of duties are the portal's own.  Only two things outside the portal are
 * played as well: a cluster that answers at once and tells of jobs that never
 * ran (cluster.c), and a post office that keeps no mail (chores.c).
 *
 * A story is told once, to a database that has none; one that was broken off
 * is not gone on with: make the database anew.
 */
#ifndef DEMO_DEMO_H
#define DEMO_DEMO_H

#include <stdbool.h>

#include "base/err.h"

struct seller;

/* Where the databases are: as the portal, its jobs, and who owns the tables. */
struct demo_settings {
	const char		*public_url, *db_web, *db_jobs, *db_owner;
	const char		*password;	/* of all people */
	const struct seller	*seller;	/* who writes the invoices */
};

/* Whoever is not there yet; all get the password. */
const struct err *demo_make_people(const struct demo_settings *);
/* Tells who they are, on standard output. */
void		 demo_print_people(const struct demo_settings *);

/* People, their organisations, and (if so) what they did.  Does nothing but
 * renew the password where that was done before; false when it went wrong,
 * which was told on standard error. */
bool		 demo_make(const struct demo_settings *, bool with_story);

#endif
