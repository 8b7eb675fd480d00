/*
 * People, their passwords' hashes and the links in their mails to and from the
 * database.  No password and no token comes here, only hashes.
 */
#include <assert.h>

#include "db/db.h"
#include "gen/sql.h"
#include "identity/account.h"

/* What an unknown address is compared with: no password has this hash, and
 * comparing takes as long as with a real one. */
#define NOBODYS_HASH							\
	"$argon2id$v=19$m=19456,t=3,p=1$c29tZXNhbHRzb21lc2FsdA$"	\
	"4kq0n0S7QeqeGv6Tn5oVv0QmXyv3mV5m3Fq4zv9b1Yw"

struct made { struct id id; };

COLUMNS(person_columns, struct person,
    COLUMN(id), COLUMN(email), COLUMN(name), COLUMN(lang),
    COLUMN(password_hash), COLUMN(is_active), COLUMNS_EDITION(edition));
COLUMNS(change_columns, struct email_change,
    COLUMN(id), COLUMN(email), COLUMN(name), COLUMN(lang), COLUMN(new_email));
COLUMNS(made_columns, struct made, COLUMN(id));
static const struct db_refusal refusals[] = {
	{ "person_email_key", &account_email_taken },
};

void
account_start(void)
{
	db_refusals(refusals, sizeof(refusals) / sizeof(refusals[0]));
}

const struct err *
person_by_email(struct db *db, const char *email, struct person *p)
{
	const struct err	*err;

	assert(db != NULL);
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

	assert(db != NULL && p != NULL);
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

	assert(db != NULL && p != NULL);
	err = db_one(db, &sql_person_create, made_columns, &m, P(p->email),
	    P(p->name), P(p->password_hash));
	p->id = m.id;
	return (err == &db_missing ? NULL : err);
}

const struct err *
person_save(struct db *db, const struct person *p)
{
	assert(db != NULL && p != NULL);
	return (db_exec(db, &sql_person_save, P(p->id), P(p->name), P(p->lang),
	    P(p->edition.version)));
}

const struct err *
email_token_insert(struct db *db, const struct email_token *t)
{
	assert(db != NULL && t != NULL);
	return (db_exec(db, &sql_email_token_insert, P(t->person),
	    P(t->purpose), P(t->hash), P(t->seconds), P(t->email)));
}

const struct err *
email_token_use(struct db *db, struct bytes hash, struct id *person)
{
	const struct err	*err;
	struct made		 m;

	assert(db != NULL);
	err = db_one(db, &sql_email_token_use, made_columns, &m, P(hash));
	if (err == NULL)
		*person = m.id;
	return (err == &db_missing ? &account_bad_token : err);
}

const struct err *
person_by_reset(struct db *db, struct bytes hash, struct person *p)
{
	const struct err	*err;

	assert(db != NULL && p != NULL);
	err = db_one(db, &sql_person_by_reset, person_columns, p, P(hash));
	return (err == &db_missing ? &account_bad_token : err);
}

const struct err *
password_reset(struct db *db, struct bytes hash, const char *password_hash)
{
	const struct err	*err;
	struct made		 m;

	assert(db != NULL);
	err = db_one(db, &sql_password_reset, made_columns, &m, P(hash),
	    P(password_hash));
	return (err == &db_missing ? &account_bad_token : err);
}

const struct err *
password_save(struct db *db, const struct person *p, const char *password_hash)
{
	const struct err	*err;
	struct made		 m;

	assert(db != NULL && p != NULL);
	err = db_one(db, &sql_password_save, made_columns, &m, P(p->id),
	    P(p->password_hash), P(password_hash));
	return (err == &db_missing ? &account_changed : err);
}

const struct err *
email_save(struct db *db, struct bytes hash, struct email_change *c)
{
	const struct err	*err;

	assert(db != NULL && c != NULL);
	err = db_one(db, &sql_email_save, change_columns, c, P(hash));
	return (err == &db_missing ? &account_bad_token : err);
}
