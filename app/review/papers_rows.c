/* What lies beside a case. */
#include <assert.h>

#include "base/day.h"
#include "db/db.h"
#include "gen/sql.h"
#include "review/papers.h"

COLUMNS(answer_columns, struct case_answer,
    COLUMN(name), COLUMN(value));
COLUMNS(class_columns, struct class_left,
    COLUMN(id), COLUMN(name), COLUMN(left), COLUMN(total),
    COLUMN(price));

struct ask
case_answer_list(struct db *db, struct id application,
    struct case_answers *all)
{
	assert(db != NULL && all != NULL);
	return (ask_kept(db, ASK_LIST(&sql_case_answer_list, answer_columns,
	    &all->p, &all->n, P(application))));
}

struct ask
class_left_list(struct db *db, const struct review_case *c, struct level term,
    struct classes_left *all)
{
	assert(db != NULL && all != NULL);
	return (ask_kept(db, ASK_LIST(&sql_class_left_list, class_columns,
	    &all->p, &all->n, P(term.start_on),
	    P(day_term_last(term.start_on, term.months)), P(c->route))));
}
