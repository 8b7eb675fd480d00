/* The rows of role_request.h. */
#include "base/limits.h"
#include "db/db.h"
#include "gen/sql.h"
#include "identity/role_request.h"

struct made { struct id id; };

COLUMNS(columns, struct role_request,
    COLUMN(id), COLUMN(person), COLUMN(asked_by), COLUMN(name), COLUMN(email),
    COLUMN(asked_by_name), COLUMN(reason), COLUMN_WORD(role, roles),
    COLUMN_WORD(state, role_request_states), COLUMN(asked_at));
COLUMNS(made_columns, struct made, COLUMN(id));

static const struct db_refusal refusals[] = {
	{ "role_request_open_key", &role_request_open },
	{ "role_request_member", &role_of_member },
	{ "role_request_second", &role_request_second },
	{ "role_request_of_oneself", &role_of_oneself },
};

void
role_request_start(void)
{
	db_refusals(refusals, sizeof(refusals) / sizeof(refusals[0]));
}

const struct err *
role_request_insert(struct db *db, struct role_request *r)
{
	const struct err	*err;
	struct made		 m;

	err = db_one(db, &sql_role_request_insert, made_columns, &m,
	    P(r->person), P_WORD(roles, r->role), P(r->reason),
	    P(r->asked_by), P(r->asked_at));
	if (err == NULL)
		r->id = m.id;
	return (err);
}

const struct err *
role_request_by_id(struct db *db, struct id id, struct role_request *r)
{
	return (db_one(db, &sql_role_request_by_id, columns, r, P(id)));
}

const struct err *
role_request_lock(struct db *db, struct id id, struct role_request *r)
{
	return (db_one(db, &sql_role_request_lock, columns, r, P(id)));
}

const struct err *
role_request_save(struct db *db, const struct role_request *r, struct id by,
    struct instant at)
{
	return (db_exec(db, &sql_role_request_save, P(r->id),
	    P_WORD(role_request_states, r->state), P(by), P(at)));
}

struct ask
role_request_list(struct db *db, struct role_request **list, size_t *n)
{
	return (ask_kept(db, ASK_LIST(&sql_role_request_list, columns, list,
	    n, P((int)(PAGE_ROWS + 1)))));
}
