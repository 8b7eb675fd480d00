/* Who may sign in: rows of people and of roles in the centre, as `berth user`
 * would make them, dated by the portal's clock. */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "db/admin.h"
#include "db/db.h"
#include "demo/story.h"
#include "identity/identity.h"
#include "identity/password.h"

static const char add_person[] =
    "with p as (insert into person (email, name, password_hash, state, "
    "created_at) values ($1, $2, $3, 'active', clock_now()) "
    "on conflict (email) do update "
    "set password_hash = excluded.password_hash returning id) "
    "insert into centre_role (person_id, role, granted_at) "
    "select p.id, r.word, clock_now() "
    "from p join role r on r.word = $4 and r.at = 'centre' "
    "on conflict do nothing";

static const struct err	*add_all(struct arena *, struct admin *,
			    const char *hash);
static const char	*org_name(const struct demo_person *);

static const struct err *
add_all(struct arena *a, struct admin *db, const char *hash)
{
	const struct demo_person	*p;
	const struct err		*err;

	if ((err = admin_script(db, "begin")) != NULL)
		return (err);
	for (p = demo_persons; p->email != NULL && err == NULL; p++) {
		const char	*with[4] = { arena_printf(a, "%s@berth.test",
				    p->email), p->name, hash, p->role };

		err = admin_query(db, add_person,
		    (struct admin_params){ with, 4 }, NULL);
	}
	return (err != NULL ? err : admin_script(db, "commit"));
}

const struct err *
demo_make_people(const struct demo_settings *s)
{
	const struct err	*err;
	struct arena		*a = arena_create();
	struct admin		*db;

	if ((err = password_check(a, s->password, NULL, NULL)) == NULL &&
	    (db = admin_open(s->db_owner)) == NULL)
		err = &db_busy;
	if (err == NULL) {
		err = add_all(a, db, password_hash(a, s->password));
		admin_close(db);
	}
	arena_destroy(a);
	return (err);
}

static const char *
org_name(const struct demo_person *p)
{
	const struct demo_org	*o;

	for (o = demo_orgs; p->founder != NULL && o->founder != NULL; o++) {
		if (!strcmp(o->founder, p->founder))
			return (o->name_en);
	}
	return ("");
}

void
demo_print_people(const struct demo_settings *s)
{
	const struct demo_person	*p;

	printf("\nDemo sign-ins, all with the password  %s\n\n", s->password);
	for (p = demo_persons; p->email != NULL; p++)
		printf("  %s@berth.test%*s%-17s%s\n", p->email,
		    (int)(24 - strlen(p->email)), "", p->role, org_name(p));
	printf("\n");
}
