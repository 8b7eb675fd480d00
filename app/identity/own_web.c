/* One's own account: particulars, address, password and mails. */
#include <assert.h>
#include <string.h>

#include "audit/audit.h"
#include "base/arena.h"
#include "db/db.h"
#include "gen/pages_identity.h"
#include "identity/credential_web.h"
#include "identity/identity_actions.h"
#include "identity/own_web.h"
#include "identity/password.h"
#include "identity/session.h"
#include "web/cookie.h"
#include "web/form.h"
#include "web/record.h"

#define NAME_CHARS_MAX	200

static const struct err *save_particulars(struct web *, const struct person *);
static const char *present_password(struct web *);
static const struct err *prove(struct web *, const char *password,
			    struct person *);
static const struct err *ask_new_address(struct web *, const char *email);
static const struct err *change_password(struct web *, const struct person *,
			    const char *hash);

/* GET /account */
const struct err *
own_show(struct web *w)
{
	const struct err	*err;
	struct person		 p;
	struct session		*sessions;
	size_t			 n;

	assert(w != NULL);
	if ((err = person_by_email(w->db, w->viewer.email, &p)) != NULL ||
	    (err = session_list(w->db, w->viewer.person,
	    (struct id){ query_int(w, "after", 0) }, &sessions, &n)) != NULL)
		return (err);
	t_own(w, &p, sessions, n);
	return (web_page(w));
}

/* GET /account/particulars */
const struct err *
own_edit(struct web *w)
{
	const struct err	*err;
	struct person		 p;

	assert(w != NULL);
	if ((err = person_by_email(w->db, w->viewer.email, &p)) != NULL)
		return (err);
	t_own_particulars(w, &p);
	return (web_page(w));
}

#define TEXTS(...)	((struct texts){ (const char *const[]){ __VA_ARGS__ }, \
	sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *) })

static const struct err *
save_particulars(struct web *w, const struct person *p)
{
	const struct err	*err;
	struct person		 before;

	if ((err = person_by_email(w->db, w->viewer.email, &before)) != NULL ||
	    (err = person_save(w->db, p)) != NULL)
		return (err);
	return (web_record(w, act_changing_texts(w->arena,
	    did_person_change(p->id, ID_NONE, w->req->address),
	    TEXTS("name", "lang"), TEXTS(before.name, before.lang),
	    TEXTS(p->name, p->lang))));
}

/* POST /account/particulars */
const struct err *
own_update(struct web *w)
{
	const struct err	*err;
	struct person		 p = { .id = w->viewer.person };
	int			 lang;

	p.name = form_text(w, "name", FORM_REQUIRED, NAME_CHARS_MAX);
	lang = form_word(w, "lang", FORM_REQUIRED, &person_langs);
	if ((err = form_check(w)) != NULL)
		return (err);
	p.lang = person_langs.stored[lang];
	p.edition.version = form_version(w);
	if ((err = save_particulars(w, &p)) != NULL)
		return (err);
	cookie_set(w, COOKIE_LANG, p.lang, COOKIE_KEPT_SECONDS);
	web_flash(w, N_("The changes are saved."));
	return (web_see_other(w, "/account"));
}

/* Noted as missing when it is: "" would only cost a hash. */
static const char *
present_password(struct web *w)
{
	const char	*password = form_secret(w, "current");

	if (password == NULL || *password == '\0')
		form_wrong_field(w, "current", N_("Enter your password."));
	return (password);
}

/* Whoever sits at an open session must still know the password.  Guesses are
 * counted with those of signing in. */
static const struct err *
prove(struct web *w, const char *password, struct person *p)
{
	const struct err	*err;

	if ((err = credential_look_up(w, &credential_sign_ins,
	    w->viewer.email, p)) != NULL)
		return (err);
	if (credential_matches(w, p, password) && p->is_active)
		return (NULL);
	if ((err = db_begin(w->db, false)) != NULL ||
	    (err = web_record(w, did_password_refuse(w->viewer.person, ID_NONE,
	    w->req->address))) != NULL ||
	    (err = db_commit(w->db)) != NULL)
		return (err);
	return (&account_wrong_current);
}

/* GET /account/email */
const struct err *
own_email_edit(struct web *w)
{
	t_own_email(w);
	return (web_page(w));
}

/* A link to the new address; where it has an account, its owner is told so,
 * and who asked learns nothing. */
static const struct err *
ask_new_address(struct web *w, const char *email)
{
	const struct err	*err;
	struct person		 known;
	const char		*token = token_new(w->arena);
	struct about		 about = { .address = email,
				    .lang = lang_info[w->lang].path };
	bool			 is_free;

	if ((err = credential_count(w, &credential_mails, email)) != NULL ||
	    (err = person_by_email(w->db, email, &known)) != NULL)
		return (err);
	is_free = known.id.n == 0;
	about.name = is_free ? w->viewer.name : known.name;
	about.link = credential_link(w, w->lang, is_free ? arena_printf(w->arena,
	    "/email-changes/%s", token) : "/sign-in");
	if ((err = email_token_insert(w->db, &(struct email_token){
	    is_free ? w->viewer.person : ID_NONE, "email",
	    token_hash(w->arena, token), EMAIL_SECONDS, email })) != NULL)
		return (err);
	return (web_tell(w, is_free ? mail_email_new(about) :
	    mail_known(about)));
}

/* POST /account/email; in turns of its own. */
const struct err *
own_email_create(struct web *w)
{
	const struct err	*err;
	struct person		 p;
	const char		*email = form_email(w, "email", FORM_REQUIRED);
	const char		*password = present_password(w);

	if (email != NULL && strcmp(email, w->viewer.email) == 0)
		form_wrong(w, &account_same_email);
	if ((err = form_check(w)) != NULL ||
	    (err = prove(w, password, &p)) != NULL ||
	    (err = web_change_begin(w)) != NULL ||
	    (err = ask_new_address(w, email)) != NULL ||
	    (err = web_record(w, did_email_ask(p.id, ID_NONE,
	    w->req->address))) != NULL ||
	    (err = web_see_other(w, "/account")) != NULL)
		return (err);
	web_flash(w, N_("We have sent a link to the new address. Your address changes when it is opened."));
	return (web_change_commit(w));
}

/* GET /email-changes/:name: a button, as with a first address. */
const struct err *
own_email_new(struct web *w)
{
	assert(w != NULL);
	t_own_email_confirm(w, w->name);
	return (web_page(w));
}

/* POST /email-changes/:name; the old address is told. */
const struct err *
own_email_update(struct web *w)
{
	const struct err	*err;
	struct email_change	 c;

	assert(w != NULL);
	if ((err = email_save(w->db, token_hash(w->arena, w->name),
	    &c)) != NULL ||
	    (err = web_record_by(w, c.id, act_changing_texts(w->arena,
	    did_email_change(c.id, ID_NONE, w->req->address),
	    TEXTS("email"), TEXTS(c.email), TEXTS(c.new_email)))) != NULL)
		return (err);
	if ((err = web_tell(w, mail_email_changed((struct about){
	    .address = c.email, .name = c.name, .lang = c.lang,
	    .link = w->env->public_url }, c.new_email))) != NULL)
		return (err);
	web_flash(w, N_("Your e-mail address is changed. Sign in with the new one from now on."));
	return (web_see_other(w, "%s", w->viewer.person.n != 0 ? "/account" :
	    "/sign-in"));
}

/* GET /account/password */
const struct err *
own_password_edit(struct web *w)
{
	t_own_password(w);
	return (web_page(w));
}

/* The last turn of a change. */
static const struct err *
change_password(struct web *w, const struct person *p, const char *hash)
{
	const struct err	*err;

	if ((err = web_change_begin(w)) != NULL ||
	    (err = password_save(w->db, p, hash)) != NULL ||
	    (err = session_end_others(w->db, p->id, w->viewer.session)) != NULL ||
	    (err = throttle_forget(w->db, &limit_sign_ins_account,
	    p->email)) != NULL ||
	    (err = web_record(w, did_password_change(p->id, ID_NONE,
	    w->req->address))) != NULL ||
	    (err = web_tell(w, mail_password_changed(
	    credential_reader(w, p, "/password/forgotten")))) != NULL ||
	    (err = web_see_other(w, "/account")) != NULL)
		return (err);
	web_flash(w, N_("Your password is changed. You are signed out everywhere else."));
	return (web_change_commit(w));
}

/* POST /account/password; in turns of its own. */
const struct err *
own_password_update(struct web *w)
{
	const struct err	*err, *weak;
	struct person		 p;
	const char		*present = present_password(w);
	const char		*password = form_secret(w, "password");

	if ((weak = password_check(w->arena, password, w->viewer.email,
	    w->viewer.name)) != NULL)
		form_wrong(w, weak);
	if ((err = form_check(w)) != NULL ||
	    (err = prove(w, present, &p)) != NULL)
		return (err);
	return (change_password(w, &p, credential_hash(w, password)));
}
