/*
 * The pages of allocations and of their use.  They ask nothing of the cluster:
 * what they show was seen by berth-jobs, with the time of it.
 */
#include <assert.h>

#include "allocation/allocation.h"
#include "allocation/allocation_actions.h"
#include "allocation/allocation_web.h"
#include "base/arena.h"
#include "base/day.h"
#include "db/db.h"
#include "gen/pages_allocation.h"
#include "web/form.h"
#include "web/record.h"

static const struct err *may_change(struct web *, struct allocation *);

/* GET /allocations */
const struct err *
allocation_list_show(struct web *w)
{
	const struct err	*err;
	struct allocation	*list;
	size_t			 n;

	assert(w != NULL);
	if ((err = allocation_list(w->db, (struct id){ query_int(w, "after",
	    0) }, &list, &n)) != NULL)
		return (err);
	t_allocations(w, list, n);
	return (web_page(w));
}

/* GET /allocations/:id */
const struct err *
allocation_show(struct web *w)
{
	const struct err		*err;
	struct allocation		 al;
	struct allocation_member	*members;
	size_t				 n;

	assert(w != NULL);
	if ((err = allocation_by_id(w->db, w->id, &al)) != NULL ||
	    (err = allocation_members(w->db, w->id, w->lang, &members,
	    &n)) != NULL)
		return (err);
	t_allocation(w, &al, members, n);
	return (web_page(w));
}

static const struct err *
may_change(struct web *w, struct allocation *al)
{
	const struct err	*err;

	if ((err = allocation_lock(w->db, w->id, al)) != NULL ||
	    (err = web_need_in(w, al->org)) != NULL)
		return (err);
	return (allocation_may_change_members(al, w->today));
}

/* POST /allocations/:id/members: somebody of the organisation, by e-mail. */
const struct err *
member_create(struct web *w)
{
	const struct err	*err;
	struct allocation	 al;
	struct allocation_member m;
	const char		*email = form_email(w, "email", FORM_REQUIRED);

	if ((err = may_change(w, &al)) != NULL ||
	    (err = form_check(w)) != NULL ||
	    (err = allocation_member_find(w->db, al.id, email, &m)) != NULL ||
	    (err = allocation_may_add(&m)) != NULL ||
	    (err = allocation_member_add(w->db, al.id, m.person)) != NULL ||
	    (err = web_record(w, did_allocation_add_member(al.id, al.org,
	    al.reference, m.person))) != NULL ||
	    (err = web_tell(w, mail_member_added((struct about){
	    .subject = al.id, .org = al.org, .people = { &m.person, 1 } },
	    al.reference))) != NULL)
		return (err);
	web_flash(w, N_("The member is being added. They have access once the cluster agrees."));
	return (web_see_other(w, "/allocations/%lld", (long long)al.id.n));
}

/* POST /allocations/:id/members/:id/removal */
const struct err *
member_end(struct web *w)
{
	const struct err	*err;
	struct allocation	 al;

	assert(w != NULL);
	if ((err = may_change(w, &al)) != NULL ||
	    (err = allocation_member_remove(w->db, al.id, w->ids[1])) != NULL ||
	    (err = web_record(w, did_allocation_remove_member(al.id,
	    al.org, al.reference, w->ids[1]))) != NULL ||
	    (err = web_tell(w, mail_member_removed((struct about){
	    .subject = al.id, .org = al.org, .people = { &w->ids[1], 1 } },
	    al.reference))) != NULL)
		return (err);
	web_flash(w, N_("The member is being removed. Access ends once the cluster agrees."));
	return (web_see_other(w, "/allocations/%lld", (long long)al.id.n));
}
