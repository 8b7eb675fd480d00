/* berth doctor -- what an operator looks at first. */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "catalogue/catalogue.h"
#include "db/admin.h"
#include "db/db.h"
#include "main/cli.h"
#include "main/jobs_settings.h"
#include "scheduler/clusters.h"
#include "scheduler/scheduler.h"

/* An answer other than `well` is something to look at. */
struct check { const char *what, *sql, *well; };

static bool	 told(const char *what, const char *answer, bool is_well);
static bool	 ask(struct admin *, const struct check *);
static bool	 ask_database(void);
static bool	 count_cards(struct scheduler *, struct arena *,
		    const struct class_cards *);
static bool	 ask_cluster(struct arena *, struct cluster *,
		    struct class_cards_list);
static bool	 ask_clusters(struct arena *, struct db *);

static bool
told(const char *what, const char *answer, bool is_well)
{
	printf("%-28s %s%s\n", what, answer, is_well ? "" : "   <- look here");
	return (is_well);
}

static bool
ask(struct admin *db, const struct check *c)
{
	char	 answer[ADMIN_ANSWER_BYTES];

	if (admin_query(db, c->sql, ADMIN_NO_PARAMS, answer) != NULL)
		return (told(c->what, "cannot be asked", false));
	return (told(c->what, answer, c->well == NULL ||
	    !strcmp(answer, c->well)));
}

static bool
ask_database(void)
{
	static const struct check	 checks[] = {
		{ "database", "select version()", NULL },
		{ "portal's clock", "select clock_now()::text", NULL },
		{ "clock moved by", "select ahead::text from clock", NULL },
		{ "jobs waiting", "select count(*)::text from job where state = 'queued'", NULL },
		{ "oldest waiting since", "select coalesce(min(created_at)::text, '-') from job where state = 'queued'", NULL },
		{ "jobs given up", "select count(*)::text from job where state = 'dead'", "0" },
		{ "audit events not linked", "select count(*)::text from audit_event e where not exists (select from audit_link l where l.event_id = e.id)", NULL },
		{ "usage last read", "select coalesce(max(read_at)::text, '-') from usage_batch", NULL },
		{ "effects pending", "select count(*)::text from allocation where effect is not null", NULL },
	};
	struct admin	*db;
	size_t		 i;
	bool		 is_well = true;

	if ((db = admin_open(cli_setting("BERTH_DB_JOBS"))) == NULL)
		return (false);
	for (i = 0; i < sizeof(checks) / sizeof(checks[0]); i++)
		is_well &= ask(db, &checks[i]);
	admin_close(db);
	return (is_well);
}

/* More may not be promised than there are. */
static bool
count_cards(struct scheduler *s, struct arena *a, const struct class_cards *k)
{
	struct cluster_capacity	 c;
	const struct err	*err;
	const char		*what;

	what = arena_printf(a, "%s cards", k->gres_type);
	if ((err = scheduler_capacity(s, a, k->gres_type, &c)) != NULL)
		return (told(what, err->code, false));
	return (told(what, arena_printf(a, "%d in the catalogue, %d on the "
	    "cluster, %d down, %d in use", k->cards_total.n, c.total.n,
	    c.down.n, c.used.n), c.total.n >= k->cards_total.n &&
	    c.down.n == 0));
}

static bool
ask_cluster(struct arena *a, struct cluster *c, struct class_cards_list classes)
{
	const char		*what = arena_printf(a, "cluster %s", c->code);
	const struct err	*err;
	size_t			 i;
	bool			 is_well;

	cluster_open(a, c);
	if (c->scheduler == NULL)
		return (told(what, "no way to it is set", false));
	err = scheduler_ping(c->scheduler, a);
	is_well = told(what, err == NULL ? "answers" : err->code, err == NULL);
	for (i = 0; i < classes.n; i++) {
		if (!strcmp(classes.p[i].cluster, c->code))
			is_well &= count_cards(c->scheduler, a, &classes.p[i]);
	}
	scheduler_close(c->scheduler);
	return (is_well);
}

static bool
ask_clusters(struct arena *a, struct db *db)
{
	struct clusters		 all = { NULL, 0 };
	struct class_cards_list	 classes = { NULL, 0 };
	size_t			 i;
	bool			 is_well = true;

	if (db_begin(db, true) != NULL || cluster_list(db, &all) != NULL ||
	    class_cards_list(db, &classes) != NULL)
		is_well = told("clusters", "cannot be asked for", false);
	db_rollback(db);
	for (i = 0; i < all.n; i++)
		is_well &= ask_cluster(a, &all.p[i], classes);
	return (is_well && classes.n > 0);
}

/* berth doctor: fails when something is to be looked at. */
int
cli_doctor(int argc, char **argv)
{
	struct db_config	 config = { cli_setting("BERTH_DB_JOBS"), 1,
				    60000, &db_loop_poll, 0 };
	struct arena		*a = arena_create();
	struct db_pool		*pool = db_pool_create(&config);
	bool			 is_well;

	(void)argc;
	(void)argv;
	is_well = ask_database();
	is_well &= ask_clusters(a, db_new(pool, a));
	db_pool_destroy(pool);
	arena_destroy(a);
	return (!is_well);
}
