/* What lies beside a case. */
#include "base/day.h"
#include "db/db.h"
#include "gen/sql.h"
#include "review/papers.h"

static const struct column answer_columns[] = {
	COLUMN(struct case_answer, name), COLUMN(struct case_answer, value),
	COLUMNS_END
};
static const struct column event_columns[] = {
	COLUMN(struct case_event, action), COLUMN(struct case_event, detail),
	COLUMN(struct case_event, who), COLUMN(struct case_event, at),
	COLUMNS_END
};
static const struct column class_columns[] = {
	COLUMN(struct class_left, id), COLUMN(struct class_left, name),
	COLUMN(struct class_left, left), COLUMN(struct class_left, total),
	COLUMNS_END
};

struct ask
case_answer_list(struct db *db, struct id application,
    struct case_answers *all)
{
	return (ask_kept(db, ASK_LIST(&sql_case_answer_list, answer_columns,
	    &all->p, &all->n, P(application))));
}

struct ask
case_event_list(struct db *db, struct id application, struct case_events *all)
{
	return (ask_kept(db, ASK_LIST(&sql_case_event_list, event_columns,
	    &all->p, &all->n, P(application))));
}

struct ask
class_left_list(struct db *db, struct level term, struct classes_left *all)
{
	return (ask_kept(db, ASK_LIST(&sql_class_left_list, class_columns,
	    &all->p, &all->n, P(term.start_on),
	    P(day_term_last(term.start_on, term.months)))));
}
