/*
 * The adapter against a real Slurm: accounts, members, and what happens when
 * parts of the cluster are gone.  Run by `make cluster-check`.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/day.h"
#include "common.h"

static void
test_answers(void **state)
{
	struct cluster_capacity	 c;

	(void)state;
	is_err(scheduler_ping(s, arena), NULL);
	is_err(scheduler_capacity(s, arena, TYPE, &c), NULL);
	assert_int_equal(c.total.n, 16);
	assert_int_equal(c.nodes, 2);
	assert_int_equal(c.down.n, 0);
	is_err(scheduler_capacity(s, arena, "x9", &c), &scheduler_unknown_type);
}

static void
test_account_is_made_and_read_back(void **state)
{
	struct cluster_account	 a = some_account("make", 4);
	struct cluster_seen	 seen;

	(void)state;
	a.card_minutes_max = 6000;
	is_err(scheduler_read_account(s, arena, a.name, &seen), NULL);
	assert_false(seen.exists);
	is_err(scheduler_ensure_account(s, arena, &a), NULL);
	is_err(scheduler_ensure_account(s, arena, &a), NULL);
	is_err(scheduler_read_account(s, arena, a.name, &seen), NULL);
	assert_true(cluster_account_agrees(&a, &seen));
	assert_string_equal(seen.description, CHINESE);
	assert_string_equal(seen.organisation, "香港大學");
	assert_int_equal(seen.card_minutes_max, 6000);
	a.card_minutes_max = CLUSTER_NO_LIMIT;
	is_err(scheduler_ensure_account(s, arena, &a), NULL);
	a.card_type = "x9";
	is_err(scheduler_ensure_account(s, arena, &a), &scheduler_unknown_type);
	a.name = "Not;Sound";
	is_err(scheduler_ensure_account(s, arena, &a), &scheduler_bad_name);
	assert_false(scheduler_name_is_free(s, "root"));
	assert_false(scheduler_name_is_free(s, "zz-pivot"));
}

/* Each change of the first child of the tree would be dropped without a
 * word; the controller is asked too, which may be one change behind. */
static void
test_limits_change_many_times(void **state)
{
	static const int	 cards[] = { 1, 7, 2, 2, 8, 1, 16, 3 };
	struct cluster_account	 a = some_account("limit", 4);
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(cards) / sizeof(cards[0]); i++) {
		a.cards.n = cards[i];
		a.card_minutes_max = i % 2 == 0 ? 600 + cards[i] :
		    CLUSTER_NO_LIMIT;
		is_err(scheduler_ensure_account(s, arena, &a), NULL);
		assert_string_equal(told(arena_printf(arena,
		    "scontrol -o show assoc_mgr accounts=%s flags=assoc | "
		    "sed -n 's/.*GrpTRES=[^ ]*gres\\/gpu=\\([0-9]*\\)(.*"
		    "GrpTRESMins=.*/\\1/p'", a.name)),
		    arena_printf(arena, "%d", cards[i]));
	}
}

/* What another hand has set goes, and with it the lists on which slurmrestd
 * 22.05 would end if they were left out. */
static void
test_other_hands_are_undone(void **state)
{
	struct cluster_account	 a = some_account("hands", 4);
	struct cluster_seen	 seen;

	(void)state;
	is_err(scheduler_ensure_account(s, arena, &a), NULL);
	assert_int_equal(system(arena_printf(arena, "sacctmgr -i -Q modify "
	    "account where name=%s set GrpTRES=cpu=9,gres/gpu=99 "
	    "GrpTRESMins=cpu=9 GrpTRESRunMins=cpu=9 MaxTRESPerJob=cpu=9 "
	    "MaxTRESMinsPerJob=cpu=9 MaxTRESPerNode=cpu=9 GrpJobs=9 "
	    "GrpWall=9 >/dev/null", a.name)), 0);
	is_err(scheduler_read_account(s, arena, a.name, &seen), NULL);
	assert_true(seen.has_other_limits);
	is_err(scheduler_ensure_account(s, arena, &a), NULL);
	is_err(scheduler_read_account(s, arena, a.name, &seen), NULL);
	assert_false(seen.has_other_limits);
}

static void
test_member_comes_and_goes(void **state)
{
	struct cluster_account	 a = some_account("member", 2), b;
	struct cluster_seen	 seen;

	(void)state;
	is_err(scheduler_ensure_member(s, arena, a.name, USER),
	    &scheduler_missing);
	is_err(scheduler_ensure_account(s, arena, &a), NULL);
	b = some_account_with("memberb", 2, OTHER);
	is_err(scheduler_ensure_member(s, arena, a.name, OTHER), NULL);
	is_err(scheduler_ensure_member(s, arena, a.name, OTHER), NULL);
	is_err(scheduler_remove_member(s, arena, b.name, OTHER), NULL);
	is_err(scheduler_remove_member(s, arena, b.name, OTHER), NULL);
	refuses(OTHER, &b, ERR_NO_ASSOCIATION);
	assert_string_equal(told("sacctmgr -n -P show user " OTHER
	    " format=defaultaccount"), a.name);
	is_err(scheduler_ensure_member(s, arena, b.name, OTHER), NULL);
	is_err(scheduler_read_account(s, arena, b.name, &seen), NULL);
	assert_true(cluster_seen_has(&seen, OTHER));
	closes(a.name);
	closes(b.name);
}

static void
test_rest_gone_and_back(void **state)
{
	struct cluster_account	 a = some_account("rest", 2);
	struct cluster_capacity	 c;
	int			 i;

	(void)state;
	is_err(scheduler_ensure_account(s, arena, &a), NULL);
	tool("stop-one", "slurmrestd");
	a.cards.n = 5;
	is_err(scheduler_ensure_account(s, arena, &a), &scheduler_unreachable);
	is_err(scheduler_ping(s, arena), &scheduler_unreachable);
	is_err(scheduler_capacity(s, arena, TYPE, &c), &scheduler_unreachable);
	assert_true(scheduler_is_passing(&scheduler_unreachable));
	tool("start-one", "slurmrestd");
	is_err(scheduler_ensure_account(s, arena, &a), NULL);
	tool("kill-one", "slurmrestd");
	for (i = 0; i < 50 && scheduler_ping(s, arena) != NULL; i++)
		nanosleep(&(struct timespec){ 0, 200000000 }, NULL);
	a.cards.n = 6;
	is_err(scheduler_ensure_account(s, arena, &a), NULL);
}

static void
test_accounting_gone_and_back(void **state)
{
	struct cluster_account	 a = some_account_with("dbd", 2, USER);
	const struct instant	 window[2] = { cluster_now(), cluster_now() };
	struct cluster_usages	 usages;

	(void)state;
	tool("stop-one", "slurmdbd");
	a.cards.n = 5;
	is_err(scheduler_ensure_account(s, arena, &a), &scheduler_unreachable);
	is_err(scheduler_remove_member(s, arena, a.name, USER),
	    &scheduler_unreachable);
	is_err(scheduler_jobs(s, arena, a.name, window, &usages),
	    &scheduler_unreachable);
	is_err(scheduler_ping(s, arena), &scheduler_unreachable);
	tool("start-one", "slurmdbd");
	is_err(scheduler_ensure_account(s, arena, &a), NULL);
	closes(a.name);
}

static void
test_wrong_key_is_denied(void **state)
{
	static const unsigned char	 key[32] = "not the key of this cluster";
	const struct scheduler_config	 c = {
	    .url = getenv("BERTH_CLUSTER_MAIN_URL"), .cluster = "berth",
	    .key = { key, sizeof(key) }, .now = cluster_now };
	struct scheduler		*stranger =
				    scheduler_open(&scheduler_slurm, &c);
	struct cluster_seen		 seen;

	(void)state;
	assert_non_null(stranger);
	assert_ptr_equal(scheduler_read_account(stranger, arena, "some",
	    &seen), &scheduler_denied);
	assert_string_not_equal(scheduler_last_detail(stranger), "");
	scheduler_close(stranger);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(test_answers),
		cmocka_unit_test(test_account_is_made_and_read_back),
		cmocka_unit_test(test_limits_change_many_times),
		cmocka_unit_test(test_other_hands_are_undone),
		cmocka_unit_test(test_member_comes_and_goes),
		cmocka_unit_test(test_rest_gone_and_back),
		cmocka_unit_test(test_accounting_gone_and_back),
		cmocka_unit_test(test_wrong_key_is_denied),
	};

	return (cmocka_run_group_tests(tests, cluster_setup, cluster_teardown));
}
