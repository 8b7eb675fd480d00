/*
 * What signing in, resetting and changing share: limits, and hashing off the
 * event loop while no connection is held.
 */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "db/db.h"
#include "identity/credential_web.h"
#include "identity/password.h"

struct hashing {
	struct arena	*arena;
	const char	*password, *hash;
	bool		 matches;
};

static void	 hash_it(void *);
static void	 match_it(void *);

const struct limit_pair	credential_sign_ins = { &limit_sign_ins_account,
    &limit_sign_ins_address };
const struct limit_pair	credential_mails = { &limit_mails_account,
    &limit_mails_address };

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

const char *
credential_hash(struct web *w, const char *password)
{
	struct hashing	 h = { .arena = w->arena, .password = password };

	web_offload(w, hash_it, &h);
	return (h.hash);
}

/* What is too long to be a password takes no longer than what is one. */
bool
credential_matches(struct web *w, const struct person *p, const char *password)
{
	struct hashing	 h = { .password = password, .hash = p->password_hash };

	if (strlen(password) > PASSWORD_BYTES_MAX)
		h.password = "";
	web_offload(w, match_it, &h);
	return (h.matches);
}

const struct err *
credential_count(struct web *w, const struct limit_pair *limits,
    const char *email)
{
	const struct err	*err;

	assert(w != NULL && limits != NULL);
	if ((err = throttle_count(w->db, limits->account, email,
	    &w->again)) != NULL)
		return (err);
	return (throttle_count(w->db, limits->address, w->req->address,
	    &w->again));
}

const struct err *
credential_look_up(struct web *w, const struct limit_pair *limits,
    const char *email, struct person *p)
{
	const struct err	*err, *kept;

	assert(w != NULL);
	if ((err = db_begin(w->db, false)) != NULL)
		return (err);
	if ((err = credential_count(w, limits, email)) == NULL)
		err = person_by_email(w->db, email, p);
	if (err != NULL && err->kind != ERR_TOO_MANY)
		return (err);
	return ((kept = db_commit(w->db)) != NULL ? kept : err);
}

enum lang
person_mail_lang(const struct person *p)
{
	enum lang	 lang = lang_of_path(p->lang, strlen(p->lang));

	return (lang == LANGS ? LANG_EN : lang);
}

const char *
credential_link(const struct web *w, enum lang lang, const char *path)
{
	assert(w != NULL);
	return (arena_printf(w->arena, "%s/%s%s", w->env->public_url,
	    lang_info[lang].path, path));
}

struct about
credential_reader(const struct web *w, const struct person *p,
    const char *path)
{
	enum lang	 lang = person_mail_lang(p);

	return ((struct about){ .address = p->email, .name = p->name,
	    .lang = lang_info[lang].path,
	    .link = credential_link(w, lang, path) });
}
