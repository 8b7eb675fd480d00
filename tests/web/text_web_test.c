/* What is typed is stored in one form, whoever typed it on whichever keyboard. */
#include <string.h>

#include "scene.h"

#define N(a)	(sizeof(a) / sizeof((a)[0]))

/* Urlencoded, and how it is stored. */
struct stored { const char *sent, *kept; };

static void
names(void **state)
{
	static const struct stored	 c[] = {
		{ "%E3%80%80%E9%99%B3%E3%80%80%E5%A4%A7%E6%96%87%C2%A0", "陳 大文" },
		{ "E%CC%81lan++B%CC%82", "\u00c9lan B\u0302" },
		{ "%F0%9F%91%A9%E2%80%8D%F0%9F%94%AC", "👩\u200d🔬" },
		{ "%E8%91%9B%F3%A0%84%80", "葛\U000e0100" },
		{ "%EF%A4%80", "\u8c48" }, { "Tai%09Man", "Tai Man" },
	};
	struct id			 who = fact_person("Writer", -1);
	struct browser			*b = browser_as(who);
	size_t				 i;

	(void)state;
	for (i = 0; i < N(c); i++) {
		get(b, "/en/account/particulars");
		assert_int_equal(post(b, "/en/account/particulars",
		    arena_printf(arena, "name=%s&lang=en", c[i].sent)), 303);
		assert_string_equal(FACT_TEXT("select name from person where "
		    "id = $1", text(who.n)), c[i].kept);
	}
}

static void
addresses(void **state)
{
	static const struct stored	 c[] = {
		{ "a%40example.test%C2%A0", "a@example.test" },
		{ "%E3%80%80b%40example.test", "b@example.test" },
		{ "C.D%40Example.TEST", "c.d@example.test" },
		{ "e%EF%BC%A0example%EF%BC%8Etest", "e@example.test" },
		{ "f%40b%C3%BCcher.test", "f@xn--bcher-kva.test" },
		{ "g%40%E4%BE%8B%E5%AD%90.test", "g@xn--fsqu00a.test" },
	};
	struct id			 owner = fact_person("Inviter", -1);
	struct id			 org = fact_org("Addresses Limited");
	struct browser			*b;
	size_t				 i;

	(void)state;
	fact_member(org, owner, ROLE_OWNER);
	b = browser_as(owner);
	for (i = 0; i < N(c); i++) {
		get(b, arena_printf(arena, "/en/organisations/%lld",
		    (long long)org.n));
		assert_int_equal(post(b, arena_printf(arena,
		    "/en/organisations/%lld/invitations", (long long)org.n),
		    arena_printf(arena, "email=%s&role=viewer", c[i].sent)),
		    303);
		assert_int_equal(FACT("select count(*) from invitation where "
		    "org_id = $1 and email = $2", text(org.n), c[i].kept), 1);
		assert_int_equal(FACT("select count(*) from message where "
		    "to_email = $1", c[i].kept), 1);
	}
}

/* The first of a name counts, so each row of the cases is put before these. */
#define SOUND								\
	"&name_en=Harbour&incorporation_date=2024-01-31&"	\
	"employees_hk=2000&rd_employees_hk=5&address_en=1+Road&"	\
	"billing_address=1+Road&"		\
	"contact_name=Chan&contact_phone=%%2B85221234567&"		\
	"contact_email=chan%%40x.test&finance_email=pay%%40x.test"

static void
particulars(void **state)
{
	static const struct { const char *field, *sent, *kept; } c[] = {
		{ "contact_phone", "2123+4567", "+85221234567" },
		{ "contact_phone", "%EF%BC%92123-4567", "+85221234567" },
		{ "contact_phone", "0044+20+7123+4567", "+442071234567" },
		{ "employees_hk", "%EF%BC%91%EF%BC%92", "12" },
		{ "employees_hk", "1%2C200", "1200" },
		{ "incorporation_date", "%EF%BC%92024-02-29+", "2024-02-29" },
		{ "address_en", "+1+Road%C2%A0%0D%0A+Hong++Kong%0D%0A",
		    "1 Road\n Hong  Kong" },
		{ "address_zh", "%E6%95%B8%E7%A2%BC%E2%80%A8%E6%B8%AF",
		    "數碼\n港" },
		{ "name_zh", "%E6%B8%AF%E3%80%80%E5%8F%A3", "港 口" },
	};
	struct browser	*b = browser_as(fact_person("Registrar", -1));
	size_t		 i;

	(void)state;
	for (i = 0; i < N(c); i++) {
		get(b, "/en/organisations/new");
		assert_int_equal(post(b, "/en/organisations", arena_printf(arena,
		    "%s=%s&category=other_enterprise&ubi=9900%04zu" SOUND,
		    c[i].field, c[i].sent, i)), 303);
		assert_string_equal(FACT_TEXT(arena_printf(arena, "select "
		    "%s::text from organisation where ubi = '9900%04zu'",
		    c[i].field, i)), c[i].kept);
	}
}

/* On every list that is searched: found as it is typed, counted, and what was
 * typed is still there. */
static void
searches(void **state)
{
	static const struct { const char *list, *q; bool found; } c[] = {
		{ "applications?q", "+searched%E3%80%80TIDES+", true },
		{ "applications?q", "%EF%BC%B3earched", true },
		{ "applications?q", "se%CC%81arched", true },
		{ "applications?q", "searched_tides", false },
		{ "review?q", "+SEARCHED%C2%A0tides", true },
		{ "review?q", "%EF%BC%B3%EF%BC%A5arched", true },
		{ "review?q", "s%25d", false },
		{ "administration?search", "QU%C3%89LL++searcher", true },
		{ "administration?search", "%EF%BC%B1uell%E3%80%80Searcher", true },
		{ "administration?search", "quell%E2%80%8B+searcher", true },
		{ "administration?search", "quell-searcher", false },
	};
	struct id	 officer = fact_person("Quell Searcher", ROLE_OFFICER,
			    ROLE_ADMIN, -1);
	struct id	 owner = fact_person("Searched Owner", -1);
	struct id	 org = fact_org("Searched Tides Limited");
	struct browser	*b = browser_as(officer);
	size_t		 i;

	(void)state;
	fact_member(org, owner, ROLE_OWNER);
	(void)scene_case(org, owner, officer);
	for (i = 0; i < N(c); i++) {
		assert_int_equal(get(b, arena_printf(arena, "/en/%s=%s",
		    c[i].list, c[i].q)), 200);
		if ((strstr(b->body, ">1 in all.<") != NULL) != c[i].found)
			fail_msg("%s=%s", c[i].list, c[i].q);
	}
}

static int
fresh(void **state)
{
	FACT("delete from throttle");
	return (harness_fresh(state));
}

int
main(void)
{
	static const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(names, fresh),
		cmocka_unit_test_setup(addresses, fresh),
		cmocka_unit_test_setup(particulars, fresh),
		cmocka_unit_test_setup(searches, fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
