/*
 * Offers to and from the database.  What an acceptance holds and releases is
 * done there, by triggers.
 */
#include <assert.h>

#include "agreement/agreement.h"
#include "base/arena.h"
#include "base/day.h"
#include "db/db.h"
#include "gen/sql.h"

static const struct db_refusal refusals[] = {
	{ "capacity_exceeded", &agreement_capacity },
	{ "scheme_envelope", &agreement_envelope },
	{ "offer_move", &agreement_wrong_state },
};

COLUMNS(columns, struct offer,
    COLUMN(id), COLUMN(org), COLUMN(application), COLUMN(decision),
    COLUMN_WORD(state, offer_states), COLUMN(reference),
    COLUMN(application_reference), COLUMN(title), COLUMN(title_zh),
    COLUMN(org_name), COLUMN(org_name_zh), COLUMN(class), COLUMN(class_name),
    COLUMN(cards), COLUMN(months), COLUMN(first_day), COLUMN(last_day),
    COLUMN(rate), COLUMN(cap), COLUMN(conditions), COLUMN(price_book),
    COLUMN(is_placeholder), COLUMN(list_price), COLUMN(terms_version),
    COLUMN(valid_days), COLUMN(valid_until), COLUMN(issued_at),
    COLUMN(answered_at), COLUMN(issuer), COLUMN(issuer_name),
    COLUMN(signatory_name), COLUMN(allocation));

void
agreement_start(void)
{
	db_refusals(refusals, sizeof(refusals) / sizeof(refusals[0]));
}

const struct err *
award_insert(struct db *db, const struct review_case *c,
    const struct decision *d, struct instant now)
{
	const struct err	*err;
	struct day		 last;

	assert(db != NULL && c != NULL && d != NULL);
	last = day_term_last(d->level.start_on, d->level.months);
	if ((err = db_exec(db, &sql_award_insert, P(c->id), P(d->level.class),
	    P(d->level.cards), P(d->level.start_on), P(last), P(c->scheme),
	    P(d->rate), P(d->cap))) != NULL ||
	    (err = db_exec(db, &sql_offer_insert, P(d->id), P(c->org),
	    P(arena_printf(db_arena(db), "%s-OFFER", c->reference)),
	    P(c->title), P(last), P(TERMS_VERSION), P(now),
	    P(day_of_instant(now)), P(c->title_zh))) != NULL)
		return (err);
	return (db_changed(db) == 1 ? NULL : &agreement_no_price);
}

const struct err *
award_release(struct db *db, struct id application)
{
	assert(db != NULL && application.n > 0);
	return (db_exec(db, &sql_award_release, P(application)));
}

const struct err *
offer_list(struct db *db, struct id before, struct offer **offers, size_t *n)
{
	assert(db != NULL && offers != NULL);
	return (db_list(db, &sql_offer_list, columns, offers, n, P(before)));
}

const struct err *
offer_by_id(struct db *db, struct id id, struct offer *o)
{
	assert(db != NULL && o != NULL);
	return (db_one(db, &sql_offer_by_id, columns, o, P(id)));
}

const struct err *
offer_lock(struct db *db, struct id id, struct offer *o)
{
	assert(db != NULL && o != NULL);
	return (db_one(db, &sql_offer_lock, columns, o, P(id)));
}

const struct err *
offer_save_issue(struct db *db, const struct offer *o, struct id person,
    struct instant now)
{
	assert(db != NULL && o != NULL && o->id.n > 0);
	return (db_exec(db, &sql_offer_save_issue, P(o->id),
	    P_WORD(offer_states, o->state), P(person), P(now),
	    P(o->valid_until)));
}

const struct err *
offer_save_answer(struct db *db, const struct offer *o, struct id person,
    struct instant now)
{
	assert(db != NULL && o != NULL && o->id.n > 0);
	return (db_exec(db, &sql_offer_save_answer, P(o->id),
	    P_WORD(offer_states, o->state), P(person), P(now),
	    P(o->signatory_name)));
}
