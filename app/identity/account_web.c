#include <string.h>

#include "audit/audit.h"
#include "base/arena.h"
#include "base/str.h"
#include "db/db.h"
#include "gen/pages.h"
#include "identity/account.h"
#include "identity/account_web.h"
#include "identity/password.h"
#include "notification/outbox.h"
#include "web/form.h"
#include "web/private.h"

/* Hashing, to be done off the event loop. */
struct hashing {
	struct arena	*arena;
	const char	*password, *hash;
	bool		 matches;
};

static void	 hash_it(void *);
static void	 match_it(void *);
static const struct err *record(struct web *, const char *action,
			    struct id by, struct id person);
static const char *account_key(struct web *, const char *email);
static const char *address_key(struct web *);
static const struct err *count(struct web *, const char *email);
static const struct err *look_up(struct web *, const char *email,
			    struct person *);
static const struct err *write_to(struct web *, const struct person *,
			    const char *template, const char *path);
static const struct err *enrol(struct web *, struct person *,
			    const struct person *known);
static const struct err *open_session(struct web *, const struct person *);
static const char *next_path(struct web *);

static void
hash_it(void *arg)
{
	struct hashing	*h = arg;

	h->hash = password_hash(h->arena, h->password);
}

static void
match_it(void *arg)
{
	struct hashing	*h = arg;

	h->matches = password_matches(h->hash, h->password);
}

/* `by` is none where nobody has proved who they are. */
static const struct err *
record(struct web *w, const char *action, struct id by, struct id person)
{
	return (audit_record(w->db, &(struct audit_event){ .at = w->now,
	    .person = by, .action = action, .subject = person,
	    .detail = w->req->address }));
}

static const char *
account_key(struct web *w, const char *email)
{
	return (token_proof(w->arena, email, "attempt"));
}

static const char *
address_key(struct web *w)
{
	return (token_proof(w->arena, w->req->address != NULL ?
	    w->req->address : "", "address"));
}

/* Before any hashing: for the account and for where the request comes from. */
static const struct err *
count(struct web *w, const char *email)
{
	const struct err	*err;

	if ((err = attempt_count(w->db, account_key(w, email),
	    ATTEMPTS_ACCOUNT_MAX)) != NULL)
		return (err);
	return (attempt_count(w->db, address_key(w), ATTEMPTS_ADDRESS_MAX));
}

/* The first turn: count, and look the address up.  The count stays whatever
 * becomes of the attempt. */
static const struct err *
look_up(struct web *w, const char *email, struct person *p)
{
	const struct err	*err, *kept;

	if ((err = db_begin(w->db, false)) != NULL ||
	    (err = clock_read(w->db, &w->now)) != NULL)
		return (err);
	err = count(w, email);
	if (err == NULL)
		err = person_by_email(w->db, email, p);
	if (err != NULL && err != &account_too_many)
		return (err);
	return ((kept = db_commit(w->db)) != NULL ? kept : err);
}

/* The link goes on to where the person wanted to go. */
static const struct err *
write_to(struct web *w, const struct person *p, const char *template,
    const char *path)
{
	const char *const	 args[] = { p->name, arena_printf(w->arena,
				    "%s%s?next=%s", w->env->public_url,
				    web_url(w, "%s", path), next_path(w)) };

	return (message_write(w->db, &(struct message){ p->email, w->lang,
	    template, { args, 2 } }));
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
		    write_to(w, known, "known", "/sign-in"));
	if ((err = email_token_insert(w->db, p->id, token_hash(w->arena,
	    token))) != NULL ||
	    (err = record(w, "person.sign_up", p->id, p->id)) != NULL)
		return (err);
	return (write_to(w, p, "verify", arena_printf(w->arena,
	    "/verifications/%s", token)));
}

/* POST /sign-up; in turns of its own. */
const struct err *
sign_up_create(struct web *w)
{
	const struct err	*err, *weak;
	struct person		 p, known;
	struct hashing		 h = { .arena = w->arena };

	p = (struct person){ .name = form_text(w, "name", FORM_REQUIRED, 200),
	    .email = form_email(w, "email", FORM_REQUIRED),
	    .lang = lang_info[w->lang].path };
	h.password = form_secret(w, "password");
	if ((weak = password_check(w->arena, h.password, p.email,
	    p.name)) != NULL)
		form_wrong(w, weak);
	if ((err = form_check(w)) != NULL ||
	    (err = look_up(w, p.email, &known)) != NULL)
		return (err);
	web_offload(w, hash_it, &h);
	p.password_hash = h.hash;
	if ((err = db_begin(w->db, false)) != NULL ||
	    (err = enrol(w, &p, &known)) != NULL ||
	    (err = db_commit(w->db)) != NULL)
		return (err);
	return (web_see_other(w, "/sign-up/sent"));
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
	t_verification(w, w->name, next_path(w));
	return (web_page(w));
}

/* POST /verifications/:name */
const struct err *
verification_create(struct web *w)
{
	const struct err	*err;
	struct id		 person;

	if ((err = email_token_use(w->db, token_hash(w->arena, w->name),
	    &person)) != NULL ||
	    (err = record(w, "person.verify", person, person)) != NULL)
		return (err);
	web_flash(w, N_("Your e-mail address is confirmed. Sign in to go on."));
	return (web_see_other(w, "/sign-in?next=%s", next_path(w)));
}

/* GET /sign-in */
const struct err *
sign_in_new(struct web *w)
{
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

static const struct err *
open_session(struct web *w, const struct person *p)
{
	const struct err	*err;
	const char		*token = token_new(w->arena);

	if ((err = db_begin(w->db, false)) != NULL ||
	    (err = session_insert(w->db, p->id, token_hash(w->arena, token),
	    w->req->address, w->req->user_agent)) != NULL ||
	    (err = attempt_forgive(w->db, account_key(w, p->email),
	    address_key(w))) != NULL ||
	    (err = record(w, "session.open", p->id, p->id)) != NULL ||
	    (err = db_commit(w->db)) != NULL)
		return (err);
	cookie_set(w, COOKIE_SESSION, token, 0);
	cookie_set(w, COOKIE_BEFORE, "", -1);
	return (NULL);
}

/* POST /sign-in; in turns of its own. */
const struct err *
sign_in_create(struct web *w)
{
	const struct err	*err;
	struct person		 p;
	struct hashing		 h = { .arena = w->arena };
	const char		*email = form_email(w, "email", FORM_REQUIRED);

	h.password = form_secret(w, "password");
	if (h.password == NULL || *h.password == '\0')
		form_wrong_field(w, "password", N_("Enter your password."));
	if ((err = form_check(w)) != NULL ||
	    (err = look_up(w, email, &p)) != NULL)
		return (err);
	h.hash = p.password_hash;
	if (strlen(h.password) > PASSWORD_BYTES_MAX)
		h.password = "";
	web_offload(w, match_it, &h);
	if (!h.matches || !p.is_active) {
		if ((err = db_begin(w->db, false)) == NULL &&
		    (err = record(w, "session.refuse", ID_NONE, p.id)) == NULL)
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

	if ((err = session_end(w->db, w->viewer.session)) != NULL ||
	    (err = record(w, "session.close", w->viewer.person,
	    w->viewer.person)) != NULL)
		return (err);
	cookie_set(w, COOKIE_SESSION, "", -1);
	web_flash(w, N_("You are signed out."));
	return (web_see_other(w, "/"));
}
