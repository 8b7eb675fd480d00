/*
 * The adapter against a real Slurm: what limits do to jobs, and usage as
 * sacct tells it.  Run by `make cluster-check`.
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
test_job_runs_within_and_waits_above(void **state)
{
	struct cluster_account	 a = some_account_with("jobs", 2, USER);
	struct people_job	 wrong = { USER, a.name, OTHER_TYPE, 1, 5, 5, NULL };
	int64_t			 first, second, third;
	int			 error;

	(void)state;
	first = takes(USER, &a, 2, 300);
	assert_true(people_wait(first, "RUNNING", 15));
	second = takes(USER, &a, 1, 300);
	assert_true(people_wait(second, "AssocGrpGRES", 15));
	third = people_submit(&wrong, &error);
	assert_true(people_wait(third, "AssocGrpGRES", 15));
	a.cards.n = 3;
	is_err(scheduler_ensure_account(s, arena, &a), NULL);
	assert_true(people_wait(second, "RUNNING", 15));
	closes(a.name);
	assert_true(people_wait(first, "CANCELLED", 15));
	assert_true(people_wait(third, "CANCELLED", 15));
	refuses(USER, &a, ERR_NO_ASSOCIATION);
	closes(a.name);
}

/* Closed by its limits alone, as in a suspension: nobody loses a job. */
static void
test_not_open_refuses_new_jobs_only(void **state)
{
	struct cluster_account	 a = some_account_with("shut", 2, USER);
	int64_t			 job;

	(void)state;
	job = takes(USER, &a, 1, 300);
	assert_true(people_wait(job, "RUNNING", 15));
	a.is_open = false;
	is_err(scheduler_ensure_account(s, arena, &a), NULL);
	refuses(USER, &a, ERR_SUBMIT_LIMIT);
	assert_true(people_wait(job, "RUNNING", 1));
	a.is_open = true;
	is_err(scheduler_ensure_account(s, arena, &a), NULL);
	takes(USER, &a, 1, 1);
	closes(a.name);
}

static void
read_usage(struct scheduler *from, const char *name,
    struct cluster_usages *usages)
{
	const struct instant	 window[2] = {
	    instant_add(cluster_now(), (struct seconds){ -3600 }),
	    instant_add(cluster_now(), (struct seconds){ 60 }) };

	is_err(scheduler_jobs(from, arena, name, window, usages), NULL);
}

static int64_t
card_seconds(const struct cluster_usages *usages)
{
	int64_t	 sum = 0;
	size_t	 i;

	for (i = 0; i < usages->n; i++)
		sum += usages->rows[i].elapsed.n * usages->rows[i].cards.n;
	return (sum);
}

/* sacct reads the same tables by another way, through libslurmdb. */
static void
test_usage_is_that_of_sacct(void **state)
{
	struct cluster_account	 a = some_account_with("usage", 8, USER);
	struct cluster_usages	 usages;
	int64_t			 one, two;
	int			 i;

	(void)state;
	one = takes(USER, &a, 3, 2);
	two = takes(USER, &a, 2, 300);
	assert_true(people_wait(one, "COMPLETED", 20));
	for (i = 0; i < 30; i++) {	/* accounting is written late */
		read_usage(s, a.name, &usages);
		if (usages.n == 2 && !usages.rows[0].is_running)
			break;
		sleep(1);
	}
	assert_int_equal(usages.n, 2);
	assert_false(usages.rows[0].is_running);
	assert_true(usages.rows[1].is_running);
	assert_true(instant_is_none(usages.rows[1].end));
	assert_int_equal(usages.rows[1].job, two);
	assert_int_equal(usages.rows[1].cards.n, 2);
	assert_string_equal(usages.rows[1].card_type, TYPE);
	assert_string_equal(usages.rows[1].user, USER);
	closes(a.name);
	read_usage(s, a.name, &usages);
	assert_false(usages.rows[1].is_running);
	assert_int_equal(usages.rows[1].state, CLUSTER_JOB_CANCELLED);
	assert_true(card_seconds(&usages) > 6);
	assert_string_equal(told(arena_printf(arena, "sacct -a -D -X -n -P "
	    "-A %s -S now-1hours -o elapsedraw,alloctres | awk -F'|' '{ "
	    "match($2, /gres\\/gpu=[0-9]+/); n += $1 * substr($2, RSTART + 9, "
	    "RLENGTH - 9) } END { print n }'", a.name)),
	    arena_printf(arena, "%lld", (long long)card_seconds(&usages)));
	assert_int_equal(usages.unread, 0);
}

/* A window is halved until each answer fits, and no job is told twice.  One
 * job takes 3 to 4 KiB; these come one after the other. */
static void
test_long_windows_come_in_parts(void **state)
{
	struct cluster_account	 a = some_account_with("parts", 2, USER);
	struct cluster_usages	 whole, parts;
	struct scheduler	*small = cluster_open(8 * 1024);
	int			 i;

	(void)state;
	assert_non_null(small);
	for (i = 0; i < 3; i++) {
		assert_true(people_wait(takes(USER, &a, 1, 1), "COMPLETED",
		    15));
		sleep(1);
	}
	read_usage(s, a.name, &whole);
	for (i = 0; i < 15 && (whole.n < 3 || whole.rows[2].is_running); i++) {
		sleep(1);
		read_usage(s, a.name, &whole);
	}
	assert_int_equal(whole.n, 3);
	read_usage(small, a.name, &parts);
	assert_string_not_equal(scheduler_last_detail(small), "");
	assert_int_equal(parts.n, whole.n);
	assert_int_equal(card_seconds(&parts), card_seconds(&whole));
	scheduler_close(small);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(test_job_runs_within_and_waits_above),
		cmocka_unit_test(test_not_open_refuses_new_jobs_only),
		cmocka_unit_test(test_usage_is_that_of_sacct),
		cmocka_unit_test(test_long_windows_come_in_parts),
	};

	return (cmocka_run_group_tests(tests, cluster_setup, cluster_teardown));
}
