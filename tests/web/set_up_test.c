/*
 * An allocation that cannot be set up: berth-jobs tries, gives up, and an
 * operator has it tried again.  Nothing listens where the cluster should be.
 */
#include <string.h>
#include <sys/wait.h>

#include "notification/work.h"
#include "scene.h"

#define DEATHS_MAX	100

static struct id	 owner, operator;
static const char	*allocation, *job;

static const char *
text_of(struct id id)
{
	return (arena_printf(arena, "%lld", (long long)id.n));
}

/* Accepted, and to be opened since yesterday. */
static int
fresh(void **state)
{
	static const struct award	 june = { "PB-PLACEHOLDER-2026-01",
		"h800-80g", "1", "2026-06-01", "2026-06-30", "7000", "1000000" };
	struct id			 org;
	struct scene			 s;

	(void)state;
	arena_reset(arena);
	FACT("update clock set ahead = '2026-06-02 09:00+08' - now()");
	org = fact_org("Harbour Tides Limited");
	owner = fact_person("Owner", -1);
	operator = fact_person("Operator", ROLE_OPERATOR, -1);
	fact_member(org, owner, ROLE_OWNER);
	s = scene_offer(org, owner, &june);
	allocation = FACT_TEXT("insert into allocation (org_id, "
	    "application_id, offer_id, reference, title, class_id, cards, "
	    "first_day, last_day, state, state_since, account, effect, "
	    "effect_since) select org_id, application_id, id, 'AL-' || id, "
	    "title, class_id, cards, first_day, last_day, 'pending', "
	    "clock_now(), 'a' || id, 'open', clock_now() from offer "
	    "where id = $1 returning id", text_of(s.offer));
	job = FACT_TEXT("insert into job (kind, key, subject_id, org_id) "
	    "select 'allocation.open', 'allocation.open:' || id, id, org_id "
	    "from allocation where id = $1 returning id", allocation);
	return (0);
}

/* One try of all that waits. */
static int
jobs(const char *before)
{
	FACT("update job set run_at = now() where state = 'queued'");
	FACT("update job set lease_until = now() - interval '1 second' "
	    "where state = 'running'");
	return (shell(arena_printf(arena, "exec env -u BERTH_CLUSTER_MAIN_URL %s "
	    "$B/berth-jobs --once >/dev/null 2>&1", before)));
}

static void
try_to_the_end(void)
{
	int	 i;

	for (i = 0; i < JOB_TRIES_MAX; i++)
		assert_int_equal(jobs(""), 0);
}

static void
allocation_is(const char *state, const char *effect)
{
	assert_string_equal(FACT_TEXT("select state || ' ' || "
	    "coalesce(effect, '-') from allocation where id = $1", allocation),
	    arena_printf(arena, "%s %s", state, effect));
}

static void
job_is(const char *state)
{
	assert_string_equal(FACT_TEXT("select state from job where id = $1",
	    job), state);
}

static int
retry(struct id person)
{
	return (post(browser_as(person), arena_printf(arena,
	    "/en/jobs/%s/retry", job), ""));
}

static const char *
page(struct browser *b, const char *lang)
{
	assert_int_equal(get(b, arena_printf(arena, "/%s/allocations/%s", lang,
	    allocation)), 200);
	return (b->body);
}

static void
test_given_up_after_the_last_try(void **state)
{
	struct browser	*b = browser_as(owner);
	int		 i;

	(void)state;
	for (i = 1; i < JOB_TRIES_MAX; i++) {
		assert_int_equal(jobs(""), 0);
		job_is("queued");
		allocation_is("provisioning", "open");
	}
	assert_int_equal(jobs(""), 0);
	job_is("dead");
	allocation_is("failed", "-");
	assert_int_equal(FACT("select count(*) from audit_event where action "
	    "= 'allocation.failed' and subject_id = $1 and detail ->> 'why' = "
	    "'scheduler.unreachable' and person_id is null", allocation), 1);
	/* Since when, for everyone; why, for the centre. */
	page(b, "en");
	assert_has(b, "Set-up failed");
	assert_has(b, "Given up on 2 June 2026");
	assert_lacks(b, "Access is being opened");
	assert_lacks(b, "scheduler cannot be reached");
	page(b, "tc");
	assert_has(b, "系統於");
	b = browser_as(operator);
	page(b, "en");
	assert_has(b, "scheduler cannot be reached");
	assert_has(b, "/operations?state=dead");
	assert_int_equal(get(b, "/en/operations?state=dead"), 200);
	assert_has(b, arena_printf(arena, "/allocations/%s\"", allocation));
	assert_has(b, "scheduler cannot be reached");
}

/* What waits for its first day is opened then, once. */
static void
test_opened_on_its_first_day(void **state)
{
	(void)state;
	FACT("delete from job where id = $1", job);
	FACT("update allocation set effect = null, effect_since = null, "
	    "first_day = clock_today() + 1 where id = $1", allocation);
	assert_int_equal(jobs(""), 0);
	allocation_is("pending", "-");
	assert_int_equal(FACT("select count(*) from job where kind = "
	    "'allocation.open' and subject_id = $1", allocation), 0);
	FACT("update clock set ahead = ahead + interval '1 day'");
	assert_int_equal(jobs(""), 0);
	assert_int_equal(jobs(""), 0);
	allocation_is("provisioning", "open");
	assert_int_equal(FACT("select count(*) from job where kind = "
	    "'allocation.open' and subject_id = $1", allocation), 1);
}

static void
test_tried_again(void **state)
{
	(void)state;
	try_to_the_end();
	assert_int_equal(retry(owner), 403);
	allocation_is("failed", "-");
	assert_int_equal(retry(operator), 303);
	job_is("queued");
	allocation_is("provisioning", "open");
	assert_int_equal(FACT("select count(*) from allocation where id = $1 "
	    "and effect_error is null", allocation), 1);
	assert_int_equal(retry(operator), 409);
	try_to_the_end();
	job_is("dead");
	allocation_is("failed", "-");
}

/* kill -9 before each statement of the last try: the job and its allocation
 * fail together or not at all. */
static void
test_both_or_neither(void **state)
{
	bool	 is_dead;
	int	 n, status = -1, deaths = 0;

	(void)state;
	assert_int_equal(jobs(""), 0);
	for (n = 1; status != 0 && n < DEATHS_MAX; n++) {
		/* Those who were told by an earlier round are not this story. */
		FACT("delete from job where kind = 'message.send'");
		FACT("update job set attempts = $2 where id = $1", job,
		    arena_printf(arena, "%d", JOB_TRIES_MAX - 1));
		status = jobs(arena_printf(arena, "DIE_AT=%d LD_PRELOAD="
		    "\"${SAN:+$(gcc -print-file-name=libasan.so) }"
		    "$B/tests/cluster/die.so\"", n));
		assert_true(status == 0 || (WIFSIGNALED(status) &&
		    WTERMSIG(status) == SIGKILL));
		is_dead = FACT("select count(*) from job where id = $1 and "
		    "state = 'dead'", job) == 1;
		allocation_is(is_dead ? "failed" : "provisioning",
		    is_dead ? "-" : "open");
		deaths++;
		if (is_dead && status != 0)
			assert_int_equal(retry(operator), 303);
	}
	assert_int_equal(status, 0);
	assert_in_range(deaths, 10, DEATHS_MAX);
	job_is("dead");
}

/* Members who cannot be changed do not close what is open. */
static void
test_other_jobs(void **state)
{
	(void)state;
	FACT("update allocation set state = 'provisioning' where id = $1",
	    allocation);
	FACT("update job set state = 'running' where id = $1", job);
	FACT("update job set state = 'done' where id = $1", job);
	job = FACT_TEXT("insert into job (kind, key, subject_id) values "
	    "('allocation.nothing', 'allocation.nothing:' || $1, $1::bigint) "
	    "returning id", allocation);
	assert_int_equal(jobs(""), 0);
	job_is("dead");
	allocation_is("provisioning", "open");
}

/* The numbers of the jobs on a page, and where the next begins. */
static const char *
numbers(const char *body, const char **after)
{
	static const char	 row[] = "<th scope=\"row\" class=\"num\">",
				 next[] = "rel=\"next\" href=\"/en/operations?after=";
	const char		*all = "", *at;

	for (at = body; (at = strstr(at, row)) != NULL;) {
		at += sizeof(row) - 1;
		all = arena_printf(arena, "%s %.*s", all,
		    (int)strcspn(at, "<"), at);
	}
	at = strstr(body, next);
	*after = at == NULL ? NULL : arena_copy(arena, at + sizeof(next) - 1,
	    strcspn(at + sizeof(next) - 1, "\""));
	return (all);
}

/* Page by page: what was given up, what waits, what runs, what is done. */
static void
test_what_needs_somebody_first(void **state)
{
	struct browser	*b = browser_as(operator);
	const char	*all = "", *after = NULL;
	int		 pages = 0;

	(void)state;
	FACT("insert into job (kind, key, subject_id) select 'message.send', "
	    "'x:' || n, n from generate_series(1, 120) n");
	FACT("update job set state = 'running' where key like 'x:%' and "
	    "subject_id % 4 <> 0");
	FACT("update job set state = case subject_id % 4 when 1 then 'dead' "
	    "else 'done' end where key like 'x:%' and subject_id % 4 in (1, 2)");
	do {
		assert_int_equal(get(b, after == NULL ? "/en/operations" :
		    arena_printf(arena, "/en/operations?after=%s", after)), 200);
		all = arena_printf(arena, "%s%s", all, numbers(b->body, &after));
	} while (after != NULL && ++pages < 20);
	assert_string_equal(all, FACT_TEXT("select string_agg(' ' || id, '' "
	    "order by state <> 'dead', state <> 'queued', state <> 'running', "
	    "id desc) from job"));
	/* Since when the oldest waits, and when one is tried next. */
	FACT("update job set attempts = 2, run_at = '2030-01-02 03:04Z' where "
	    "id = (select min(id) from job where state = 'queued')");
	FACT("update job set created_at = '2020-01-02 03:04Z' where "
	    "id = (select max(id) from job where state = 'queued')");
	assert_int_equal(get(b, "/en/operations?state=queued&after=queued-9"
	    "99999999"), 200);
	assert_has(b, "The oldest since 2 January 2020, 11:04 HKT");
	assert_int_equal(get(b, arena_printf(arena,
	    "/en/operations?state=queued&after=queued-%s", FACT_TEXT("select "
	    "1 + min(id) from job where state = 'queued'"))), 200);
	assert_has(b, "next 2 January 2030, 11:04 HKT");
	assert_int_equal(get(b, "/en/operations?state=done&after=done-1"), 200);
	assert_has(b, "There are no such jobs");
	assert_int_equal(get(b, "/en/operations?after=nothing-1"), 200);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(test_given_up_after_the_last_try, fresh),
		cmocka_unit_test_setup(test_opened_on_its_first_day, fresh),
		cmocka_unit_test_setup(test_tried_again, fresh),
		cmocka_unit_test_setup(test_both_or_neither, fresh),
		cmocka_unit_test_setup(test_other_jobs, fresh),
		cmocka_unit_test_setup(test_what_needs_somebody_first, fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
