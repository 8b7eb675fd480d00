/*
 * berth-demo -- the demonstration; see demo/demo.h.  A program of its own, so
 * that no other one holds what it can do, and never installed: it does nothing
 * unless BERTH_DEMO=1 and, for a story, BERTH_CLOCK=settable.
 */
#include <stdio.h>
#include <string.h>

#include "demo/demo.h"
#include "identity/identity.h"
#include "main/config.h"
#include "main/jobs_settings.h"

static int	 usage(void);
static bool	 is_set(const char *name, const char *value);

static int
usage(void)
{
	fprintf(stderr, "usage: berth-demo story | people\n"
	    "\tpeople  those of the demonstration, and their organisations\n"
	    "\tstory   the same, and what they did in the last months\n");
	return (2);
}

static bool
is_set(const char *name, const char *value)
{
	const char	*is = config_text(name);

	if (is != NULL && !strcmp(is, value))
		return (true);
	fprintf(stderr, "berth-demo: %s is not %s: not a demonstration\n",
	    name, value);
	return (false);
}

int
main(int argc, char **argv)
{
	struct seller		 seller = seller_settings();
	struct demo_settings	 s = {
		.public_url = config_text("BERTH_PUBLIC_URL"),
		.db_web = config_text("BERTH_DB"),
		.db_jobs = config_text("BERTH_DB_JOBS"),
		.db_owner = config_text("BERTH_DB_OWNER"),
		.password = config_text("BERTH_DEMO_PASSWORD"),
		.seller = &seller,
	};
	bool			 with_story = argc == 2 &&
				    !strcmp(argv[1], "story");

	if (argc != 2 || (!with_story && strcmp(argv[1], "people") != 0))
		return (usage());
	if (!is_set("BERTH_DEMO", "1") || (with_story &&
	    !is_set("BERTH_CLOCK", "settable")))
		return (1);
	if (s.public_url == NULL || s.db_web == NULL || s.db_jobs == NULL ||
	    s.db_owner == NULL || s.password == NULL) {
		fprintf(stderr, "berth-demo: BERTH_PUBLIC_URL, BERTH_DB, "
		    "BERTH_DB_JOBS, BERTH_DB_OWNER and BERTH_DEMO_PASSWORD "
		    "must be set\n");
		return (2);
	}
	identity_start();
	if (!demo_make(&s, with_story))
		return (1);
	demo_print_people(&s);
	return (0);
}
