/*
 * The adapter's limits and the cluster's rule (deploy/slurm/job_submit.lua)
 * together: whatever a member writes, the cards that a job gets are those of
 * the class and the number that the account was granted.  Run by `make
 * cluster-check`.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"
#include "common.h"

#define CPU	"cpu"		/* a partition without cards */

#define GRES(how)	"\"gres\":\"" how "\""

static int64_t	 asks(const struct cluster_account *, const char *partition,
		    const char *request, int *error);
static void	 held(const struct cluster_account *, const char *partition,
		    const char *request);

static int64_t
asks(const struct cluster_account *a, const char *partition,
    const char *request, int *error)
{
	struct people_job	 j = { .user = USER, .account = a->name,
	    .card_type = partition, .seconds = 300, .minutes_max = 5,
	    .request = request };

	return (people_submit(&j, error));
}

/* The limit of a type is counted by the type that was written: of these the
 * cluster would count none, in whichever class they came to run. */
static void
test_cards_without_a_type_are_refused(void **state)
{
	static const char *const	 ways[] = {
		GRES("gpu"), GRES("gpu:1"), GRES("gpu:9"), GRES("gpu:1k"),
		GRES("gpu:" TYPE ":0,gpu:1"),
		"\"gpus\":\"1\"", "\"gpus_per_node\":\"1\"",
		"\"gpus_per_task\":\"1\"",
		"\"gpus_per_socket\":\"1\",\"sockets_per_node\":1",
	};
	struct cluster_account		 a = some_account_with("typed", 4, USER);
	size_t				 i, p;
	int				 error;

	(void)state;
	for (i = 0; i < sizeof(ways) / sizeof(ways[0]); i++)
		for (p = 0; p < 2; p++) {
			assert_int_equal(asks(&a, p == 0 ? TYPE : OTHER_TYPE,
			    ways[i], &error), 0);
			assert_int_equal(error, ERR_INVALID_GRES);
		}
	closes(a.name);
}

static void
test_cards_with_the_granted_type_run(void **state)
{
	static const char *const	 ways[] = {
		GRES("gpu:" TYPE), GRES("gpu:" TYPE ":1"),
		"\"gpus\":\"" TYPE ":1\"", "\"gpus_per_node\":\"" TYPE ":1\"",
	};
	struct cluster_account		 a = some_account_with("ways", 4, USER);
	size_t				 i;
	int				 error;

	(void)state;
	for (i = 0; i < sizeof(ways) / sizeof(ways[0]); i++)
		assert_true(people_wait(asks(&a, TYPE, ways[i], &error),
		    "RUNNING", 15));
	held(&a, TYPE, GRES("gpu:" TYPE ":1"));
	closes(a.name);
}

static void
held(const struct cluster_account *a, const char *partition,
    const char *request)
{
	int	 error;

	assert_true(people_wait(asks(a, partition, request, &error),
	    "AssocGrpGRES", 15));
}

/* A whole node has its cards whether they were asked for or not. */
static void
test_another_class_is_held(void **state)
{
	struct cluster_account	 a = some_account_with("class", 8, USER);

	(void)state;
	held(&a, OTHER_TYPE, GRES("gpu:" OTHER_TYPE ":1"));
	held(&a, OTHER_TYPE, "\"exclusive\":\"exclusive\"");
	closes(a.name);
}

static void
test_a_waiting_job_gets_no_type_away(void **state)
{
	struct cluster_account	 a = some_account_with("change", 4, USER);
	int64_t			 job;
	int			 error;

	(void)state;
	job = asks(&a, CPU, "\"hold\":true", &error);
	assert_true(people_wait(job, "JobHeldUser", 15));
	assert_int_equal(people_change(USER, job, GRES("gpu:1")
	    ",\"partition\":\"" OTHER_TYPE "\""), ERR_INVALID_GRES);
	assert_int_equal(people_change(USER, job, GRES("gpu:" TYPE ":1")
	    ",\"partition\":\"" TYPE "\""), 0);
	closes(a.name);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(test_cards_without_a_type_are_refused),
		cmocka_unit_test(test_cards_with_the_granted_type_run),
		cmocka_unit_test(test_another_class_is_held),
		cmocka_unit_test(test_a_waiting_job_gets_no_type_away),
	};

	return (cmocka_run_group_tests(tests, cluster_setup, cluster_teardown));
}
