/* Organisations, members and invitations to and from the database. */
#include <assert.h>

#include "audit/audit.h"
#include "db/db.h"
#include "gen/sql.h"
#include "organisation/organisation.h"
#include "organisation/organisation_actions.h"

struct made { struct id id; };
struct noted { const char *token; };

COLUMNS(columns, struct organisation,
    COLUMN(id), COLUMN_WORD(category, categories), COLUMN(name_en),
    COLUMN(name_zh), COLUMN(ubi), COLUMN(br_certificate_no), COLUMN(br_expiry),
    COLUMN(legacy_cr_no), COLUMN(incorporation_date), COLUMN(employees_hk),
    COLUMN(rd_employees_hk), COLUMN(address_en), COLUMN(address_zh),
    COLUMN(billing_address), COLUMN(contact_name), COLUMN(contact_title),
    COLUMN(contact_phone), COLUMN(contact_email), COLUMN(finance_email),
    COLUMN(purchase_order_no), COLUMN(fixed_since), COLUMNS_EDITION(edition));
COLUMNS(member_columns, struct member,
    COLUMN(person), COLUMN(name), COLUMN(email), COLUMN_WORD(role, roles),
    COLUMN(since));
COLUMNS(people_columns, struct member,
    COLUMN(person), COLUMN(name), COLUMN(email), COLUMN_WORD(role, roles),
    COLUMN(since), COLUMN(invitation));
COLUMNS(invitation_columns, struct invitation,
    COLUMN(id), COLUMN(org), COLUMN(org_name), COLUMN(email),
    COLUMN_WORD(role, roles), COLUMN(expires_at));
COLUMNS(made_columns, struct made, COLUMN(id));
COLUMNS(noted_columns, struct noted, COLUMN(token));
static const struct db_refusal refusals[] = {
	{ "organisation_ubi_key", &organisation_ubi_known },
	{ "invitation_open_key", &organisation_invited },
	{ "membership_of_centre", &organisation_of_centre },
	{ "membership_owner", &organisation_last_owner },
};

void
organisation_start(void)
{
	db_refusals(refusals, sizeof(refusals) / sizeof(refusals[0]));
}

#define FIELDS(o)							\
	P_WORD(categories, (o)->category), P((o)->name_en),		\
	P((o)->name_zh), P((o)->ubi), P((o)->incorporation_date),	\
	P((o)->employees_hk), P((o)->rd_employees_hk),			\
	P((o)->address_en), P((o)->address_zh), P((o)->billing_address),\
	P((o)->contact_name), P((o)->contact_title),			\
	P((o)->contact_phone), P((o)->contact_email),			\
	P((o)->finance_email), P((o)->purchase_order_no),		\
	P((o)->br_certificate_no), P((o)->br_expiry), P((o)->legacy_cr_no)

const struct err *
organisation_insert(struct db *db, struct organisation *o, struct id person)
{
	const struct err	*err;
	struct made		 m;

	assert(db != NULL && o != NULL);
	if ((err = db_one(db, &sql_organisation_insert, made_columns, &m,
	    FIELDS(o), P(person))) != NULL)
		return (err);
	o->id = m.id;
	return (db_exec(db, &sql_membership_insert, P(o->id), P(person),
	    P_WORD(roles, ROLE_OWNER)));
}

const struct err *
organisation_save(struct db *db, const struct organisation *o)
{
	assert(db != NULL && o != NULL);
	return (db_exec(db, &sql_organisation_save, FIELDS(o), P(o->id),
	    P(o->edition.version)));
}

const struct err *
organisation_by_id(struct db *db, struct id id, struct organisation *o)
{
	assert(db != NULL && o != NULL);
	return (db_ask(db, organisation_ask(db, id, o)));
}

struct ask
organisation_ask(struct db *db, struct id id, struct organisation *o)
{
	assert(db != NULL && o != NULL);
	return (ask_kept(db, ASK_ONE(&sql_organisation_by_id, columns, o,
	    P(id))));
}

const struct err *
organisation_members(struct db *db, struct id org, struct member **m, size_t *n)
{
	assert(db != NULL && m != NULL);
	return (db_list(db, &sql_organisation_members, member_columns, m, n,
	    P(org)));
}

const struct err *
organisation_people(struct db *db, struct id org, enum lang lang,
    struct member **m, size_t *n)
{
	assert(db != NULL && m != NULL);
	return (db_list(db, &sql_organisation_people, people_columns, m, n,
	    P(org), P(lang_info[lang].path)));
}

const struct err *
membership_role_save(struct db *db, struct id org, struct id person,
    enum role role)
{
	return (db_exec(db, &sql_membership_role_save, P(org), P(person),
	    P_WORD(roles, role)));
}

const struct err *
membership_end(struct db *db, struct id org, struct id person)
{
	const struct err	*err;

	assert(db != NULL);
	err = db_exec(db, &sql_membership_end, P(org), P(person));
	return (err == NULL && db_changed(db) == 0 ? &db_missing : err);
}

const struct err *
organisation_lock(struct db *db, struct id id)
{
	assert(db != NULL);
	return (db_exec(db, &sql_organisation_lock, P(id)));
}

const struct err *
invitation_insert(struct db *db, const struct invitation *v, struct bytes hash,
    struct id by)
{
	const struct err	*err;

	assert(db != NULL && v != NULL);
	if ((err = db_exec(db, &sql_invitation_expire, P(v->org),
	    P(v->email))) != NULL)
		return (err);
	return (db_exec(db, &sql_invitation_insert, P(v->org), P(v->org_name),
	    P(v->email), P_WORD(roles, v->role), P(hash), P(by),
	    P((int)INVITATION_DAYS)));
}

const struct err *
invitation_withdraw(struct db *db, struct id org, struct id id)
{
	const struct err	*err;

	assert(db != NULL);
	err = db_exec(db, &sql_invitation_withdraw, P(org), P(id));
	return (err == NULL && db_changed(db) == 0 ? &invitation_gone : err);
}

const struct err *
invitation_by_token(struct db *db, struct bytes hash, struct invitation *v)
{
	const struct err	*err;
	struct noted		 noted;

	assert(db != NULL && v != NULL);
	if (hash.p == NULL)
		return (&invitation_gone);
	/* Together: the one notes for the other who is asking. */
	err = db_ask(db, ASK_ONE(&sql_token_note, noted_columns, &noted,
	    P(hash)), ASK_ONE(&sql_invitation_by_token, invitation_columns, v,
	    P(hash)));
	return (err == &db_missing ? &invitation_gone : err);
}

const struct err *
invitation_accept(struct db *db, const struct invitation *v, struct id person)
{
	const struct err	*err;

	assert(db != NULL && v != NULL);
	if ((err = db_exec(db, &sql_membership_insert, P(v->org), P(person),
	    P_WORD(roles, v->role))) != NULL)
		return (err);
	if (db_changed(db) == 0)
		return (&invitation_member);
	err = db_exec(db, &sql_invitation_accept, P(v->id), P(person));
	return (err == NULL && db_changed(db) == 0 ? &invitation_gone : err);
}

struct act
organisation_changing(struct arena *a, struct act act,
    const struct organisation *before, const struct organisation *after)
{
	struct organisation	 now = *after;

	assert(before != NULL);
	now.edition = before->edition;	/* that it is another one is no news */
	now.fixed_since = before->fixed_since;
	return (act_changing(a, act, columns(&now), before, &now));
}
