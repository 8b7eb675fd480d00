/* The queue of cases. */
#include <assert.h>

#include "db/db.h"
#include "gen/sql.h"
#include "review/queue.h"

COLUMNS(queue_columns, struct queue_row,
    COLUMN(id), COLUMN(reference), COLUMN(title), COLUMN(title_zh),
    COLUMN(org_name), COLUMN(officer_name),
    COLUMN_WORD_AS(clock.state, "state", application_states),
    COLUMN_AS(clock.submitted_at, "submitted_at"),
    COLUMN_AS(clock.state_since, "state_since"),
    COLUMN_AS(clock.waited_days, "waited_days"), COLUMN(cards), COLUMN(months),
    COLUMN(total));

struct ask
review_queue(struct db *db, const struct queue_filter *f,
    struct queue_row **rows, size_t *n)
{
	assert(db != NULL && f != NULL);
	if (f->state == NULL && f->mine.n == 0 && f->search == NULL)
		return (ask_kept(db, ASK_LIST(&sql_review_queue, queue_columns,
		    rows, n, P(f->after_at), P(f->after), P(f->rows_max),
		    P(f->in_chinese))));
	return (ask_kept(db, ASK_LIST(&sql_review_queue_found, queue_columns,
	    rows, n, P(f->after_at), P(f->after), P(f->rows_max),
	    P(f->in_chinese), P(f->state), P(f->mine), P(f->search))));
}
