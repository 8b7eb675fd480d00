/* A new password by mail.  Whether an address is known is never told. */
#include <assert.h>

#include "base/arena.h"
#include "db/db.h"
#include "gen/pages_identity.h"
#include "identity/credential_web.h"
#include "identity/identity_actions.h"
#include "identity/password.h"
#include "identity/reset_web.h"
#include "identity/session.h"
#include "web/form.h"
#include "web/record.h"

static const struct err *write_link(struct web *, const struct person *,
			    const char *token);
static const struct err *look_up(struct web *, struct person *);
static const struct err *set_password(struct web *, const struct person *,
			    const char *hash);
static const struct err *gone(struct web *);

/* GET /password/forgotten */
const struct err *
reset_ask_new(struct web *w)
{
	t_reset_ask(w);
	return (web_page(w));
}

/* Somebody with an account gets the link, anybody else a mail that says that
 * there is none: either way one mail is written. */
static const struct err *
write_link(struct web *w, const struct person *p, const char *token)
{
	enum lang	 lang = p->is_active ? person_mail_lang(p) : w->lang;
	struct about	 about = { .address = p->email,
			    .lang = lang_info[lang].path };

	if (!p->is_active) {
		about.link = credential_link(w, lang, "/sign-up");
		return (web_tell(w, mail_reset_none(about)));
	}
	about.name = p->name;
	about.link = credential_link(w, lang, arena_printf(w->arena,
	    "/password-resets/%s", token));
	return (web_tell(w, mail_reset(about)));
}

/* POST /password/forgotten: the same statements, whoever is asked for. */
const struct err *
reset_ask_create(struct web *w)
{
	const struct err	*err;
	struct person		 p;
	const char		*email = form_email(w, "email", FORM_REQUIRED);
	const char		*token = token_new(w->arena);

	if ((err = form_check(w)) != NULL ||
	    (err = credential_count(w, &credential_mails, email)) != NULL ||
	    (err = person_by_email(w->db, email, &p)) != NULL ||
	    (err = email_token_insert(w->db, &(struct email_token){
	    p.is_active ? p.id : ID_NONE, "reset",
	    token_hash(w->arena, token), RESET_SECONDS, NULL })) != NULL ||
	    (err = web_record_by(w, ID_NONE, did_password_ask(p.id, ID_NONE,
	    w->req->address))) != NULL ||
	    (err = write_link(w, &p, token)) != NULL)
		return (err);
	return (web_see_other(w, "/password/forgotten/sent"));
}

/* GET /password/forgotten/sent */
const struct err *
reset_ask_sent(struct web *w)
{
	t_reset_ask_sent(w);
	return (web_page(w));
}

/* The link does not hold: what to do instead. */
static const struct err *
gone(struct web *w)
{
	t_reset_gone(w);
	(void)web_page(w);
	w->rep->status = 404;
	return (NULL);
}

/* GET /password-resets/:name: looking does not use it up. */
const struct err *
reset_new(struct web *w)
{
	const struct err	*err;
	struct person		 p;

	assert(w != NULL);
	if ((err = person_by_reset(w->db, token_hash(w->arena, w->name),
	    &p)) == &account_bad_token)
		return (gone(w));
	if (err != NULL)
		return (err);
	t_reset(w, &p, w->name);
	return (web_page(w));
}

/* The first turn: whose password is it? */
static const struct err *
look_up(struct web *w, struct person *p)
{
	const struct err	*err;

	if ((err = db_begin(w->db, true)) == NULL)
		err = person_by_reset(w->db, token_hash(w->arena, w->name), p);
	db_rollback(w->db);
	return (err);
}

/* The second turn: all or nothing, and only if the link still holds. */
static const struct err *
set_password(struct web *w, const struct person *p, const char *hash)
{
	const struct err	*err;

	if ((err = web_change_begin(w)) != NULL ||
	    (err = password_reset(w->db, token_hash(w->arena, w->name),
	    hash)) != NULL ||
	    (err = session_end_others(w->db, p->id, ID_NONE)) != NULL ||
	    (err = throttle_forget(w->db, &limit_sign_ins_account,
	    p->email)) != NULL ||
	    (err = web_record_by(w, p->id, did_password_reset(p->id, ID_NONE,
	    w->req->address))) != NULL ||
	    (err = web_tell(w, mail_password_changed(
	    credential_reader(w, p, "/password/forgotten")))) != NULL ||
	    (err = web_see_other(w, "/sign-in")) != NULL)
		return (err);
	web_flash(w, N_("Your new password is set, and you are signed out everywhere. Sign in with it."));
	return (web_change_commit(w));
}

/* POST /password-resets/:name; in turns of its own. */
const struct err *
reset_create(struct web *w)
{
	const struct err	*err, *weak;
	struct person		 p;
	const char		*password = form_secret(w, "password");

	if ((err = look_up(w, &p)) == NULL) {
		if ((weak = password_check(w->arena, password, p.email,
		    p.name)) != NULL)
			form_wrong(w, weak);
		if ((err = form_check(w)) == NULL)
			err = set_password(w, &p, credential_hash(w, password));
	}
	return (err == &account_bad_token ? gone(w) : err);
}
