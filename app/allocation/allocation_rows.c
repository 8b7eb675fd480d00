/*
 * Allocations and their members to and from the database.  No row here says
 * that the cluster agrees; allocation_job.c writes that after reading it back.
 */
#include <assert.h>
#include <string.h>

#include "allocation/allocation.h"
#include "allocation/proof.h"
#include "db/db.h"
#include "gen/sql.h"

struct made { struct id id; };

COLUMNS(columns, struct allocation,
    COLUMN(id), COLUMN(org), COLUMN(application), COLUMN(offer),
    COLUMN(reference), COLUMN(title), COLUMN(title_zh), COLUMN(class),
    COLUMN(class_name), COLUMN(cluster), COLUMN(gres_type), COLUMN(partition),
    COLUMN(org_name), COLUMN(org_name_zh), COLUMN(cards), COLUMN(first_day),
    COLUMN(last_day), COLUMN_WORD(state, allocation_states),
    COLUMN(state_since), COLUMN(account),
    COLUMN_WORD(effect, allocation_effects), COLUMN(effect_since),
    COLUMN(effect_error), COLUMN(opened_on), COLUMN(seen_at),
    COLUMN_AS(seen.cards, "seen_cards"),
    COLUMN_AS(seen.members, "seen_members"));
COLUMNS(member_columns, struct allocation_member,
    COLUMN(person), COLUMN(name), COLUMN(email), COLUMN(lang),
    COLUMN(user_name), COLUMN_WORD(state, member_states), COLUMN(since));
COLUMNS(found_columns, struct allocation_member,
    COLUMN(person), COLUMN_WORD(state, member_states));
COLUMNS(made_columns, struct made, COLUMN(id));

const struct err *
allocation_insert(struct db *db, struct allocation *al)
{
	const struct err	*err;
	struct made		 m;

	assert(db != NULL && al != NULL && al->application.n > 0);
	if ((err = db_one(db, &sql_allocation_insert, made_columns, &m,
	    P(al->org), P(al->application), P(al->offer), P(al->reference),
	    P(al->title), P(al->class), P(al->cards), P(al->first_day),
	    P(al->last_day), P(al->account), P(al->state_since),
	    P(al->title_zh), P(al->effect == EFFECT_OPEN))) != NULL)
		return (err);
	al->id = m.id;
	return (db_exec(db, &sql_allocation_first_members, P(al->id),
	    P(al->org), P(al->state_since)));
}

const struct err *
allocation_by_id(struct db *db, struct id id, struct allocation *al)
{
	assert(db != NULL && al != NULL);
	return (db_one(db, &sql_allocation_by_id, columns, al, P(id)));
}

const struct err *
allocation_list(struct db *db, struct id before, struct allocation **list,
    size_t *n)
{
	assert(db != NULL && list != NULL);
	return (db_list(db, &sql_allocation_list, columns, list, n, P(before)));
}

const struct err *
allocation_member_find(struct db *db, struct id allocation, const char *email,
    struct allocation_member *m)
{
	const struct err	*err;

	assert(db != NULL);
	err = db_one(db, &sql_allocation_member_find, found_columns, m,
	    P(allocation), P(email));
	return (err == &db_missing ? &allocation_not_a_member : err);
}

const struct err *
allocation_lock(struct db *db, struct id id, struct allocation *al)
{
	assert(db != NULL && al != NULL);
	return (db_one(db, &sql_allocation_lock, columns, al, P(id)));
}

const struct err *
allocation_members(struct db *db, struct id id, enum lang lang,
    struct allocation_member **members, size_t *n)
{
	assert(db != NULL && members != NULL);
	return (db_list(db, &sql_allocation_members, member_columns, members,
	    n, P(id), P(lang_info[lang].path)));
}

const struct err *
allocation_member_add(struct db *db, struct id allocation, struct id person)
{
	const struct err	*err;

	assert(db != NULL && allocation.n > 0);
	err = db_exec(db, &sql_allocation_member_add, P(allocation), P(person));
	if (err == NULL && db_changed(db) == 0)
		err = &allocation_member_known;	/* since it was looked at */
	return (err);
}

const struct err *
allocation_member_remove(struct db *db, struct id allocation, struct id person)
{
	const struct err	*err;

	assert(db != NULL && allocation.n > 0);
	err = db_exec(db, &sql_allocation_member_remove, P(allocation),
	    P(person));
	if (err == NULL && db_changed(db) == 0)
		err = &db_missing;
	return (err);
}

const struct err *
allocation_save_started(struct db *db, struct id id)
{
	assert(db != NULL && id.n > 0);
	return (db_exec(db, &sql_allocation_save_started, P(id)));
}

const struct err *
allocation_save_proved(struct db *db, struct id id,
    enum allocation_state state, struct allocation_seen seen)
{
	assert(db != NULL && id.n > 0);
	return (db_exec(db, &sql_allocation_save_proved, P(id),
	    P_WORD(allocation_states, state), P(seen.cards), P(seen.members)));
}

const struct err *
allocation_save_trouble(struct db *db, struct id id, const char *why)
{
	assert(db != NULL && id.n > 0);
	return (db_exec(db, &sql_allocation_save_trouble, P(id), P(why)));
}

const struct err *
allocation_job_given_up(struct db *db, const struct job *job, const char *why,
    const char *public_url)
{
	assert(db != NULL && job != NULL);
	if (strcmp(job->kind, ALLOCATION_OPEN) != 0)
		return (NULL);
	return (db_exec(db, &sql_allocation_save_failed, P(job->subject),
	    P(why), P(public_url)));
}

const struct err *
allocation_job_retried(struct db *db, const struct job *job)
{
	assert(job != NULL);
	if (strcmp(job->kind, ALLOCATION_OPEN) != 0)
		return (NULL);
	return (allocation_save_started(db, job->subject));
}

const struct err *
allocation_members_proved(struct db *db, struct id id, struct ids present,
    struct ids gone)
{
	assert(db != NULL && id.n > 0);
	return (db_exec(db, &sql_allocation_members_proved, P(id), P(present),
	    P(gone)));
}

const struct err *
allocation_open_due(struct db *db)
{
	return (db_exec0(db, &sql_allocation_open_due));
}

const struct err *
allocation_close_due(struct db *db)
{
	assert(db != NULL);
	return (db_exec0(db, &sql_allocation_close_due));
}

const struct err *
offer_lapse_due(struct db *db, const char *public_url)
{
	return (db_exec(db, &sql_offer_lapse_due, P(public_url)));
}

const struct err *
allocation_remind_due(struct db *db, const char *public_url)
{
	const struct err	*err;

	if ((err = db_exec(db, &sql_offer_remind_due, P(public_url),
	    P((int)OFFER_REMIND_DAYS))) != NULL)
		return (err);
	return (db_exec(db, &sql_allocation_remind_due, P(public_url)));
}
