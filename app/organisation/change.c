/* When who an organisation is may change, and who says so; writes nothing. */
#include <assert.h>
#include <string.h>

#include "organisation/change.h"

WORDS_TABLE(change_states, CHANGE_STATES);

const struct move change_moves[] = {
	{ STATE_NEW, CHANGE_ASKED, "ask" },
	{ CHANGE_ASKED, CHANGE_VERIFIED, "verify" },
	{ CHANGE_ASKED, CHANGE_REFUSED, "refuse" },
	{ CHANGE_ASKED, CHANGE_WITHDRAWN, "withdraw" },
	{ 0, 0, NULL }
};

const struct err organisation_fixed = { ERR_CONFLICT, "organisation.fixed",
    N_("Category, names, UBI and address stay as they are, since an application was submitted. Ask for a change of those; here, save the rest."), NULL };
const struct err change_of_nothing = { ERR_INVALID, "organisation_change.nothing",
    N_("Nothing is different from what is registered. Change at least one of these."), "name_en" };
const struct err change_open = { ERR_CONFLICT, "organisation_change.open",
    N_("A change has been asked for already and waits for the centre. Take it back first, or wait."), NULL };
const struct err change_over = { ERR_CONFLICT, "organisation_change.over",
    N_("This request was dealt with already."), NULL };
const struct err change_second = { ERR_DENIED, "organisation_change.second",
    N_("Whoever asked for a change does not decide on it."), NULL };
const struct err change_not_yours = { ERR_DENIED, "organisation_change.not_yours",
    N_("Only an owner of the organisation can take this back."), NULL };
const struct err change_not_officer = { ERR_DENIED, "organisation_change.not_officer",
    N_("A change is verified by an officer who is no member of the organisation."), NULL };
const struct err change_ubi_known = { ERR_CONFLICT, "organisation_change.ubi_known",
    N_("Another organisation is registered with this UBI. Refuse the request and say so."), NULL };
const struct err change_early = { ERR_CONFLICT, "organisation_change.early",
    N_("No application was submitted yet, so you may change this yourself."), NULL };

static bool	 is_same(const char *, const char *);

static bool
is_same(const char *a, const char *b)
{
	return (a == b || (a != NULL && b != NULL && strcmp(a, b) == 0));
}

struct organisation
change_applied(const struct organisation *before, const struct organisation *to)
{
	struct organisation	 o = *before;

	assert(to != NULL);
	o.category = to->category;
	o.name_en = to->name_en;
	o.name_zh = to->name_zh;
	o.address_en = to->address_en;
	o.address_zh = to->address_zh;
	if (!is_same(o.ubi, to->ubi)) {
		o.br_certificate_no = NULL;
		o.br_expiry = DAY_NONE;
	}
	o.ubi = to->ubi;
	return (o);
}

const struct err *
change_check(const struct organisation *before, const struct organisation *to)
{
	assert(before != NULL && to != NULL);
	if (before->fixed_since.us == INSTANT_NONE.us)
		return (&change_early);
	return (before->category == to->category &&
	    is_same(before->name_en, to->name_en) &&
	    is_same(before->name_zh, to->name_zh) &&
	    is_same(before->ubi, to->ubi) &&
	    is_same(before->address_en, to->address_en) &&
	    is_same(before->address_zh, to->address_zh) ?
	    &change_of_nothing : NULL);
}

const struct err *
change_may(const struct organisation_change *c, struct id by, bool is_member,
    enum change_state to)
{
	assert(by.n != 0 && to != CHANGE_ASKED);
	if (!move_is_allowed(change_moves, c->state, to))
		return (&change_over);
	if (to == CHANGE_WITHDRAWN)
		return (is_member ? NULL : &change_not_yours);
	if (c->asked_by.n == by.n)
		return (&change_second);
	return (is_member ? &change_not_officer : NULL);
}

const struct organisation_change *
change_waiting(const struct organisation_changes *all)
{
	size_t	 i;

	assert(all != NULL);
	for (i = 0; i < all->n; i++) {
		if (all->p[i].state == CHANGE_ASKED)
			return (&all->p[i]);
	}
	return (NULL);
}
