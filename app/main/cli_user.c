/*
 * berth user -- people and their roles in the centre, from the command line
 * of whoever owns the database: the first administrator of a new portal, and
 * the way back in when the last one is gone.  A password comes by standard
 * input, so that neither the list of processes nor a history keeps it.
 */
#include <stdio.h>
#include <string.h>

#include "audit/audit.h"
#include "base/arena.h"
#include "base/limits.h"
#include "db/db.h"
#include "identity/account.h"
#include "identity/identity_actions.h"
#include "identity/password.h"
#include "identity/people.h"
#include "main/cli.h"
#include "text/text.h"

struct turn { struct db *db; struct arena *arena; char **argv; };

static const struct err no_such_person = { ERR_MISSING, "user.none",
    "nobody has this e-mail address", NULL };
static const struct err no_such_role = { ERR_INVALID, "user.role",
    "there is no such role in the centre", NULL };
static const struct err taken = { ERR_CONFLICT, "user.taken",
    "this e-mail address is taken", NULL };
static const struct err unreadable = { ERR_INVALID, "user.email",
    "this is not an e-mail address", NULL };

static const struct err unnamed = { ERR_INVALID, "user.name",
    "the name is empty, or holds what cannot be seen", NULL };

static const struct err *user_add(struct turn *);
static const struct err *user_role(struct turn *);
static const struct err *user_unrole(struct turn *);
static const struct err *user_list(struct turn *);
static const struct err *record(struct turn *, struct act);
static const struct err *find(struct turn *, struct known_person *,
			    enum role *);

static const struct {
	const char		*name;
	int			 argc;
	const struct err	*(*run)(struct turn *);
} verbs[] = {
	{ "add", 3, user_add }, { "role", 3, user_role },
	{ "unrole", 3, user_unrole }, { "list", 1, user_list },
};

/* By nobody: it was done at the command line. */
static const struct err *
record(struct turn *t, struct act act)
{
	const struct err	*err;
	struct instant		 now;

	if ((err = clock_read(t->db, &now)) != NULL)
		return (err);
	return (audit_record(t->db, now, ID_NONE, &act));
}

static const struct err *
user_add(struct turn *t)
{
	struct clean		 email, name;
	struct person		 p = { 0 };
	char			 typed[PASSWORD_BYTES_MAX + 3];
	const char		*password;
	const struct err	*err;

	if (email_parse(t->arena, t->argv[1], &email) != NULL)
		return (&unreadable);
	if (text_line(t->arena, t->argv[2], &name) != NULL ||
	    *name.text == '\0')
		return (&unnamed);
	p.email = email.text;
	p.name = name.text;
	if (fgets(typed, sizeof(typed), stdin) == NULL)
		*typed = '\0';
	typed[strcspn(typed, "\r\n")] = '\0';
	password = text_password(t->arena, typed);
	if ((err = password_check(t->arena, password, p.email,
	    p.name)) != NULL)
		return (err);
	p.password_hash = password_hash(t->arena, password);
	explicit_bzero(typed, sizeof(typed));
	if ((err = person_create(t->db, &p)) != NULL)
		return (err);
	if (p.id.n == 0)
		return (&taken);
	return (record(t, did_person_create(p.id, ID_NONE, "berth user add")));
}

static const struct err *
find(struct turn *t, struct known_person *known, enum role *role)
{
	const struct err	*err;
	struct clean		 email;
	struct person		 p;
	int			 n = words_find(&roles, t->argv[2]);

	if (n == -1 || (ROLE_BIT(n) & ROLES_CENTRE) == 0)
		return (&no_such_role);
	*role = (enum role)n;
	if (email_parse(t->arena, t->argv[1], &email) != NULL)
		return (&unreadable);
	if ((err = person_by_email(t->db, email.text, &p)) != NULL)
		return (err);
	return (p.id.n == 0 ? &no_such_person :
	    people_by_id(t->db, p.id, known));
}

static const struct err *
user_role(struct turn *t)
{
	const struct err	*err;
	struct known_person	 p;
	enum role		 role;

	if ((err = find(t, &p, &role)) != NULL ||
	    (err = role_may_ask(ID_NONE, &p, role)) != NULL ||
	    (err = role_grant(t->db, p.id, role, ID_NONE)) != NULL)
		return (err);
	return (record(t, did_role_grant(p.id, ID_NONE, role)));
}

static const struct err *
user_unrole(struct turn *t)
{
	const struct err	*err;
	struct known_person	 p;
	enum role		 role;

	if ((err = find(t, &p, &role)) != NULL ||
	    (err = role_may_end(ID_NONE, &p, role)) != NULL ||
	    (err = role_end(t->db, p.id, role)) != NULL)
		return (err);
	return (record(t, did_role_end(p.id, ID_NONE, role)));
}

static const struct err *
user_list(struct turn *t)
{
	const struct err	*err;
	struct known_person	*p;
	struct id		 after = ID_NONE;
	unsigned		 r;
	size_t			 i, n;

	do {
		if ((err = db_ask(t->db, people_list(t->db, NULL, after, &p,
		    &n))) != NULL)
			return (err);
		for (i = 0; i < n && i < PAGE_ROWS; i++) {
			printf("%s\t%s\t%s\t", p[i].email, p[i].name,
			    person_states.stored[p[i].state]);
			for (r = 0; r < ROLES_N; r++) {
				if (((uint64_t)p[i].roles & ROLE_BIT(r)) != 0)
					printf("%s ", roles.stored[r]);
			}
			printf("\n");
			after = p[i].id;
		}
	} while (n > PAGE_ROWS);
	return (NULL);
}

int
cli_user(int argc, char **argv)
{
	struct db_config	 config = { cli_setting("BERTH_DB_OWNER"), 1,
				    60000, &db_loop_poll, 0 };
	struct turn		 t = { .argv = argv };
	const struct err	*err = NULL;
	struct db_pool		*pool;
	size_t			 i;

	for (i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++) {
		if (argc == verbs[i].argc && !strcmp(argv[0], verbs[i].name))
			break;
	}
	if (i == sizeof(verbs) / sizeof(verbs[0])) {
		fprintf(stderr, "usage: berth user add EMAIL NAME | "
		    "role EMAIL ROLE | unrole EMAIL ROLE | list\n");
		return (2);
	}
	t.arena = arena_create();
	pool = db_pool_create(&config);
	t.db = db_new(pool, t.arena);
	if ((err = db_begin(t.db, false)) == NULL &&
	    (err = verbs[i].run(&t)) == NULL)
		err = db_commit(t.db);
	db_rollback(t.db);
	if (err != NULL)
		fprintf(stderr, "berth: %s\n", err->text);
	db_pool_destroy(pool);
	arena_destroy(t.arena);
	return (err != NULL);
}
