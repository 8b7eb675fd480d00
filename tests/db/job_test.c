/* When jobs are due: by the real time, wherever the portal's clock stands. */
#include "notification/work.h"
#include "scene.h"

static int
fresh(void **state)
{
	(void)state;
	arena_reset(arena);
	scene_days_ahead(0);
	FACT("delete from job");
	FACT("insert into job (kind, key, subject_id) values "
	    "('message.send', 'message.send:0', 0)");
	return (0);
}

/* Take one; the answer of job_take(). */
static const struct err *
take(struct job *job)
{
	const struct err	*err;
	struct db		*db = db_new(jobs_pool, arena);

	assert_null(db_begin(db, false));
	if ((err = job_take(db, job)) == NULL)
		assert_null(db_commit(db));
	db_rollback(db);
	return (err);
}

static void
put_back(const struct job *job, struct seconds wait)
{
	struct db	*db = db_new(jobs_pool, arena);

	assert_null(db_begin(db, false));
	assert_null(job_again(db, job->id, wait, "the cluster: no answer"));
	assert_null(db_commit(db));
	db_rollback(db);
}

static void
new_ones_are_due_at_once(void **state)
{
	struct job	 job;

	(void)state;
	scene_days_ahead(-30);
	assert_null(take(&job));
	put_back(&job, (struct seconds){ 0 });
	scene_days_ahead(-60);
	assert_null(take(&job));
}

static void
back_off_lasts_while_the_clock_is_moved(void **state)
{
	struct job	 job;

	(void)state;
	assert_null(take(&job));
	put_back(&job, (struct seconds){ 60 });
	scene_days_ahead(30);
	assert_ptr_equal(take(&job), &db_missing);
	FACT("update job set run_at = run_at - interval '61 seconds'");
	assert_null(take(&job));
}

static void
an_operator_need_not_wait(void **state)
{
	struct db	*db = db_new(jobs_pool, arena);
	struct job	 job;

	(void)state;
	assert_null(take(&job));
	FACT("update job set state = 'dead', lease_until = null");
	scene_days_ahead(30);
	assert_null(db_begin(db, false));
	assert_null(job_retry(db, job.id, &job));
	assert_null(db_commit(db));
	db_rollback(db);
	scene_days_ahead(0);
	assert_null(take(&job));
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(new_ones_are_due_at_once, fresh),
		cmocka_unit_test_setup(back_off_lasts_while_the_clock_is_moved,
		    fresh),
		cmocka_unit_test_setup(an_operator_need_not_wait, fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
