/* People as administrators see them, and the roles they hold. */
#include <assert.h>

#include "base/limits.h"
#include "db/db.h"
#include "gen/sql.h"
#include "identity/people.h"

COLUMNS(columns, struct known_person,
    COLUMN(id), COLUMN(name), COLUMN(email), COLUMN_WORD(state, person_states),
    COLUMN(roles), COLUMN(is_member), COLUMN(created_at), COLUMN(total));

struct ask
people_list(struct db *db, const char *search, struct id after,
    struct known_person **list, size_t *n)
{
	assert(db != NULL && list != NULL);
	return (ask_kept(db, ASK_LIST(&sql_people_list, columns, list, n,
	    P(search), P(after), P((int)(PAGE_ROWS + 1)))));
}

const struct err *
people_by_id(struct db *db, struct id id, struct known_person *p)
{
	assert(db != NULL && p != NULL);
	return (db_one(db, &sql_people_by_id, columns, p, P(id)));
}

const struct err *
role_grant(struct db *db, struct id person, enum role role, struct id by)
{
	assert(db != NULL && person.n > 0);
	return (db_exec(db, &sql_role_grant, P(person), P_WORD(roles, role),
	    P(by)));
}

const struct err *
role_end(struct db *db, struct id person, enum role role)
{
	assert(db != NULL && person.n > 0);
	return (db_exec(db, &sql_role_end, P(person), P_WORD(roles, role)));
}
