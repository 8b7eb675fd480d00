/*
 * What becomes of a member: another role, which leaves their access to the
 * cluster as it is, or the end of the membership, which does not.
 */
#include "db/db.h"
#include "gen/pages_organisation.h"
#include "organisation/organisation_actions.h"
#include "organisation/organisation.h"
#include "organisation/organisation_web.h"
#include "web/form.h"
#include "web/record.h"

static const struct err *load(struct web *, struct members *,
		    const struct member **);
static const struct err *back(struct web *, const char *said);

/* All members, and the one whom the address names. */
static const struct err *
load(struct web *w, struct members *all, const struct member **m)
{
	const struct err	*err;

	if ((err = web_need_in(w, w->id)) != NULL ||
	    (err = organisation_members(w->db, w->id, &all->p,
	    &all->n)) != NULL)
		return (err);
	*m = member_find(all->p, all->n, w->ids[1]);
	return (*m == NULL ? &web_no_page : NULL);
}

static const struct err *
back(struct web *w, const char *said)
{
	web_flash(w, said);
	return (web_see_other(w, "/organisations/%lld", (long long)w->id.n));
}

/* GET /organisations/:id/members/:id/role */
const struct err *
membership_role_edit(struct web *w)
{
	const struct err	*err;
	const struct member	*m;
	struct members		 all;

	if ((err = load(w, &all, &m)) != NULL)
		return (err);
	t_membership_role(w, m);
	return (web_page(w));
}

/* POST /organisations/:id/members/:id/role */
const struct err *
membership_role_update(struct web *w)
{
	const struct err	*err;
	const struct member	*m;
	struct members		 all;
	int			 role = form_word(w, "role", FORM_REQUIRED,
				    &roles);

	if (role > ROLE_VIEWER)
		form_wrong_field(w, "role", N_("Choose one of the answers."));
	if ((err = web_need_in(w, w->id)) != NULL ||
	    (err = form_check(w)) != NULL ||
	    (err = organisation_lock(w->db, w->id)) != NULL ||
	    (err = load(w, &all, &m)) != NULL ||
	    (role != ROLE_OWNER && (err = organisation_may_end(all.p, all.n,
	    m->person)) != NULL) ||
	    (err = membership_role_save(w->db, w->id, m->person,
	    (enum role)role)) != NULL ||
	    (err = web_record(w, did_organisation_change_role(w->id, w->id,
	    m->person, m->role, (enum role)role))) != NULL)
		return (err);
	return (back(w, N_("The role is changed. What they use on the cluster stays theirs.")));
}

/* POST /organisations/:id/members/:id/end */
const struct err *
membership_end_create(struct web *w)
{
	const struct err	*err;
	const struct member	*m;
	struct members		 all;
	struct organisation	 o;

	if ((err = web_need_in(w, w->id)) != NULL ||
	    (err = organisation_lock(w->db, w->id)) != NULL ||
	    (err = load(w, &all, &m)) != NULL ||
	    (err = organisation_may_end(all.p, all.n, m->person)) != NULL ||
	    (err = web_record(w, did_organisation_end_member(w->id, w->id,
	    m->person, m->role))) != NULL ||
	    (err = membership_end(w->db, w->id, m->person)) != NULL ||
	    (err = organisation_by_id(w->db, w->id, &o)) != NULL ||
	    (err = web_tell(w, mail_membership_ended((struct about){
	    .people = { &m->person, 1 } }, lang_name(w->lang, o.name_en,
	    o.name_zh)))) != NULL)
		return (err);
	return (back(w, N_("The membership has ended.")));
}
