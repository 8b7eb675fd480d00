/*
 * The record in words: every action that there is, in every language; and
 * edits, which keep what was there before and what is there now.
 */
#include <string.h>

#include "audit/vocabulary_web.h"
#include "scene.h"

#define FORM "category=sme&name_en=Kept+Tides&name_zh=&ubi=%s&"		\
	"br_certificate_no=&br_expiry=%s&legacy_cr_no=&"		\
	"incorporation_date=2023-05-02&employees_hk=48&"		\
	"rd_employees_hk=30&address_en=1+Kept+Road&address_zh=&"	\
	"billing_address=1+Kept+Road&contact_name=Chan&"		\
	"contact_title=&contact_phone=%%2B85221234567&"			\
	"contact_email=c%%40example.test&"				\
	"finance_email=f%%40example.test&purchase_order_no="

static struct id	 auditor, owner;

static int
open_all(void **state)
{
	harness_open(state);
	auditor = fact_person("Auditor Au", ROLE_AUDITOR, -1);
	owner = fact_person("Owner Ou", -1);
	return (0);
}

/* The rows of the database are those of the program, with the same keys. */
static void
vocabulary_is_the_databases(void **state)
{
	const struct action *const	*a;
	const struct slot		*s;
	int64_t				 n = 0;
	size_t				 i;

	(void)state;
	for (i = 0; action_tables[i] != NULL; i++) {
		for (a = action_tables[i]; *a != NULL; a++, n++) {
			assert_ptr_equal(action_find((*a)->code), *a);
			for (s = (*a)->slots; s->key != NULL; s++)
				assert_int_equal(FACT("select count(*) from "
				    "action where code = $1 and $2 = any(keys)",
				    (*a)->code, s->key), 1);
			assert_int_equal(FACT("select cardinality(keys) from "
			    "action where code = $1", (*a)->code),
			    s - (*a)->slots);
		}
	}
	assert_int_equal(FACT("select count(*) from action"), n);
}

/* One event of each: its words stand on the page of each language, no hole of
 * a sentence is left, and nothing stands in English on a Chinese page. */
static void
every_action_is_told(void **state)
{
	const struct action *const	*a;
	struct browser			*b = browser_as(auditor);
	enum lang			 l;
	size_t				 i;

	(void)state;
	for (i = 0; action_tables[i] != NULL; i++) {
		for (a = action_tables[i]; *a != NULL; a++) {
			FACT("insert into audit_event (at, action, subject_id, "
			    "detail) select now(), code, 7700, "
			    "(select coalesce(jsonb_object_agg(k, '2026-06-01'), "
			    "'{}') from unnest(keys) k) from action "
			    "where code = $1", (*a)->code);
			for (l = LANG_EN; l < LANGS; l++) {
				assert_int_equal(get(b, arena_printf(arena,
				    "/%s/audit?subject=7700&action=%s",
				    lang_info[l].path, (*a)->code)), 200);
				assert_has(b, (*a)->code);
				assert_has(b, lang_text(l, (*a)->words));
				if (l != LANG_EN)
					assert_string_not_equal((*a)->words,
					    lang_text(l, (*a)->words));
				assert_lacks(b, "{");
			}
		}
	}
}

/* The fault that this is for: an owner changed a UBI, the record said nothing. */
static void
an_edit_keeps_before_and_after(void **state)
{
	struct browser	*b = browser_as(owner), *au = browser_as(auditor);
	const char	*org, *edit;

	(void)state;
	assert_int_equal(post(b, "/en/organisations", arena_printf(arena, FORM,
	    "87654321", "2027-05-01")), 303);
	org = FACT_TEXT("select id::text from organisation where ubi = "
	    "'87654321'");
	edit = arena_printf(arena, "/en/organisations/%s", org);
	assert_int_equal(post(b, edit, arena_printf(arena, FORM, "12345678",
	    "2028-05-01")), 303);
	assert_string_equal(FACT_TEXT("select before::text || after::text from "
	    "audit_event where action = 'organisation.change' and "
	    "subject_id = $1 and person_id = $2", org, text(owner.n)),
	    "{\"ubi\": \"87654321\", \"br_expiry\": \"2027-05-01\"}"
	    "{\"ubi\": \"12345678\", \"br_expiry\": \"2028-05-01\"}");
	assert_int_equal(get(au, arena_printf(arena,
	    "/en/audit?action=organisation.change&subject=%s", org)), 200);
	assert_has(au, "UBI (business registration number): “87654321” became "
	    "“12345678”");
	assert_has(au, "“1 May 2027” became “1 May 2028”");
	assert_lacks(au, "Contact person");
	/* The same again changes nothing, and says so. */
	assert_int_equal(post(b, edit, arena_printf(arena, FORM, "12345678",
	    "2028-05-01")), 303);
	assert_int_equal(FACT("select count(*) from audit_event where action = "
	    "'organisation.change' and subject_id = $1 and before = '{}'", org),
	    1);
}

static void
a_persons_edit_is_told(void **state)
{
	struct browser	*b = browser_as(owner);

	(void)state;
	assert_int_equal(post(b, "/en/account/particulars",
	    "name=Owner+New&lang=tc"), 303);
	assert_string_equal(FACT_TEXT("select before::text || after::text from "
	    "audit_event where action = 'person.change' and subject_id = $1",
	    text(owner.n)), "{\"lang\": \"en\", \"name\": \"Owner Ou\"}"
	    "{\"lang\": \"tc\", \"name\": \"Owner New\"}");
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(vocabulary_is_the_databases,
		    harness_fresh),
		cmocka_unit_test_setup(every_action_is_told, harness_fresh),
		cmocka_unit_test_setup(an_edit_keeps_before_and_after,
		    harness_fresh),
		cmocka_unit_test_setup(a_persons_edit_is_told, harness_fresh),
	};

	return (cmocka_run_group_tests(tests, open_all, harness_close));
}
