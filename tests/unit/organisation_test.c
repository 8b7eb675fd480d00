/* What an organisation may say of itself, and who may leave it. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/day.h"
#include "organisation/organisation.h"

#define N(a)	(sizeof(a) / sizeof((a)[0]))

static const struct organisation sound = {
	.category = CATEGORY_SME, .name_en = "Harbour Robotics Limited",
	.ubi = "12345678", .incorporation_date = { 9000 },
	.br_expiry = { INT32_MIN }, .address_en = "1 Cyberport Road",
	.employees_hk = 20, .rd_employees_hk = 20,
	.contact_phone = "+85221234567",
};

static struct day
day(int y, int m, int d)
{
	return (day_of_date((struct date){ y, m, d }));
}

/* The one rule that is broken, or NULL. */
static const struct err *
check(const struct organisation *o)
{
	const struct err	*broken[ORGANISATION_RULES];
	size_t			 n;

	n = organisation_check(o, day(2026, 11, 23), broken);
	assert_in_range(n, 0, 1);
	return (n == 0 ? NULL : broken[0]);
}

static void
names(void **state)
{
	struct organisation	 o = sound;

	(void)state;
	assert_null(check(&o));
	o.name_en = NULL;
	assert_ptr_equal(check(&o), &organisation_no_name);
	o.name_zh = "維港機械人有限公司";
	assert_null(check(&o));
}

static void
business_identifiers(void **state)
{
	static const char *const	 bad[] = { "", "1234567", "123456789",
	    "1234567A", "c0012345", "CC012345", "C001234", "C00123456",
	    "12345678-000", " 12345678", "１２３４５６７８" };
	static const int		 free_of_it[] = { CATEGORY_UNIVERSITY,
	    CATEGORY_INSTITUTE, CATEGORY_GOVERNMENT };
	static const int		 bound_to_it[] = { CATEGORY_STARTUP,
	    CATEGORY_SME, CATEGORY_STRATEGIC, CATEGORY_OTHER };
	struct organisation		 o = sound;
	size_t				 i;

	(void)state;
	for (i = 0; i < N(bad); i++) {
		o.ubi = bad[i];
		assert_ptr_equal(check(&o), &organisation_bad_ubi);
	}
	o.ubi = "C0012345";
	assert_null(check(&o));
	o.category = CATEGORY_GOVERNMENT;
	assert_ptr_equal(check(&o), &organisation_ubi_of_government);
	o.ubi = NULL;
	for (i = 0; i < N(free_of_it); i++) {
		o.category = free_of_it[i];
		assert_null(check(&o));
	}
	for (i = 0; i < N(bound_to_it); i++) {
		o.category = bound_to_it[i];
		assert_ptr_equal(check(&o), &organisation_no_ubi);
	}
}

static void
certificates(void **state)
{
	static const char *const	 bad[] = { "", "12345678",
	    "12345678-000-03-27", "12345678-000-03-27-", "12345678-000-03-27-a",
	    "12345678-000-03-27-12", "1234567-000-03-27-1",
	    "A2345678-000-03-27-1", "12345678-0000-03-27-1",
	    "12345678 000 03 27 1", " 12345678-000-03-27-1" };
	struct organisation		 o = sound;
	size_t				 i;

	(void)state;
	o.br_expiry = day(2020, 1, 1);	/* what has lapsed is told, not refused */
	for (i = 0; i < N(bad); i++) {
		o.br_certificate_no = bad[i];
		assert_ptr_equal(check(&o), &organisation_bad_br);
	}
	o.br_certificate_no = "12345678-000-03-27-A";
	assert_null(check(&o));
	o.br_certificate_no = "12345678-000-03-27-4";
	assert_null(check(&o));
	o.br_expiry = DAY_NONE;
	assert_ptr_equal(check(&o), &organisation_no_br_expiry);
	o.br_expiry = day(2027, 3, 31);
	o.ubi = "12345679";
	assert_ptr_equal(check(&o), &organisation_br_of_another);
	o.ubi = "1234567";		/* said of the UBI only */
	assert_ptr_equal(check(&o), &organisation_bad_ubi);
	o.ubi = NULL;
	o.category = CATEGORY_INSTITUTE;
	assert_ptr_equal(check(&o), &organisation_br_of_another);
}

static void
addresses(void **state)
{
	struct organisation	 o = sound;

	(void)state;
	o.address_en = NULL;
	assert_ptr_equal(check(&o), &organisation_no_address);
	o.address_zh = "數碼港道一號";
	assert_null(check(&o));
}

/* Every broken rule is told, in the order of the form. */
static void
all_at_once(void **state)
{
	static const struct err *const	 want[] = { &organisation_no_name,
	    &organisation_no_ubi, &organisation_bad_br,
	    &organisation_no_br_expiry, &organisation_date_to_come,
	    &organisation_too_large, &organisation_rd_of_all,
	    &organisation_no_address };
	const struct err		*broken[ORGANISATION_RULES];
	const struct organisation	 o = { .category = CATEGORY_STARTUP,
	    .br_certificate_no = "x", .br_expiry = { INT32_MIN },
	    .incorporation_date = { 99999 }, .employees_hk = 250,
	    .rd_employees_hk = 251 };
	size_t				 i;

	(void)state;
	assert_int_equal(organisation_check(&o, day(2026, 11, 23), broken),
	    N(want));
	for (i = 0; i < N(want); i++)
		assert_ptr_equal(broken[i], want[i]);
}

/* From what is not known nothing follows. */
static void
unknown_answers(void **state)
{
	struct organisation	 o = sound;

	(void)state;
	o.category = -1;
	o.ubi = NULL;
	o.incorporation_date = DAY_NONE;
	o.employees_hk = -1;
	assert_null(check(&o));
}

static void
age_and_size(void **state)
{
	struct organisation	 o = sound;

	(void)state;
	o.incorporation_date = day(2026, 11, 23);
	assert_null(check(&o));
	o.incorporation_date = day(2026, 11, 24);
	assert_ptr_equal(check(&o), &organisation_date_to_come);
	o.incorporation_date = day(2019, 11, 24);
	assert_null(check(&o));
	o.incorporation_date = day(2019, 11, 22);
	assert_ptr_equal(check(&o), &organisation_too_old);
	o.category = CATEGORY_OTHER;
	assert_null(check(&o));
	o.incorporation_date = DAY_NONE;
	assert_null(check(&o));
	o.category = CATEGORY_STARTUP;
	assert_ptr_equal(check(&o), &organisation_no_date);
	o = sound;
	o.employees_hk = SME_EMPLOYEES_MAX;
	assert_null(check(&o));
	o.employees_hk++;
	assert_ptr_equal(check(&o), &organisation_too_large);
	o.employees_hk = 19;
	assert_ptr_equal(check(&o), &organisation_rd_of_all);
}

static void
members(void **state)
{
	static const struct member	 two[] = {
		{ .person = { 1 }, .email = "a@x.test", .role = ROLE_OWNER },
		{ .person = { 2 }, .email = "b@x.test",
		    .role = ROLE_APPLICANT },
		{ .person = { 3 }, .email = "c@x.test", .role = ROLE_OWNER },
	};
	/* Who was invited as an owner and has not come is none yet. */
	static const struct member	 awaited[] = {
		{ .person = { 1 }, .email = "a@x.test", .role = ROLE_OWNER },
		{ .invitation = { 9 }, .email = "z@x.test", .role = ROLE_OWNER },
	};
	static const struct invitation	 invited = { .email = "a@x.test" };

	(void)state;
	assert_null(organisation_may_end(two, 3, (struct id){ 1 }));
	assert_null(organisation_may_end(two, 2, (struct id){ 2 }));
	assert_ptr_equal(organisation_may_end(two, 2, (struct id){ 1 }),
	    &organisation_last_owner);
	assert_ptr_equal(organisation_may_end(awaited, 2, (struct id){ 1 }),
	    &organisation_last_owner);
	assert_ptr_equal(organisation_may_invite(two, 3, "b@x.test"),
	    &organisation_member);
	assert_null(organisation_may_invite(two, 3, "d@x.test"));
	assert_null(invitation_check(&invited, "a@x.test"));
	assert_ptr_equal(invitation_check(&invited, "b@x.test"),
	    &invitation_not_yours);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(names), cmocka_unit_test(business_identifiers),
		cmocka_unit_test(age_and_size),
		cmocka_unit_test(members), cmocka_unit_test(certificates),
		cmocka_unit_test(addresses), cmocka_unit_test(all_at_once),
		cmocka_unit_test(unknown_answers),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
