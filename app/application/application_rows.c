/*
 * Applications to and from the database.  What was submitted is never written
 * again.
 */
#include <assert.h>

#include "application/application.h"
#include "application/declaration.h"
#include "db/db.h"
#include "gen/sql.h"

#define ROUTE(member, column)	COLUMN_AS(route.member, column)
#define PRICE(member, column)	COLUMN_AS(price.member, column)

COLUMNS(columns, struct application,
    COLUMN(id), COLUMN_AS(org, "org_id"), COLUMN(reference),
    COLUMN_WORD(state, application_states), COLUMN(state_since), COLUMN(reason),
    COLUMN(updated_at), COLUMN(submitted_by), COLUMN(submitted_at),
    COLUMN(title), COLUMN(title_zh), COLUMN(class_id), COLUMN(cards),
    COLUMN(months), COLUMN(start_on), COLUMN_AS(rate, "rate_bp"),
    COLUMN(hours_needed), COLUMN(names), COLUMN(values), COLUMN(document_kinds),
    COLUMN(document_names), COLUMN(org_name_en), COLUMN(org_name_zh),
    COLUMN(org_category), COLUMN(org_rd_employees), COLUMN(names_earlier),
    COLUMN(earlier),
    COLUMN(contact_name), COLUMN(contact_email), COLUMN(contact_phone),
    COLUMN(officer_name), COLUMN(offer), COLUMN(allocation),
    COLUMN(info_request), ROUTE(id, "route_id"), ROUTE(code, "route_code"),
    ROUTE(name_en, "route_name_en"), ROUTE(name_zh, "route_name_zh"),
    ROUTE(scheme, "scheme_id"), ROUTE(normal_rate, "normal_rate_bp"),
    ROUTE(exceptional_rate, "exceptional_rate_bp"),
    ROUTE(cards_max, "cards_max"), ROUTE(months_max, "months_max"),
    ROUTE(lead_days_min, "lead_days_min"),
    ROUTE(low_use_warn, "low_use_warn_bp"), ROUTE(ends_on, "ends_on"),
    ROUTE(steps, "steps"), ROUTE(pledge_days, "pledge_days"),
    ROUTE(takes, "takes"), PRICE(id, "price_class"), PRICE(name, "class_name"),
    PRICE(price_book_code, "price_book_code"),
    PRICE(is_placeholder, "is_placeholder"), PRICE(list_price, "list_price"),
    PRICE(cards_total, "cards_total"), PRICE(cards_min, "cards_min"), PRICE(cards_step, "cards_step"));

struct only_id { struct id id; };

COLUMNS(id_columns, struct only_id, COLUMN(id));

COLUMNS(requirement_columns, struct requirement,
    COLUMN_WORD(kind, requirement_kinds), COLUMN(name), COLUMN(is_required),
    COLUMN(categories), COLUMN(if_question), COLUMN(if_answer),
    COLUMN(number_max));

COLUMNS(edition_columns, struct edition,
    COLUMN(version), COLUMN_AS(by, "edited_by"),
    COLUMN_AS(by_name, "editor_name"), COLUMN_AS(at, "edited_at"));

static const struct db_refusal refusals[] = {
	{ "application_fixed", &application_moved },
	{ "application_move", &application_moved },
	{ "application_complete", &application_incomplete },
	{ "application_limits", &application_incomplete },
	{ "route_closed", &route_closed },
	{ "application_step", &application_moved },
	{ "document_fixed", &application_moved },
	{ "info_asked", &application_moved },
};

void
application_start(void)
{
	db_refusals(refusals, sizeof(refusals) / sizeof(refusals[0]));
}

const struct err *
application_lock(struct db *db, struct id id)
{
	struct only_id	 row;

	assert(db != NULL);
	return (db_one(db, &sql_application_lock, id_columns, &row, P(id)));
}

struct ask
application_ask(struct db *db, struct id id, struct day today,
    struct application *app)
{
	assert(db != NULL);
	*app = (struct application){ .id = id };	/* NULLs leave noughts */
	return (ask_kept(db, ASK_ONE(&sql_application_by_id, columns, app,
	    P(id), P(today))));
}

const struct err *
application_by_id(struct db *db, struct id id, struct day today,
    struct application *app)
{
	assert(db != NULL && app != NULL);
	return (db_ask(db, application_ask(db, id, today, app),
	    application_asked(db, id, &app->asked)));
}

struct ask
application_asked(struct db *db, struct id id, struct requirements *all)
{
	assert(db != NULL && all != NULL);
	return (ask_kept(db, ASK_LIST(&sql_application_asked,
	    requirement_columns, &all->p, &all->n, P(id))));
}

const struct err *
application_earlier(struct db *db, struct id org, const char *reference,
    struct id *id)
{
	struct only_id		 row = { ID_NONE };
	const struct err	*err = db_one(db, &sql_application_earlier,
				    id_columns, &row, P(org), P(reference));

	*id = row.id;
	return (err == &db_missing ? NULL : err);
}

const struct err *
application_insert(struct db *db, struct application *app, struct id person,
    struct instant now)
{
	struct only_id		 row;
	const struct err	*err;

	assert(db != NULL && app != NULL);
	if ((err = db_one(db, &sql_application_insert, id_columns, &row,
	    P(app->org), P(app->route.id), P(person), P(now))) != NULL)
		return (err);
	app->id = row.id;
	return (NULL);
}

const struct err *
application_save_columns(struct db *db, const struct application *app,
    struct instant now)
{
	assert(db != NULL && app != NULL && app->id.n > 0);
	return (db_exec(db, &sql_application_save_columns, P(app->id),
	    P(app->title), P(app->class_id), P(app->cards), P(app->months),
	    P(app->start_on), P(app->rate), P((long)app->hours_needed),
	    P(now), P(app->title_zh)));
}

const struct err *
application_save_answers(struct db *db, const struct application *app,
    const struct answers *a)
{
	assert(db != NULL && app != NULL && app->id.n > 0);
	return (db_exec(db, &sql_application_save_answers, P(app->id),
	    P(app->org), P(a->names), P(a->values), P(a->section),
	    P(a->version)));
}

struct ask
application_edition(struct db *db, struct id id, const char *section,
    struct edition *e)
{
	return (ask_kept(db, ASK_ONE(&sql_application_edition,
	    edition_columns, e, P(id), P(section))));
}

const struct err *
declaration_insert(struct db *db, const struct declared *d)
{
	assert(db != NULL && d != NULL && d->application.n > 0);
	return (db_exec(db, &sql_declaration_insert, P(d->application),
	    P(d->org), P(d->codes), P(d->version), P(d->person), P(d->at)));
}
