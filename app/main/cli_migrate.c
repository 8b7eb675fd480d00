/*
 * berth migrate -- roles as superuser, then every migration that is not yet
 * noted, in the order of their names, each in its own transaction, then the
 * grants and the vocabularies of record and mails.  An applied file that has
 * changed is refused: migrations go forward.  The moves of the state machines are
 * written with each and at the end, so that they are always those of this
 * program.
 */
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "audit/vocabulary_web.h"
#include "base/arena.h"
#include "db/admin.h"
#include "identity/identity.h"
#include "main/cli.h"
#include "main/config.h"
#include "notification/mails.h"
#include "portal/machines.h"

#define LOCK	"select pg_advisory_xact_lock(4711)"

static const char	*read_file(struct arena *, const char *path);
static int		 is_migration(const struct dirent *);
static const char	*moves_script(struct arena *);
static bool		 apply(struct arena *, struct admin *, const char *dir,
			    const char *name);
static bool		 make_roles(struct arena *, const char *dir);
static const char	*keys_sql(struct arena *, const struct slot *);
static const char	*text_sql(struct arena *, const char *);
static const char	*actions_sql(struct arena *);
static const char	*mails_sql(struct arena *);
static int		 apply_all(struct arena *, struct admin *, const char *dir);

static const char *
read_file(struct arena *a, const char *path)
{
	struct stat	 st;
	char		*text;
	size_t		 at = 0;
	ssize_t		 n = -1;
	int		 fd;

	if ((fd = open(path, O_RDONLY)) == -1 || fstat(fd, &st) == -1) {
		perror(path);
		exit(1);
	}
	text = arena_take(a, (size_t)st.st_size + 1);
	while (at < (size_t)st.st_size &&
	    (n = read(fd, text + at, (size_t)st.st_size - at)) > 0)
		at += (size_t)n;
	if (n == -1) {
		perror(path);
		exit(1);
	}
	close(fd);
	return (text);
}

static int
is_migration(const struct dirent *e)
{
	size_t	 len = strlen(e->d_name);

	return (e->d_name[0] >= '0' && e->d_name[0] <= '9' && len > 4 &&
	    !strcmp(e->d_name + len - 4, ".sql"));
}

static bool
make_roles(struct arena *a, const char *dir)
{
	const char		*conninfo = config_text("BERTH_DB_ADMIN");
	const struct err	*err;
	struct admin		*admin;

	if (conninfo == NULL)
		return (true);	/* a DBA has made them */
	if ((admin = admin_open(conninfo)) == NULL)
		return (false);
	err = admin_script(admin, read_file(a, arena_printf(a,
	    "%s/roles.sql", dir)));
	admin_close(admin);
	return (err == NULL);
}

/* What makes state_move what machines[] says. */
static const char *
moves_script(struct arena *a)
{
	const char		*text = "delete from state_move;";
	const struct machine	*m;
	const struct move	*v;

	for (m = machines; m->table != NULL; m++) {
		for (v = m->moves; v->event != NULL; v++)
			text = arena_printf(a, "%s insert into state_move "
			    "(machine, from_state, to_state, event) values "
			    "('%s', '%s', '%s', '%s');", text, m->table,
			    v->from == STATE_NEW ? "" :
			    m->states->stored[v->from],
			    m->states->stored[v->to], v->event);
	}
	return (text);
}

static bool
apply(struct arena *a, struct admin *db, const char *dir, const char *name)
{
	const char	*text = read_file(a, arena_printf(a, "%s/%s", dir, name));
	struct bytes	 sum = hash_bytes(a, (struct bytes){
			    (const unsigned char *)text, strlen(text) });
	const char	*params[2] = { name, NULL };
	char		 known[ADMIN_ANSWER_BYTES], hex[65];
	size_t		 i;

	for (i = 0; i < sum.n; i++)
		snprintf(hex + 2 * i, 3, "%02x", sum.p[i]);
	params[1] = hex;
	if (admin_query(db, "select sha256 from migration where name = $1",
	    (struct admin_params){ params, 1 }, known) != NULL)
		return (false);
	if (known[0] != '\0') {
		if (strcmp(known, hex) != 0)
			fprintf(stderr, "berth: %s has changed since it was "
			    "applied\n", name);
		return (!strcmp(known, hex));
	}
	printf("%s\n", name);
	return (admin_script(db, "begin; " LOCK) == NULL &&
	    admin_script(db, text) == NULL &&
	    admin_script(db, moves_script(a)) == NULL &&
	    admin_query(db, "insert into migration (name, sha256) "
	    "values ($1, $2)", (struct admin_params){ params, 2 }, NULL) == NULL &&
	    admin_script(db, "commit") == NULL);
}

/* '{a,b}' as an array in order, of all slots. */
static const char *
keys_sql(struct arena *a, const struct slot *s)
{
	const char	*keys = "";

	for (; s->key != NULL; s++)
		keys = arena_printf(a, "%s%s%s", keys, *keys != '\0' ? "," : "",
		    s->key);
	return (arena_printf(a, "array(select k from unnest('{%s}'::text[]) k "
	    "order by k collate \"C\")", keys));
}

static const char *
text_sql(struct arena *a, const char *s)
{
	return (s != NULL ? arena_printf(a, "'%s'", s) : "null");
}

/* The rows of `action` are what the programs can record; one that they cannot
 * any more stays, since the record may have it. */
static const char *
actions_sql(struct arena *a)
{
	const struct action *const	*act;
	const char			*sql = "";
	size_t				 i;

	for (i = 0; action_tables[i] != NULL; i++) {
		for (act = action_tables[i]; *act != NULL; act++)
			sql = arena_printf(a, "%s insert into action (code, keys)"
			    " select '%s', %s on conflict (code) do update set"
			    " keys = excluded.keys;", sql, (*act)->code,
			    keys_sql(a, (*act)->slots));
	}
	return (sql);
}

/* And those of `mail_kind` what they can tell. */
static const char *
mails_sql(struct arena *a)
{
	const struct mail_kind *const	*k;
	const char			*sql = "";

	for (k = mail_kinds; *k != NULL; k++)
		sql = arena_printf(a, "%s insert into mail_kind (word, audience,"
		    " role, part, is_task, topic, path, holes) select '%s',"
		    " '%s', %s, %s, %s, '%s', %s, %s on conflict (word) do"
		    " update set audience = excluded.audience,"
		    " role = excluded.role, part = excluded.part,"
		    " is_task = excluded.is_task, topic = excluded.topic,"
		    " path = excluded.path, holes = excluded.holes;", sql,
		    (*k)->word, (*k)->audience, text_sql(a, (*k)->role),
		    text_sql(a, (*k)->part), (*k)->is_task ? "true" : "false",
		    mail_topics.stored[(*k)->topic], text_sql(a, (*k)->path),
		    keys_sql(a, (*k)->slots + MAIL_SLOTS_N));
	return (sql);
}

static int
apply_all(struct arena *a, struct admin *db, const char *dir)
{
	struct dirent	**names;
	int		 n, i, status = 0;

	if ((n = scandir(dir, &names, is_migration, alphasort)) == -1) {
		perror(dir);
		return (1);
	}
	for (i = 0; i < n; i++) {
		if (status == 0 && !apply(a, db, dir, names[i]->d_name)) {
			fprintf(stderr, "berth: %s failed\n", names[i]->d_name);
			status = 1;
		}
		free(names[i]);
	}
	free(names);
	if (status == 0 && admin_script(db, arena_printf(a,
	    "begin; %s %s; %s %s commit", moves_script(a), read_file(a,
	    arena_printf(a, "%s/grants.sql", dir)), actions_sql(a),
	    mails_sql(a))) != NULL)
		status = 1;
	return (status);
}

int
cli_migrate(int argc, char **argv)
{
	const char	*dir = argc > 0 ? argv[0] : "migrations";
	struct arena	*a = arena_create();
	struct admin	*db;
	int		 status = 1;

	if (make_roles(a, dir) &&
	    (db = admin_open(cli_setting("BERTH_DB_OWNER"))) != NULL) {
		if (admin_script(db, "create table if not exists migration ("
		    "name text primary key, sha256 text not null, "
		    "applied_at timestamptz not null default now())") == NULL)
			status = apply_all(a, db, dir);
		admin_close(db);
	}
	arena_destroy(a);
	return (status);
}
