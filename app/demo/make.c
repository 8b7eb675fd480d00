/* A demonstration is begun, told and ended, once. */
#include <stdio.h>

#include "base/day.h"
#include "db/db.h"
#include "demo/stage.h"
#include "gen/sql.h"

struct how { bool is_begun, is_told; };

COLUMNS(how_columns, struct how, COLUMN(is_begun), COLUMN(is_told));

static const struct err *look(struct demo *, struct how *);
static const struct err *begin(struct demo *, bool with_story);
static const struct err *end(struct demo *);
static bool	 play(struct demo *, const struct demo_settings *,
		    bool with_story);

static const struct err *
look(struct demo *d, struct how *how)
{
	struct db		*db = db_new(d->all, d->arena);
	const struct err	*err;

	if ((err = db_begin(db, true)) == NULL)
		err = db_one0(db, &sql_demo_how, how_columns, how);
	db_rollback(db);
	return (err);
}

static const struct err *
begin(struct demo *d, bool with_story)
{
	struct db		*db = db_new(d->all, d->arena);
	const struct err	*err;

	if ((err = db_begin(db, false)) == NULL &&
	    (err = db_exec(db, &sql_demo_begin, P(day_add(d->today,
	    with_story ? -DEMO_DAYS : 0)), P(with_story))) == NULL)
		err = db_commit(db);
	db_rollback(db);
	return (err);
}

static const struct err *
end(struct demo *d)
{
	struct db		*db = db_new(d->all, d->arena);
	const struct err	*err;

	if ((err = db_begin(db, false)) == NULL &&
	    (err = db_exec0(db, &sql_demo_end)) == NULL)
		err = db_commit(db);
	db_rollback(db);
	return (err);
}

/* The clock is put back whatever became of the story. */
static bool
play(struct demo *d, const struct demo_settings *s, bool with_story)
{
	bool	 is_told;

	if (begin(d, with_story) != NULL || (with_story && !demo_set_clock(d,
	    instant_of_day(day_add(d->today, -DEMO_DAYS)))) ||
	    demo_make_people(s) != NULL)
		return (false);
	is_told = with_story ? demo_tell(d) :
	    demo_found(d) && demo_work(d, true);
	demo_sign_out(d);
	if (!demo_set_clock(d, INSTANT_NONE))
		return (false);
	return (is_told && (!with_story || end(d) == NULL));
}

bool
demo_make(const struct demo_settings *s, bool with_story)
{
	struct stage	 stage;
	struct how	 how = { false, false };
	bool		 is_done = false;

	if (!stage_open(&stage, s) || look(&stage.demo, &how) != NULL)
		fprintf(stderr, "berth-demo: the database does not answer\n");
	else if (how.is_begun && !how.is_told)
		fprintf(stderr, "berth-demo: the story was broken off here; "
		    "make the database anew\n");
	else if (how.is_begun)
		is_done = demo_make_people(s) == NULL;
	else
		is_done = play(&stage.demo, s, with_story);
	stage_close(&stage);
	return (is_done);
}
