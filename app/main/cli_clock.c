/*
 * berth clock -- move the portal's clock, so that a month or a term can end
 * while one watches.  Only where BERTH_CLOCK=settable, which production never
 * sets, and only the owner of the database may do it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "db/admin.h"
#include "main/cli.h"

static const struct err	*act(struct admin *, int, char **, char *);

static const struct err *
act(struct admin *db, int argc, char **argv, char *answer)
{
	static const char	 show[] = "select clock_now()::text";
	static const char	 reset[] = "update clock set ahead = '0'";
	/* Ten in the morning of that day, in Hong Kong. */
	static const char	 set[] = "update clock set ahead = "
	    "($1::date + time '10:00') at time zone 'Asia/Hong_Kong' - now()";
	const struct err	*err = NULL;
	const char		*day = argc > 1 ? argv[1] : NULL;
	struct day		 d;

	if (argc == 1 && !strcmp(argv[0], "reset"))
		err = admin_query(db, reset, ADMIN_NO_PARAMS, NULL);
	else if (argc == 2 && !strcmp(argv[0], "set") && day_parse(day, &d))
		err = admin_query(db, set, (struct admin_params){ &day, 1 }, NULL);
	else if (argc != 1 || strcmp(argv[0], "show") != 0) {
		fprintf(stderr, "usage: berth clock show | set DAY | reset\n");
		exit(2);
	}
	return (err != NULL ? err :
	    admin_query(db, show, ADMIN_NO_PARAMS, answer));
}

int
cli_clock(int argc, char **argv)
{
	const struct err	*err;
	struct admin		*db;
	char			 answer[ADMIN_ANSWER_BYTES];

	if (strcmp(cli_setting("BERTH_CLOCK"), "settable") != 0 ||
	    (db = admin_open(cli_setting("BERTH_DB_OWNER"))) == NULL)
		return (1);
	if ((err = act(db, argc, argv, answer)) == NULL)
		printf("%s\n", answer);
	admin_close(db);
	return (err != NULL);
}
