#include "db/db.h"
#include "gen/sql.h"
#include "identity/account.h"

/* What an unknown address is compared with: no password has this hash, and
 * comparing takes as long as with a real one. */
#define NOBODYS_HASH							\
	"$argon2id$v=19$m=19456,t=3,p=1$c29tZXNhbHRzb21lc2FsdA$"	\
	"4kq0n0S7QeqeGv6Tn5oVv0QmXyv3mV5m3Fq4zv9b1Yw"

struct counted { int64_t n; };
struct made { struct id id; };

static const struct column person_columns[] = {
	COLUMN(struct person, id), COLUMN(struct person, email),
	COLUMN(struct person, name), COLUMN(struct person, lang),
	COLUMN(struct person, password_hash),
	COLUMN(struct person, is_active), COLUMNS_END
};
static const struct column counted_columns[] = {
	COLUMN(struct counted, n), COLUMNS_END
};
static const struct column made_columns[] = {
	COLUMN(struct made, id), COLUMNS_END
};

const struct err *
person_by_email(struct db *db, const char *email, struct person *p)
{
	const struct err	*err;

	err = db_one(db, &sql_person_by_email, person_columns, p, P(email));
	if (err != &db_missing)
		return (err);
	*p = (struct person){ .email = email, .lang = "en",
	    .password_hash = NOBODYS_HASH };
	return (NULL);
}

const struct err *
person_sign_up(struct db *db, struct person *p)
{
	const struct err	*err;
	struct made		 m = { ID_NONE };

	err = db_one(db, &sql_person_sign_up, made_columns, &m, P(p->email),
	    P(p->name), P(p->lang), P(p->password_hash));
	p->id = m.id;
	return (err == &db_missing ? NULL : err);
}

const struct err *
person_create(struct db *db, struct person *p)
{
	const struct err	*err;
	struct made		 m = { ID_NONE };

	err = db_one(db, &sql_person_create, made_columns, &m, P(p->email),
	    P(p->name), P(p->password_hash));
	p->id = m.id;
	return (err == &db_missing ? NULL : err);
}

const struct err *
attempt_count(struct db *db, const char *key, int max)
{
	const struct err	*err;
	struct counted		 c;

	if ((err = db_one(db, &sql_attempt_count, counted_columns, &c,
	    P(key))) != NULL)
		return (err);
	return (c.n > max ? &account_too_many : NULL);
}

const struct err *
attempt_forgive(struct db *db, const char *account, const char *address)
{
	return (db_exec(db, &sql_attempt_forgive, P(account), P(address)));
}

const struct err *
email_token_insert(struct db *db, struct id person, struct bytes hash)
{
	return (db_exec(db, &sql_email_token_insert, P(person), P(hash)));
}

const struct err *
email_token_use(struct db *db, struct bytes hash, struct id *person)
{
	const struct err	*err;
	struct made		 m;

	err = db_one(db, &sql_email_token_use, made_columns, &m, P(hash));
	if (err == NULL)
		*person = m.id;
	return (err == &db_missing ? &account_bad_token : err);
}

const struct err *
session_insert(struct db *db, struct id person, struct bytes hash,
    const char *address, const char *agent)
{
	return (db_exec(db, &sql_session_insert, P(person), P(hash),
	    P((int)SESSION_HOURS), P(address), P(agent)));
}

const struct err *
session_end(struct db *db, struct id session)
{
	return (db_exec(db, &sql_session_end, P(session)));
}
