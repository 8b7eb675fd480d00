/* What the first page makes of what awaits a member. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "report/dashboard.h"

#define TODAY	((struct day){ 9000 })

static void
cards_in_use_are_added_up(void **state)
{
	struct deadline		 in_use[] = { { .cards = { 8 } },
				    { .cards = { 24 } }, { .cards = { 1 } } };
	static const struct { size_t n; int cards; } rows[] = {
		{ 0, 0 }, { 1, 8 }, { 3, 33 }
	};
	struct dashboard	 d = { .in_use = in_use };
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		d.allocations = rows[i].n;
		assert_int_equal(dashboard_cards(&d).n, rows[i].cards);
	}
}

/* An invoice falls due until its day is over; what lapses is a deadline. */
static void
what_is_still_to_come(void **state)
{
	static const struct {
		size_t		 questions, offers, allocations, invoices;
		int		 due_in;
		bool		 is_due, has_deadlines;
	} rows[] = {
		{ 0, 0, 0, 0, 0, false, false },
		{ 1, 0, 0, 0, 0, false, true },
		{ 0, 1, 0, 0, 0, false, true },
		{ 0, 0, 1, 0, 0, false, true },
		{ 0, 0, 0, 1, -1, false, false },
		{ 0, 0, 0, 1, 0, true, true },
		{ 0, 0, 0, 1, 30, true, true },
		{ 0, 1, 0, 1, -1, false, true },
	};
	struct invoiced		 invoice = { .number = "INV" };
	struct dashboard	 d;
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		invoice.due.n = TODAY.n + rows[i].due_in;
		d = (struct dashboard){ .asked_n = rows[i].questions,
		    .to_accept = rows[i].offers,
		    .allocations = rows[i].allocations,
		    .invoices = &invoice, .invoices_n = rows[i].invoices };
		assert_ptr_equal(dashboard_due(&d, TODAY),
		    rows[i].is_due ? &invoice : NULL);
		assert_int_equal(dashboard_has_deadlines(&d, TODAY),
		    rows[i].has_deadlines);
	}
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(cards_in_use_are_added_up),
		cmocka_unit_test(what_is_still_to_come),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
