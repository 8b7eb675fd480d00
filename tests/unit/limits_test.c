/* What a route asks, and what answers may come to. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "application/asked.h"
#include "application/limits.h"
#include "base/arena.h"
#include "base/day.h"

#define TODAY	((struct day){ 9800 })

static const char *const	 firms[] = { "sme", "ai_startup" };
static struct requirement	 rows[] = {
	{ .kind = REQUIREMENT_QUESTION, .name = "agent_used",
	    .is_required = true },
	{ .kind = REQUIREMENT_QUESTION, .name = "agent_name",
	    .is_required = true, .if_question = "agent_used",
	    .if_answer = "yes" },
	{ .kind = REQUIREMENT_QUESTION, .name = "resubmission_of" },
	{ .kind = REQUIREMENT_QUESTION, .name = "resubmission_changes",
	    .is_required = true, .if_question = "resubmission_of" },
	{ .kind = REQUIREMENT_QUESTION, .name = "exceptional_case",
	    .is_required = true, .if_question = "rate_exceptional",
	    .if_answer = "yes" },
	{ .kind = REQUIREMENT_QUESTION, .name = "low_use_reason",
	    .is_required = true, .if_question = "low_use",
	    .if_answer = "yes" },
	{ .kind = REQUIREMENT_QUESTION, .name = "storage_tb",
	    .is_required = true, .number_max = 5 },
	{ .kind = REQUIREMENT_QUESTION, .name = "rd_staff_local" },
	{ .kind = REQUIREMENT_QUESTION, .name = "rd_staff_nonlocal" },
	{ .kind = REQUIREMENT_QUESTION, .name = "contact2_name" },
	{ .kind = REQUIREMENT_QUESTION, .name = "contact2_email" },
	{ .kind = REQUIREMENT_DOCUMENT, .name = "startup",
	    .is_required = true, .categories = { firms + 1, 1 } },
	{ .kind = REQUIREMENT_DOCUMENT, .name = "other" },
};

static struct arena		*a;
static const char		*names[4], *values[4];

static struct application
right(void)
{
	return ((struct application){ .org_category = "sme",
	    .org_rd_employees = 5, .contact_name = "Chan",
	    .contact_email = "chan@example.test",
	    .asked = { rows, sizeof(rows) / sizeof(rows[0]) },
	    .route = { .cards_max = { 16 }, .months_max = { 12 },
	    .lead_days_min = 10, .low_use_warn = { 4000 },
	    .normal_rate = { 7000 }, .exceptional_rate = { 9000 },
	    .ends_on = { 10200 } },
	    .price = { .id = { 1 }, .cards_total = { 8 }, .cards_min = { 2 },
	    .cards_step = { 2 } }, .cards = { 4 }, .months = { 3 },
	    .start_on = { 9810 }, .hours_needed = 5000, .rate = { 7000 } });
}

/* With one answer more. */
static void
answer(struct application *app, const char *name, const char *value)
{
	names[app->names.n] = name;
	values[app->names.n] = value;
	app->names = (struct texts){ names, app->names.n + 1 };
	app->values = (struct texts){ values, app->names.n };
}

/* The one thing that is wrong, with its first figure. */
static void
only(const struct application *app, const struct err *err, int64_t figure)
{
	struct fault	 f[FAULTS_MAX];

	assert_int_equal(application_faults(a, app, TODAY, f), 1);
	assert_ptr_equal(f[0].err, err);
	assert_non_null(question_find(f[0].field));
	if (f[0].figures_n > 0)
		assert_int_equal(f[0].figures[0].n, figure);
}

static void
each_limit_has_its_edge(void **state)
{
	struct application	 app = right();
	struct fault		 f[FAULTS_MAX];

	(void)state;
	assert_int_equal(application_faults(a, &app, TODAY, f), 0);
	app.cards.n = 10;
	only(&app, &application_class_over, 8);
	app = right();
	app.cards.n = 3;
	only(&app, &application_cards_step, 2);
	app.cards.n = 1;
	app.hours_needed = 100;
	only(&app, &application_cards_few, 2);
	app = right();
	app.route.cards_max.n = 3;
	only(&app, &application_cards_over, 3);
	app = right();
	app.months.n = 13;
	app.route.ends_on = DAY_NONE;
	only(&app, &application_months_over, 12);
	app = right();
	app.start_on.n = 9809;
	only(&app, &application_starts_early, 9810);
	app = right();
	app.start_on.n = 10150;
	only(&app, &application_ends_late, 10200);
	app.route.ends_on = DAY_NONE;
	assert_int_equal(application_faults(a, &app, TODAY, f), 0);
	app = right();
	app.hours_needed = application_hours(&app);
	assert_int_equal(application_faults(a, &app, TODAY, f), 0);
	app.hours_needed++;
	only(&app, &application_hours_over, application_hours(&app));
	app = right();
	app.rate.bp = 9001;
	only(&app, &application_rate_over, 9000);
}

static void
people_are_others_and_not_too_many(void **state)
{
	struct application	 app = right();
	struct fault		 f[FAULTS_MAX];

	(void)state;
	answer(&app, "rd_staff_local", "5");
	assert_int_equal(application_faults(a, &app, TODAY, f), 0);
	values[0] = "6";
	only(&app, &application_staff_over, 5);
	values[0] = "0";
	answer(&app, "rd_staff_nonlocal", "0");
	only(&app, &application_no_staff, 0);
	values[1] = "1";
	assert_int_equal(application_faults(a, &app, TODAY, f), 0);
	app = right();
	answer(&app, "contact2_name", "CHAN");
	only(&app, &application_same_name, 0);
	names[0] = "contact2_email";
	values[0] = "Chan@example.test";
	only(&app, &application_same_contact, 0);
	app = right();
	app.names_earlier = true;
	only(&app, &application_no_earlier, 0);
	app.earlier.n = 7;
	assert_int_equal(application_faults(a, &app, TODAY, f), 0);
	app = right();
	answer(&app, "storage_tb", "5.001");
	only(&app, &question_range, 0);
}

static void
follow_ups_are_asked_when_raised(void **state)
{
	static const struct { const char *name, *value, *asked; } cases[] = {
		{ "agent_used", "no", NULL },
		{ "agent_used", "yes", "agent_name" },
		{ "resubmission_of", NULL, NULL },
		{ "resubmission_of", "AISS-2026-0001", "resubmission_changes" },
	};
	struct application	 app;
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		app = right();
		answer(&app, cases[i].name, cases[i].value);
		assert_int_equal(application_needs(a, &app,
		    question_find("agent_name")), cases[i].asked != NULL &&
		    !strcmp(cases[i].asked, "agent_name"));
		assert_int_equal(application_needs(a, &app,
		    question_find("resubmission_changes")),
		    cases[i].asked != NULL &&
		    !strcmp(cases[i].asked, "resubmission_changes"));
	}
	app = right();
	assert_false(application_needs(a, &app,
	    question_find("exceptional_case")));
	app.rate.bp = 7001;
	assert_true(application_needs(a, &app,
	    question_find("exceptional_case")));
	assert_false(application_needs(a, &app,
	    question_find("low_use_reason")));
	app.hours_needed = 100;
	assert_true(application_needs(a, &app,
	    question_find("low_use_reason")));
	/* What the route has no row for is not asked. */
	assert_null(application_asks(a, &app, question_find("advantages")));
	assert_false(application_has_section(a, &app, SECTION_DATA));
	assert_int_equal(application_section_after(a, &app,
	    SECTION_COMPUTING), SECTION_BENEFITS);
	assert_int_equal(application_sections(a, &app, SECTIONS_N), 5);
}

static void
documents_are_of_the_category(void **state)
{
	struct application	 app = right();
	const char		*kinds[] = { "startup" };

	(void)state;
	assert_false(application_lacks(a, &app, DOCUMENT_STARTUP));
	assert_false(application_takes_kind(a, &app, DOCUMENT_STARTUP));
	assert_true(application_takes_kind(a, &app, DOCUMENT_OTHER));
	app.org_category = "ai_startup";
	assert_true(application_lacks(a, &app, DOCUMENT_STARTUP));
	app.document_kinds = (struct texts){ kinds, 1 };
	assert_false(application_lacks(a, &app, DOCUMENT_STARTUP));
	assert_false(application_declares(a, &app, "declare_truth"));
}

static int
open_arena(void **state)
{
	(void)state;
	a = arena_create();
	return (0);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(each_limit_has_its_edge),
		cmocka_unit_test(people_are_others_and_not_too_many),
		cmocka_unit_test(follow_ups_are_asked_when_raised),
		cmocka_unit_test(documents_are_of_the_category),
	};

	return (cmocka_run_group_tests(tests, open_arena, NULL));
}
