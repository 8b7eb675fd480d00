/* The queue of cases. */
#include "db/db.h"
#include "gen/sql.h"
#include "review/queue.h"

static const struct column queue_columns[] = {
	COLUMN(struct queue_row, id), COLUMN(struct queue_row, reference),
	COLUMN(struct queue_row, title),
	COLUMN(struct queue_row, title_zh), COLUMN(struct queue_row, org_name),
	COLUMN(struct queue_row, officer_name),
	COLUMN_WORD_AS(struct queue_row, clock.state, "state",
	    application_states),
	COLUMN_AS(struct queue_row, clock.submitted_at, "submitted_at"),
	COLUMN_AS(struct queue_row, clock.state_since, "state_since"),
	COLUMN_AS(struct queue_row, clock.waited_days, "waited_days"),
	COLUMN(struct queue_row, cards),
	COLUMN(struct queue_row, months), COLUMN(struct queue_row, total),
	COLUMNS_END
};

struct ask
review_queue(struct db *db, const struct queue_filter *f,
    struct queue_row **rows, size_t *n)
{
	if (f->state == NULL && f->mine.n == 0 && f->search == NULL)
		return (ask_kept(db, ASK_LIST(&sql_review_queue, queue_columns,
		    rows, n, P(f->after_at), P(f->after), P(f->rows_max),
		    P(f->in_chinese))));
	return (ask_kept(db, ASK_LIST(&sql_review_queue_found, queue_columns,
	    rows, n, P(f->state), P(f->mine), P(f->search), P(f->after_at),
	    P(f->after), P(f->rows_max), P(f->in_chinese))));
}
