/*
 * The pages of administration.  A role is asked for here and given by another
 * administrator; see role_request_web.c.
 */
#include <assert.h>

#include "base/words.h"
#include "db/db.h"
#include "gen/pages_identity.h"
#include "identity/identity_actions.h"
#include "identity/people.h"
#include "identity/people_web.h"
#include "identity/role_request.h"
#include "web/form.h"
#include "web/record.h"

static const struct err *role_of(const char *word, enum role *);
static const struct err *to_person(struct web *, const char *said);

/* A role of the centre by its stored word; those of organisations are not
 * given here. */
static const struct err *
role_of(const char *word, enum role *role)
{
	int	 n = words_find(&roles, word);

	if (n == -1 || (ROLE_BIT(n) & ROLES_CENTRE) == 0)
		return (&web_no_page);
	*role = (enum role)n;
	return (NULL);
}

static const struct err *
to_person(struct web *w, const char *said)
{
	web_flash(w, said);
	return (web_see_other(w, "/people/%lld", (long long)w->id.n));
}

/* GET /administration */
const struct err *
administration_show(struct web *w)
{
	const struct err	*err;
	struct known_person	*people;
	struct role_request	*asked;
	size_t			 n, asked_n;

	assert(w != NULL);
	if ((err = db_ask(w->db, people_list(w->db, query_text(w, "search"),
	    (struct id){ query_int(w, "after", 0) }, &people, &n),
	    role_request_list(w->db, &asked, &asked_n))) != NULL)
		return (err);
	t_administration(w, people, n, asked, asked_n);
	return (web_page(w));
}

/* GET /people/:id */
const struct err *
person_show(struct web *w)
{
	const struct err	*err;
	struct known_person	 p;

	assert(w != NULL);
	if ((err = people_by_id(w->db, w->id, &p)) != NULL)
		return (err);
	t_person(w, &p);
	return (web_page(w));
}

/* POST /people/:id/roles */
const struct err *
role_create(struct web *w)
{
	const struct err	*err;
	struct known_person	 p;
	struct role_request	 r = { .person = w->id,
				    .asked_by = w->viewer.person,
				    .asked_at = w->now };
	int			 n = form_word(w, "role", FORM_REQUIRED, &roles);

	r.role = (unsigned)n;
	r.reason = form_text(w, "reason", FORM_REQUIRED | FORM_LINES,
	    ROLE_REASON_CHARS_MAX);
	if (n != -1 && (ROLE_BIT(n) & ROLES_CENTRE) == 0)
		form_wrong_field(w, "role", N_("Choose one of the answers."));
	if ((err = form_check(w)) != NULL ||
	    (err = people_by_id(w->db, w->id, &p)) != NULL ||
	    (err = role_may_ask(w->viewer.person, &p, r.role)) != NULL ||
	    (err = role_request_insert(w->db, &r)) != NULL ||
	    (err = web_record(w, did_role_ask(p.id, ID_NONE, r.role,
	    r.reason))) != NULL ||
	    (err = web_tell(w, mail_role_asked((struct about){
	    .subject = r.id }, (enum role)r.role))) != NULL)
		return (err);
	return (to_person(w, N_("The role is asked for. Another administrator now gives or refuses it.")));
}

/* GET /people/:id/roles/:name/end: asks once more. */
const struct err *
role_end_new(struct web *w)
{
	const struct err	*err;
	struct known_person	 p;
	enum role		 role;

	assert(w != NULL);
	if ((err = role_of(w->name, &role)) != NULL ||
	    (err = people_by_id(w->db, w->id, &p)) != NULL ||
	    (err = role_may_end(w->viewer.person, &p, role)) != NULL)
		return (err);
	t_role_end(w, &p, role);
	return (web_page(w));
}

/* POST /people/:id/roles/:name/end */
const struct err *
role_end_create(struct web *w)
{
	const struct err	*err;
	struct known_person	 p;
	enum role		 role;

	assert(w != NULL);
	if ((err = role_of(w->name, &role)) != NULL ||
	    (err = people_by_id(w->db, w->id, &p)) != NULL ||
	    (err = role_may_end(w->viewer.person, &p, role)) != NULL ||
	    (err = role_end(w->db, p.id, role)) != NULL ||
	    (err = web_record(w, did_role_end(p.id, ID_NONE, role))) != NULL ||
	    (err = web_tell(w, mail_role_ended((struct about){
	    .people = { &p.id, 1 } }, role))) != NULL)
		return (err);
	return (to_person(w, N_("The role has ended.")));
}
