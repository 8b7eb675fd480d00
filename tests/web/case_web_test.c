/* A case from screening to acceptance, each step by who may and by who not. */
#include "english.h"
#include "harness.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct id	 owner, viewer, officer, officer2, technical, assessors[4],
			 secretary, recorder, checker, issuer, org;
static long long	 app;

static int
people(void **state)
{
	int	 i;

	harness_open(state);
	owner = fact_person("Owner", -1);
	viewer = fact_person("Viewer", -1);
	officer = fact_person("Officer", ROLE_OFFICER, ROLE_CHECKER,
	    ROLE_ASSESSOR, -1);
	officer2 = fact_person("Second Officer", ROLE_OFFICER, -1);
	technical = fact_person("Technical", ROLE_TECHNICAL, -1);
	for (i = 0; i < 4; i++)
		assessors[i] = fact_person("Assessor", ROLE_ASSESSOR, -1);
	secretary = fact_person("Secretary", ROLE_SECRETARY, -1);
	recorder = fact_person("Recorder", ROLE_RECORDER, ROLE_CHECKER,
	    ROLE_ISSUER, -1);
	checker = fact_person("Checker", ROLE_CHECKER, ROLE_ISSUER, -1);
	issuer = fact_person("Issuer", ROLE_ISSUER, -1);
	org = fact_org("Harbour AI");
	fact_member(org, owner, ROLE_OWNER);
	fact_member(org, viewer, ROLE_VIEWER);
	return (0);
}

/* An application that was submitted and given to the officer. */
static long long
submitted(void)
{
	return (FACT("with a as (insert into application (org_id, route_id, "
	    "reference, state, title, title_zh, created_by, created_at, "
	    "updated_at, state_since) select $1::bigint, id, null, 'draft', "
	    "'Tide model', '潮汐模型', $2::bigint, now(), now(), now() from funding_route where code = 'aiss' returning id) "
	    "select id from a", text(org.n), text(owner.n)));
}

static void
submit(long long id, const char *cards)
{
	FACT("insert into application_answer (application_id, org_id, name, value) "
	    "values ($1, $2, 'summary', 'Secret of the tide'), "
	    "($1, $2, 'batch_size', '512'), ($1, $2, 'outcomes', 'A chart')", text(id),
	    text(org.n));
	FACT("insert into document (org_id, application_id, kind, file_name, "
	    "media_type, bytes, pages, sha256, uploaded_by, uploaded_at) "
	    "select $2::bigint, $1::bigint, kind, kind || '.pdf', "
	    "'application/pdf', 5, 1, sha256('%PDF-'), $3::bigint, now() "
	    "from unnest(array['other', 'finance', 'team']) kind", text(id),
	    text(org.n), text(owner.n));
	FACT("update application set class_id = 1, cards = $2::int, months = 6, "
	    "start_on = clock_today() + 30, rate_bp = 7000, hours_needed = 1000 "
	    "where id = $1::bigint", text(id), cards);
	fact_submit((struct id){ id }, owner, officer);
	FACT("insert into case_part values ($1::bigint, $2::bigint, 'submit', now())",
	    text(id), text(owner.n));
	FACT("insert into audit_event (at, person_id, org_id, action, subject_id, "
	    "detail) values (now(), $3::bigint, $2::bigint, 'application.create', "
	    "$1::bigint, '{\"route\": \"aiss\"}')", text(id), text(org.n), text(owner.n));
}

static const char *
state_of(long long id)
{
	return (FACT_TEXT("select state from application where id = $1::bigint",
	    text(id)));
}

/* `pattern` with its %lld filled. */
static const char *
at(const char *pattern, long long id)
{
	const char	*hole = strstr(pattern, "%lld");

	return (arena_printf(arena, "%.*s%lld%s", (int)(hole - pattern),
	    pattern, id, hole + 4));
}

static int
post_as(struct id who, const char *fmt, long long id, const char *body)
{
	struct browser	*b = browser_as(who);
	int		 status = post(b, at(fmt, id), body);

	if (status >= 500 || (getenv("SHOW") != NULL && status >= 400))
		fprintf(stderr, "%s: %d\n%s\n", at(fmt, id), status, b->body);
	return (status);
}

static long long
assignment_of(struct id who)
{
	return (FACT("select id from assignment where application_id = $1::bigint "
	    "and person_id = $2::bigint", text(app), text(who.n)));
}

#define CHECKS	"check_identity=y&check_documents=y&check_declarations=y&check_funding=y"

/* What the officer vouches for stands on the case as it was submitted, and
 * beside it what became of it. */
static void
registration(void **state)
{
	long long	 first = submitted();
	struct browser	*b = browser_as(officer);

	(void)state;
	app = submitted();
	FACT("update organisation set ubi = '76543210', br_certificate_no = "
	    "'76543210-000-01-26-4', br_expiry = clock_today() - 1, "
	    "employees_hk = 1234 where id = $1", text(org.n));
	submit(first, "2");
	submit(app, "8");
	assert_int_equal(get(b, at("/en/review/%lld", app)), 200);
	assert_has(b, "Registration of the applicant");
	assert_has(b, "76543210-000-01-26-4");
	assert_has(b, "1,234");
	assert_has(b, "Had lapsed when it was submitted");
	assert_has(b, arena_printf(arena, "href=\"/en/review/%lld\"", first));
	assert_lacks(b, "Now:");
	assert_true(b->rep->round_trips <= 2);
	FACT("update organisation set br_expiry = clock_today() + 300, "
	    "name_zh = '海港人工智能', employees_hk = 1300 where id = $1",
	    text(org.n));
	assert_int_equal(get(b, at("/en/review/%lld", app)), 200);
	assert_has(b, "1,234");
	assert_has(b, "Now: 1,300");
	assert_has(b, "Now: 海港人工智能");
	assert_has(b, "Had lapsed when it was submitted");
	b = browser_as(viewer);
	assert_int_equal(get(b, at("/en/applications/%lld", app)), 200);
	assert_has(b, "Now: 1,300");
	assert_has(b, arena_printf(arena, "href=\"/en/applications/%lld\"",
	    first));
	assert_true(b->rep->round_trips <= 2);
	b = browser_as(assessors[3]);
	assert_int_equal(get(b, at("/en/review/%lld", app)), 404);
	FACT("update organisation set name_zh = null where id = $1",
	    text(org.n));
	FACT("update application set state = 'withdrawn', reason = 'x' "
	    "where id = $1", text(first));
}

static void
screening(void **state)
{
	struct browser	*b;

	(void)state;
	b = browser_as(officer);
	assert_int_equal(get(b, "/en/review"), 200);
	assert_has(b, "Tide model");
	assert_int_equal(get(b, "/en/review?state=approved"), 200);
	assert_lacks(b, "Tide model");
	assert_int_equal(get(b, "/en/review?mine=1&q=harbour"), 200);
	assert_has(b, "Tide model");
	assert_int_equal(get(b, at("/en/review/%lld", app)), 200);
	assert_has(b, "Secret of the tide");
	/* As the form asks, not by name; what it asks no more comes last. */
	assert_true(strstr(b->body, "A chart") < strstr(b->body, "512<"));
	assert_true(strstr(b->body, "512<") <
	    strstr(b->body, "Secret of the tide"));
	/* The documents, too. */
	assert_true(strstr(b->body, "team.pdf") < strstr(b->body, "finance.pdf"));
	assert_true(strstr(b->body, "finance.pdf") <
	    strstr(b->body, "other.pdf"));
	assert_has(b, "<td>Route: aiss</td>");
	assert_has(b, "Record the screening");
	/* Only whose turn it was. */
	assert_int_equal(post_as(officer2, "/en/applications/%lld/screening",
	    app, "outcome=pass&" CHECKS), 403);
	assert_int_equal(post_as(technical, "/en/applications/%lld/screening",
	    app, "outcome=pass&" CHECKS), 403);
	/* Wrong input. */
	assert_int_equal(post_as(officer, "/en/applications/%lld/screening",
	    app, "outcome=pass&check_identity=y"), 422);
	assert_int_equal(post_as(officer, "/en/applications/%lld/screening",
	    app, "outcome=fail"), 422);
	assert_int_equal(post_as(officer, "/en/applications/%lld/screening",
	    app, "outcome=maybe"), 422);
	assert_string_equal(state_of(app), "screening");
	/* Not yet at that step. */
	assert_int_equal(post_as(technical,
	    "/en/applications/%lld/technical-review", app, "cards=8"), 409);
	assert_int_equal(post_as(officer, "/en/applications/%lld/screening",
	    app, "outcome=pass&" CHECKS), 303);
	assert_string_equal(state_of(app), "technical_review");
	assert_int_equal(post_as(officer, "/en/applications/%lld/screening",
	    app, "outcome=pass&" CHECKS), 409);
}

static void
technical_review(void **state)
{
	static const char *const	 wrong[] = {
	    "", "class_id=1&cards=0&months=6&start_on=2027-01-01&note=x",
	    "class_id=1&cards=x&months=6&start_on=2027-01-01&note=x",
	    "class_id=1&cards=8&months=13&start_on=2027-01-01&note=x",
	    "class_id=1&cards=8&months=6&start_on=2027-02-30&note=x",
	    "class_id=1&cards=8&months=12&start_on=2028-01-01&note=x",
	    "class_id=1&cards=2000&months=6&start_on=2027-01-01&note=x",
	    "class_id=1&cards=8&months=6&start_on=2027-01-01&note=" };
	struct browser	*b = browser_as(technical);
	size_t		 i;

	(void)state;
	assert_int_equal(get(b, at("/en/review/%lld", app)), 200);
	assert_has(b, "Capacity in that term");
	assert_has(b, "16 of 16");
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		assert_int_equal(post(b, at(
		    "/en/applications/%lld/technical-review", app), wrong[i]),
		    422);
		assert_has(b, "There is a problem");
		assert_has(b, "Capacity in that term");
		/* It is the page of the case, here and in the other language. */
		assert_has(b, "href=\"/en/review\"\naria-current=\"page\"");
		assert_has(b, arena_printf(arena, "href=\"/tc/review/%lld\"",
		    app));
	}
	assert_int_equal(FACT("select count(*) from technical_review"), 0);
	assert_int_equal(post(b, at("/en/applications/%lld/technical-review",
	    app), "class_id=1&cards=8&months=6&start_on=2027-01-01&note=Feasible"),
	    303);
	assert_string_equal(state_of(app), "assessment");
}

static void
assign(void **state)
{
	struct browser	*b = browser_as(secretary);

	(void)state;
	assert_int_equal(get(b, at("/en/review/%lld", app)), 200);
	assert_has(b, "Choose assessors");
	assert_int_equal(post_as(secretary, "/en/applications/%lld/assignments",
	    app, ""), 422);
	/* Who screened may not assess, nor one who is no assessor. */
	assert_int_equal(post_as(secretary, "/en/applications/%lld/assignments",
	    app, at("assessors=%lld", officer.n)), 403);
	assert_int_equal(post_as(secretary, "/en/applications/%lld/assignments",
	    app, at("assessors=%lld", issuer.n)), 422);
	assert_int_equal(FACT("select count(*) from assignment"), 0);
	assert_int_equal(post_as(secretary, "/en/applications/%lld/assignments",
	    app, arena_printf(arena, "assessors=%lld&assessors=%lld&assessors=%lld",
	    (long long)assessors[0].n, (long long)assessors[1].n,
	    (long long)assessors[2].n)), 303);
	assert_int_equal(post_as(secretary, "/en/applications/%lld/assignments",
	    app, at("assessors=%lld", assessors[0].n)), 409);
}

#define SCORES(n)	"score_ALIGN=" n "&score_COMPUTE=" n "&score_TECHFIN=" n \
	"&score_DATASEC=" n "&score_OUTCOME=" n "&comment_ALIGN=a&comment_COMPUTE=b" \
	"&comment_TECHFIN=c&comment_DATASEC=d&comment_OUTCOME=e"

static void
score(void **state)
{
	struct browser	*b = browser_as(assessors[0]);
	long long	 mine = assignment_of(assessors[0]);

	(void)state;
	/* Before declaring: whose case, and nothing of it. */
	assert_int_equal(get(b, at("/en/review/%lld", app)), 200);
	assert_lacks(b, "Secret of the tide");
	assert_lacks(b, "Registration of the applicant");
	assert_has(b, "closed to you for now");
	assert_has(b, at("/assignments/%lld/declaration\"", mine));
	assert_lacks(b, at("/assignments/%lld/scores\"", mine));
	assert_int_equal(get(b, at("/en/assignments/%lld/scores", mine)), 403);
	assert_int_equal(post(b, at("/en/assignments/%lld/scores", mine),
	    SCORES("4")), 403);
	assert_int_equal(get(b, at("/en/assignments/%lld/declaration", mine)), 200);
	assert_has(b, "Harbour AI");
	assert_int_equal(post(b, at("/en/assignments/%lld/declaration", mine),
	    "conflict=potential"), 422);
	assert_int_equal(post(b, at("/en/assignments/%lld/declaration", mine),
	    "conflict=none"), 303);
	assert_int_equal(get(b, at("/en/review/%lld", app)), 200);
	assert_has(b, "Secret of the tide");
	assert_has(b, at("/assignments/%lld/scores\"", mine));
	assert_lacks(b, at("/assignments/%lld/declaration\"", mine));
	assert_int_equal(get(b, at("/en/assignments/%lld/scores", mine)), 200);
	assert_has(b, "PLACEHOLDER");
	assert_true(strstr(b->body, "A chart") < strstr(b->body, "512<"));
	assert_int_equal(post(b, at("/en/assignments/%lld/scores", mine),
	    "score_ALIGN=9"), 422);
	assert_int_equal(post(b, at("/en/assignments/%lld/scores", mine),
	    "score_ALIGN=4&comment_ALIGN="), 422);
	/* Which of the five comments is missing. */
	assert_has(b, "needs in Hong Kong”: Fill in this field.");
	assert_int_equal(FACT("select count(*) from score"), 0);
	assert_int_equal(post(b, at("/en/assignments/%lld/scores", mine),
	    SCORES("4")), 303);
	assert_int_equal(post(b, at("/en/assignments/%lld/scores", mine),
	    SCORES("5")), 409);
	assert_int_equal(get(b, at("/en/review/%lld", app)), 200);
	assert_has(b, "Your scores are locked");
	assert_lacks(b, at("/assignments/%lld/", mine));
	/* Another's case and another's assignment. */
	assert_int_equal(get(browser_as(assessors[3]),
	    at("/en/review/%lld", app)), 404);
	assert_int_equal(get(browser_as(assessors[1]),
	    at("/en/assignments/%lld/scores", mine)), 404);
}

static void
conflict(void **state)
{
	long long	 a1 = assignment_of(assessors[1]);
	long long	 a2 = assignment_of(assessors[2]);
	long long	 a3;
	struct browser	*b;

	(void)state;
	assert_int_equal(post_as(assessors[1], "/en/assignments/%lld/declaration",
	    a1, "conflict=potential&statement=Once+colleagues"), 303);
	assert_int_equal(post_as(assessors[1], "/en/assignments/%lld/scores", a1,
	    SCORES("2")), 403);
	assert_int_equal(post_as(secretary, "/en/assignments/%lld/ruling", a1,
	    "ruling=clear"), 303);
	assert_int_equal(post_as(secretary, "/en/assignments/%lld/ruling", a1,
	    "ruling=recuse"), 409);
	assert_int_equal(post_as(assessors[1], "/en/assignments/%lld/scores", a1,
	    SCORES("2")), 303);
	assert_int_equal(post_as(assessors[2], "/en/assignments/%lld/declaration",
	    a2, "conflict=actual&statement=My+firm"), 303);
	assert_string_equal(state_of(app), "assessment");
	/* The recused one is replaced, and the last score moves the case on. */
	assert_int_equal(post_as(secretary, "/en/applications/%lld/assignments",
	    app, at("assessors=%lld", assessors[3].n)), 303);
	a3 = assignment_of(assessors[3]);
	b = browser_as(secretary);
	assert_int_equal(get(b, at("/en/review/%lld", app)), 200);
	assert_has(b, "Every assessor is assigned already");
	assert_lacks(b, "Choose assessors");
	assert_int_equal(post_as(assessors[3], "/en/assignments/%lld/declaration",
	    a3, "conflict=none"), 303);
	assert_int_equal(post_as(assessors[3], "/en/assignments/%lld/scores", a3,
	    SCORES("3")), 303);
	assert_string_equal(state_of(app), "recommendation");
}

static void
recommend(void **state)
{
	struct browser	*b = browser_as(secretary);

	(void)state;
	assert_int_equal(get(b, at("/en/review/%lld", app)), 200);
	assert_has(b, "60.0");		/* mean of 80, 40 and 60 */
	assert_has(b, "moderation is advised");
	assert_int_equal(post_as(secretary,
	    "/en/applications/%lld/recommendation", app, "advice=approve"), 422);
	assert_int_equal(post_as(secretary,
	    "/en/applications/%lld/recommendation", app,
	    "advice=approve&reasons=Sound"), 422);
	assert_int_equal(FACT("select count(*) from recommendation"), 0);
	assert_int_equal(post_as(secretary,
	    "/en/applications/%lld/recommendation", app,
	    "advice=approve&reasons=Sound&moderation=They+agree+now"), 303);
	assert_string_equal(state_of(app), "decision");
	assert_int_equal(FACT("select total_tenths from recommendation"), 600);
}

#define AWARD	"outcome=approved&meeting=2026-05&class_id=1&cards=8&months=6" \
	"&start_on=2027-01-01&conditions=Quarterly+reports"

static void
decide(void **state)
{
	static const char *const	 wrong[] = {
	    "", "outcome=approved&meeting=5",
	    AWARD "&rate=70", AWARD "&rate=90&cap=300000",
	    AWARD "&rate=95&cap=300000&exception=x", "outcome=rejected&meeting=5" };
	size_t		 i;
	long long	 d;
	struct browser	*b;

	(void)state;
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_int_equal(post_as(recorder,
		    "/en/applications/%lld/decisions", app, wrong[i]), 422);
	assert_int_equal(FACT("select count(*) from decision"), 0);
	assert_int_equal(post_as(checker, "/en/applications/%lld/decisions",
	    app, AWARD "&rate=70&cap=336000"), 403);
	assert_int_equal(post_as(recorder, "/en/applications/%lld/decisions",
	    app, AWARD "&rate=70&cap=99"), 303);
	assert_int_equal(post_as(recorder, "/en/applications/%lld/decisions",
	    app, AWARD "&rate=70&cap=99"), 409);
	d = FACT("select max(id) from decision");
	/* Neither who recorded, nor who screened. */
	assert_int_equal(post_as(recorder, "/en/decisions/%lld/check", d, ""), 403);
	b = browser_as(officer);
	assert_int_equal(post(b, at("/en/decisions/%lld/check", d), ""), 403);
	assert_has(b, "Nobody may hold two of");
	/* Returned once, recorded again. */
	assert_int_equal(post_as(checker, "/en/decisions/%lld/return", d, ""), 422);
	assert_int_equal(post_as(checker, "/en/decisions/%lld/return", d,
	    "remark=The+cap+is+wrong"), 303);
	assert_int_equal(post_as(checker, "/en/decisions/%lld/check", d, ""), 409);
	assert_int_equal(post_as(recorder, "/en/applications/%lld/decisions",
	    app, AWARD "&rate=70&cap=336000"), 303);
}

static void
check(void **state)
{
	long long	 d = FACT("select max(id) from decision"), other;
	struct browser	*b = browser_as(checker);

	(void)state;
	assert_int_equal(get(b, "/en/decisions"), 200);
	assert_has(b, "Tide model");
	assert_int_equal(get(b, at("/en/review/%lld", app)), 200);
	assert_has(b, "336,000.00");
	/* Somebody else's cards fill the class: nothing of it is saved. */
	other = submitted();
	submit(other, "9");
	FACT("insert into capacity_hold (application_id, class_id, cards, "
	    "first_day, last_day, state) values ($1::bigint, 1, 9, '2027-06-30', "
	    "'2027-07-05', 'held')", text(other));
	assert_int_equal(post(b, at("/en/decisions/%lld/check", d), ""), 409);
	assert_has(b, "not enough cards free");
	assert_has(b, "7 of 16");
	FACT("update capacity_hold set state = 'released'");
	/* The envelope is spent. */
	FACT("update scheme set envelope_cents = 33599999");
	assert_int_equal(post(b, at("/en/decisions/%lld/check", d), ""), 409);
	assert_has(b, "envelope");
	assert_int_equal(FACT("select count(*) from subsidy"), 0);
	assert_string_equal(state_of(app), "decision");
	FACT("update scheme set envelope_cents = 100000000000");
	assert_int_equal(post(b, at("/en/decisions/%lld/check", d), ""), 303);
	assert_string_equal(state_of(app), "approved");
	assert_int_equal(FACT("select committed_cents from scheme"), 33600000);
	assert_int_equal(FACT("select cards from capacity_hold where state = 'held'"), 8);
	assert_string_equal(FACT_TEXT("select last_day from offer"), "2027-06-30");
}

static void
accept(void **state)
{
	long long	 o = FACT("select id from offer");
	struct browser	*b = browser_as(owner), *i = browser_as(issuer);

	(void)state;
	assert_int_equal(get(b, at("/en/offers/%lld", o)), 404);
	assert_int_equal(get(i, "/en/offers"), 200);
	assert_has(i, "To be issued");
	assert_has(i, "<td data-th=\"Valid until\"></td>");
	assert_int_equal(post_as(recorder, "/en/offers/%lld/issue", o, ""), 403);
	assert_int_equal(post_as(checker, "/en/offers/%lld/issue", o, ""), 403);
	assert_int_equal(post_as(issuer, "/en/offers/%lld/issue", o, ""), 303);
	assert_int_equal(post_as(issuer, "/en/offers/%lld/issue", o, ""), 409);
	assert_true(FACT("select count(*) from message where template = 'offered'") > 0);
	assert_int_equal(get(b, at("/en/offers/%lld", o)), 200);
	assert_has(b, "480,000.00");
	assert_has(b, "336,000.00");
	assert_has(b, "144,000.00");
	assert_has(b, "PLACEHOLDER");
	assert_int_equal(post(b, at("/en/offers/%lld/acceptance", o), ""), 422);
	assert_int_equal(post(b, at("/en/offers/%lld/acceptance", o),
	    "signatory_name=Chan+Tai+Man"), 422);
	assert_int_equal(post(b, at("/en/offers/%lld/refusal", o), ""), 422);
	assert_int_equal(post_as(viewer, "/en/offers/%lld/acceptance", o,
	    "signatory_name=V&agree=yes"), 403);
	assert_int_equal(post(b, at("/en/offers/%lld/acceptance", o),
	    "signatory_name=Chan+Tai+Man&agree=yes"), 303);
	assert_int_equal(post(b, at("/en/offers/%lld/acceptance", o),
	    "signatory_name=Chan+Tai+Man&agree=yes"), 409);
	assert_int_equal(get(b, at("/en/offers/%lld", o)), 200);
	assert_has(b, "Issued by Issuer on ");
	assert_has(b, "Signed by Chan Tai Man on ");
	assert_string_equal(FACT_TEXT("select state from allocation"), "pending");
	/* Its first day is to come; set_up_test.c waits for one. */
	assert_null(FACT_TEXT("select effect from allocation"));
	assert_int_equal(FACT("select count(*) from allocation_member"), 1);
	assert_int_equal(FACT("select count(*) from job where kind = 'allocation.open'"), 0);
	assert_int_equal(get(b, at("/en/allocations/%lld",
	    FACT("select id from allocation"))), 200);
	assert_has(b, "It opens on its first day");
	assert_lacks(b, "Asked of the cluster");
}

static void
decline(void **state)
{
	long long	 id = submitted(), d, o;

	(void)state;
	submit(id, "2");
	FACT("update application set state = 'technical_review' where id = $1::bigint", text(id));
	FACT("update application set state = 'assessment' where id = $1::bigint", text(id));
	FACT("update application set state = 'recommendation' where id = $1::bigint", text(id));
	FACT("update application set state = 'decision' where id = $1::bigint", text(id));
	assert_int_equal(post_as(recorder, "/en/applications/%lld/decisions",
	    id, AWARD "&rate=90&cap=5000&exception=Unique"), 303);
	d = FACT("select max(id) from decision");
	assert_int_equal(post_as(checker, "/en/decisions/%lld/check", d, ""), 303);
	o = FACT("select max(id) from offer");
	assert_int_equal(post_as(issuer, "/en/offers/%lld/issue", o, ""), 303);
	assert_int_equal(FACT("select committed_cents from scheme"), 34100000);
	assert_int_equal(post_as(owner, "/en/offers/%lld/refusal", o,
	    "confirm=yes"), 303);
	assert_int_equal(FACT("select committed_cents from scheme"), 33600000);
	assert_string_equal(FACT_TEXT("select state from capacity_hold where "
	    "application_id = $1::bigint", text(id)), "released");
}

static long long
mails(const char *template)
{
	return (FACT("select count(*) from message where template = $1",
	    template));
}

static void
reject(void **state)
{
	long long	 id = submitted(), d, was = mails("decided");

	(void)state;
	submit(id, "2");
	assert_int_equal(post_as(officer, "/en/applications/%lld/screening", id,
	    "outcome=fail&reason=No+registration"), 303);
	assert_string_equal(state_of(id), "ineligible");
	/* The Committee never saw it, and the mail does not say so. */
	assert_int_equal(mails("ineligible"), 1);
	assert_int_equal(mails("decided"), was);
	id = submitted();
	submit(id, "2");
	FACT("update application set state = 'technical_review' where id = $1::bigint", text(id));
	FACT("update application set state = 'assessment' where id = $1::bigint", text(id));
	FACT("update application set state = 'recommendation' where id = $1::bigint", text(id));
	FACT("update application set state = 'decision' where id = $1::bigint", text(id));
	assert_int_equal(post_as(recorder, "/en/applications/%lld/decisions",
	    id, "outcome=rejected&meeting=2026-06&reason=Too+vague"), 303);
	d = FACT("select max(id) from decision");
	assert_int_equal(post_as(checker, "/en/decisions/%lld/check", d, ""), 303);
	assert_string_equal(state_of(id), "rejected");
	assert_string_equal(FACT_TEXT("select reason from application where "
	    "id = $1::bigint", text(id)), "Too vague");
}

static void
is_chinese(struct id who, const char *path)
{
	static const char *const	 typed[] = { "NVIDIA H800 80 GB",
		"Tide model", "Secret of the tide", "A chart", "The cap is wrong",
		"They agree now",
		NULL };
	struct browser			*b = browser_as(who);
	const char			*english;

	assert_int_equal(get(b, path), 200);
	if ((english = english_in(arena, b->body, typed)) != NULL)
		fail_msg("%s: %s", path, english);
}

/* What was stored on the way is told to a Chinese reader in Chinese. */
static void
in_chinese(void **state)
{
	struct browser	*b = browser_as(checker);

	(void)state;
	FACT("update allocation set state = 'provisioning'");
	FACT("update allocation set state = 'active', "
	    "opened_on = clock_today(), seen_at = now(), "
	    "seen_cards = 8, seen_members = 2, effect_error = "
	    "'scheduler.refused: HTTP 500'");
	FACT("insert into audit_event (at, action, subject_id, org_id, detail) "
	    "select now(), x.action, id, org_id, x.detail || "
	    "jsonb_build_object('account', account) from allocation, (values "
	    "('allocation.active', '{\"cards\": 8, \"type\": \"h800\", "
	    "\"members\": 2}'::jsonb), ('allocation.expired', '{}')) "
	    "as x (action, detail)");
	assert_int_equal(get(b, at("/tc/review/%lld", app)), 200);
	assert_has(b, "</small> 潮汐模型</h1>");
	assert_has(b, "卡數：8，月數：6");
	assert_has(b, "評審員：3 人");
	assert_lacks(b, "COMPUTE");
	assert_has(b, lang_text(LANG_TC, "Approve"));
	is_chinese(checker, at("/tc/review/%lld", app));
	is_chinese(owner, at("/tc/allocations/%lld",
	    FACT("select id from allocation")));
	b = browser_as(fact_person("Operator", ROLE_OPERATOR, ROLE_AUDITOR, -1));
	assert_int_equal(get(b, "/tc/audit?action=allocation"), 200);
	assert_has(b, "8 張 h800 卡，成員 2 人");
	is_chinese(b->person, "/tc/audit?action=allocation");
	is_chinese(b->person, at("/tc/allocations/%lld",
	    FACT("select id from allocation")));
	b = browser_as(owner);
	assert_int_equal(get(b, at("/tc/allocations/%lld",
	    FACT("select id from allocation"))), 200);
	assert_has(b, "8 張 h800 卡，成員 2 人");
	/* The offer and the allocation took both titles along. */
	assert_has(b, "潮汐模型");
	assert_lacks(b, "Tide model");
	get(b, "/tc/offers");
	assert_has(b, "潮汐模型");
	get(b, "/en/offers");
	assert_has(b, "Tide model");
}

/* Through all of the above: each hand-over told whoever had to act next, as
 * often as it happened, and nobody who may not: the recorder may check too,
 * but not what they recorded; checker and recorder may issue, but not on a
 * case that they decided. */
static void
who_acts_next_was_told(void **state)
{
	static const struct { const char *mail, *readers; } told[] = {
		{ "for_technical", "Technical 1" },
		{ "for_assigning", "Secretary 1" },
		{ "to_assess", "Assessor 4" }, { "to_rule", "Secretary 1" },
		{ "ruled_clear", "Assessor 1" }, { "recused", "Secretary 1" },
		{ "for_recommending", "Secretary 1" },
		{ "for_recorder", "Recorder 1" },
		{ "for_checker", "Checker 4, Officer 2" },
		{ "decision_returned", "Recorder 1" },
		{ "for_issuer", "Issuer 2" }, { "decided", "Owner 3" },
		{ "offered", "Owner 2" }, { "offer_accepted", "Issuer 1" },
		{ "offer_declined", "Issuer 1" }, { "ineligible", "Owner 1" },
	};
	size_t	 i;

	(void)state;
	for (i = 0; i < sizeof(told) / sizeof(told[0]); i++)
		assert_string_equal(FACT_TEXT("select coalesce(string_agg(x, "
		    "', ' order by x), '') from (select p.name || ' ' || "
		    "count(*) as x from message m join person p on p.email = "
		    "m.to_email where m.template = $1 group by p.name) y",
		    told[i].mail), told[i].readers);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(registration, harness_fresh),
		cmocka_unit_test_setup(screening, harness_fresh),
		cmocka_unit_test_setup(technical_review, harness_fresh),
		cmocka_unit_test_setup(assign, harness_fresh),
		cmocka_unit_test_setup(score, harness_fresh),
		cmocka_unit_test_setup(conflict, harness_fresh),
		cmocka_unit_test_setup(recommend, harness_fresh),
		cmocka_unit_test_setup(decide, harness_fresh),
		cmocka_unit_test_setup(check, harness_fresh),
		cmocka_unit_test_setup(accept, harness_fresh),
		cmocka_unit_test_setup(decline, harness_fresh),
		cmocka_unit_test_setup(reject, harness_fresh),
		cmocka_unit_test_setup(who_acts_next_was_told, harness_fresh),
		cmocka_unit_test_setup(in_chinese, harness_fresh),
	};

	return (cmocka_run_group_tests(tests, people, harness_close));
}
