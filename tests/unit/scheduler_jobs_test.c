/* Usage and capacity as slurmrestd 22.05.8 tells them, made shorter. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/day.h"
#include "scheduler/slurmrestd.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))
#define GRES(name, n)	"{\"type\":\"gres\",\"name\":\"" name "\",\"count\":" n "}"
#define JOB(id, submitted, start, end, elapsed, state, gres)		\
	"{\"account\":\"t1\",\"user\":\"b00001\",\"job_id\":" id ","	\
	"\"time\":{\"elapsed\":" elapsed ",\"end\":" end ",\"start\":"	\
	start ",\"submission\":" submitted "},\"state\":{\"current\":"	\
	state "},\"tres\":{\"allocated\":[{\"type\":\"energy\",\"name\":"	\
	"null,\"count\":null}" gres "]}}"

static struct arena	*arena;

static int
setup(void **state)
{
	(void)state;
	arena = arena_create();
	return (0);
}

static int
teardown(void **state)
{
	(void)state;
	arena_destroy(arena);
	return (0);
}

static struct wire_rows
rows_of(const char *text)
{
	struct wire_rows	 rows = { NULL, 0, 0 };
	json_auto_t		*j = json_loads(text, 0, NULL);

	assert_non_null(j);
	wire_jobs(arena, j, &rows);
	return (rows);
}

static void
test_rows(void **state)
{
	struct wire_rows	 r = rows_of("{\"jobs\":["
	    JOB("1", "100", "110", "130", "20", "\"COMPLETED\"",
	    "," GRES("gpu", "2") "," GRES("gpu:h800", "2")) ","
	    JOB("2", "101", "111", "0", "9", "[\"RUNNING\"]",
	    "," GRES("gpu", "5") "," GRES("gpu:h800", "1") ","
	    GRES("gpu:a800", "3")) ","
	    JOB("3", "102", "0", "0", "0", "\"PENDING\"", "") ","
	    JOB("4", "102", "null", "130", "0", "\"CANCELLED\"", "") ","
	    JOB("5", "103", "120", "125", "5", "\"NODE_FAIL\"", "") ","
	    "{\"job_id\":6},7]}");

	(void)state;
	assert_int_equal(r.n, 5);
	assert_int_equal(r.unread, 2);
	assert_int_equal(r.p[0].job, 1);
	assert_string_equal(r.p[0].card_type, "h800");
	assert_int_equal(r.p[0].cards.n, 2);
	assert_int_equal(r.p[0].elapsed.n, 20);
	assert_int_equal(instant_unix(r.p[0].end), 130);
	assert_false(r.p[0].is_running);
	assert_true(r.p[1].is_running);
	assert_true(instant_is_none(r.p[1].end));
	assert_int_equal(r.p[1].state, CLUSTER_JOB_RUNNING);
	assert_string_equal(r.p[2].card_type, "a800");
	assert_int_equal(r.p[2].cards.n, 3);
	assert_null(r.p[3].card_type);		/* one card of no told type */
	assert_int_equal(r.p[3].cards.n, 1);
	assert_int_equal(r.p[4].state, CLUSTER_JOB_NODE_FAIL);
	assert_int_equal(r.p[4].cards.n, 0);
}

/* A job that is told by two windows counts once, as it was told last; one
 * that was started again is another. */
static void
test_rows_are_told_once(void **state)
{
	struct wire_rows	 r = rows_of("{\"jobs\":["
	    JOB("2", "101", "111", "0", "9", "\"RUNNING\"",
	    "," GRES("gpu:h800", "1")) ","
	    JOB("2", "101", "111", "0", "12", "\"RUNNING\"",
	    "," GRES("gpu:h800", "1")) ","
	    JOB("2", "150", "151", "0", "3", "\"RUNNING\"",
	    "," GRES("gpu:h800", "1")) ","
	    JOB("1", "101", "105", "106", "1", "\"REQUEUED\"",
	    "," GRES("gpu:h800", "1")) "]}");

	(void)state;
	wire_rows_tidy(&r);
	assert_int_equal(r.n, 3);
	assert_int_equal(r.p[0].job, 1);
	assert_int_equal(r.p[0].state, CLUSTER_JOB_REQUEUED);
	assert_int_equal(r.p[1].elapsed.n, 12);
	assert_int_equal(r.p[2].elapsed.n, 3);
}

static void
test_states_stand_for_ours(void **state)
{
	static const struct { const char *word; enum cluster_job_state s; }
	    cases[] = {
		{ "SUSPENDED", CLUSTER_JOB_SUSPENDED },
		{ "OUT_OF_MEMORY", CLUSTER_JOB_FAILED },
		{ "BOOT_FAIL", CLUSTER_JOB_NODE_FAIL },
		{ "DEADLINE", CLUSTER_JOB_TIMEOUT },
		{ "PREEMPTED", CLUSTER_JOB_PREEMPTED },
		{ "SOMETHING", CLUSTER_JOB_OTHER },
	};
	struct wire_rows	 r;
	size_t			 i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		r = rows_of(arena_printf(arena, "{\"jobs\":[{\"job_id\":1,"
		    "\"time\":{\"elapsed\":1,\"start\":1,\"submission\":1},"
		    "\"state\":{\"current\":\"%s\"}}]}", cases[i].word));
		assert_int_equal(r.p[0].state, cases[i].s);
	}
}

#define NODE(state, flags, tres, used)					\
	"{\"state\":" state ",\"state_flags\":" flags ",\"tres\":\"" tres "\"," \
	"\"tres_used\":" used "}"
#define H800	"cpu=128,gres/gpu=8,gres/gpu:h800=8"

static void
test_capacity(void **state)
{
	json_auto_t	*nodes = json_loads("{\"nodes\":["
	    NODE("\"mixed\"", "[]", H800, "\"cpu=1,gres/gpu:h800=3\"") ","
	    NODE("\"idle\"", "[\"DRAIN\"]", H800, "null") ","
	    NODE("\"down\"", "[]", H800, "null") ","
	    NODE("[\"IDLE\",\"NOT_RESPONDING\"]", "null", H800, "\"\"") ","
	    NODE("\"idle\"", "[]", "cpu=1,gres/gpu:h8000=9", "null") "]}",
	    0, NULL);
	struct cluster_capacity	 c;

	(void)state;
	assert_non_null(nodes);
	assert_null(wire_capacity(nodes, "h800", &c));
	assert_int_equal(c.total.n, 32);
	assert_int_equal(c.down.n, 24);
	assert_int_equal(c.used.n, 3);
	assert_int_equal(c.nodes, 4);
	assert_int_equal(c.nodes_down, 3);
	assert_ptr_equal(wire_capacity(nodes, "x", &c),
	    &scheduler_unknown_type);
}

static void
test_card_types(void **state)
{
	json_auto_t	*j = json_loads("{\"TRES\":[{\"type\":\"cpu\",\"name\":"
	    "null,\"id\":1},{\"type\":\"gres\",\"name\":\"gpu\"},{\"type\":"
	    "\"gres\",\"name\":\"gpu:h800\"},{\"type\":\"gres\",\"name\":"
	    "\"gpu:a800\"}]}", 0, NULL);
	struct texts	 t;

	(void)state;
	assert_non_null(j);
	t = wire_card_types(arena, j);
	assert_int_equal(t.n, 2);
	assert_string_equal(t.p[0], "h800");
	assert_string_equal(t.p[1], "a800");
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_rows_are_told_once),
		cmocka_unit_test(test_states_stand_for_ours),
		cmocka_unit_test(test_capacity),
		cmocka_unit_test(test_card_types),
	};

	return (cmocka_run_group_tests(tests, setup, teardown));
}
