/* What every statement answers, beside the table of columns that reads it. */
#include <stdlib.h>
#include <string.h>

#include "asks.h"
#include "db/wire.h"
#include "harness.h"

/* All that COLUMNS() made; the linker knows where they begin and end. */
extern const struct column_table __start_column_tables[];
extern const struct column_table __stop_column_tables[];

static PGconn	*owner;

static const struct column_table *
table_of(const struct asked *a)
{
	const struct column_table	*t;

	for (t = __start_column_tables; t < __stop_column_tables; t++) {
		if (strcmp(t->file, a->file) == 0 &&
		    strcmp(t->name, a->table) == 0)
			return (t);
	}
	return (NULL);
}

/* The server's word on a statement: names and types of its columns. */
static PGresult *
described(const struct statement *st)
{
	PGresult	*res = PQprepare(owner, "", st->text, 0, NULL);

	if (PQresultStatus(res) != PGRES_COMMAND_OK)
		fail_msg("%s: %s", st->name, PQerrorMessage(owner));
	PQclear(res);
	res = PQdescribePrepared(owner, "");
	if (PQresultStatus(res) != PGRES_COMMAND_OK)
		fail_msg("%s: %s", st->name, PQerrorMessage(owner));
	return (res);
}

static void
columns_are_those_of_the_statement(void **state)
{
	const struct asked		*a;
	const struct column_table	*t;
	struct column_map		 map;
	PGresult			*res;
	int				 wrong = 0;

	(void)state;
	for (a = asks; a->st != NULL; a++) {
		if (a->table == NULL)
			continue;
		if ((t = table_of(a)) == NULL)
			fail_msg("%s: no table %s", a->file, a->table);
		res = described(a->st);
		if (!columns_match(res, t->columns, &map)) {
			print_error("%s.sql is not what %s of %s reads\n",
			    a->st->name, a->table, a->file);
			wrong++;
		}
		PQclear(res);
	}
	assert_int_equal(wrong, 0);
}

/* The list of who asks what is made by reading the source: a table or a
 * statement that is missing in it was not understood, or nobody uses it. */
static void
nothing_is_left_out(void **state)
{
	const struct column_table	*t;
	const struct statement *const	*st;
	const struct asked		*a;

	(void)state;
	assert_true(__stop_column_tables - __start_column_tables > 60);
	for (t = __start_column_tables; t < __stop_column_tables; t++) {
		for (a = asks; a->st != NULL && (a->table == NULL ||
		    table_of(a) != t); a++)
			continue;
		if (a->st == NULL)
			fail_msg("%s: nothing is read by %s", t->file, t->name);
	}
	for (st = sql_all; *st != NULL; st++) {
		for (a = asks; a->st != NULL && a->st != *st; a++)
			continue;
		if (a->st == NULL)
			fail_msg("nobody asks %s.sql", (*st)->name);
	}
}

/* The comparison can fail: of names, of types, of too few and too many. */
static void
a_wrong_table_is_found(void **state)
{
	static const struct statement	 st = { "tried",
	    "select 1::bigint as id, 'x'::text as name", 0 };
	static const struct column	 tables[][4] = {
		{ { "id", 0, COLUMN_ID, NULL }, { "name", 8, COLUMN_TEXT, NULL } },
		{ { "id", 0, COLUMN_ID, NULL }, { "nam", 8, COLUMN_TEXT, NULL } },
		{ { "id", 0, COLUMN_INT32, NULL }, { "name", 8, COLUMN_TEXT, NULL } },
		{ { "id", 0, COLUMN_ID, NULL }, { "name", 8, COLUMN_BYTES, NULL } },
		{ { "id", 0, COLUMN_ID, NULL } },
		{ { "id", 0, COLUMN_ID, NULL }, { "name", 8, COLUMN_TEXT, NULL },
		    { "more", 16, COLUMN_BOOL, NULL } },
	};
	struct column_map		 map;
	PGresult			*res = described(&st);
	size_t				 i;

	(void)state;
	for (i = 0; i < sizeof(tables) / sizeof(tables[0]); i++)
		assert_int_equal(columns_match(res, tables[i], &map), i == 0);
	PQclear(res);
}

static int
open_owner(void **state)
{
	(void)state;
	owner = PQconnectdb(getenv("BERTH_DB_OWNER"));
	return (PQstatus(owner) == CONNECTION_OK ? 0 : -1);
}

static int
close_owner(void **state)
{
	(void)state;
	PQfinish(owner);
	return (0);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(columns_are_those_of_the_statement),
		cmocka_unit_test(nothing_is_left_out),
		cmocka_unit_test(a_wrong_table_is_found),
	};

	return (cmocka_run_group_tests(tests, open_owner, close_owner));
}
