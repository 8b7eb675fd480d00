/* The pages of role_request.h: what is asked, and what becomes of it. */
#include "db/db.h"
#include "gen/pages_identity.h"
#include "identity/identity_actions.h"
#include "identity/role_request.h"
#include "identity/role_request_web.h"
#include "web/record.h"

static const struct err *decide(struct web *, enum role_request_state,
		    struct role_request *);
static const struct err *done(struct web *, const char *said);

/* Locked, so that two administrators decide one after the other. */
static const struct err *
decide(struct web *w, enum role_request_state to, struct role_request *r)
{
	const struct err	*err;

	if ((err = role_request_lock(w->db, w->id, r)) != NULL ||
	    (err = role_request_may(r, w->viewer.person, to)) != NULL)
		return (err);
	r->state = to;
	return (role_request_save(w->db, r, w->viewer.person, w->now));
}

static const struct err *
done(struct web *w, const char *said)
{
	web_flash(w, said);
	return (web_see_other(w, "/administration"));
}

/* GET /role-requests/:id */
const struct err *
role_request_show(struct web *w)
{
	const struct err	*err;
	struct role_request	 r;

	if ((err = role_request_by_id(w->db, w->id, &r)) != NULL)
		return (err);
	t_role_request(w, &r);
	return (web_page(w));
}

/* POST /role-requests/:id/gift */
const struct err *
role_gift_create(struct web *w)
{
	const struct err	*err;
	struct known_person	 p;
	struct role_request	 r;

	if ((err = decide(w, ROLE_REQUEST_GIVEN, &r)) != NULL ||
	    (err = people_by_id(w->db, r.person, &p)) != NULL ||
	    (err = role_may_ask(w->viewer.person, &p, r.role)) != NULL ||
	    (err = role_grant(w->db, r.person, r.role,
	    w->viewer.person)) != NULL ||
	    (err = web_record(w, did_role_grant(r.person, ID_NONE,
	    r.role))) != NULL ||
	    (err = web_tell(w, mail_role_given((struct about){
	    .people = { &r.person, 1 } }, (enum role)r.role))) != NULL)
		return (err);
	return (done(w, N_("The role is given. It holds from their next page on.")));
}

/* POST /role-requests/:id/refusal */
const struct err *
role_refusal_create(struct web *w)
{
	const struct err	*err;
	struct role_request	 r;

	if ((err = decide(w, ROLE_REQUEST_REFUSED, &r)) != NULL ||
	    (err = web_record(w, did_role_refuse(r.person, ID_NONE, r.role))) != NULL)
		return (err);
	return (done(w, N_("The role is refused.")));
}

/* POST /role-requests/:id/withdrawal */
const struct err *
role_withdrawal_create(struct web *w)
{
	const struct err	*err;
	struct role_request	 r;

	if ((err = decide(w, ROLE_REQUEST_WITHDRAWN, &r)) != NULL ||
	    (err = web_record(w, did_role_unask(r.person, ID_NONE, r.role))) != NULL)
		return (err);
	return (done(w, N_("The request is taken back.")));
}
