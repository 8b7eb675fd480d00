#include <string.h>

#include "base/str.h"
#include "forms.h"
#include "scene.h"

static const struct award	 half_year = { "PB-PLACEHOLDER-2026-01",
    "h800-80g", "1", "2027-01-01", "2027-06-30", "7000", "1000000" };

static struct id	 org, unfixed, owner, colleague, officer, technical, assessor,
			 secretary, recorder, checker, admin;

void
forms_open(void)
{
	org = fact_org("Wrong Answers Limited");
	unfixed = fact_org("Not Yet Applied Limited");
	owner = fact_person("Form Owner", -1);
	colleague = fact_person("Form Colleague", -1);
	officer = fact_person("Form Officer", ROLE_OFFICER, -1);
	technical = fact_person("Form Technical", ROLE_TECHNICAL, -1);
	assessor = fact_person("Form Assessor", ROLE_ASSESSOR, -1);
	secretary = fact_person("Form Secretary", ROLE_SECRETARY, -1);
	recorder = fact_person("Form Recorder", ROLE_RECORDER, -1);
	checker = fact_person("Form Checker", ROLE_CHECKER, -1);
	admin = fact_person("Form Admin", ROLE_ADMIN, -1);
	fact_member(org, owner, ROLE_OWNER);
	fact_member(unfixed, owner, ROLE_OWNER);
	fact_member(org, colleague, ROLE_VIEWER);
}

/* --- Scenes ------------------------------------------------------------- */

static struct id
draft(void)
{
	return ((struct id){ FACT("insert into application (org_id, route_id, "
	    "state, title, created_by, created_at, updated_at, state_since) "
	    "select $1, id, 'draft', 'Tides', $2, now(), now(), now() "
	    "from funding_route where code = 'aiss' returning id", text(org.n),
	    text(owner.n)) });
}

/* A case of the officer's, walked to a state. */
static struct id
case_at(const char *state)
{
	static const char *const	 way[] = { "screening",
		"technical_review", "assessment", "recommendation",
		"decision" };
	struct id			 id = draft();
	size_t				 i = 0;

	FACT("update application set class_id = 1, cards = 8, months = 6, "
	    "start_on = '2027-01-01', rate_bp = 7000, hours_needed = 1000 "
	    "where id = $1", text(id.n));
	fact_submit(id, owner, officer);
	while (strcmp(way[i], state) != 0)
		FACT("update application set state = $2 where id = $1",
		    text(id.n), way[++i]);
	return (id);
}

static struct id
assignment_at(struct id application, const char *state)
{
	struct id	 id = { FACT("insert into assignment (application_id, "
	    "person_id, state, assigned_by, assigned_at) values ($1, $2, "
	    "'assigned', $3, now()) returning id", text(application.n),
	    text(assessor.n), text(secretary.n)) };

	if (strcmp(state, "held") == 0)
		FACT("update assignment set state = 'held' where id = $1",
		    text(id.n));
	else if (strcmp(state, "assigned") != 0)
		FACT("update assignment set state = 'cleared' where id = $1",
		    text(id.n));
	if (strcmp(state, "scored") == 0)
		FACT("update assignment set state = 'scored' where id = $1",
		    text(id.n));
	return (id);
}

static struct id
nobody(struct id *number, const char **own)
{
	(void)number;
	(void)own;
	return (ID_NONE);
}

static struct id
a_known_person(struct id *number, const char **own)
{
	(void)number;
	*own = FACT_TEXT("select replace(email, '@', '%40') from person where "
	    "id = $1", text(colleague.n));
	FACT("update person set password_hash = $2 where id = $1",
	    text(colleague.n), password_hash(arena, "harbour lantern seventeen"));
	return (ID_NONE);
}

static struct id
the_person(struct id *number, const char **own)
{
	(void)a_known_person(number, own);
	return (colleague);
}

static struct id
a_link(struct id *number, const char **own)
{
	struct bytes	 hash;

	(void)number;
	*own = token_new(arena);
	hash = token_hash(arena, *own);
	FACT("insert into email_token (token_hash, person_id, purpose, "
	    "expires_at) values (decode($1, 'hex'), $2, 'reset', now() + "
	    "interval '1 hour')", str_hex(arena, hash.p, hash.n),
	    text(colleague.n));
	return (ID_NONE);
}

static struct id
a_founder(struct id *number, const char **own)
{
	(void)number;
	(void)own;
	FACT("update organisation set ubi = null, br_certificate_no = null, "
	    "category = 'local_university' where ubi = '87654321'");
	return (fact_person("Founder", -1));
}

static struct id
the_owner(struct id *number, const char **own)
{
	*number = org;
	*own = text(org.n);
	FACT("update invitation set withdrawn_at = now() where org_id = $1 "
	    "and withdrawn_at is null", *own);
	return (owner);
}

/* No application of it was submitted, so all of it may be changed. */
static struct id
of_an_unfixed(struct id *number, const char **own)
{
	(void)own;
	*number = unfixed;
	return (owner);
}

static struct id
refusing_a_change(struct id *number, const char **own)
{
	(void)own;
	FACT("update organisation_change set state = 'withdrawn', "
	    "decided_by = asked_by, decided_at = now() where org_id = $1 "
	    "and state = 'asked'", text(org.n));
	*number = scene_change(org, owner, "Renamed Limited");
	return (officer);
}

static struct id
a_draft(struct id *number, const char **own)
{
	(void)own;
	*number = draft();
	return (owner);
}

static struct id
screening(struct id *number, const char **own)
{
	(void)own;
	*number = case_at("screening");
	return (officer);
}

static struct id
answering_questions(struct id *number, const char **own)
{
	struct id	 id = scene_case(org, owner, officer);

	(void)own;
	FACT("update application set state = 'info_requested' where id = $1",
	    text(id.n));
	number->n = FACT("insert into info_request (application_id, org_id, "
	    "round, question, asked_by, asked_at, due_day) values ($1, $2, 1, "
	    "'Why?', $3, now(), clock_today() + 14) returning id", text(id.n),
	    text(org.n), text(officer.n));
	return (owner);
}

static struct id
technical_review(struct id *number, const char **own)
{
	(void)own;
	*number = case_at("technical_review");
	return (technical);
}

static struct id
assigning(struct id *number, const char **own)
{
	*number = case_at("assessment");
	*own = text(assessor.n);
	return (secretary);
}

static struct id
declaring(struct id *number, const char **own)
{
	(void)own;
	*number = assignment_at(case_at("assessment"), "assigned");
	return (assessor);
}

static struct id
ruling(struct id *number, const char **own)
{
	(void)own;
	*number = assignment_at(case_at("assessment"), "held");
	return (secretary);
}

static struct id
scoring(struct id *number, const char **own)
{
	(void)own;
	*number = assignment_at(case_at("assessment"), "cleared");
	return (assessor);
}

static struct id
recommending(struct id *number, const char **own)
{
	(void)own;
	*number = case_at("recommendation");
	(void)assignment_at(*number, "scored");
	return (secretary);
}

static struct id
deciding(struct id *number, const char **own)
{
	(void)own;
	*number = case_at("decision");
	return (recorder);
}

static struct id
returning(struct id *number, const char **own)
{
	(void)own;
	number->n = FACT("insert into decision (application_id, state, "
	    "decider, outcome, remark, meeting, recorded_by, recorded_at) values ($1, "
	    "'recorded', 'committee', 'rejected', 'Vague', '5', $2, now()) returning id",
	    text(case_at("decision").n), text(recorder.n));
	return (checker);
}

static struct id
answering(struct id *number, const char **own)
{
	(void)own;
	*number = scene_offer(org, owner, &half_year).offer;
	return (owner);
}

static struct id
adding_a_member(struct id *number, const char **own)
{
	*number = scene_award(org, owner, &half_year).allocation;
	*own = FACT_TEXT("select replace(email, '@', '%40') from person where "
	    "id = $1", text(colleague.n));
	return (owner);
}

static struct id
giving_a_role(struct id *number, const char **own)
{
	(void)own;
	*number = fact_person("Form Newcomer", -1);
	return (admin);
}

/* Of a colleague, by the owner. */
static struct id
changing_a_role(struct id *number, const char **own)
{
	*number = org;
	*own = text(colleague.n);
	return (owner);
}

/* --- The forms ---------------------------------------------------------- */

#define ORGANISATION(number)						\
	{ "category", KIND_WORD, "other_enterprise", 0 },		\
	{ "name_en", KIND_TEXT | OPTIONAL, "Kept+Tides+Limited", 200 },	\
	{ "name_zh", KIND_TEXT | OPTIONAL, "Kept+in+Chinese", 200 },	\
	{ "ubi", KIND_TEXT | OPTIONAL, number, 20 },			\
	{ "br_certificate_no", KIND_TEXT | OPTIONAL,			\
	    number "-000-03-27-4", 20 },				\
	{ "br_expiry", KIND_DAY | OPTIONAL, "2099-03-31", 0 },	\
	{ "legacy_cr_no", KIND_TEXT | OPTIONAL, "0123456", 8 },	\
	{ "incorporation_date", KIND_DAY | OPTIONAL, "2013-05-02", 0 },	\
	{ "employees_hk", KIND_INT, "4801", 1000000 },			\
	{ "rd_employees_hk", KIND_INT, "301", 1000000 },		\
	{ "address_en", KIND_LINES | OPTIONAL, "1+Kept+Road", 300 },	\
	{ "address_zh", KIND_LINES | OPTIONAL, "2+Kept+Road", 300 },	\
	{ "billing_address", KIND_LINES, "3+Kept+Road", 300 },		\
	{ "contact_name", KIND_TEXT, "Chan+Kept", 200 },		\
	{ "contact_title", KIND_TEXT | OPTIONAL, "Keeper", 200 },	\
	{ "contact_phone", KIND_PHONE, "%2B85221234567", 0 },		\
	{ "contact_email", KIND_EMAIL, "kept%40example.test", 0 },	\
	{ "finance_email", KIND_EMAIL, "money%40example.test", 0 },	\
	{ "purchase_order_no", KIND_TEXT | OPTIONAL, "PO-kept", 100 }

#define LEVEL								\
	{ "class_id", KIND_ID, "1", 0 },				\
	{ "cards", KIND_INT, "8", 16 },				\
	{ "months", KIND_INT, "6", 12 },				\
	{ "start_on", KIND_DAY, "2027-01-01", 0 }

#define CRITERION(code)							\
	{ "score_" code, KIND_INT, "4", 5 },				\
	{ "comment_" code, KIND_LINES, "Kept+comment+" code, 4000 }

const struct form_sheet sheets[] = {
	{ "/sign-up", nobody, {
		{ "name", KIND_TEXT, "Kept+Name", 200 },
		{ "email", KIND_EMAIL, "kept.name%40example.test", 0 },
		{ "password", KIND_SECRET, "harbour+lantern+seventeen", 0 } } },
	{ "/sign-in", a_known_person, {
		{ "email", KIND_EMAIL, "%", 0 },
		{ "password", KIND_SECRET, "harbour+lantern+seventeen", 0 } } },
	{ "/password/forgotten", nobody, {
		{ "email", KIND_EMAIL, "anybody%40example.test", 0 } } },
	{ "/password-resets/:name", a_link, {
		{ "password", KIND_SECRET, "quiet+lantern+ferry+eleven", 0 } } },
	{ "/account/particulars", the_person, {
		{ "name", KIND_TEXT, "Kept+Name", 200 },
		{ "lang", KIND_WORD, "en", 0 } } },
	{ "/account/mails", the_person, {
		{ "cases", KIND_WORD, "daily", 0 },
		{ "applications", KIND_WORD, "now", 0 },
		{ "allocations", KIND_WORD, "now", 0 },
		{ "invoices", KIND_WORD, "now", 0 },
		{ "operation", KIND_WORD, "now", 0 } } },
	{ "/account/email", the_person, {
		{ "email", KIND_EMAIL, "moved%40example.test", 0 },
		{ "current", KIND_SECRET, "harbour+lantern+seventeen", 0 } } },
	{ "/account/password", the_person, {
		{ "current", KIND_SECRET, "harbour+lantern+seventeen", 0 },
		{ "password", KIND_SECRET, "quiet+lantern+ferry+eleven", 0 } } },
	{ "/organisations", a_founder, { ORGANISATION("87654321") } },
	{ "/organisations/:id", of_an_unfixed, { ORGANISATION("87654322") } },
	{ "/organisation-changes/:id/refusal", refusing_a_change, {
		{ "remark", KIND_LINES, "Kept+remark", 2000 } } },
	{ "/organisations/:id/invitations", the_owner, {
		{ "email", KIND_EMAIL, "invited%40example.test", 0 },
		{ "role", KIND_WORD, "applicant", 0 } } },
	{ "/applications", the_owner, {
		{ "org_id", KIND_ID, "%", 0 },
		{ "route", KIND_WORD, "aiss", 0 },
		{ "list_price", KIND_TICK, "yes", 0 },
		{ "pics", KIND_TICK, "yes", 0 } } },
	{ "/applications/:id/withdrawal", a_draft, {
		{ "reason", KIND_LINES, "No+longer+kept", 1000 } } },
	{ "/applications/:id/screening", screening, {
		{ "check_identity", KIND_TICK, "yes", 0 },
		{ "check_documents", KIND_TICK, "yes", 0 },
		{ "check_declarations", KIND_TICK, "yes", 0 },
		{ "check_funding", KIND_TICK, "yes", 0 },
		{ "outcome", KIND_WORD, "pass", 0 },
		{ "reason", KIND_LINES | OPTIONAL, "Kept+reason", 2000 } } },
	{ "/applications/:id/information-requests", screening, {
		{ "question", KIND_LINES, "Kept+question", 4000 } } },
	{ "/information-requests/:id/response", answering_questions, {
		{ "answer", KIND_LINES, "Kept+answer", 4000 },
		{ "later", KIND_TICK | OPTIONAL, NULL, 0 } } },
	{ "/applications/:id/technical-review", technical_review, { LEVEL,
		{ "note", KIND_LINES, "Kept+note", 4000 } } },
	{ "/applications/:id/assignments", assigning, {
		{ "assessors", KIND_TICK, "%", 0 } } },
	{ "/assignments/:id/declaration", declaring, {
		{ "conflict", KIND_WORD, "potential", 0 },
		{ "statement", KIND_LINES | OPTIONAL, "Kept+statement", 2000 } } },
	{ "/assignments/:id/ruling", ruling, {
		{ "ruling", KIND_WORD, "clear", 0 } } },
	{ "/assignments/:id/scores", scoring, { CRITERION("ALIGN"),
		CRITERION("COMPUTE"), CRITERION("TECHFIN"),
		CRITERION("DATASEC"), CRITERION("OUTCOME") } },
	{ "/applications/:id/recommendation", recommending, {
		{ "advice", KIND_WORD, "approve", 0 },
		{ "reasons", KIND_LINES, "Kept+reasons", 4000 },
		{ "moderation", KIND_LINES | OPTIONAL, "Kept+moderation", 4000 } } },
	{ "/applications/:id/decisions", deciding, { LEVEL,
		{ "outcome", KIND_WORD, "approved", 0 },
		{ "meeting", KIND_TEXT, "Kept+2026-05", 100 },
		{ "rate", KIND_RATE, "70", 0 },
		{ "cap", KIND_MONEY, "335999", 0 },
		{ "conditions", KIND_LINES, "Kept+conditions", 4000 },
		{ "exception", KIND_LINES | OPTIONAL, "Kept+exception", 4000 },
		{ "reason", KIND_LINES | OPTIONAL, "Kept+reason", 4000 } } },
	{ "/decisions/:id/return", returning, {
		{ "remark", KIND_LINES, "Kept+remark", 2000 } } },
	{ "/offers/:id/acceptance", answering, {
		{ "signatory_name", KIND_TEXT, "Kept+Signatory", 200 },
		{ "agree", KIND_TICK, "yes", 0 } } },
	{ "/offers/:id/refusal", answering, {
		{ "confirm", KIND_TICK, "yes", 0 } } },
	{ "/allocations/:id/members", adding_a_member, {
		{ "email", KIND_EMAIL, "%", 0 } } },
	{ "/people/:id/roles", giving_a_role, {
		{ "role", KIND_WORD, "operator", 0 },
		{ "reason", KIND_LINES, "Kept+reason", 500 } } },
	{ "/organisations/:id/members/:id/role", changing_a_role, {
		{ "role", KIND_WORD, "viewer", 0 } } },
	{ NULL, NULL, { { NULL, 0, NULL, 0 } } }
};

const struct form_rule rules[] = {
	{ "/sign-up", "password", "", "password", "15 characters" },
	{ "/sign-up", "password", "short", "password", "15 characters" },
	{ "/sign-up", "password", "password12345678", "password",
	    "among the first" },
	{ "/sign-up", "password", "kept.name%40example.test", "password",
	    "Do not use your name" },
	{ "/sign-in", "password", "", "password", "Enter your password." },
	{ "/password-resets/:name", "password", "short", "password",
	    "15 characters" },
	{ "/account/email", "current", "", "current", "Enter your password." },
	{ "/account/password", "current", NULL, "current",
	    "Enter your password." },
	{ "/account/password", "password", "password12345678", "password",
	    "among the first" },
	{ "/organisations", "ubi", "1234567", "ubi", "first 8 digits" },
	{ "/organisations", "rd_employees_hk", "4802", "rd_employees_hk",
	    "more R&amp;D employees" },
	{ "/organisations", "contact_phone", "11234567", "contact_phone",
	    "country code" },
	{ "/organisations", "incorporation_date", "2999-01-01",
	    "incorporation_date", "in the future" },
	{ "/organisations/:id", "ubi", "1234567", "ubi", "first 8 digits" },
	{ "/organisations/:id/invitations", "role", "officer", "role",
	    "Choose one" },
	{ "/applications", "org_id", "999999999", "org_id",
	    "Choose an organisation for which you may apply." },
	{ "/applications", "route", "nonesuch", "route", "Choose one of the routes." },
	{ "/applications", "list_price", NULL, "list_price", "Tick this" },
	{ "/applications", "pics", NULL, "pics", "Tick this" },
	{ "/applications/:id/screening", "check_funding", NULL, "outcome",
	    "every check" },
	{ "/applications/:id/technical-review", "class_id", "999999999",
	    "class_id", "Choose one" },
	{ "/applications/:id/technical-review", "start_on", "2031-01-01",
	    "months", "after the scheme" },
	{ "/applications/:id/assignments", "assessors", NULL, "assessors",
	    "Choose enough" },
	{ "/applications/:id/assignments", "assessors", "x", "assessors",
	    "Choose enough" },
	{ "/applications/:id/assignments", "assessors", "999999999",
	    "assessors", "Choose enough" },
	{ "/assignments/:id/declaration", "statement", "", "statement",
	    "Say what" },
	{ "/applications/:id/decisions", "class_id", "999999999", "class_id",
	    "Choose one" },
	{ "/applications/:id/decisions", "rate", "91", "rate", "at most 90 %" },
	{ "/applications/:id/decisions", "cap", "0", "cap", "Give the most" },
	{ "/applications/:id/decisions", "cap", "336000.01", "cap",
	    "At most HK$\u00a0336,000.00" },
	{ "/offers/:id/acceptance", "agree", NULL, "agree", "Tick this" },
	{ "/offers/:id/refusal", "confirm", NULL, "confirm", "Tick this" },
	{ "/allocations/:id/members", "email", "stranger%40example.test",
	    "email", "Choose a member" },
	{ "/people/:id/roles", "role", "owner", "role", "Choose one" },
	{ NULL, NULL, NULL, NULL, NULL }
};

#define BUTTON	"a button without fields"

const struct form_exempt exempt[] = {
	{ "/appearance", "three buttons; frame_web_test.c" },
	{ "/applications/:id/sections/:name",
	    "application_web_test.c makes wrong answers of every question" },
	{ "/applications/:id/documents", "test_uploads below" },
	{ "/organisations/:id/changes", "has a file; change_web_test.c" },
	{ "/organisation-changes/:id/verification", BUTTON },
	{ "/organisation-changes/:id/withdrawal", BUTTON },
	{ "/applications/:id/submission",
	    "ticks of a whole application; application_web_test.c" },
	{ "/verifications/:name", BUTTON },
	{ "/sign-out", BUTTON },
	{ "/email-changes/:name", BUTTON },
	{ "/account/sessions/end", BUTTON },
	{ "/account/sessions/:id/end", BUTTON },
	{ "/organisations/:id/invitations/:id/withdrawal", BUTTON },
	{ "/organisations/:id/members/:id/end", BUTTON },
	{ "/invitations/:name/acceptance", BUTTON },
	{ "/documents/:id/removal", BUTTON },
	{ "/decisions/:id/check", BUTTON },
	{ "/offers/:id/issue", BUTTON },
	{ "/allocations/:id/members/:id/removal", BUTTON },
	{ "/billing/:name/closing", BUTTON },
	{ "/billing/:name/drafts", BUTTON },
	{ "/billing/:name/exports", BUTTON },
	{ "/invoices/:id/check", BUTTON },
	{ "/invoices/:id/return", BUTTON },
	{ "/invoices/:id/void", BUTTON },
	{ "/invoices/:id/issue", BUTTON },
	{ "/jobs/:id/retry", BUTTON },
	{ "/people/:id/roles/:name/end", BUTTON },
	{ "/role-requests/:id/gift", BUTTON },
	{ "/role-requests/:id/refusal", BUTTON },
	{ "/role-requests/:id/withdrawal", BUTTON },
	{ NULL, NULL }
};

const char *
form_path(const struct form_sheet *s, struct id number, const char *own)
{
	const char	*p = s->pattern, *hole, *path = "/en";
	bool		 is_numbered = false;

	for (; (hole = strchr(p, ':')) != NULL; p = hole + strcspn(hole, "/")) {
		path = arena_printf(arena, "%s%.*s%s", path, (int)(hole - p), p,
		    hole[1] == 'i' && !is_numbered ? text(number.n) : own);
		is_numbered = is_numbered || hole[1] == 'i';
	}
	return (arena_printf(arena, "%s%s", path, p));
}

const char *
form_right(const struct form_field *f, const char *own)
{
	return (f->right != NULL && strcmp(f->right, "%") == 0 ? own :
	    f->right);
}

const char *
form_body(const struct form_sheet *s, const char *own)
{
	const struct form_field	*f;
	const char		*body = "", *value;

	for (f = s->fields; f->name != NULL; f++) {
		if ((value = form_right(f, own)) != NULL)
			body = arena_printf(arena, "%s%s=%s&", body, f->name,
			    value);
	}
	return (body);
}
