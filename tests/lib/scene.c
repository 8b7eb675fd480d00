#include <stdio.h>
#include <string.h>

#include "base/str.h"
#include "scene.h"
#include "web/static.h"

#define TOKEN	"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

struct staff { struct id officer; const char *recorder, *checker; };

static const char *text_of(struct id);
static struct id application_of(const struct scene *,
		    const struct award *);
static struct id document_of(const struct scene *);
static struct id question_of(const struct scene *, struct id application,
		    const char *officer);
static void	 asked_once(const struct scene *, const struct staff *);
static void	 advance(struct scene *, const struct staff *);
static struct id decision_of(const struct scene *, const struct award *,
		    const struct staff *);
static struct id offer_of(const struct scene *, const struct award *,
		    const struct staff *);
static struct id allocation_of(const struct scene *, const struct award *);
static struct id invoice_of(const struct scene *);
static struct id batch_of(const struct scene *);
static void	 beside(struct scene *);
static const char *number_for(const struct scene *, const struct route *,
		    const char *word, size_t);
static const char *name_for(const char *word, size_t);

static const char *
text_of(struct id id)
{
	return (arena_printf(arena, "%lld", (long long)id.n));
}

static struct id
application_of(const struct scene *s, const struct award *a)
{
	struct id	 id;

	id.n = FACT("insert into application (org_id, route_id, "
	    "state, title, class_id, cards, months, start_on, rate_bp, "
	    "hours_needed, created_by, created_at, updated_at, state_since) "
	    "select $1, s.id, "
	    "'draft', 'A model of tides', c.id, $3, 6, $4, $5, 100, $2, "
	    "now(), now(), now() "
	    "from funding_route s, resource_class c where s.code = 'aiss' "
	    "and c.code = $6 returning id", text_of(s->org), text_of(s->owner),
	    a->cards, a->first, a->rate_bp, a->class);
	return (id);
}

static struct id
decision_of(const struct scene *s, const struct award *a,
    const struct staff *by)
{
	struct id	 id;

	id.n = FACT("insert into decision (application_id, state, decider, outcome, "
	    "class_id, cards, months, start_on, rate_bp, cap_cents, "
	    "conditions, exception, meeting, recorded_by, recorded_at) "
	    "select id, 'recorded', 'committee', 'approved', class_id, cards, months, "
	    "start_on, rate_bp, least($2::bigint, round(level_gross(route_id, class_id, "
	    "cards, months) * rate_bp / 10000.0)), 'Report each quarter.', "
	    "'The Committee so decided.', 'Meeting 4', $3, now() "
	    "from application where id = $1 returning id",
	    text_of(s->application), a->cap_cents, by->recorder);
	FACT("update decision set state = 'checked', checked_by = $2, "
	    "checked_at = now() where id = $1", text_of(id), by->checker);
	FACT("insert into subsidy (application_id, scheme_id, rate_bp, "
	    "cap_cents) select a.id, r.scheme_id, d.rate_bp, d.cap_cents "
	    "from application a join funding_route r on r.id = a.route_id "
	    "join decision d on d.application_id = a.id "
	    "where a.id = $1", text_of(s->application));
	return (id);
}

static struct id
offer_of(const struct scene *s, const struct award *a, const struct staff *by)
{
	struct id	 id;

	id.n = FACT("insert into offer (org_id, application_id, decision_id, "
	    "state, reference, title, class_id, cards, months, first_day, "
	    "last_day, rate_bp, cap_cents, conditions, price_book_id, "
	    "terms_version, drafted_at) select a.org_id, a.id, d.id, "
	    "'drafted', 'OF-' || a.id, a.title, a.class_id, a.cards, a.months, "
	    "a.start_on, $2, a.rate_bp, d.cap_cents, d.conditions, b.id, '1', "
	    "now() from application a join decision d on d.application_id = "
	    "a.id join price_book b on b.code = $3 where a.id = $1 "
	    "returning id", text_of(s->application), a->last, a->book);
	FACT("update offer set state = 'issued', issued_by = $2, "
	    "issued_at = now(), valid_until = '2099-12-31' where id = $1",
	    text_of(id), text_of(by->officer));
	return (id);
}

static struct id
allocation_of(const struct scene *s, const struct award *a)
{
	struct id	 id;

	id.n = FACT("insert into allocation (org_id, application_id, "
	    "offer_id, reference, title, class_id, cards, first_day, "
	    "last_day, state, state_since, account) select org_id, "
	    "application_id, id, 'AL-' || id, title, class_id, cards, $2, $3, "
	    "'pending', now(), 'a' || id from offer where id = $1 "
	    "returning id", text_of(s->offer), a->first, a->last);
	FACT("update allocation set state = 'provisioning' where id = $1",
	    text_of(id));
	FACT("update allocation set state = 'active', opened_on = first_day "
	    "where id = $1", text_of(id));
	return (id);
}

static struct id
document_of(const struct scene *s)
{
	struct id	 id;

	id.n = FACT("insert into document (org_id, application_id, "
	    "kind, file_name, media_type, bytes, pages, sha256, uploaded_by, "
	    "uploaded_at) values ($1, $2, 'proposal', 'proposal.pdf', "
	    "'application/pdf', 4, 1, sha256('%PDF'), $3, now()) returning id",
	    text_of(s->org), text_of(s->application), text_of(s->owner));
	FACT("insert into document_content (document_id, org_id, content) "
	    "values ($1, $2, '%PDF')", text_of(id), text_of(s->org));
	return (id);
}

/* A case in screening that is asked, and waits for its answer. */
static struct id
question_of(const struct scene *s, struct id application, const char *officer)
{
	struct id	 id;

	FACT("update application set state = 'info_requested' where id = $1",
	    text_of(application));
	id.n = FACT("insert into info_request (application_id, org_id, round, "
	    "question, asked_by, asked_at, due_day) values ($1, $2, 1, "
	    "'Which tides?', $3, now(), clock_today() + 14) returning id",
	    text_of(application), text_of(s->org), officer);
	return (id);
}

/* A round of questions while it is screened; returns to screening. */
static void
asked_once(const struct scene *s, const struct staff *by)
{
	struct id	 id = question_of(s, s->application, text_of(by->officer));

	FACT("insert into info_response (request_id, application_id, org_id, "
	    "answer, answered_by, answered_at) values ($1, $2, $3, 'All.', "
	    "$4, now())", text_of(id), text_of(s->application),
	    text_of(s->org), text_of(s->owner));
	FACT("update application set state = 'screening' where id = $1",
	    text_of(s->application));
}

/* From a draft to where it is decided. */
static void
advance(struct scene *s, const struct staff *by)
{
	static const char *const	 path[] = { "technical_review",
		"assessment", "recommendation", "decision" };
	size_t				 i;

	s->document = document_of(s);
	fact_submit(s->application, s->owner, by->officer);
	asked_once(s, by);
	for (i = 0; i < sizeof(path) / sizeof(path[0]); i++)
		FACT("update application set state = $2 where id = $1",
		    text_of(s->application), path[i]);
	FACT("insert into case_part (application_id, person_id, part, at) "
	    "values ($1, $2, 'submit', now())", text_of(s->application),
	    text_of(s->owner));
}

struct scene
scene_offer(struct id org, struct id signatory, const struct award *a)
{
	struct staff	 by = {
		fact_person("Officer", ROLE_OFFICER, -1),
		text_of(fact_person("Recorder", ROLE_RECORDER, -1)),
		text_of(fact_person("Checker", ROLE_CHECKER, -1)) };
	struct scene	 s = { .org = org, .owner = signatory };

	s.application = application_of(&s, a);
	advance(&s, &by);
	s.decision = decision_of(&s, a, &by);
	FACT("update application set state = 'approved' where id = $1",
	    text_of(s.application));
	s.offer = offer_of(&s, a, &by);
	return (s);
}

struct scene
scene_award(struct id org, struct id signatory, const struct award *a)
{
	struct scene	 s = scene_offer(org, signatory, a);

	FACT("update offer set state = 'accepted', answered_by = $2, "
	    "answered_at = now() where id = $1", text_of(s.offer),
	    text_of(signatory));
	s.allocation = allocation_of(&s, a);
	return (s);
}

/* 100.00 of one card for one day, issued; its month is rated. */
static struct id
invoice_of(const struct scene *s)
{
	const char	*biller, *checker, *month;
	struct id	 id;

	/* Another one where a demonstration has invoiced it. */
	month = FACT_TEXT("select case when exists (select from "
	    "billing_period where month = '2026-06-01' and state = 'invoiced') "
	    "then '2021-06-01' else '2026-06-01' end");
	biller = text_of(fact_person("Biller", ROLE_BILLER, -1));
	checker = text_of(fact_person("Checker", ROLE_BILL_CHECKER, -1));
	FACT("insert into billing_period (month, state) "
	    "values ($1, 'open') on conflict do nothing", month);
	FACT("update billing_period set state = 'closed' where state = 'open'");
	FACT("update billing_period set state = 'rated' where state = "
	    "'closed'");
	id.n = FACT("insert into invoice (org_id, allocation_id, "
	    "application_id, month, state, price_book_id, gross_cents, "
	    "credit_cents, subsidy_cents, net_cents, buyer_name_en, "
	    "buyer_address, prepared_by, prepared_at) select a.org_id, a.id, "
	    "a.application_id, $3::date, 'draft', f.price_book_id, 10000, "
	    "0, 7000, 3000, 'Buyer', 'Road', $2, now() from allocation a "
	    "join offer f on f.id = a.offer_id where a.id = $1 returning id",
	    text_of(s->allocation), biller, month);
	FACT("insert into invoice_line (invoice_id, org_id, line, sku, "
	    "description_en, description_zh, first_day, last_day, quantity, "
	    "unit_cents, days, month_days, gross_cents, credit_cents, rate_bp, "
	    "subsidy_cents, net_cents) values ($1, $2, 1, 'GPU', 'Card', "
	    "'Card', $3, $3, 1, 300000, 1, 30, 10000, 0, "
	    "7000, 7000, 3000)", text_of(id), text_of(s->org), month);
	FACT("update invoice set state = 'checked', checked_by = $2, "
	    "checked_at = now() where id = $1", text_of(id), checker);
	FACT("update invoice set state = 'issued', issued_at = now(), "
	    "number = 'S-' || id, fiscal_year = 2026, issue_day = "
	    "'2026-07-01', due_day = '2026-07-31', issued_by = $2 "
	    "where id = $1", text_of(id), biller);
	return (id);
}

static struct id
batch_of(const struct scene *s)
{
	FACT("insert into invoice_pdf (invoice_id, org_id, sha256, content, "
	    "made_at) values ($1, $2, sha256('%PDF'), '%PDF', now())",
	    text_of(s->invoice), text_of(s->org));
	return ((struct id){ FACT("insert into export_batch (month, made_by, "
	    "made_at, rows_n, gross_cents, subsidy_cents, net_cents, sha256, "
	    "content) select month, prepared_by, now(), 1, gross_cents, "
	    "subsidy_cents, net_cents, sha256('n'), 'n' from invoice "
	    "where id = $1 returning id", text_of(s->invoice)) });
}

struct id
scene_change(struct id org, struct id owner, const char *name)
{
	struct id	 id;

	id.n = FACT("insert into organisation_change (org_id, state, category, "
	    "name_en, name_zh, ubi, address_en, address_zh, reason, asked_by, "
	    "asked_at) select id, 'asked', category, $3, name_zh, ubi, "
	    "address_en, address_zh, 'Renamed', $2, now() from organisation "
	    "where id = $1 returning id", text_of(org), text_of(owner), name);
	FACT("insert into organisation_change_evidence (change_id, org_id, "
	    "file_name, pages, sha256, content) values ($1, $2, "
	    "'certificate.pdf', 1, sha256('%PDF'), '%PDF')", text_of(id),
	    text_of(org));
	return (id);
}

/* What an award has left behind by its time. */
static void
beside(struct scene *s)
{
	static const struct award	 any = { NULL, "h800-80g", "8",
		"2027-06-01", NULL, "7000", NULL };

	s->staff = fact_person("Officer", ROLE_OFFICER, -1);
	s->draft = application_of(s, &any);
	s->role_request.n = FACT("insert into role_request (person_id, role, "
	    "reason, state, asked_by, asked_at) values ($1, 'issuer', "
	    "'Stands in.', 'asked', $2, now()) returning id",
	    text_of(s->staff), text_of(fact_person("Asks", ROLE_ADMIN, -1)));
	s->asked = scene_case(s->org, s->owner, s->staff);
	s->question = question_of(s, s->asked, text_of(s->staff));
	s->change = scene_change(s->org, s->owner, "Renamed Limited");
}

void
scene_links(const struct scene *s, struct id person)
{
	struct bytes	 hash = token_hash(arena, TOKEN);
	const char	*hex = str_hex(arena, hash.p, hash.n);

	FACT("insert into email_token (token_hash, person_id, purpose, "
	    "expires_at) values (decode($1, 'hex'), $2, 'reset', "
	    "now() + interval '1 hour')", hex, text_of(person));
	FACT("insert into invitation (org_id, org_name, email, role, "
	    "token_hash, invited_by, created_at, expires_at) select o.id, "
	    "o.name_en, p.email, 'viewer', decode($1, 'hex'), $2, now(), "
	    "now() + interval '1 day' from organisation o, person p "
	    "where o.id = $3 and p.id = $4", hex, text_of(s->owner),
	    text_of(s->org), text_of(person));
}

struct scene
scene_whole(const char *name)
{
	static const struct award	 june = { "PB-PLACEHOLDER-2026-01",
		"h800-80g", "1", "2026-06-01", "2026-06-30", "7000", "1000000" };
	struct id			 org = fact_org(name);
	struct id			 owner = fact_person("Owner", -1);
	struct scene			 s;

	fact_member(org, owner, ROLE_OWNER);
	s = scene_award(org, owner, &june);
	s.invoice = invoice_of(&s);
	s.batch = batch_of(&s);
	beside(&s);
	return (s);
}

/* Of what stands before it in the path, and as that route wants it. */
static const char *
number_for(const struct scene *s, const struct route *r, const char *word,
    size_t len)
{
	const struct { const char *pattern; struct id id; } own[] = {
		{ "/applications/:id/sections/:name", s->draft },
		{ "/applications/:id/tasks", s->draft },
		{ "/applications/:id/withdrawal", s->asked },
		{ "/information-requests/:id/response", s->question },
	};
	const struct { const char *word; struct id id; } ids[] = {
		{ "organisation-changes", s->change },
		{ "organisations", s->org }, { "applications", s->application },
		{ "review", s->application }, { "documents", s->document },
		{ "decisions", s->decision }, { "offers", s->offer },
		{ "allocations", s->allocation }, { "invoices", s->invoice },
		{ "assignments", s->assignment }, { "exports", s->batch },
		{ "people", s->staff }, { "role-requests", s->role_request },
	};
	size_t	 i;

	for (i = 0; i < sizeof(own) / sizeof(own[0]); i++) {
		if (strcmp(own[i].pattern, r->pattern) == 0)
			return (text_of(own[i].id));
	}
	if (strstr(r->pattern, "/members/:id/role") != NULL &&
	    !strncmp(word, "members", len))
		return (text_of(s->owner));
	for (i = 0; i < sizeof(ids) / sizeof(ids[0]); i++) {
		if (strlen(ids[i].word) == len && ids[i].id.n != 0 &&
		    !strncmp(ids[i].word, word, len))
			return (text_of(ids[i].id));
	}
	return ("987654");
}

static const char *
name_for(const char *word, size_t len)
{
	static const struct { const char *word, *name; } names[] = {
		{ "billing", "2026-06" }, { "sections", "project" },
		{ "roles", "officer" }, { "catalogue", "poc" },
	};
	size_t	 i;

	if (len == 6 && !strncmp(word, "static", 6))
		return (static_path("berth.css") + strlen("/static/"));
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (strlen(names[i].word) == len &&
		    !strncmp(names[i].word, word, len))
			return (names[i].name);
	}
	return (TOKEN);
}

const char *
scene_path(const struct scene *s, const struct route *r)
{
	const char	*p, *word = "", *path;
	size_t		 len = 0, n;

	path = (r->flags & ROUTE_BARE) != 0 ? "" : "/en";
	for (p = r->pattern; *p != '\0'; p += n) {
		n = 1 + strcspn(p + 1, "/");
		if (!strncmp(p, "/:id", 4))
			path = arena_printf(arena, "%s/%s%.*s", path,
			    number_for(s, r, word, len), (int)(n - 4), p + 4);
		else if (!strncmp(p, "/:name", 6))
			path = arena_printf(arena, "%s/%s%.*s", path,
			    name_for(word, len), (int)(n - 6), p + 6);
		else
			path = arena_printf(arena, "%s%.*s", path, (int)n, p);
		word = p + 1;
		len = n - 1;
	}
	return (path);
}

void
scene_assign(struct scene *s, struct id assessor)
{
	s->assignment.n = FACT("insert into assignment (application_id, "
	    "person_id, state, assigned_by, assigned_at) values ($1, $2, "
	    "'assigned', $3, now()) returning id", text_of(s->application),
	    text_of(assessor), text_of(s->staff));
	FACT("update assignment set state = 'cleared' where id = $1",
	    text_of(s->assignment));
}

struct id
scene_case(struct id org, struct id owner, struct id officer)
{
	static const struct award	 any = { NULL, "h800-80g", "8",
		"2027-06-01", NULL, "7000", NULL };
	struct scene			 s = { .org = org, .owner = owner };

	s.application = application_of(&s, &any);
	document_of(&s);
	fact_submit(s.application, owner, officer);
	return (s.application);
}

void
scene_days_ahead(int days)
{
	FACT("update clock set ahead = make_interval(days => $1)",
	    arena_printf(arena, "%d", days));
}
