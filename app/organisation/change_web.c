/*
 * The pages of change.h: an owner asks, an officer looks at the evidence and
 * verifies or refuses.  What the case shows of it is application/'s.
 */
#include <assert.h>

#include "base/arena.h"
#include "db/db.h"
#include "gen/pages_organisation.h"
#include "organisation/change_web.h"
#include "organisation/organisation_actions.h"
#include "organisation/organisation_web.h"
#include "web/form.h"
#include "web/pdf.h"
#include "web/record.h"

static const struct err *decide(struct web *, enum change_state,
		    struct organisation_change *);
static const char *org_name(const struct web *,
		    const struct organisation_change *);
static struct about about(const struct organisation_change *);
static const struct err *done(struct web *, const struct organisation_change *,
		    const char *said);

/* Locked, so that two officers decide one after the other. */
static const struct err *
decide(struct web *w, enum change_state to, struct organisation_change *c)
{
	const struct err	*err;

	if ((err = change_lock(w->db, w->id, c)) != NULL ||
	    (err = web_need_in(w, c->org)) != NULL ||
	    (err = change_may(c, w->viewer.person,
	    web_org_roles(w, c->org) != 0, to)) != NULL)
		return (err);
	if (to == CHANGE_REFUSED)
		c->remark = form_text(w, "remark", FORM_REQUIRED | FORM_LINES,
		    CHANGE_REASON_CHARS_MAX);
	if ((err = form_check(w)) != NULL)
		return (err);
	c->state = to;
	return (change_save(w->db, c, w->viewer.person, w->now));
}

static const char *
org_name(const struct web *w, const struct organisation_change *c)
{
	return (lang_name(w->lang, c->org_name_en, c->org_name_zh));
}

static struct about
about(const struct organisation_change *c)
{
	return ((struct about){ .subject = c->id, .org = c->org });
}

static const struct err *
done(struct web *w, const struct organisation_change *c, const char *said)
{
	web_flash(w, said);
	return (web_see_other(w, "/organisation-changes/%lld",
	    (long long)c->id.n));
}

/* GET /organisations/:id/changes/new */
const struct err *
change_new(struct web *w)
{
	const struct err	*err;
	struct organisation	 o;

	assert(w != NULL);
	if ((err = web_need_in(w, w->id)) != NULL ||
	    (err = organisation_by_id(w->db, w->id, &o)) != NULL)
		return (err);
	t_change_form(w, &o);
	return (web_page(w));
}

/* POST /organisations/:id/changes */
const struct err *
change_create(struct web *w)
{
	struct organisation_change	 c = { .org = w->id,
					    .asked_by = w->viewer.person,
					    .asked_at = w->now };
	struct organisation		 before, after;
	struct pdf			 pdf;
	const struct err		*err;

	if ((err = web_need_in(w, w->id)) != NULL ||
	    (err = organisation_lock(w->db, w->id)) != NULL ||
	    (err = organisation_by_id(w->db, w->id, &before)) != NULL)
		return (err);
	organisation_read_who(w, &c.to);
	c.reason = form_text(w, "reason", FORM_REQUIRED | FORM_LINES,
	    CHANGE_REASON_CHARS_MAX);
	if ((err = form_pdf(w, &pdf)) != NULL)
		return (err);
	after = change_applied(&before, &c.to);
	if ((err = organisation_check_form(w, &after)) != NULL)
		return (err);
	if ((err = change_check(&before, &c.to)) == &change_of_nothing)
		form_wrong(w, err);
	else if (err != NULL)
		return (err);
	if ((err = form_check(w)) != NULL)
		return (err);
	c.file_name = pdf.file_name;
	c.pages = pdf.pages;
	c.sha256 = pdf.sha256;
	if ((err = change_insert(w->db, &c, pdf.content)) != NULL ||
	    (err = web_record(w, did_organisation_ask_change(c.org, c.org,
	    c.reason))) != NULL ||
	    (err = web_tell(w, mail_change_asked(about(&c), lang_name(w->lang,
	    before.name_en, before.name_zh)))) != NULL)
		return (err);
	return (done(w, &c,
	    N_("The change is asked for. An officer looks at it, and you are told by mail.")));
}

/* GET /organisation-changes */
const struct err *
change_list_show(struct web *w)
{
	const struct err		*err;
	struct organisation_changes	 all;
	struct id			 after = { query_int(w, "after", 0) };

	if ((err = db_ask(w->db, change_open_list(w->db, after,
	    &all))) != NULL)
		return (err);
	t_change_list(w, &all);
	return (web_page(w));
}

/* GET /organisation-changes/:id */
const struct err *
change_show(struct web *w)
{
	const struct err	*err;
	struct change_page	 p;
	bool			 is_member;

	assert(w != NULL);
	if ((err = db_ask(w->db, change_by_id(w->db, w->id, &p.c))) != NULL ||
	    (err = organisation_by_id(w->db, p.c.org, &p.before)) != NULL)
		return (err);
	is_member = web_org_roles(w, p.c.org) != 0;
	p.may_decide = change_may(&p.c, w->viewer.person, is_member,
	    CHANGE_VERIFIED) == NULL && web_may_post_in(w, p.c.org,
	    "/organisation-changes/:id/verification");
	p.may_withdraw = change_may(&p.c, w->viewer.person, is_member,
	    CHANGE_WITHDRAWN) == NULL && web_may_post_in(w, p.c.org,
	    "/organisation-changes/:id/withdrawal");
	t_change(w, &p);
	return (web_page(w));
}

/* GET /organisation-changes/:id/evidence */
const struct err *
change_evidence_show(struct web *w)
{
	const struct err	*err;
	struct evidence		 e;

	assert(w != NULL);
	if ((err = change_evidence(w->db, w->id, &e)) != NULL)
		return (err == &db_missing ? &web_no_page : err);
	return (web_file(w, "application/pdf", e.file_name, e.content));
}

/* POST /organisation-changes/:id/verification */
const struct err *
change_verification_create(struct web *w)
{
	const struct err		*err;
	struct organisation_change	 c;
	struct organisation		 before, after;

	if ((err = decide(w, CHANGE_VERIFIED, &c)) != NULL ||
	    (err = organisation_lock(w->db, c.org)) != NULL ||
	    (err = organisation_by_id(w->db, c.org, &before)) != NULL)
		return (err);
	after = change_applied(&before, &c.to);
	if ((err = change_apply(w->db, c.id)) != NULL ||
	    (err = web_record(w, organisation_changing(w->arena,
	    did_organisation_verify_change(c.org, c.org), &before,
	    &after))) != NULL ||
	    (err = web_tell(w, mail_change_verified(about(&c),
	    lang_name(w->lang, after.name_en, after.name_zh)))) != NULL)
		return (err);
	return (done(w, &c,
	    N_("The change is verified and registered. Its owners are told.")));
}

/* POST /organisation-changes/:id/refusal */
const struct err *
change_refusal_create(struct web *w)
{
	const struct err		*err;
	struct organisation_change	 c;

	if ((err = decide(w, CHANGE_REFUSED, &c)) != NULL ||
	    (err = web_record(w, did_organisation_refuse_change(c.org, c.org,
	    c.remark))) != NULL ||
	    (err = web_tell(w, mail_change_refused(about(&c), org_name(w, &c),
	    c.remark))) != NULL)
		return (err);
	return (done(w, &c,
	    N_("The change is refused. Its owners are told why.")));
}

/* POST /organisation-changes/:id/withdrawal */
const struct err *
change_withdrawal_create(struct web *w)
{
	const struct err		*err;
	struct organisation_change	 c;

	if ((err = decide(w, CHANGE_WITHDRAWN, &c)) != NULL ||
	    (err = web_record(w, did_organisation_unask_change(c.org,
	    c.org))) != NULL)
		return (err);
	return (done(w, &c, N_("The request is taken back.")));
}
