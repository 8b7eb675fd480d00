/*
 * berth demo -- sign-ins to try the portal with, one for each role, and the
 * organisations they belong to.  Only where BERTH_DEMO=1, once, and every
 * address ends in .test, which no real one does.
 */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "db/admin.h"
#include "db/db.h"
#include "demo/demo.h"
#include "identity/identity.h"
#include "identity/password.h"

/* Whom people belong to who are not of the centre. */
static const struct org {
	const char	*owner, *category, *name_en, *name_zh, *ubi, *since,
			*staff, *address_en, *address_zh, *title;
} orgs[] = {
	{ "owner", "sme", "Harbour Robotics Limited", "維港機械人有限公司",
	    "76543210", "2023-05-02", "48", "Unit 9, Cyberport 3, "
	    "100 Cyberport Road, Hong Kong", "香港數碼港道100號數碼港3座9室",
	    "Director" },
	{ "professor", "local_university", "Lantau Bay University (fictional)",
	    "大嶼灣大學（虛構）", NULL, NULL, "2100",
	    "1 Example Road, Lantau, Hong Kong", "香港大嶼山示例道1號",
	    "Professor" },
	{ "director", "government_department",
	    "Weather and Tides Department (fictional)", "天氣潮汐署（虛構）",
	    NULL, NULL, "320", "2 Example Road, Hong Kong",
	    "香港示例道2號", "Assistant Director" },
};

#define ORGS_N		(sizeof(orgs) / sizeof(orgs[0]))
#define CENTRE		ORGS_N

static const struct { const char *email, *name, *role; size_t org; } people[] = {
	{ "owner", "Chan Mei-ling", "owner", 0 },
	{ "applicant", "Lee Ka-ho", "applicant", 0 },
	{ "finance-contact", "Wong Siu-fan", "finance_contact", 0 },
	{ "viewer", "Ho Wing-yan", "viewer", 0 },
	{ "professor", "Tam Pui-yi", "owner", 1 },
	{ "researcher", "Ng Tsz-hin", "applicant", 1 },
	{ "director", "Cheung Wai-man", "owner", 2 },
	{ "analyst", "Lau Hoi-ting", "applicant", 2 },
	{ "officer", "Officer One", "officer", CENTRE },
	{ "officer2", "Officer Two", "officer", CENTRE },
	{ "technical", "Technical Reviewer", "technical", CENTRE },
	{ "assessor1", "Assessor One", "assessor", CENTRE },
	{ "assessor2", "Assessor Two", "assessor", CENTRE },
	{ "assessor3", "Assessor Three", "assessor", CENTRE },
	{ "secretary", "Head of Secretariat", "secretary", CENTRE },
	{ "verifier", "Verifier", "verifier", CENTRE },
	{ "approver", "Delegated Approver", "approver", CENTRE },
	{ "recorder", "Recorder", "recorder", CENTRE },
	{ "checker", "Checker", "checker", CENTRE },
	{ "issuer", "Issuer", "issuer", CENTRE },
	{ "biller", "Biller", "biller", CENTRE },
	{ "bill-checker", "Bill Checker", "bill_checker", CENTRE },
	{ "reconciler", "Reconciler", "reconciler", CENTRE },
	{ "operator", "Operator", "operator", CENTRE },
	{ "auditor", "Auditor", "auditor", CENTRE },
	{ "admin", "Administrator", "admin", CENTRE },
};

#define N		(sizeof(people) / sizeof(people[0]))

static const char see_all[] =
    "select set_config('berth.centre', 'on', false)";
static const char add_person[] =
    "with p as (insert into person (email, name, password_hash, state) "
    "values ($1, $2, $3, 'active') on conflict (email) do update "
    "set password_hash = excluded.password_hash returning id) "
    "insert into centre_role (person_id, role) select p.id, r.word "
    "from p join role r on r.word = $4 and r.at = 'centre' "
    "on conflict do nothing";
/* Once: their first is theirs, whatever it is called by now. */
static const char add_org[] =
    "insert into organisation (category, name_en, name_zh, ubi, "
    "incorporation_date, employees_hk, rd_employees_hk, address_en, "
    "address_zh, billing_address, contact_name, contact_title, "
    "contact_phone, contact_email, finance_email, created_at, created_by) "
    "select $2, $3, $4, $5, $6::date, $7::integer, $7::integer / 2, $8, $9, "
    "$8, p.name, $10, '+85222345678', p.email, "
    "coalesce($11, p.email), now(), p.id from person p "
    "where p.email = $1 and not exists (select from organisation "
    "where created_by = p.id) on conflict (ubi) do nothing";
static const char add_member[] =
    "insert into membership (org_id, person_id, role, state, since) "
    "select min(o.id), p.id, $2, 'active', now() from person p "
    "join person w on w.email = $3 join organisation o "
    "on o.created_by = w.id where p.email = $1 group by p.id "
    "on conflict do nothing";

static const char	*address(struct arena *, const char *who);
static const struct err	*add_people(struct arena *, struct admin *,
			    const char *hash);
static const struct err	*add_orgs(struct arena *, struct admin *);
static const struct err	*load(struct arena *, struct admin *, const char *hash);
static void		 print(const char *password);

static const char *
address(struct arena *a, const char *who)
{
	return (arena_printf(a, "%s@berth.test", who));
}

static const struct err *
add_people(struct arena *a, struct admin *db, const char *hash)
{
	const struct err	*err = NULL;
	size_t			 i;

	for (i = 0; i < N && err == NULL; i++) {
		const char	*p[4] = { address(a, people[i].email),
				    people[i].name, hash, people[i].role };

		err = admin_query(db, add_person,
		    (struct admin_params){ p, 4 }, NULL);
	}
	return (err);
}

static const struct err *
add_orgs(struct arena *a, struct admin *db)
{
	const struct err	*err = NULL;
	size_t			 i;

	for (i = 0; i < ORGS_N && err == NULL; i++) {
		const struct org	*o = &orgs[i];
		const char		*p[11] = { address(a, o->owner),
		    o->category, o->name_en, o->name_zh, o->ubi, o->since,
		    o->staff, o->address_en, o->address_zh, o->title,
		    i == 0 ? address(a, "finance-contact") : NULL };

		err = admin_query(db, add_org,
		    (struct admin_params){ p, 11 }, NULL);
	}
	for (i = 0; i < N && err == NULL; i++) {
		const char	*p[3] = { address(a, people[i].email),
				    people[i].role };

		if (people[i].org == CENTRE)
			continue;
		p[2] = address(a, orgs[people[i].org].owner);
		err = admin_query(db, add_member,
		    (struct admin_params){ p, 3 }, NULL);
	}
	return (err);
}

static const struct err *
load(struct arena *a, struct admin *db, const char *hash)
{
	const struct err	*err;

	if ((err = admin_script(db, "begin")) != NULL ||
	    (err = admin_query(db, see_all, ADMIN_NO_PARAMS, NULL)) != NULL ||
	    (err = add_people(a, db, hash)) != NULL ||
	    (err = add_orgs(a, db)) != NULL)
		return (err);
	return (admin_script(db, "commit"));
}

static void
print(const char *password)
{
	size_t	 i;

	printf("\nDemo sign-ins, all with the password  %s\n\n", password);
	for (i = 0; i < N; i++)
		printf("  %s@berth.test%*s%-17s%s\n", people[i].email,
		    (int)(24 - strlen(people[i].email)), "", people[i].role,
		    people[i].org == CENTRE ? "" :
		    orgs[people[i].org].name_en);
	printf("\n");
}

const struct err *
demo_make_people(const struct demo_settings *s)
{
	const struct err	*err;
	struct arena		*a = arena_create();
	struct admin		*db;

	assert(s != NULL);
	if ((err = password_check(a, s->password, NULL, NULL)) == NULL &&
	    (db = admin_open(s->db_owner)) == NULL)
		err = &db_busy;
	if (err == NULL) {
		err = load(a, db, password_hash(a, s->password));
		admin_close(db);
	}
	arena_destroy(a);
	if (err == NULL)
		print(s->password);
	return (err);
}
