/* The rows of change.h. */
#include <assert.h>

#include "base/limits.h"
#include "db/db.h"
#include "gen/sql.h"
#include "organisation/change.h"

struct made { struct id id; };

#define TO(member)	COLUMN_AS(to.member, #member)

COLUMNS(columns, struct organisation_change,
    COLUMN(id), COLUMN(org), COLUMN_WORD(state, change_states),
    COLUMN_WORD_AS(to.category, "category", categories), TO(name_en),
    TO(name_zh), TO(ubi), TO(address_en), TO(address_zh), COLUMN(reason),
    COLUMN(asked_by), COLUMN(asker_name), COLUMN(asked_at),
    COLUMN(decided_at), COLUMN(remark), COLUMN(org_name_en),
    COLUMN(org_name_zh), COLUMN(file_name), COLUMN(pages), COLUMN(sha256));
COLUMNS(made_columns, struct made, COLUMN(id));
COLUMNS(evidence_columns, struct evidence, COLUMN(file_name), COLUMN(content));

static const struct db_refusal refusals[] = {
	{ "organisation_fixed", &organisation_fixed },
	{ "organisation_change_open_key", &change_open },
	{ "organisation_change_fixed", &change_over },
	{ "organisation_change_move", &change_over },
	{ "organisation_change_second", &change_second },
	{ "organisation_change_owner", &change_not_yours },
	{ "organisation_change_officer", &change_not_officer },
};

void
change_start(void)
{
	db_refusals(refusals, sizeof(refusals) / sizeof(refusals[0]));
}

const struct err *
change_insert(struct db *db, struct organisation_change *c,
    struct bytes content)
{
	const struct err	*err;
	struct made		 m;

	assert(db != NULL && c->org.n > 0 && c->asked_by.n > 0);
	if ((err = db_one(db, &sql_organisation_change_insert, made_columns,
	    &m, P(c->org), P_WORD(categories, c->to.category),
	    P(c->to.name_en), P(c->to.name_zh), P(c->to.ubi),
	    P(c->to.address_en), P(c->to.address_zh), P(c->reason),
	    P(c->asked_by), P(c->asked_at), P(c->file_name), P(c->pages),
	    P(c->sha256), P(content))) == NULL)
		c->id = m.id;
	return (err);
}

struct ask
change_by_id(struct db *db, struct id id, struct organisation_change *c)
{
	assert(db != NULL && c != NULL);
	return (ask_kept(db, ASK_ONE(&sql_organisation_change_by_id, columns,
	    c, P(id))));
}

const struct err *
change_lock(struct db *db, struct id id, struct organisation_change *c)
{
	assert(db != NULL && c != NULL);
	return (db_one(db, &sql_organisation_change_lock, columns, c, P(id)));
}

struct ask
change_open_list(struct db *db, struct id after,
    struct organisation_changes *all)
{
	assert(db != NULL && all != NULL);
	return (ask_kept(db, ASK_LIST(&sql_organisation_change_open, columns,
	    &all->p, &all->n, P(after), P((int)(PAGE_ROWS + 1)))));
}

struct ask
change_list(struct db *db, struct id org, struct organisation_changes *all)
{
	assert(db != NULL && all != NULL);
	return (ask_kept(db, ASK_LIST(&sql_organisation_change_list, columns,
	    &all->p, &all->n, P(org))));
}

const struct err *
change_save(struct db *db, const struct organisation_change *c, struct id by,
    struct instant at)
{
	assert(db != NULL && c->id.n > 0);
	return (db_exec(db, &sql_organisation_change_save, P(c->id),
	    P_WORD(change_states, c->state), P(by), P(at), P(c->remark)));
}

const struct err *
change_apply(struct db *db, struct id id)
{
	const struct err	*err;

	assert(db != NULL && id.n > 0);
	err = db_exec(db, &sql_organisation_change_apply, P(id));
	return (err == &organisation_ubi_known ? &change_ubi_known : err);
}

const struct err *
change_evidence(struct db *db, struct id id, struct evidence *e)
{
	assert(db != NULL && e != NULL);
	return (db_one(db, &sql_organisation_change_evidence,
	    evidence_columns, e, P(id)));
}
