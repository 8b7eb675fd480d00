/*
 * berth demo -- people to try the portal with, and what they have done; see
 * demo/demo.h.  Only where BERTH_DEMO=1, which production never sets.
 */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "demo/demo.h"
#include "main/cli.h"

/* People, or (cases) the applications they have made. */
int
cli_demo(int argc, char **argv)
{
	const struct err	*err;
	struct demo_settings	 s = { .db_owner = cli_setting("BERTH_DB_OWNER") };

	assert(argv != NULL);
	if (strcmp(cli_setting("BERTH_DEMO"), "1") != 0) {
		fprintf(stderr, "berth: BERTH_DEMO is not 1: not a demo\n");
		return (1);
	}
	if (argc == 1 && !strcmp(argv[0], "cases")) {
		s.public_url = cli_setting("BERTH_PUBLIC_URL");
		s.db_web = cli_setting("BERTH_DB");
		return (demo_make_cases(&s) ? 0 : 1);
	}
	s.password = cli_setting("BERTH_DEMO_PASSWORD");
	if ((err = demo_make_people(&s)) != NULL)
		fprintf(stderr, "berth: the demo people: %s\n", err->text);
	return (err != NULL);
}
