/*
 * berth demo -- sign-ins to try the portal with, one for each role, and the
 * organisation they belong to.  Only where BERTH_DEMO=1, once, and every name
 * ends in .test, which no real address does.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "db/admin.h"
#include "identity/identity.h"
#include "identity/password.h"
#include "main/cli.h"

static const struct { const char *email, *name, *role; } people[] = {
	{ "owner", "Chan Mei-ling", "owner" },
	{ "applicant", "Lee Ka-ho", "applicant" },
	{ "finance-contact", "Wong Siu-fan", "finance_contact" },
	{ "viewer", "Ho Wing-yan", "viewer" },
	{ "officer", "Officer One", "officer" },
	{ "officer2", "Officer Two", "officer" },
	{ "technical", "Technical Reviewer", "technical" },
	{ "assessor1", "Assessor One", "assessor" },
	{ "assessor2", "Assessor Two", "assessor" },
	{ "assessor3", "Assessor Three", "assessor" },
	{ "secretary", "Head of Secretariat", "secretary" },
	{ "recorder", "Recorder", "recorder" },
	{ "checker", "Checker", "checker" },
	{ "issuer", "Issuer", "issuer" },
	{ "biller", "Biller", "biller" },
	{ "bill-checker", "Bill Checker", "bill_checker" },
	{ "reconciler", "Reconciler", "reconciler" },
	{ "operator", "Operator", "operator" },
	{ "auditor", "Auditor", "auditor" },
	{ "admin", "Administrator", "admin" },
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
static const char add_org[] =
    "insert into organisation (category, name_en, name_zh, ubi, "
    "incorporation_date, employees_hk, rd_employees_hk, address_en, "
    "address_zh, billing_address, contact_name, contact_title, "
    "contact_phone, contact_email, finance_email, created_at, created_by) "
    "select 'sme', 'Harbour Robotics Limited', '維港機械人有限公司', "
    "'76543210', '2023-05-02', 48, 30, 'Unit 9, Cyberport 3, 100 Cyberport "
    "Road, Hong Kong', '香港數碼港道100號數碼港3座9室', 'Unit 9, Cyberport 3, "
    "100 Cyberport Road, Hong Kong', 'Chan Mei-ling', 'Director', "
    "'+85222345678', 'owner@berth.test', 'finance-contact@berth.test', "
    "now(), id from person where email = 'owner@berth.test' "
    "on conflict (ubi) do nothing";
static const char add_member[] =
    "insert into membership (org_id, person_id, role, state, since) "
    "select o.id, p.id, $2, 'active', now() from organisation o, person p "
    "where o.ubi = '76543210' and p.email = $1 on conflict do nothing";

static const struct err	*load(struct arena *, struct admin *, const char *hash);
static void		 print(const char *password);

static const struct err *
load(struct arena *a, struct admin *db, const char *hash)
{
	const struct err	*err;
	size_t			 i;

	if ((err = admin_script(db, "begin")) != NULL ||
	    (err = admin_query(db, see_all, ADMIN_NO_PARAMS, NULL)) != NULL)
		return (err);
	for (i = 0; i < N; i++) {
		const char	*p[4] = { arena_printf(a, "%s@berth.test",
				    people[i].email), people[i].name, hash,
				    people[i].role };

		if ((err = admin_query(db, add_person,
		    (struct admin_params){ p, 4 }, NULL)) != NULL)
			return (err);
	}
	if ((err = admin_query(db, add_org, ADMIN_NO_PARAMS, NULL)) != NULL)
		return (err);
	for (i = 0; i < 4; i++) {
		const char	*p[2] = { arena_printf(a, "%s@berth.test",
				    people[i].email), people[i].role };

		if ((err = admin_query(db, add_member,
		    (struct admin_params){ p, 2 }, NULL)) != NULL)
			return (err);
	}
	return (admin_script(db, "commit"));
}

static void
print(const char *password)
{
	size_t	 i;

	printf("\nDemo sign-ins, all with the password  %s\n\n", password);
	for (i = 0; i < N; i++)
		printf("  %s@berth.test%*s%s\n", people[i].email,
		    (int)(24 - strlen(people[i].email)), "", people[i].role);
	printf("\n");
}

int
cli_demo(int argc, char **argv)
{
	const char		*password = cli_setting("BERTH_DEMO_PASSWORD");
	const struct err	*err;
	struct arena		*a = arena_create();
	struct admin		*db;

	(void)argc;
	(void)argv;
	if (strcmp(cli_setting("BERTH_DEMO"), "1") != 0) {
		fprintf(stderr, "berth: BERTH_DEMO is not 1: not a demo\n");
		return (1);
	}
	if ((err = password_check(a, password, NULL, NULL)) != NULL) {
		fprintf(stderr, "berth: the demo password: %s\n", err->text);
		return (1);
	}
	if ((db = admin_open(cli_setting("BERTH_DB_OWNER"))) == NULL)
		return (1);
	if ((err = load(a, db, password_hash(a, password))) == NULL)
		print(password);
	admin_close(db);
	arena_destroy(a);
	return (err != NULL);
}
