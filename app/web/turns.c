/* A request's turn at the database: who asks, the guard, and the handler. */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "db/db.h"
#include "web/private.h"

/* What a page needs to be told to somebody. */
struct proof {
	struct web	*w;
	struct bytes	 session_hash;
	struct viewer	 seen;
	bool		 is_given;
};

static const struct err sign_in = { ERR_SIGN_IN, "web.sign_in",
    N_("Sign in to go on."), NULL };

static const struct err *guard(const struct web *);
static void	 is_by(struct web *, const struct viewer *);
static const struct err *prove(void *);
static const struct err *ask_who(struct web *);
static const struct err *made_for_proved(struct web *, struct proof *,
		    handler *);

static const struct err *
guard(const struct web *w)
{
	assert(w != NULL);
	if (route_admits(w, w->route))
		return (NULL);
	return (w->viewer.person.n == 0 ? &sign_in : &web_denied);
}

static void
is_by(struct web *w, const struct viewer *v)
{
	assert(w != NULL && v != NULL);
	w->viewer = *v;
	w->now = v->now;
	w->today = day_of_instant(v->now);
}

/* The database has said who asks; db_retry when that is somebody else than
 * the page was made for, or it is another day. */
static const struct err *
prove(void *arg)
{
	struct proof	*proof = arg;
	struct web	*w = proof->w;
	bool		 is_same;

	is_same = known_is_same(&w->viewer, &proof->seen) &&
	    w->today.n == day_of_instant(proof->seen.now).n;
	is_by(w, &proof->seen);
	known_keep(proof->session_hash, &w->viewer);
	proof->is_given = true;
	return (is_same ? NULL : &db_retry);
}

/* What asked nothing, or was refused before it could, is proved as well. */
static const struct err *
made_for_proved(struct web *w, struct proof *proof, handler *serve)
{
	const struct err	*err, *wrong;

	assert(w != NULL && proof != NULL);
	if ((err = guard(w)) == NULL)
		err = serve(w);
	if (!proof->is_given &&
	    (wrong = db_read_opening(w->db)) != NULL)
		err = wrong;
	return (err);
}

/*
 * A page is made for whom its session is known to be of, and what it asks the
 * database goes out together with the question who that is: the one round
 * trip that answers a page also proves for whom it was made.  Whoever is not
 * known is asked about first.
 */
const struct err *
turn_read(struct web *w, handler *serve)
{
	struct proof		*proof = arena_new(w->arena, struct proof);
	struct db_opening	 opening = { .check = prove, .arg = proof };
	const struct err	*err = NULL;

	proof->w = w;
	proof->session_hash = token_hash(w->arena,
	    cookie_get(w, COOKIE_SESSION));
	opening.ask = viewer_ask(w->db, proof->session_hash, &proof->seen);
	if ((err = db_begin_reading(w->db, &opening)) != NULL)
		return (err);
	if (w->now.us == INSTANT_NONE.us &&
	    known_find(w->arena, proof->session_hash, &proof->seen))
		is_by(w, &proof->seen);
	if (w->now.us == INSTANT_NONE.us)
		err = db_read_opening(w->db);
	proof->is_given = false;
	if (err == NULL || err == &db_retry)
		err = made_for_proved(w, proof, serve);
	if (!proof->is_given)
		w->viewer = (struct viewer){ .now = INSTANT_NONE };
	w->rep->round_trips = db_round_trips(w->db);
	db_rollback(w->db);
	return (err);
}

const struct err *
turn_show(struct web *w)
{
	assert(w != NULL);
	flash_take(w);
	session_drop(w);
	return (w->route->serve(w));
}

/* Who asks, and, in the same round trip, whether this form was sent before. */
static const struct err *
ask_who(struct web *w)
{
	struct viewer		*v = arena_new(w->arena, struct viewer);
	struct ask		 asks[2];
	const struct err	*err;
	size_t			 n = 1;

	asks[0] = viewer_ask(w->db, token_hash(w->arena,
	    cookie_get(w, COOKIE_SESSION)), v);
	if (once_ask(w, &asks[1]))
		n++;
	if ((err = db_ask_(w->db, asks, n)) == NULL)
		is_by(w, v);
	return (err);
}

const struct err *
web_change_begin(struct web *w)
{
	const struct err	*err;

	assert(w->db != NULL && strcmp(w->req->method, "POST") == 0);
	if ((err = db_begin(w->db, false)) != NULL ||
	    (err = ask_who(w)) != NULL || (err = guard(w)) != NULL ||
	    (err = csrf_check(w)) != NULL)
		return (err);
	return (once_check(w));
}

const struct err *
web_change_commit(struct web *w)
{
	const struct err	*err;

	assert(w->db != NULL);
	return ((err = once_keep(w)) != NULL ? err : db_commit(w->db));
}

/* The handler's own transaction. */
const struct err *
turn_change(struct web *w)
{
	const struct err	*err;

	assert(w != NULL);
	if ((err = web_change_begin(w)) == NULL &&
	    (err = turn_show(w)) == NULL)
		err = web_change_commit(w);
	w->rep->round_trips = db_round_trips(w->db);
	db_rollback(w->db);
	return (err);
}
