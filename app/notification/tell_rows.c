/* Telling people: what it is about and what it says, as objects. */
#include <assert.h>
#include <inttypes.h>

#include "base/arena.h"
#include "db/db.h"
#include "gen/sql.h"
#include "notification/tell.h"

struct chosen { enum mail_topic topic; };

COLUMNS(chosen_columns, struct chosen, COLUMN_WORD(topic, mail_topics));

static const char *number(struct arena *, struct id);
static const char *numbers(struct arena *, struct ids);
static const char *about_json(struct arena *, const struct about *,
		    const char *url);

static const char *
number(struct arena *a, struct id id)
{
	return (id.n == 0 ? NULL : arena_printf(a, "%" PRId64, id.n));
}

static const char *
numbers(struct arena *a, struct ids ids)
{
	const char	*all = "";
	size_t		 i;

	for (i = 0; i < ids.n; i++)
		all = arena_printf(a, "%s%s%" PRId64, all, i > 0 ? "," : "",
		    ids.p[i].n);
	return (arena_printf(a, "{%s}", all));
}

static const char *
about_json(struct arena *a, const struct about *b, const char *url)
{
	static const char *const keys[] = { "subject", "org", "application",
	    "people", "role", "address", "name", "lang", "link", "once",
	    "url" };
	const char *const	 values[] = { number(a, b->subject),
	    number(a, b->org), number(a, b->application), numbers(a, b->people),
	    b->role, b->address, b->name, b->lang, b->link, b->once, url };

	return (texts_json(a, (struct texts){ keys, 11 },
	    (struct texts){ values, 11 }));
}

const struct err *
tell(struct db *db, struct id by, const char *public_url,
    const struct letter *l)
{
	struct arena	*a = db_arena(db);

	assert(l->kind != NULL && public_url != NULL);
	/* The slots of a mail begin with name, link and user. */
	return (db_exec(db, &sql_tell, P(l->kind->word), P(by),
	    P(about_json(a, &l->about, public_url)),
	    P(data_json(a, l->kind->slots + MAIL_SLOTS_N, l->facts))));
}

const struct err *
mail_choices_by_person(struct db *db, struct id person, struct mail_choices *c)
{
	const struct err	*err;
	struct chosen		*daily;
	size_t			 i, n;

	*c = (struct mail_choices){ { false } };
	if ((err = db_list(db, &sql_mail_choice_list, chosen_columns, &daily,
	    &n, P(person))) != NULL)
		return (err);
	for (i = 0; i < n; i++)
		c->is_daily[daily[i].topic] = true;
	return (NULL);
}

const struct err *
mail_choices_save(struct db *db, struct id person,
    const struct mail_choices *c)
{
	const char	*topics[TOPIC_OPERATION + 1], *how[TOPIC_OPERATION + 1];
	size_t		 i, n = 0;

	for (i = TOPIC_ACCOUNT + 1; i < mail_topics.n; i++) {
		topics[n] = mail_topics.stored[i];
		how[n++] = c->is_daily[i] ? "daily" : "now";
	}
	return (db_exec(db, &sql_mail_choice_save, P(person),
	    P(((struct texts){ topics, n })), P(((struct texts){ how, n }))));
}
