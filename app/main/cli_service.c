/* berth jobs, export -- what an operator does at a shell. */
#include <assert.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "billing/period.h"
#include "db/db.h"
#include "invoice/papers.h"
#include "main/cli.h"

static const char	*beside(struct arena *, const char *name);
static int		 write_month(struct db *, struct day);

/* The program of that name in our own directory. */
static const char *
beside(struct arena *a, const char *name)
{
	char	 self[4096], *slash;
	ssize_t	 n;

	if ((n = readlink("/proc/self/exe", self, sizeof(self) - 1)) == -1)
		return (name);
	self[n] = '\0';
	if ((slash = strrchr(self, '/')) != NULL)
		*slash = '\0';
	return (arena_printf(a, "%s/%s", self, name));
}

/* berth jobs --once: all that is due, and no more. */
int
cli_jobs(int argc, char **argv)
{
	struct arena	*a = arena_create();

	assert(argv != NULL);
	if (argc != 1 || strcmp(argv[0], "--once") != 0) {
		fprintf(stderr, "usage: berth jobs --once\n");
		return (2);
	}
	(void)execl(beside(a, "berth-jobs"), "berth-jobs", "--once",
	    (char *)NULL);
	perror("berth-jobs");
	return (1);
}

static int
write_month(struct db *db, struct day month)
{
	const struct err	*err;
	struct export		 file;
	struct bytes		 csv;

	if ((err = export_of_month(db, month, &file)) != NULL) {
		fprintf(stderr, "berth export: %s\n", err->text);
		return (1);
	}
	csv = csv_bytes(&file.csv);
	return (fwrite(csv.p, 1, csv.n, stdout) != csv.n);
}

/* berth export MONTH: the issued lines of a month, as the pages export them. */
int
cli_export(int argc, char **argv)
{
	struct db_config	 config = { cli_setting("BERTH_DB_JOBS"), 1, 60000,
				    &db_loop_poll, 0 };
	struct arena		*a;
	struct db_pool		*pool;
	struct db		*db;
	struct day		 month;
	int			 status = 1;

	assert(argv != NULL);
	if (argc != 1 || period_parse(argv[0], &month) != NULL) {
		fprintf(stderr, "usage: berth export 2026-11\n");
		return (2);
	}
	a = arena_create();
	pool = db_pool_create(&config);
	db = db_new(pool, a);
	if (db_begin(db, true) == NULL)
		status = write_month(db, month);
	db_rollback(db);
	db_pool_destroy(pool);
	arena_destroy(a);
	return (status);
}
