/* Organisations are founded and people invited, each by who does it, at the
 * portal's own pages. */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "db/db.h"
#include "demo/story.h"
#include "gen/sql.h"

struct own { struct id org; const char *link; };

COLUMNS(own_columns, struct own, COLUMN(org), COLUMN(link));

static const struct err *look_up(struct demo *, struct arena *,
		    const char *who, struct own *);
static bool	 found(struct demo *, struct arena *, const struct demo_org *);
static bool	 invite(struct demo *, struct arena *,
		    const struct demo_person *, struct id org);
static bool	 bring_in(struct demo *, const struct demo_org *);

/* The organisation that they belong to, and the last invitation to them. */
static const struct err *
look_up(struct demo *d, struct arena *a, const char *who, struct own *own)
{
	struct db		*db = db_new(d->all, a);
	const struct err	*err;

	if ((err = db_begin(db, true)) == NULL)
		err = db_one(db, &sql_demo_own, own_columns, own,
		    P(arena_printf(a, "%s@berth.test", who)));
	db_rollback(db);
	return (err);
}

/* The name of the contact is that of the founder. */
static bool
found(struct demo *d, struct arena *a, const struct demo_org *o)
{
	const struct demo_person	*p = demo_persons;
	const char			*body;

	while (strcmp(p->email, o->founder) != 0)
		p++;
	body = arena_printf(a, "category=%s&name_en=%s&name_zh=%s&ubi=%s"
	    "&incorporation_date=%s&employees_hk=%s&rd_employees_hk=%s"
	    "&address_en=%s&address_zh=%s&billing_address=%s&contact_name=%s"
	    "&contact_title=%s&contact_phone=+85222345678"
	    "&contact_email=%s@berth.test&finance_email=%s@berth.test",
	    o->category, o->name_en, o->name_zh, o->ubi != NULL ? o->ubi : "",
	    o->age_days == 0 ? "" : day_iso(a, day_add(d->today,
	    -DEMO_DAYS - o->age_days)), o->staff, o->rd_staff,
	    o->address_en, o->address_zh, o->address_en, p->name, o->title,
	    o->founder, o->finance != NULL ? o->finance : o->founder);
	return (demo_post(d, a, &(struct demo_request){ .who = o->founder,
	    .page = "/organisations/new", .path = "/organisations",
	    .body = body }));
}

static bool
invite(struct demo *d, struct arena *a, const struct demo_person *p,
    struct id org)
{
	const char	*page = arena_printf(a, "/organisations/%lld",
			    (long long)org.n);
	struct own	 own;

	if (!demo_post(d, a, &(struct demo_request){ .who = p->founder,
	    .page = page, .path = arena_printf(a, "%s/invitations", page),
	    .body = arena_printf(a, "email=%s@berth.test&role=%s", p->email,
	    p->role) }) || look_up(d, a, p->email, &own) != NULL)
		return (false);
	return (demo_post(d, a, &(struct demo_request){ .who = p->email,
	    .page = own.link, .path = own.link, .body = "" }));
}

static bool
bring_in(struct demo *d, const struct demo_org *o)
{
	const struct demo_person	*p;
	struct arena			*a = arena_create();
	struct own			 own;
	bool				 is_done;

	is_done = look_up(d, a, o->founder, &own) == NULL;
	if (is_done && own.org.n != 0) {
		arena_destroy(a);
		return (true);
	}
	is_done = is_done && found(d, a, o) &&
	    look_up(d, a, o->founder, &own) == NULL;
	for (p = demo_persons; is_done && p->email != NULL; p++) {
		if (p->founder != NULL && !strcmp(p->founder, o->founder) &&
		    strcmp(p->email, o->founder) != 0)
			is_done = invite(d, a, p, own.org);
	}
	arena_destroy(a);
	return (is_done);
}

/* Once: their first is theirs, whatever it is called by now. */
bool
demo_found(struct demo *d)
{
	const struct demo_org	*o;

	for (o = demo_orgs; o->founder != NULL; o++) {
		if (!bring_in(d, o))
			return (false);
	}
	return (true);
}
