/* The pages of organisations and invitations. */
#include <assert.h>

#include "base/arena.h"
#include "db/db.h"
#include "gen/pages_organisation.h"
#include "identity/throttle.h"
#include "organisation/change.h"
#include "organisation/organisation_actions.h"
#include "organisation/organisation_web.h"
#include "web/form.h"
#include "web/record.h"

#define HEADCOUNT_MAX	1000000

static const struct organisation nobody = { .category = -1,
    .br_expiry = { INT32_MIN }, .incorporation_date = { INT32_MIN },
    .fixed_since = { INT64_MIN } };

static int32_t	 headcount(struct web *, const char *name);
static void	 read_rest(struct web *, struct organisation *);
static const struct err *count_invitation(struct web *);

/* -1 when it is not known, so that no rule draws a conclusion from it. */
static int32_t
headcount(struct web *w, const char *name)
{
	int64_t	 n = form_int(w, name, FORM_REQUIRED, 0, HEADCOUNT_MAX);

	return (form_error(w, name) != NULL ? -1 : (int32_t)n);
}

static void
read_rest(struct web *w, struct organisation *o)
{
	o->br_certificate_no = form_code(w, "br_certificate_no", 0, 20);
	o->br_expiry = form_day(w, "br_expiry", 0);
	o->legacy_cr_no = form_code(w, "legacy_cr_no", 0, 8);
	o->incorporation_date = form_day(w, "incorporation_date", 0);
	o->employees_hk = headcount(w, "employees_hk");
	o->rd_employees_hk = headcount(w, "rd_employees_hk");
	o->billing_address = form_text(w, "billing_address",
	    FORM_REQUIRED | FORM_LINES, 300);
	o->contact_name = form_text(w, "contact_name", FORM_REQUIRED, 200);
	o->contact_title = form_text(w, "contact_title", 0, 200);
	o->contact_phone = form_phone(w, "contact_phone", FORM_REQUIRED);
	o->contact_email = form_email(w, "contact_email", FORM_REQUIRED);
	o->finance_email = form_email(w, "finance_email", FORM_REQUIRED);
	o->purchase_order_no = form_text(w, "purchase_order_no", 0, 100);
}

void
organisation_read_who(struct web *w, struct organisation *o)
{
	assert(o != NULL);
	o->category = form_word(w, "category", FORM_REQUIRED, &categories);
	o->name_en = form_text(w, "name_en", 0, 200);
	o->name_zh = form_text(w, "name_zh", 0, 200);
	o->ubi = form_code(w, "ubi", 0, 20);
	o->address_en = form_text(w, "address_en", FORM_LINES, 300);
	o->address_zh = form_text(w, "address_zh", FORM_LINES, 300);
}

const struct err *
organisation_check_form(struct web *w, const struct organisation *o)
{
	const struct err	*broken[ORGANISATION_RULES];
	size_t			 i, n = organisation_check(o, w->today, broken);

	for (i = 0; i < n; i++)
		form_wrong(w, broken[i]);
	return (form_check(w));
}

/* GET /organisations/new */
const struct err *
organisation_new(struct web *w)
{
	t_organisation_form(w, &nobody, "/organisations");
	return (web_page(w));
}

/* POST /organisations */
const struct err *
organisation_create(struct web *w)
{
	struct organisation	 o = nobody;
	const struct err	*err;

	organisation_read_who(w, &o);
	read_rest(w, &o);
	if ((err = organisation_check_form(w, &o)) != NULL ||
	    (err = organisation_insert(w->db, &o, w->viewer.person)) != NULL ||
	    (err = web_record(w, did_organisation_register(o.id,
	    o.id))) != NULL)
		return (err);
	web_flash(w, N_("Your organisation is registered. You can start an application now."));
	return (web_see_other(w, "/organisations/%lld", (long long)o.id.n));
}

/* GET /organisations/:id */
const struct err *
organisation_show(struct web *w)
{
	const struct err	*err;
	struct organisation	 o;
	struct organisation_changes changes;
	struct member		*people;
	size_t			 n;

	assert(w != NULL);
	if ((err = db_ask(w->db, organisation_ask(w->db, w->id, &o),
	    change_list(w->db, w->id, &changes))) != NULL ||
	    (err = organisation_people(w->db, w->id, w->lang, &people,
	    &n)) != NULL)
		return (err);
	t_organisation(w, &o, people, n, &changes);
	return (web_page(w));
}

/* GET /organisations/:id/edit */
const struct err *
organisation_edit(struct web *w)
{
	const struct err	*err;
	struct organisation	 o;

	assert(w != NULL);
	if ((err = web_need_in(w, w->id)) != NULL ||
	    (err = organisation_by_id(w->db, w->id, &o)) != NULL)
		return (err);
	t_organisation_form(w, &o, arena_printf(w->arena, "/organisations/%lld",
	    (long long)w->id.n));
	return (web_page(w));
}

/* POST /organisations/:id */
const struct err *
organisation_update(struct web *w)
{
	struct organisation	 o, before;
	const struct err	*err;

	if ((err = web_need_in(w, w->id)) != NULL ||
	    (err = organisation_lock(w->db, w->id)) != NULL ||
	    (err = organisation_by_id(w->db, w->id, &before)) != NULL)
		return (err);
	o = before;
	o.edition.version = form_version(w);
	if (before.fixed_since.us == INSTANT_NONE.us)
		organisation_read_who(w, &o);
	else if (*form_typed(w, "category", "") != '\0')
		return (&organisation_fixed);	/* opened before that */
	read_rest(w, &o);
	if ((err = organisation_check_form(w, &o)) != NULL ||
	    (err = organisation_save(w->db, &o)) != NULL ||
	    (err = web_record(w, organisation_changing(w->arena,
	    did_organisation_change(o.id, o.id), &before, &o))) != NULL ||
	    (err = web_tell(w, mail_organisation_changed((struct about){
	    .subject = o.id, .org = o.id }, lang_name(w->lang, o.name_en,
	    o.name_zh), w->viewer.name))) != NULL)
		return (err);
	web_flash(w, N_("The changes are saved."));
	return (web_see_other(w, "/organisations/%lld", (long long)o.id.n));
}

/* Strangers get these mails: not too many, for an organisation or by one
 * person.  Only invitations that were sent count. */
static const struct err *
count_invitation(struct web *w)
{
	const struct err	*err;

	if ((err = throttle_count(w->db, &limit_invitations_org,
	    arena_printf(w->arena, "%lld", (long long)w->id.n),
	    &w->again)) != NULL)
		return (err);
	return (throttle_count(w->db, &limit_invitations_person,
	    arena_printf(w->arena, "%lld", (long long)w->viewer.person.n),
	    &w->again));
}

/* POST /organisations/:id/invitations */
const struct err *
invitation_create(struct web *w)
{
	struct invitation	 v = { .org = w->id };
	struct member		*members;
	struct organisation	 o;
	const struct err	*err;
	const char		*token = token_new(w->arena);
	int			 role;
	size_t			 n;

	v.email = form_email(w, "email", FORM_REQUIRED);
	role = form_word(w, "role", FORM_REQUIRED, &roles);
	v.role = (enum role)role;
	if (role > ROLE_VIEWER)
		form_wrong_field(w, "role", N_("Choose one of the answers."));
	if ((err = web_need_in(w, w->id)) != NULL ||
	    (err = form_check(w)) != NULL ||
	    (err = organisation_by_id(w->db, w->id, &o)) != NULL ||
	    (err = organisation_members(w->db, w->id, &members, &n)) != NULL ||
	    (err = organisation_may_invite(members, n, v.email)) != NULL ||
	    (err = count_invitation(w)) != NULL)
		return (err);
	v.org_name = o.name_en != NULL ? o.name_en : o.name_zh;
	if ((err = invitation_insert(w->db, &v, token_hash(w->arena, token),
	    w->viewer.person)) != NULL ||
	    (err = web_record(w, did_organisation_invite(w->id, w->id, v.email,
	    v.role))) != NULL)
		return (err);
	if ((err = web_tell(w, mail_invitation((struct about){
	    .address = v.email, .lang = lang_info[w->lang].path,
	    .link = arena_printf(w->arena, "%s%s", w->env->public_url,
	    web_url(w, "/invitations/%s/acceptance", token)) },
	    w->viewer.name, v.org_name))) != NULL)
		return (err);
	web_flash(w, N_("The invitation is on its way."));
	return (web_see_other(w, "/organisations/%lld", (long long)w->id.n));
}

/* POST /organisations/:id/invitations/:id/withdrawal */
const struct err *
invitation_end(struct web *w)
{
	const struct err	*err;

	assert(w != NULL);
	if ((err = web_need_in(w, w->id)) != NULL ||
	    (err = invitation_withdraw(w->db, w->id, w->ids[1])) != NULL ||
	    (err = web_record(w, did_organisation_uninvite(w->id,
	    w->id))) != NULL)
		return (err);
	web_flash(w, N_("The invitation is withdrawn."));
	return (web_see_other(w, "/organisations/%lld", (long long)w->id.n));
}

/* GET /invitations/:name/acceptance */
const struct err *
acceptance_new(struct web *w)
{
	const struct err	*err;
	struct invitation	 v;

	assert(w != NULL);
	if ((err = invitation_by_token(w->db, token_hash(w->arena, w->name),
	    &v)) != NULL ||
	    (err = invitation_check(&v, w->viewer.email)) != NULL)
		return (err);
	t_acceptance(w, &v, w->name);
	return (web_page(w));
}

/* POST /invitations/:name/acceptance */
const struct err *
acceptance_create(struct web *w)
{
	const struct err	*err;
	struct invitation	 v;

	assert(w != NULL);
	if ((err = invitation_by_token(w->db, token_hash(w->arena, w->name),
	    &v)) != NULL ||
	    (err = invitation_check(&v, w->viewer.email)) != NULL ||
	    (err = invitation_accept(w->db, &v, w->viewer.person)) != NULL ||
	    (err = web_record(w, did_organisation_join(v.org, v.org,
	    v.role))) != NULL ||
	    (err = web_tell(w, mail_joined((struct about){ .subject = v.org,
	    .org = v.org }, w->viewer.name, v.role))) != NULL)
		return (err);
	web_flash(w, N_("You are a member of the organisation now."));
	return (web_see_other(w, "/organisations/%lld", (long long)v.org.n));
}
