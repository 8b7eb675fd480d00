/*
 * Answers of slurmrestd read, requests written, wanted and seen compared.
 * The answers are real ones of Slurm 22.05.8, made shorter; those with an
 * object for a number or a list for a state are of 24.11.5.
 */
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
#define ERROR(number)	"{\"errors\":[{\"error_number\":" number "}]}"

static struct arena	*arena;

static const char *const	type_names[] = { "h800", "a800" };
static const struct texts	types = { type_names, 2 };

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

static json_t *
parsed(const char *text)
{
	json_t	*j = json_loads(text, JSON_DECODE_ANY, NULL);

	assert_non_null(j);
	return (j);
}

static void
test_numbers(void **state)
{
	static const struct { const char *text; int64_t n; } cases[] = {
		{ "8", 8 }, { "0", 0 }, { "null", -1 }, { "-2", -1 },
		{ "\"8\"", -1 }, { "[]", -1 }, { "{}", -1 },
		{ "{\"set\":true,\"infinite\":false,\"number\":8}", 8 },
		{ "{\"set\":false,\"infinite\":true,\"number\":0}", -1 },
		{ "{\"set\":true,\"infinite\":true,\"number\":0}", -1 },
		{ "{\"set\":false,\"infinite\":false,\"number\":0}", -1 },
	};
	size_t	 i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		json_auto_t *j = parsed(cases[i].text);
		assert_int_equal(wire_number(j, -1), cases[i].n);
	}
	assert_int_equal(wire_number(NULL, -1), -1);
}

static void
test_texts_and_states(void **state)
{
	json_auto_t	*null = parsed("null"), *text = parsed("\"idle\"");
	json_auto_t	*list = parsed("[\"IDLE\",\"DRAIN\"]");

	(void)state;
	assert_string_equal(wire_text(null), "");
	assert_string_equal(wire_text(NULL), "");
	assert_string_equal(wire_text(text), "idle");
	assert_true(wire_is_state(text, "IDLE"));
	assert_false(wire_is_state(text, "DOWN"));
	assert_true(wire_is_state(list, "DRAIN"));
	assert_false(wire_is_state(null, "IDLE"));
}

static void
test_verdicts(void **state)
{
	static const struct {
		const char		*text;
		long			 status;
		enum wire_side		 side;
		const struct err	*err;
	} cases[] = {
		{ "{\"errors\":[]}", 200, WIRE_ACCOUNTING, NULL },
		{ "", 304, WIRE_ACCOUNTING, NULL },
		{ ERROR("9003"), 500, WIRE_ACCOUNTING, NULL },
		{ ERROR("9003"), 200, WIRE_ACCOUNTING, NULL },
		{ ERROR("1900"), 200, WIRE_ACCOUNTING, NULL },
		{ ERROR("2017"), 500, WIRE_CONTROLLER, NULL },
		{ ERROR("7001"), 200, WIRE_ACCOUNTING, &scheduler_jobs_running },
		{ ERROR("7001"), 500, WIRE_ACCOUNTING, &scheduler_jobs_running },
		{ ERROR("7000"), 200, WIRE_ACCOUNTING, &scheduler_unreachable },
		{ ERROR("1800"), 500, WIRE_CONTROLLER, &scheduler_unreachable },
		{ ERROR("-1"), 500, WIRE_CONTROLLER, &scheduler_unreachable },
		{ ERROR("-1"), 400, WIRE_ACCOUNTING, &scheduler_refused },
		{ ERROR("1007"), 500, WIRE_ACCOUNTING, &scheduler_denied },
		{ ERROR("2002"), 400, WIRE_ACCOUNTING, &scheduler_denied },
		{ "{\"errors\":[{\"error_number\":2115},{\"error_number\":9001}]}",
		    400, WIRE_ACCOUNTING, &scheduler_unknown_type },
		{ "{\"errors\":[{\"description\":\"Missing required field "
		    "'user'\"}]}", 200, WIRE_ACCOUNTING, &scheduler_refused },
		{ "{\"errors\":[{\"error_code\":2045}]}", 500, WIRE_CONTROLLER,
		    &scheduler_refused },
		{ "{\"errors\":[{\"errno\":7008}]}", 500, WIRE_CONTROLLER,
		    &scheduler_unreachable },
		{ "{\"errors\":[]}", 500, WIRE_ACCOUNTING, &scheduler_refused },
		{ "Authentication failure", 401, WIRE_CONTROLLER,
		    &scheduler_denied },
		{ "Unable to parse query.", 400, WIRE_ACCOUNTING,
		    &scheduler_refused },
		{ "<html>", 503, WIRE_CONTROLLER, &scheduler_unreachable },
		{ "[]", 200, WIRE_CONTROLLER, &scheduler_garbled },
	};
	const char	*detail;
	size_t		 i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		json_auto_t *body = json_loads(cases[i].text, 0, NULL);
		const struct wire_answer w = { cases[i].status, cases[i].side,
		    body, cases[i].text };
		assert_ptr_equal(wire_verdict(arena, &w, &detail),
		    cases[i].err);
		assert_int_equal(detail == NULL, cases[i].err == NULL);
	}
}

static void
test_paths_escape_everything(void **state)
{
	(void)state;
	assert_string_equal(wire_path(arena, "/j", "a", "x:y,z &é",
	    "none", NULL, "b", "", NULL), "/j?a=x%3Ay%2Cz%20%26%C3%A9&b=");
}

static void
test_names(void **state)
{
	static const char *const good[] = { "b00001", "a", "a_b-9",
	    "abcdefghijklmnopqrstuvwxyzabcdefghijklmn" };
	static const char *const bad[] = { "", "A", "a b", "a/b", "a;b", "é",
	    "abcdefghijklmnopqrstuvwxyzabcdefghijklmno" };
	size_t	 i;

	(void)state;
	for (i = 0; i < COUNT(good); i++)
		assert_true(cluster_name_is_sound(good[i]));
	for (i = 0; i < COUNT(bad); i++)
		assert_false(cluster_name_is_sound(bad[i]));
	assert_false(cluster_name_is_sound(NULL));
}

static const struct cluster_limit	four[] = { { "h800", { 4 } }, { "a800", { 0 } } };
static const struct cluster_limit	zero[] = { { "h800", { 0 } }, { "a800", { 0 } } };
static const struct cluster_limit	loose[] = { { "h800", { 4 } }, { "a800", { -1 } } };
static const struct cluster_limit	other[] = { { "a800", { 0 } } };

/* Each case is one difference from what is wanted. */
static void
test_agreement(void **state)
{
	static const struct {
		struct cluster_seen	 seen;
		bool			 open, shut;	/* agrees with */
	} cases[] = {
#define SEEN(limits, n, minutes, jobs)					\
	.exists = true, .cards = { n }, .types = limits,		\
	.types_n = COUNT(limits), .card_minutes_max = minutes, .jobs_max = jobs
		{ { SEEN(four, 4, 600, 9) }, true, false },
		{ { SEEN(four, 4, 600, 9), .has_other_limits = true }, false, false },
		{ { SEEN(four, 5, 600, 9) }, false, false },
		{ { SEEN(four, -1, 600, 9) }, false, false },
		{ { SEEN(four, 4, -1, 9) }, false, false },
		{ { SEEN(four, 4, 600, 8) }, false, false },
		{ { SEEN(loose, 4, 600, 9) }, false, false },
		{ { SEEN(other, 4, 600, 9) }, false, false },
		{ { SEEN(zero, 0, -1, 0) }, false, true },
		{ { SEEN(zero, 0, -1, -1) }, false, false },
		{ { .exists = false }, false, false },
	};
	struct cluster_account	 a = { .name = "a", .card_type = "h800",
	    .cards = { 4 }, .card_minutes_max = 600, .jobs_max = 9 };
	size_t			 i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		a.is_open = true;
		assert_int_equal(cluster_account_agrees(&a, &cases[i].seen),
		    cases[i].open);
		a.is_open = false;
		assert_int_equal(cluster_account_agrees(&a, &cases[i].seen),
		    cases[i].shut);
	}
}

#define ACCOUNTS "{\"accounts\":[{\"name\":\"t1\",\"description\":\"項目\","	\
	"\"organization\":\"o\"}]}"
#define NOW "{\"associations\":[{\"account\":\"t1\",\"user\":null,\"max\":"	\
	"{\"jobs\":{\"per\":{\"count\":null,\"submitted\":10}},"		\
	"\"tres\":{\"total\":[" GRES("gpu", "4") "," GRES("gpu:h800", "4")	\
	"],\"group\":{\"minutes\":[" GRES("gpu", "600") "],\"active\":[]},"	\
	"\"minutes\":{\"per\":{\"job\":[{\"type\":\"cpu\",\"name\":null,"	\
	"\"count\":9}]},\"total\":[]},\"per\":{\"job\":[],\"node\":[]}}}},"	\
	"{\"account\":\"T1\",\"user\":\"b00009\"},"				\
	"{\"account\":\"t1\",\"user\":\"b00001\"}]}"

static void
test_account_is_read(void **state)
{
	json_auto_t		*accounts = parsed(ACCOUNTS), *now = parsed(NOW);
	struct cluster_seen	 seen;

	(void)state;
	wire_account(arena, &(struct wire_answers){ accounts, now, types },
	    "t1", &seen);
	assert_true(seen.exists);
	assert_string_equal(seen.description, "項目");
	assert_int_equal(seen.cards.n, 4);
	assert_int_equal(seen.types[0].cards.n, 4);
	assert_int_equal(seen.types[1].cards.n, CLUSTER_NO_LIMIT);
	assert_int_equal(seen.card_minutes_max, 600);
	assert_int_equal(seen.jobs_max, 10);
	assert_false(seen.has_other_limits);
	assert_int_equal(seen.members.n, 1);
	assert_true(cluster_seen_has(&seen, "b00001"));
	assert_false(cluster_seen_has(&seen, "b00009"));
	wire_account(arena, &(struct wire_answers){ NULL, NULL, types }, "t1",
	    &seen);
	assert_false(seen.exists);
	assert_int_equal(seen.members.n, 0);
}

/* Every list that is set is in the request, or slurmrestd ends. */
static void
test_limits_are_written_whole(void **state)
{
	const struct cluster_account	 a = { .name = "t1",
	    .card_type = "a800", .cards = { 2 }, .jobs_max = 3,
	    .card_minutes_max = CLUSTER_NO_LIMIT };
	json_auto_t	*now = parsed(NOW), *body;
	json_auto_t	*wanted = parsed("{\"associations\":[{\"account\":\"t1\","
	    "\"cluster\":\"berth\",\"user\":null,\"max\":{\"jobs\":{\"per\":"
	    "{\"submitted\":3,\"count\":-1,\"accruing\":-1}},\"per\":{\"account\":"
	    "{\"wall_clock\":-1}},\"tres\":{\"total\":[" GRES("gpu", "2") ","
	    GRES("gpu:h800", "0") "," GRES("gpu:a800", "2") "],\"group\":{"
	    "\"minutes\":[" GRES("gpu", "-1") "]},\"minutes\":{\"per\":{\"job\":"
	    "[{\"type\":\"cpu\",\"count\":-1}]}}}}},{\"account\":\"zz-pivot\","
	    "\"cluster\":\"berth\",\"user\":null}]}");

	(void)state;
	body = wire_post_association("berth", &a, types,
	    wire_association(now, "t1", ""));
	assert_true(json_equal(body, wanted));
}

static void
test_default_keeps_limits_of_the_group(void **state)
{
	json_auto_t	*now = parsed(NOW), *body;
	json_auto_t	*wanted = parsed("{\"associations\":[{\"account\":\"t1\","
	    "\"cluster\":\"berth\",\"user\":\"b1\",\"is_default\":1,\"max\":"
	    "{\"tres\":{\"total\":[" GRES("gpu", "4") "," GRES("gpu:h800", "4")
	    "],\"group\":{\"minutes\":[" GRES("gpu", "600") "]},\"minutes\":"
	    "{\"per\":{\"job\":[{\"type\":\"cpu\",\"count\":-1}]}}}}}]}");

	(void)state;
	body = wire_post_default("berth", "t1", "b1",
	    wire_association(now, "t1", ""));
	assert_true(json_equal(body, wanted));
}

static void
errors_are_found_by_their_code(void **state)
{
	const char	*detail;

	(void)state;
	assert_ptr_equal(scheduler_error_of("scheduler.refused: HTTP 500: no",
	    &detail), &scheduler_refused);
	assert_string_equal(detail, "HTTP 500: no");
	assert_ptr_equal(scheduler_error_of("scheduler.garbled", &detail),
	    &scheduler_garbled);
	assert_string_equal(detail, "");
	assert_null(scheduler_error_of("scheduler.refuse: no", &detail));
	assert_string_equal(detail, "scheduler.refuse: no");
	assert_null(scheduler_error_of("", &detail));
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_texts_and_states),
		cmocka_unit_test(test_verdicts),
		cmocka_unit_test(test_paths_escape_everything),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_agreement),
		cmocka_unit_test(test_account_is_read),
		cmocka_unit_test(test_limits_are_written_whole),
		cmocka_unit_test(errors_are_found_by_their_code),
		cmocka_unit_test(test_default_keeps_limits_of_the_group),
	};

	return (cmocka_run_group_tests(tests, setup, teardown));
}
