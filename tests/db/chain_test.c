/* The chain of the record: sealed in one statement, whole after any death,
 * and broken for `berth audit verify` by any change. */
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "audit/chain.h"
#include "harness.h"

#define VERIFY	"$B/berth audit verify >/dev/null"
#define DEATHS_MAX	100

static void
happen(const char *times)
{
	FACT("insert into audit_event (at, action, subject_id, detail) "
	    "select clock_now(), 'job.retry', n, "
	    "jsonb_build_object('kind', 'event ' || n) "
	    "from generate_series(1, $1::integer) n", times);
}

/* Seals what there is; how many round trips it took, and how many events. */
static unsigned
seal(size_t *n)
{
	struct db	*db = db_new(jobs_pool, arena);
	unsigned	 trips;

	assert_null(db_begin(db, false));
	assert_null(audit_seal(db, n));
	assert_null(db_commit(db));
	trips = db_round_trips(db);
	db_rollback(db);
	return (trips);
}

static int64_t
unsealed(void)
{
	return (FACT("select count(*) from audit_event e where not exists "
	    "(select from audit_link l where l.event_id = e.id)"));
}

static void
sealed_in_one_statement_however_many(void **state)
{
	size_t		 n;
	unsigned	 trips;

	(void)state;
	while (unsealed() > 0)
		seal(&n);
	happen("1");
	trips = seal(&n);
	assert_int_equal(n, 1);
	happen("1001");
	assert_int_equal(seal(&n), trips);
	assert_int_equal(n, AUDIT_LINKS_MAX);
	assert_int_equal(unsealed(), 1);
	seal(&n);
	assert_int_equal(n, 1);
	assert_true(seal(&n) < trips);
	assert_int_equal(n, 0);
	assert_int_equal(shell(VERIFY), 0);
	assert_int_equal(FACT("select count(*) from audit_link"),
	    FACT("select max(position) from audit_link"));
}

/* kill -9 of berth-jobs before each of its statements in turn. */
static void
whole_after_any_death(void **state)
{
	int	 n, status = -1;

	(void)state;
	for (n = 1; status != 0 && n < DEATHS_MAX; n++) {
		happen("5");
		status = shell(arena_printf(arena, "exec env DIE_AT=%d "
		    "LD_PRELOAD=\"${SAN:+$(gcc -print-file-name=libasan.so) }"
		    "$B/tests/cluster/die.so\" $B/berth-jobs --once "
		    ">/dev/null 2>&1", n));
		assert_true(status == 0 || (WIFSIGNALED(status) &&
		    WTERMSIG(status) == SIGKILL));
		assert_int_equal(shell(VERIFY), 0);
	}
	assert_int_equal(status, 0);
	assert_int_equal(unsealed(), 0);
}

/* Whoever can change the tables can also have the triggers look away. */
static void
any_change_shows(void **state)
{
	static const struct { const char *change, *undo; } changes[] = {
		{ "update audit_event set detail = detail || '{\"x\": 1}' "
		    "where id = (select event_id from audit_link where "
		    "position = 3)", "update audit_event set detail = "
		    "detail - 'x' where id = (select event_id from audit_link "
		    "where position = 3)" },
		{ "update audit_event set before = '{\"ubi\": \"1\"}' where "
		    "id = (select event_id from audit_link where position = 3)",
		    "update audit_event set before = '{}' where "
		    "id = (select event_id from audit_link where position = 3)" },
		{ "update audit_event set after = '{\"ubi\": \"1\"}' where "
		    "id = (select event_id from audit_link where position = 3)",
		    "update audit_event set after = '{}' where "
		    "id = (select event_id from audit_link where position = 3)" },
		{ "update audit_link set position = -3 where position = 3",
		    "update audit_link set position = 3 where position = -3" },
		{ "update audit_link set hash = sha256(hash) where position = "
		    "(select max(position) from audit_link)", NULL },
	};
	size_t	 i, n;

	(void)state;
	happen("5");
	seal(&n);
	FACT("alter table audit_event disable trigger user");
	FACT("alter table audit_link disable trigger user");
	for (i = 0; i < sizeof(changes) / sizeof(changes[0]); i++) {
		assert_int_equal(shell(VERIFY), 0);
		FACT(changes[i].change);
		assert_int_not_equal(shell(VERIFY), 0);
		if (changes[i].undo != NULL)
			FACT(changes[i].undo);
	}
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(sealed_in_one_statement_however_many,
		    harness_fresh),
		cmocka_unit_test_setup(whole_after_any_death, harness_fresh),
		cmocka_unit_test_setup(any_change_shows, harness_fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
