/* What the particulars of an organisation must be, and who may leave it. */
#include <assert.h>
#include <string.h>

#include "base/day.h"
#include "base/str.h"
#include "organisation/organisation.h"

WORDS_TABLE(categories, CATEGORIES);
WORDS_TABLE(membership_states, MEMBERSHIP_STATES);

const struct move membership_moves[] = {
	{ STATE_NEW, MEMBERSHIP_ACTIVE, "join" },
	{ MEMBERSHIP_ACTIVE, MEMBERSHIP_ENDED, "end" },
	{ MEMBERSHIP_ENDED, MEMBERSHIP_ACTIVE, "rejoin" },
	{ 0, 0, NULL }
};

const struct err organisation_no_name = { ERR_INVALID, "organisation.no_name",
    N_("Give the name in English, in Chinese, or both."), "name_en" };
const struct err organisation_bad_ubi = { ERR_INVALID, "organisation.bad_ubi",
    N_("The UBI is the first 8 digits of the business registration number, or a letter and 7 digits."), "ubi" };
const struct err organisation_no_ubi = { ERR_INVALID, "organisation.no_ubi",
    N_("This category needs a UBI (business registration number)."), "ubi" };
const struct err organisation_ubi_known = { ERR_INVALID, "organisation.ubi_known",
    N_("An organisation with this UBI is registered already. Ask its owner to invite you."), "ubi" };
const struct err organisation_ubi_of_government = { ERR_INVALID, "organisation.ubi_of_government",
    N_("A government department has no UBI. Leave this empty, or choose another category."), "ubi" };
const struct err organisation_bad_br = { ERR_INVALID, "organisation.bad_br",
    N_("Enter the number as it is printed, such as 12345678-000-03-27-4."), "br_certificate_no" };
const struct err organisation_br_of_another = { ERR_INVALID, "organisation.br_of_another",
    N_("The certificate number begins with the UBI. One of the two is wrong."), "br_certificate_no" };
const struct err organisation_no_br_expiry = { ERR_INVALID, "organisation.no_br_expiry",
    N_("Enter the day until which the certificate holds."), "br_expiry" };
const struct err organisation_no_address = { ERR_INVALID, "organisation.no_address",
    N_("Give the address in English, in Chinese, or both."), "address_en" };
const struct err organisation_rd_of_all = { ERR_INVALID, "organisation.rd_of_all",
    N_("There cannot be more R&D employees than employees."), "rd_employees_hk" };
const struct err organisation_too_old = { ERR_INVALID, "organisation.too_old",
    N_("In this category the organisation may be at most 7 years old. Choose another category."), "incorporation_date" };
const struct err organisation_too_large = { ERR_INVALID, "organisation.too_large",
    N_("In this category the organisation may have fewer than 250 employees. Choose another category."), "employees_hk" };
const struct err organisation_no_date = { ERR_INVALID, "organisation.no_date",
    N_("This category needs the date of incorporation."), "incorporation_date" };
const struct err organisation_date_to_come = { ERR_INVALID, "organisation.date_to_come",
    N_("The date of incorporation cannot be in the future."), "incorporation_date" };
const struct err organisation_of_centre = { ERR_DENIED, "organisation.of_centre",
    N_("You hold a role of the centre. Who decides for the centre cannot apply to it: use another account, or have your roles ended first."), NULL };
const struct err organisation_last_owner = { ERR_CONFLICT, "organisation.last_owner",
    N_("An organisation keeps at least one owner. Invite another owner first."), NULL };
const struct err organisation_invited = { ERR_INVALID, "organisation.invited",
    N_("This address has an open invitation already."), "email" };
const struct err invitation_gone = { ERR_MISSING, "invitation.gone",
    N_("This invitation has been used, withdrawn, or has run out. Ask for a new one."), NULL };
const struct err invitation_not_yours = { ERR_DENIED, "invitation.not_yours",
    N_("This invitation was sent to another e-mail address. Sign in with that one, or ask to be invited with yours."), NULL };
const struct err invitation_member = { ERR_CONFLICT, "invitation.member",
    N_("You are a member of this organisation already. Ask its owner if your role should change."), NULL };
const struct err organisation_member = { ERR_INVALID, "organisation.member",
    N_("This person is a member already."), "email" };

/* A rule looks at one thing, and returns the first that is wrong with it. */
typedef const struct err *rule(const struct organisation *, struct day today);

static bool	 ubi_is_sound(const char *);
static bool	 br_is_sound(const char *);
static bool	 is_young_and_small(const struct organisation *);
static bool	 is_registered(const struct organisation *);
static rule	 check_name, check_ubi, check_certificate, check_br_expiry,
		 check_age, check_size, check_rd, check_address;

/* In the order of the form. */
static rule *const	rules[] = { check_name, check_ubi, check_certificate,
	check_br_expiry, check_age, check_size, check_rd, check_address };
_Static_assert(sizeof(rules) / sizeof(rules[0]) == ORGANISATION_RULES,
    "room for every rule that is broken");

/* ^([0-9]{8}|[A-Z][0-9]{7})$  (rules/hong-kong.md 1) */
static bool
ubi_is_sound(const char *s)
{
	size_t	 digits = strspn(s, "0123456789");

	if (digits == 8)
		return (s[8] == '\0');
	return (s[0] >= 'A' && s[0] <= 'Z' &&
	    strspn(s + 1, "0123456789") == 7 && s[8] == '\0');
}

/* ^[0-9]{8}-[0-9]{3}-[0-9]{2}-[0-9]{2}-[0-9A-Z]$ */
static bool
br_is_sound(const char *s)
{
	static const char	 form[] = "dddddddd-ddd-dd-dd-x";
	size_t			 i;

	assert(s != NULL);
	for (i = 0; form[i] != '\0'; i++) {
		if (form[i] == '-' ? s[i] != '-' :
		    !((s[i] >= '0' && s[i] <= '9') ||
		    (form[i] == 'x' && s[i] >= 'A' && s[i] <= 'Z')))
			return (false);
	}
	return (s[i] == '\0');
}

static bool
is_young_and_small(const struct organisation *o)
{
	assert(o != NULL);
	return (o->category == CATEGORY_STARTUP ||
	    o->category == CATEGORY_SME);
}

/* As a business, so that it has a UBI. */
static bool
is_registered(const struct organisation *o)
{
	assert(o != NULL);
	return (is_young_and_small(o) || o->category == CATEGORY_STRATEGIC ||
	    o->category == CATEGORY_OTHER);
}

static const struct err *
check_name(const struct organisation *o, struct day today)
{
	assert(o != NULL);
	(void)today;
	return (o->name_en == NULL && o->name_zh == NULL ?
	    &organisation_no_name : NULL);
}

static const struct err *
check_ubi(const struct organisation *o, struct day today)
{
	assert(o != NULL);
	(void)today;
	if (o->ubi == NULL)
		return (is_registered(o) ? &organisation_no_ubi : NULL);
	if (o->category == CATEGORY_GOVERNMENT)
		return (&organisation_ubi_of_government);
	return (ubi_is_sound(o->ubi) ? NULL : &organisation_bad_ubi);
}

static const struct err *
check_certificate(const struct organisation *o, struct day today)
{
	const char	*br = o->br_certificate_no, *ubi = o->ubi;

	(void)today;
	if (br == NULL)
		return (NULL);
	if (!br_is_sound(br))
		return (&organisation_bad_br);
	if (ubi != NULL && !ubi_is_sound(ubi))
		return (NULL);		/* said of the UBI */
	return (ubi == NULL || !str_starts(br, ubi) ?
	    &organisation_br_of_another : NULL);
}

static const struct err *
check_br_expiry(const struct organisation *o, struct day today)
{
	assert(o != NULL);
	(void)today;
	return (o->br_certificate_no != NULL && day_is_none(o->br_expiry) ?
	    &organisation_no_br_expiry : NULL);
}

static const struct err *
check_age(const struct organisation *o, struct day today)
{
	struct months	 age_max = { 12 * STARTUP_YEARS_MAX };

	assert(o != NULL);
	if (day_is_none(o->incorporation_date))
		return (is_young_and_small(o) ? &organisation_no_date : NULL);
	if (day_compare(o->incorporation_date, today) > 0)
		return (&organisation_date_to_come);
	return (is_young_and_small(o) && day_compare(day_term_last(
	    o->incorporation_date, age_max), today) < 0 ?
	    &organisation_too_old : NULL);
}

static const struct err *
check_size(const struct organisation *o, struct day today)
{
	assert(o != NULL);
	(void)today;
	return (is_young_and_small(o) && o->employees_hk > SME_EMPLOYEES_MAX ?
	    &organisation_too_large : NULL);
}

static const struct err *
check_rd(const struct organisation *o, struct day today)
{
	assert(o != NULL);
	(void)today;
	return (o->employees_hk >= 0 && o->rd_employees_hk > o->employees_hk ?
	    &organisation_rd_of_all : NULL);
}

static const struct err *
check_address(const struct organisation *o, struct day today)
{
	assert(o != NULL);
	(void)today;
	return (o->address_en == NULL && o->address_zh == NULL ?
	    &organisation_no_address : NULL);
}

size_t
organisation_check(const struct organisation *o, struct day today,
    const struct err *broken[ORGANISATION_RULES])
{
	size_t	 i, n = 0;

	for (i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		if ((broken[n] = rules[i](o, today)) != NULL)
			n++;
	}
	return (n);
}

const struct err *
invitation_check(const struct invitation *v, const char *email)
{
	assert(v != NULL);
	return (strcmp(v->email, email) != 0 ? &invitation_not_yours : NULL);
}

const struct err *
organisation_may_invite(const struct member *m, size_t n, const char *email)
{
	size_t	 i;

	assert(m != NULL || n == 0);
	for (i = 0; i < n; i++) {
		if (!strcmp(m[i].email, email))
			return (&organisation_member);
	}
	return (NULL);
}

const struct member *
member_find(const struct member *m, size_t n, struct id person)
{
	size_t	 i;

	for (i = 0; i < n; i++) {
		if (m[i].person.n == person.n && person.n != 0)
			return (&m[i]);
	}
	return (NULL);
}

const struct err *
organisation_may_end(const struct member *m, size_t n, struct id person)
{
	size_t	 i, owners = 0;

	assert(m != NULL || n == 0);
	for (i = 0; i < n; i++)
		owners += m[i].role == ROLE_OWNER && m[i].person.n != 0 &&
		    m[i].person.n != person.n;
	return (owners > 0 ? NULL : &organisation_last_owner);
}
