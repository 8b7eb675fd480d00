/* Signing up, in and out.  Whether an address is known is never told. */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "db/db.h"
#include "gen/pages_identity.h"
#include "identity/account_web.h"
#include "identity/credential_web.h"
#include "identity/identity_actions.h"
#include "identity/password.h"
#include "identity/session.h"
#include "web/form.h"
#include "web/record.h"
#include "web/cookie.h"

static struct about reader(struct web *, const struct person *,
			    const char *path);
static const struct err *enrol(struct web *, struct person *,
			    const struct person *known);
static const struct err *close_former(struct web *);
static const struct err *open_session(struct web *, const struct person *);
static const char *next_path(struct web *);

/* The link goes on to where the person wanted to go. */
static struct about
reader(struct web *w, const struct person *p, const char *path)
{
	return ((struct about){ .address = p->email, .name = p->name,
	    .lang = lang_info[w->lang].path, .link = arena_printf(w->arena,
	    "%s%s?next=%s", w->env->public_url, web_url(w, "%s", path),
	    next_path(w)) });
}

/* GET /sign-up */
const struct err *
sign_up_new(struct web *w)
{
	t_sign_up(w, next_path(w));
	return (web_page(w));
}

/* The second turn of a sign-up: the person and their link, or, where the
 * account is in use, a mail that says so to whoever reads it. */
static const struct err *
enrol(struct web *w, struct person *p, const struct person *known)
{
	const struct err	*err;
	const char		*token = token_new(w->arena);

	if ((err = person_sign_up(w->db, p)) != NULL)
		return (err);
	if (p->id.n == 0)
		return (known->id.n == 0 ? NULL :
		    web_tell(w, mail_known(reader(w, known, "/sign-in"))));
	if ((err = email_token_insert(w->db, &(struct email_token){ p->id,
	    "verify", token_hash(w->arena, token), VERIFY_SECONDS,
	    NULL })) != NULL ||
	    (err = web_record_by(w, p->id, did_person_sign_up(p->id, ID_NONE,
	    w->req->address))) != NULL)
		return (err);
	return (web_tell(w, mail_verify(reader(w, p, arena_printf(w->arena,
	    "/verifications/%s", token)))));
}

/* POST /sign-up; in turns of its own. */
const struct err *
sign_up_create(struct web *w)
{
	const struct err	*err, *weak;
	struct person		 p, known;
	const char		*password = form_secret(w, "password");

	p = (struct person){ .lang = lang_info[w->lang].path };
	p.name = form_text(w, "name", FORM_REQUIRED, 200);
	p.email = form_email(w, "email", FORM_REQUIRED);
	if ((weak = password_check(w->arena, password, p.email,
	    p.name)) != NULL)
		form_wrong(w, weak);
	if ((err = form_check(w)) != NULL ||
	    (err = credential_look_up(w, &credential_mails, p.email,
	    &known)) != NULL)
		return (err);
	p.password_hash = credential_hash(w, password);
	if ((err = web_change_begin(w)) != NULL ||
	    (err = enrol(w, &p, &known)) != NULL ||
	    (err = web_see_other(w, "/sign-up/sent")) != NULL)
		return (err);
	return (web_change_commit(w));
}

/* GET /sign-up/sent */
const struct err *
sign_up_sent(struct web *w)
{
	t_sign_up_sent(w);
	return (web_page(w));
}

/* GET /verifications/:name: a button, so that a scanner of mails that opens
 * links does not use it up. */
const struct err *
verification_new(struct web *w)
{
	assert(w != NULL);
	t_verification(w, w->name, next_path(w));
	return (web_page(w));
}

/* POST /verifications/:name */
const struct err *
verification_create(struct web *w)
{
	const struct err	*err;
	struct id		 person;

	assert(w != NULL);
	err = email_token_use(w->db, token_hash(w->arena, w->name), &person);
	if (err == &account_bad_token) {
		t_verification_gone(w);
		(void)web_page(w);
		w->rep->status = 404;
		return (NULL);
	}
	if (err != NULL ||
	    (err = web_record_by(w, person, did_person_verify(person, ID_NONE,
	    w->req->address))) != NULL)
		return (err);
	web_flash(w, N_("Your e-mail address is confirmed. Sign in to go on."));
	return (web_see_other(w, "/sign-in?next=%s", next_path(w)));
}

/* GET /sign-in */
const struct err *
sign_in_new(struct web *w)
{
	assert(w != NULL);
	if (w->viewer.person.n != 0)
		return (web_see_other(w, "%s", next_path(w)));
	t_sign_in(w, next_path(w));
	return (web_page(w));
}

/* Where to go after: a path of ours, without the language; "/" otherwise. */
static const char *
next_path(struct web *w)
{
	const char	*next = form_was_sent(w) ? form_text(w, "next", 0, 500) :
			    query_text(w, "next");

	if (next == NULL || next[0] != '/' || next[1] == '/' ||
	    strspn(next, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "0123456789/._-") != strlen(next))
		return ("/");
	return (next);
}

/* Where somebody is signed in already, that session would live on unseen. */
static const struct err *
close_former(struct web *w)
{
	const struct err	*err;

	if (w->viewer.person.n == 0)
		return (NULL);
	err = session_end(w->db, w->viewer.person, w->viewer.session);
	if (err == &session_ended)	/* meanwhile */
		return (NULL);
	return (err != NULL ? err : web_record(w, did_session_close(
	    w->viewer.person, ID_NONE, w->req->address)));
}

static const struct err *
open_session(struct web *w, const struct person *p)
{
	const struct err	*err;
	const char		*token = token_new(w->arena);

	if ((err = db_begin(w->db, false)) != NULL ||
	    (err = close_former(w)) != NULL ||
	    (err = session_insert(w->db, p, token_hash(w->arena, token),
	    w->req->address, w->req->user_agent)) != NULL ||
	    (err = throttle_forget(w->db, &limit_sign_ins_account,
	    p->email)) != NULL ||
	    (err = throttle_take_back(w->db, &limit_sign_ins_address,
	    w->req->address)) != NULL ||
	    (err = web_record_by(w, p->id, did_session_open(p->id, ID_NONE,
	    w->req->address))) != NULL ||
	    (err = db_commit(w->db)) != NULL)
		return (err);
	cookie_set(w, COOKIE_SESSION, token, 0);
	cookie_set(w, COOKIE_BEFORE, "", -1);
	cookie_set(w, COOKIE_LANG, p->lang, COOKIE_KEPT_SECONDS);
	return (NULL);
}

/* POST /sign-in; in turns of its own. */
const struct err *
sign_in_create(struct web *w)
{
	const struct err	*err;
	struct person		 p;
	const char		*password = form_secret(w, "password");
	const char		*email = form_email(w, "email", FORM_REQUIRED);

	if (password == NULL || *password == '\0')
		form_wrong_field(w, "password", N_("Enter your password."));
	if ((err = form_check(w)) != NULL ||
	    (err = credential_look_up(w, &credential_sign_ins, email, &p)) != NULL)
		return (err);
	if (!credential_matches(w, &p, password) || !p.is_active) {
		if ((err = db_begin(w->db, false)) == NULL &&
		    (err = web_record_by(w, ID_NONE, did_session_refuse(
		    p.id, ID_NONE, w->req->address))) == NULL)
			err = db_commit(w->db);
		return (err != NULL ? err : &account_wrong);
	}
	if ((err = open_session(w, &p)) != NULL)
		return (err);
	return (web_see_other(w, "%s", next_path(w)));
}

/* POST /sign-out */
const struct err *
sign_out_create(struct web *w)
{
	const struct err	*err;

	assert(w != NULL);
	if ((err = session_end(w->db, w->viewer.person,
	    w->viewer.session)) != NULL ||
	    (err = web_record(w, did_session_close(w->viewer.person,
	    ID_NONE, w->req->address))) != NULL)
		return (err);
	cookie_set(w, COOKIE_SESSION, "", -1);
	web_flash(w, N_("You are signed out."));
	return (web_see_other(w, "/"));
}
