/* berth -- the command line. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "identity/identity.h"
#include "main/cli.h"
#include "main/config.h"

static const struct command commands[] = {
	{ "migrate", "[directory]", "bring the database up to date",
	    cli_migrate },
	{ "clock", "show | set DAY | reset",
	    "move the portal's clock (development only)", cli_clock },
	{ "audit", "verify", "walk the chain of the audit record", cli_audit },
	{ "user", "add EMAIL NAME | role EMAIL ROLE | unrole EMAIL ROLE | list",
	    "people and their roles in the centre; add reads the password "
	    "from standard input", cli_user },
	{ "jobs", "--once", "do all jobs that are due, then stop", cli_jobs },
	{ "doctor", "", "say what to look at first", cli_doctor },
	{ "export", "MONTH", "the issued invoice lines of a month, as CSV",
	    cli_export },
	{ NULL, NULL, NULL, NULL }
};

static int	usage(void);

static int
usage(void)
{
	const struct command	*c;

	fprintf(stderr, "usage:\n");
	for (c = commands; c->name != NULL; c++)
		fprintf(stderr, "  berth %s %s\n\t%s\n", c->name,
		    c->arguments, c->what);
	return (2);
}

const char *
cli_setting(const char *name)
{
	const char	*value = config_text(name);

	if (value == NULL) {
		fprintf(stderr, "berth: %s is not set\n", name);
		exit(2);
	}
	return (value);
}

int
main(int argc, char **argv)
{
	const struct command	*c;

	identity_start();
	for (c = commands; argc > 1 && c->name != NULL; c++) {
		if (!strcmp(c->name, argv[1]))
			return (c->run(argc - 2, argv + 2));
	}
	return (usage());
}
