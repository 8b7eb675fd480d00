/*
 * Organisations: every wrong answer of their form, invitations between two
 * browsers, the last owner, and what a neighbour can see, which is nothing.
 */
#include <stdio.h>
#include <string.h>

#include "base/str.h"
#include "scene.h"

struct answer { const char *name, *value; };

static const struct answer good[] = {
	{ "category", "sme" }, { "name_en", "Kept Tides Limited" },
	{ "name_zh", "潮汐有限公司" }, { "ubi", "87654321" },
	{ "br_certificate_no", "87654321-000-05-27-A" },
	{ "br_expiry", "2027-05-01" }, { "legacy_cr_no", "1234567" },
	{ "incorporation_date", "2023-05-02" }, { "employees_hk", "48" },
	{ "rd_employees_hk", "30" }, { "address_en", "1 Kept Road" },
	{ "address_zh", "" }, { "billing_address", "1 Kept Road\r\nHong Kong" },
	{ "contact_name", "Chan Mei-ling" }, { "contact_title", "Director" },
	{ "contact_phone", "+85221234567" },
	{ "contact_email", "chan@example.test" },
	{ "finance_email", "finance@example.test" },
	{ "purchase_order_no", "PO-1" },
};
#define ANSWERS		(sizeof(good) / sizeof(good[0]))

static const char *
text_of(struct id id)
{
	return (arena_printf(arena, "%lld", (long long)id.n));
}

static const char *
escaped(const char *s)
{
	char	*out = arena_take(arena, 3 * strlen(s) + 1), *p = out;

	for (*p = '\0'; *s != '\0'; s++)
		p += sprintf(p, "%%%02X", (unsigned char)*s);
	return (out);
}

static const char *
long_text(size_t n)
{
	char	*s = arena_take(arena, n + 1);

	memset(s, 'x', n);
	s[n] = '\0';
	return (s);
}

/* The good answers, but for those named; ended by a NULL name. */
static const char *
form(const struct answer *other)
{
	const struct answer	*o;
	const char		*body = "", *value;
	size_t			 i;

	for (i = 0; i < ANSWERS; i++) {
		value = good[i].value;
		for (o = other; o != NULL && o->name != NULL; o++) {
			if (strcmp(o->name, good[i].name) == 0)
				value = o->value;
		}
		body = arena_printf(arena, "%s&%s=%s", body, good[i].name,
		    escaped(value));
	}
	return (body + 1);
}

struct wrong { const char *field; struct answer answers[4]; };

static const struct wrong wrong[] = {
	{ "category", { { "category", "" } } },
	{ "category", { { "category", "wizard" } } },
	{ "name_en", { { "name_en", "" }, { "name_zh", "" } } },
	{ "name_en", { { "name_en", "  " }, { "name_zh", "\t" } } },
	{ "name_en", { { "name_en", "Line\nbreak" } } },
	{ "name_en", { { "name_en", "Bell\a" } } },
	{ "ubi", { { "ubi", "" } } },
	{ "ubi", { { "ubi", "1234567" } } },
	{ "ubi", { { "ubi", "123456789" } } },
	{ "ubi", { { "ubi", "AB123456" } } },
	{ "ubi", { { "ubi", "a1234567" } } },
	{ "ubi", { { "ubi", "1234 678" } } },
	{ "ubi", { { "category", "government_department" } } },
	{ "br_certificate_no", { { "br_certificate_no", "87654321" } } },
	{ "br_certificate_no", { { "br_certificate_no",
	    "87654322-000-05-27-A" } } },
	{ "br_certificate_no", { { "category", "rd_institute" },
	    { "ubi", "" } } },
	{ "br_expiry", { { "br_expiry", "" } } },
	{ "br_expiry", { { "br_expiry", "1 May 2027" } } },
	{ "address_en", { { "address_en", "" } } },
	{ "incorporation_date", { { "incorporation_date", "" } } },
	{ "incorporation_date", { { "incorporation_date", "2023-02-29" } } },
	{ "incorporation_date", { { "incorporation_date", "02/05/2023" } } },
	{ "incorporation_date", { { "incorporation_date", "2999-01-01" } } },
	{ "incorporation_date", { { "incorporation_date", "2001-01-01" } } },
	{ "incorporation_date", { { "category", "ai_startup" },
	    { "incorporation_date", "" } } },
	{ "incorporation_date", { { "category", "other_enterprise" },
	    { "incorporation_date", "2999-01-01" } } },
	{ "employees_hk", { { "employees_hk", "" } } },
	{ "employees_hk", { { "employees_hk", "many" } } },
	{ "employees_hk", { { "employees_hk", "4.5" } } },
	{ "employees_hk", { { "employees_hk", "-1" } } },
	{ "employees_hk", { { "employees_hk", "1000001" } } },
	{ "employees_hk", { { "employees_hk", "99999999999999999999" } } },
	{ "employees_hk", { { "employees_hk", "250" } } },
	{ "rd_employees_hk", { { "rd_employees_hk", "" } } },
	{ "rd_employees_hk", { { "rd_employees_hk", "49" } } },
	{ "rd_employees_hk", { { "rd_employees_hk", "-5" } } },
	{ "billing_address", { { "billing_address", "" } } },
	{ "contact_name", { { "contact_name", "" } } },
	{ "contact_phone", { { "contact_phone", "" } } },
	{ "contact_phone", { { "contact_phone", "11234567" } } },
	{ "contact_phone", { { "contact_phone", "+85212345678" } } },
	{ "contact_phone", { { "contact_phone", "+8522123456" } } },
	{ "contact_phone", { { "contact_phone", "+852 2123 456x" } } },
	{ "contact_email", { { "contact_email", "" } } },
	{ "contact_email", { { "contact_email", "chan" } } },
	{ "contact_email", { { "contact_email", "chan@localhost" } } },
	{ "finance_email", { { "finance_email", "" } } },
	{ "finance_email", { { "finance_email", "a@b.test, c@d.test" } } },
};

static const struct { const char *name; size_t chars; } longest[] = {
	{ "name_en", 200 }, { "name_zh", 200 }, { "address_en", 300 },
	{ "address_zh", 300 }, { "billing_address", 300 },
	{ "contact_name", 200 }, { "contact_title", 200 },
	{ "purchase_order_no", 100 },
	{ "legacy_cr_no", 8 },
};

/* A page that is shown again holds everything that was typed. */
static void
check_kept(struct browser *b, const struct answer *answers)
{
	const char	*name = good[1].value, *title = good[14].value;
	const struct answer	*a;

	for (a = answers; a->name != NULL; a++) {
		if (strcmp(a->name, "name_en") == 0)
			name = NULL;
		if (strcmp(a->name, "contact_title") == 0)
			title = NULL;
		if (a->value[0] > ' ' && strpbrk(a->value, "\n\a") == NULL &&
		    strcmp(a->name, "category") != 0)
			assert_has(b, a->value);
	}
	if (name != NULL)
		assert_has(b, arena_printf(arena, "value=\"%s\"", name));
	if (title != NULL)
		assert_has(b, arena_printf(arena, "value=\"%s\"", title));
}

static void
check_refused(struct browser *b, const char *path, const char *field,
    const struct answer *answers)
{
	int64_t	 n = FACT("select count(*) from organisation");
	int64_t	 said = FACT("select count(*) from audit_event");

	print_message("%s: '%s'\n", answers[0].name, answers[0].value);
	assert_int_equal(post(b, path, form(answers)), 422);
	assert_has(b, arena_printf(arena, "id=\"%s-error\"", field));
	check_kept(b, answers);
	assert_int_equal(FACT("select count(*) from organisation"), n);
	assert_int_equal(FACT("select count(*) from audit_event"), said);
}

static void
test_wrong_answers(void **state)
{
	struct browser	*b = browser_as(fact_person("Founder", -1));
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		check_refused(b, "/en/organisations", wrong[i].field,
		    wrong[i].answers);
	for (i = 0; i < sizeof(longest) / sizeof(longest[0]); i++) {
		const struct answer	 a[] = { { longest[i].name,
		    long_text(longest[i].chars + 1) }, { NULL, NULL } };

		check_refused(b, "/en/organisations", longest[i].name, a);
	}
}

/* All mistakes are shown at once. */
static void
test_many_mistakes(void **state)
{
	static const struct answer	 a[] = { { "category", "" },
	    { "contact_email", "x" }, { "employees_hk", "y" }, { NULL, NULL } };
	struct browser			*b;

	(void)state;
	b = browser_as(fact_person("Founder", -1));
	assert_int_equal(post(b, "/en/organisations", form(a)), 422);
	assert_has(b, "id=\"category-error\"");
	assert_has(b, "id=\"contact_email-error\"");
	assert_has(b, "id=\"employees_hk-error\"");
	assert_lacks(b, "id=\"contact_name-error\"");
	/* Nothing is concluded from what was not read. */
	assert_lacks(b, "id=\"rd_employees_hk-error\"");
	assert_lacks(b, "id=\"ubi-error\"");
	assert_int_equal(post(b, "/en/organisations", ""), 422);
}

/* Nor are rules told one after another. */
static void
test_many_rules(void **state)
{
	static const struct answer	 a[] = { { "category", "ai_startup" },
	    { "name_en", "" }, { "name_zh", "" }, { "ubi", "" },
	    { "br_certificate_no", "x" }, { "br_expiry", "" },
	    { "incorporation_date", "2001-01-01" }, { "employees_hk", "250" },
	    { "rd_employees_hk", "251" }, { "address_en", "" },
	    { "contact_phone", "2" }, { NULL, NULL } };
	static const char *const	 fields[] = { "name_en", "ubi",
	    "br_certificate_no", "br_expiry", "incorporation_date",
	    "employees_hk", "rd_employees_hk", "address_en", "contact_phone" };
	struct browser			*b;
	size_t				 i;

	(void)state;
	b = browser_as(fact_person("Founder", -1));
	assert_int_equal(post(b, "/en/organisations", form(a)), 422);
	for (i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		assert_has(b, arena_printf(arena, "id=\"%s-error\"",
		    fields[i]));
		assert_has(b, arena_printf(arena, "href=\"#%s\"", fields[i]));
	}
}

/* The database holds the rules that do not depend on the day. */
static void
test_rows_are_refused(void **state)
{
	static const struct { const char *set, *constraint; } cases[] = {
		{ "name_en = null", "organisation_has_name" },
		{ "ubi = null", "organisation_needs_ubi" },
		{ "ubi = '1'", "organisation_ubi_form" },
		{ "category = 'government_department'",
		    "organisation_ubi_of_government" },
		{ "br_certificate_no = ubi, br_expiry = '2027-01-01'",
		    "organisation_br_form" },
		{ "br_certificate_no = '00000000-000-01-27-A', "
		    "br_expiry = '2027-01-01'", "organisation_br_of_ubi" },
		{ "category = 'rd_institute', ubi = null, br_certificate_no = "
		    "'00000000-000-01-27-A', br_expiry = '2027-01-01'",
		    "organisation_br_of_ubi" },
		{ "br_certificate_no = ubi || '-000-01-27-A'",
		    "organisation_br_has_expiry" },
		{ "address_en = null", "organisation_has_address" },
		{ "rd_employees_hk = 21", "organisation_rd_of_all" },
	};
	const char	*id = text_of(fact_org("Fixed Limited"));
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(refusal(arena_printf(arena, "update "
		    "organisation set %s where id = %s", cases[i].set, id)),
		    cases[i].constraint);
}

static void
test_register_and_change(void **state)
{
	static const struct answer	 script[] = { { "name_en",
	    "<script>alert(1)</script>" }, { NULL, NULL } };
	struct id	 person = fact_person("Founder", -1);
	struct browser	*b = browser_as(person);
	const char	*path;

	(void)state;
	assert_int_equal(post(b, "/en/organisations", form(NULL)), 303);
	path = arena_strdup(arena, b->location);
	assert_int_equal(get(b, path), 200);
	assert_has(b, "Kept Tides Limited");
	assert_int_equal(FACT("select count(*) from membership m join "
	    "organisation o on o.id = m.org_id where o.ubi = '87654321' and "
	    "m.person_id = $1 and m.role = 'owner' and m.state = 'active'",
	    text_of(person)), 1);
	assert_int_equal(FACT("select count(*) from audit_event where action = "
	    "'organisation.register' and person_id = $1", text_of(person)), 1);
	assert_int_equal(post(b, path, form(script)), 303);
	assert_int_equal(get(b, path), 200);
	assert_has(b, "&lt;script&gt;");
	assert_lacks(b, "<script>");
	/* The number is taken, also for others. */
	b = browser_as(fact_person("Late", -1));
	check_refused(b, "/en/organisations", "ubi",
	    (const struct answer[]){ { "ubi", "87654321" }, { NULL, NULL } });
}

/* An organisation with a browser for its owner. */
struct house { struct id org, owner; struct browser *b; const char *path; };

static struct house
house(const char *name)
{
	struct house	 h = { .org = fact_org(name),
			    .owner = fact_person("Owner", -1) };

	fact_member(h.org, h.owner, ROLE_OWNER);
	h.b = browser_as(h.owner);
	h.path = arena_printf(arena, "/en/organisations/%s", text_of(h.org));
	return (h);
}

static int
invite(const struct house *h, const char *email, const char *role)
{
	return (post(h->b, arena_printf(arena, "%s/invitations", h->path),
	    arena_printf(arena, "email=%s&role=%s", email, role)));
}

static const char *
link_to(const char *email)
{
	const char	*url = FACT_TEXT("select args ->> 'link' from message where "
			    "to_email = $1 and template = 'invitation' "
			    "order by id desc limit 1", email);

	assert_non_null(url);
	assert_true(str_starts(url, "https://portal.test/en/invitations/"));
	return (url + strlen("https://portal.test"));
}

static const char *
role_in(struct id org, struct id person)
{
	return (FACT_TEXT("select role from membership where org_id = $1 and "
	    "person_id = $2 and state = 'active'", text_of(org),
	    text_of(person)));
}

static const char *
email_of(struct id person)
{
	return (FACT_TEXT("select email from person where id = $1",
	    text_of(person)));
}

static void
test_invitation(void **state)
{
	struct house	 h = house("Inviting Limited");
	struct id	 person = fact_person("Colleague", -1);
	struct browser	*b = browser_as(person), *other;
	const char	*link, *email = email_of(person);

	(void)state;
	assert_int_equal(get(b, h.path), 404);
	assert_int_equal(invite(&h, email, "viewer"), 303);
	link = link_to(email);
	assert_int_equal(get(h.b, h.path), 200);
	assert_has(h.b, email);
	/* Whoever else comes by the link is told nothing and gets nothing. */
	other = browser_as(fact_person("Finder", -1));
	assert_int_equal(get(other, link), 403);
	assert_lacks(other, "Inviting Limited");
	assert_int_equal(post(other, link, ""), 403);
	/* Nobody is asked to sign in first, and comes back. */
	other = browser_new();
	assert_int_equal(get(other, link), 303);
	assert_true(str_starts(other->location,
	    "/en/sign-in?next=/invitations/"));
	/* Looking does not accept. */
	assert_int_equal(get(b, link), 200);
	assert_null(role_in(h.org, person));
	assert_int_equal(post(b, link, ""), 303);
	assert_string_equal(b->location, h.path);
	assert_string_equal(role_in(h.org, person), "viewer");
	assert_int_equal(get(b, h.path), 200);
	/* It is used up, for everyone. */
	assert_int_equal(post(b, link, ""), 404);
	other = browser_as(fact_person("Thief", -1));
	assert_int_equal(get(other, link), 404);
	assert_int_equal(post(other, link, ""), 404);
	assert_int_equal(FACT("select count(*) from membership where org_id = "
	    "$1", text_of(h.org)), 2);
}

static void
test_wrong_invitations(void **state)
{
	struct house	 h = house("Careful Limited");

	(void)state;
	assert_int_equal(invite(&h, "", "viewer"), 422);
	assert_has(h.b, "id=\"email-error\"");
	assert_int_equal(invite(&h, "nobody", "viewer"), 422);
	assert_has(h.b, "id=\"email-error\"");
	assert_has(h.b, "value=\"nobody\"");
	assert_int_equal(invite(&h, "a@example.test", ""), 422);
	assert_has(h.b, "id=\"role-error\"");
	assert_int_equal(invite(&h, "a@example.test", "officer"), 422);
	assert_has(h.b, "id=\"role-error\"");
	assert_int_equal(invite(&h, "a@example.test", "admin"), 422);
	assert_int_equal(FACT("select count(*) from invitation where org_id = "
	    "$1", text_of(h.org)), 0);
	assert_int_equal(invite(&h, "a@example.test", "viewer"), 303);
	assert_int_equal(invite(&h, "A@Example.test", "applicant"), 422);
	assert_has(h.b, "id=\"email-error\"");
}

static void
test_dead_invitations(void **state)
{
	struct house	 h = house("Changing Limited"), other;
	struct id	 person = fact_person("Colleague", -1);
	struct browser	*b = browser_as(person);
	const char	*link, *path, *email = email_of(person);

	(void)state;
	invite(&h, email, "owner");
	link = link_to(email);
	path = FACT_TEXT("select id from invitation where email = $1", email);
	path = arena_printf(arena, "/invitations/%s/withdrawal", path);
	/* Not through another organisation, of which one is a member too. */
	other = house("Other Limited");
	fact_member(h.org, other.owner, ROLE_VIEWER);
	assert_int_equal(post(other.b, arena_printf(arena, "%s%s", other.path,
	    path), ""), 404);
	assert_int_equal(post(other.b, arena_printf(arena, "%s%s", h.path,
	    path), ""), 403);
	assert_int_equal(get(b, link), 200);
	assert_int_equal(post(h.b, arena_printf(arena, "%s%s", h.path, path),
	    ""), 303);
	assert_int_equal(get(b, link), 404);
	assert_int_equal(post(b, link, ""), 404);
	assert_int_equal(post(h.b, arena_printf(arena, "%s%s", h.path, path),
	    ""), 404);
	invite(&h, email, "owner");
	link = link_to(email);
	assert_int_equal(get(b, link), 200);
	FACT("update invitation set expires_at = clock_now() where email = "
	    "$1", email);
	assert_int_equal(get(b, link), 404);
	assert_int_equal(post(b, link, ""), 404);
	assert_int_equal(FACT("select count(*) from membership where org_id = "
	    "$1", text_of(h.org)), 2);
}

/* Only an owner changes anything. */
static void
test_only_owners_change(void **state)
{
	static const enum role	 others[] = { ROLE_APPLICANT,
		ROLE_FINANCE_CONTACT, ROLE_VIEWER };
	struct house		 h = house("Quiet Limited");
	struct id		 person;
	struct browser		*b;
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		person = fact_person("Member", -1);
		fact_member(h.org, person, others[i]);
		b = browser_as(person);
		assert_int_equal(get(b, h.path), 200);
		assert_lacks(b, "/invitations\"");
		assert_int_equal(get(b, arena_printf(arena, "%s/edit",
		    h.path)), 403);
		assert_int_equal(post(b, h.path, form(NULL)), 403);
		assert_int_equal(post(b, arena_printf(arena, "%s/invitations",
		    h.path), "email=a@b.test&role=owner"), 403);
		assert_int_equal(post(b, arena_printf(arena,
		    "%s/members/%s/end", h.path, text_of(h.owner)), ""), 403);
	}
	assert_string_equal(role_in(h.org, h.owner), "owner");
}

static void
test_last_owner(void **state)
{
	struct house	 h = house("Lasting Limited");
	struct id	 second = fact_person("Second", -1);
	const char	*end;

	(void)state;
	end = arena_printf(arena, "%s/members/%s/end", h.path,
	    text_of(h.owner));
	fact_member(h.org, second, ROLE_VIEWER);
	assert_int_equal(post(h.b, end, ""), 409);
	assert_string_equal(role_in(h.org, h.owner), "owner");
	/* Nor by an invitation to oneself with a smaller role. */
	assert_int_equal(invite(&h, email_of(h.owner), "viewer"), 422);
	assert_string_equal(role_in(h.org, h.owner), "owner");
	/* With another owner there is somebody left who can sign. */
	FACT("update membership set role = 'owner' where org_id = $1 and "
	    "person_id = $2", text_of(h.org), text_of(second));
	assert_int_equal(post(h.b, end, ""), 303);
	assert_null(role_in(h.org, h.owner));
	assert_int_equal(get(h.b, h.path), 404);
	h.b = browser_as(second);
	assert_int_equal(post(h.b, arena_printf(arena, "%s/members/%s/end",
	    h.path, text_of(second)), ""), 409);
	assert_string_equal(role_in(h.org, second), "owner");
}

/* Every page with a number of one organisation, by members of another. */
static void
test_neighbours_see_nothing(void **state)
{
	struct scene		 s = scene_whole("Neighbour One Limited");
	struct id		 other = fact_org("Neighbour Two Limited"), person;
	const struct route	*r;
	struct browser		*b;
	int			 role, tried = 0, status;

	(void)state;
	for (role = ROLE_OWNER; role <= ROLE_VIEWER; role++) {
		person = fact_person("Neighbour", -1);
		fact_member(other, person, (enum role)role);
		for (r = portal->routes; r->method != NULL; r++) {
			if (strstr(r->pattern, ":id") == NULL)
				continue;
			tried++;
			b = browser_as(person);
			if (strcmp(r->method, "GET") == 0)
				status = get(b, scene_path(&s, r));
			else
				status = post(b, scene_path(&s, r), "");
			if (status != 404 && status != 403 &&
			    (status != 422 || r->back == NULL))
				fail_msg("%s %s as %s of another: %d",
				    r->method, r->pattern, roles.stored[role],
				    status);
			if (strstr(b->body, "Neighbour One") != NULL ||
			    strstr(b->body, "A model of tides") != NULL)
				fail_msg("%s %s shows what is not theirs",
				    r->method, r->pattern);
		}
	}
	assert_in_range(tried, 80, 10000);
	person = s.owner;
	assert_int_equal(get(browser_as(person), arena_printf(arena,
	    "/en/organisations/%s", text_of(s.org))), 200);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(test_wrong_answers, harness_fresh),
		cmocka_unit_test_setup(test_many_mistakes, harness_fresh),
		cmocka_unit_test_setup(test_many_rules, harness_fresh),
		cmocka_unit_test_setup(test_rows_are_refused, harness_fresh),
		cmocka_unit_test_setup(test_register_and_change, harness_fresh),
		cmocka_unit_test_setup(test_invitation, harness_fresh),
		cmocka_unit_test_setup(test_wrong_invitations, harness_fresh),
		cmocka_unit_test_setup(test_dead_invitations, harness_fresh),
		cmocka_unit_test_setup(test_only_owners_change, harness_fresh),
		cmocka_unit_test_setup(test_last_owner, harness_fresh),
		cmocka_unit_test_setup(test_neighbours_see_nothing, harness_fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
