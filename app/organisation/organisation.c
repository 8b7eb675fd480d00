#include <string.h>

#include "base/day.h"
#include "base/str.h"
#include "organisation/organisation.h"

WORDS_TABLE(categorys, CATEGORIES);

const struct err organisation_no_name = { ERR_INVALID, "organisation.no_name",
    N_("Give the name in English, in Chinese, or both."), "name_en" };
const struct err organisation_bad_ubi = { ERR_INVALID, "organisation.bad_ubi",
    N_("The UBI is the first 8 digits of the business registration number, or a letter and 7 digits."), "ubi" };
const struct err organisation_no_ubi = { ERR_INVALID, "organisation.no_ubi",
    N_("This category needs a UBI (business registration number)."), "ubi" };
const struct err organisation_ubi_known = { ERR_INVALID, "organisation.ubi_known",
    N_("An organisation with this UBI is registered already. Ask its owner to invite you."), "ubi" };
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
const struct err organisation_bad_phone = { ERR_INVALID, "organisation.bad_phone",
    N_("Enter the number with its country code, such as +85221234567. Hong Kong numbers have 8 digits."), "contact_phone" };
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

static bool	 ubi_is_sound(const char *);
static bool	 phone_is_sound(const char *);
static const struct err *check_age(const struct organisation *, struct day);

/* ^([0-9]{8}|[A-Z][0-9]{7})$  (domain.md 3, Business identifier) */
static bool
ubi_is_sound(const char *s)
{
	size_t	 digits = strspn(s, "0123456789");

	if (digits == 8)
		return (s[8] == '\0');
	return (s[0] >= 'A' && s[0] <= 'Z' &&
	    strspn(s + 1, "0123456789") == 7 && s[8] == '\0');
}

static bool
phone_is_sound(const char *s)
{
	size_t	 n = *s == '+' ? strspn(s + 1, "0123456789") : 0;

	if (n < 6 || n > 15 || s[n + 1] != '\0')
		return (false);
	return (!str_starts(s, "+852") || (n == 11 && s[4] >= '2'));
}

static const struct err *
check_age(const struct organisation *o, struct day today)
{
	if (day_is_none(o->incorporation_date))
		return (o->category == CATEGORY_STARTUP ||
		    o->category == CATEGORY_SME ? &organisation_no_date : NULL);
	if (day_compare(o->incorporation_date, today) > 0)
		return (&organisation_date_to_come);
	if ((o->category == CATEGORY_STARTUP || o->category == CATEGORY_SME) &&
	    day_compare(day_term_last(o->incorporation_date,
	    (struct months){ 12 * STARTUP_YEARS_MAX }), today) < 0)
		return (&organisation_too_old);
	return (NULL);
}

const char *
organisation_name(enum lang lang, const char *en, const char *zh)
{
	if (lang == LANG_TC)
		return (zh != NULL ? zh : en);
	return (en != NULL ? en : zh);
}

const struct err *
organisation_check(const struct organisation *o, struct day today)
{
	if (o->name_en == NULL && o->name_zh == NULL)
		return (&organisation_no_name);
	if (o->ubi != NULL && !ubi_is_sound(o->ubi))
		return (&organisation_bad_ubi);
	if (o->ubi == NULL && o->category != CATEGORY_UNIVERSITY &&
	    o->category != CATEGORY_INSTITUTE &&
	    o->category != CATEGORY_GOVERNMENT)
		return (&organisation_no_ubi);
	if (o->rd_employees_hk > o->employees_hk)
		return (&organisation_rd_of_all);
	if ((o->category == CATEGORY_STARTUP || o->category == CATEGORY_SME) &&
	    o->employees_hk > SME_EMPLOYEES_MAX)
		return (&organisation_too_large);
	if (o->contact_phone != NULL && !phone_is_sound(o->contact_phone))
		return (&organisation_bad_phone);
	return (check_age(o, today));
}

const struct err *
invitation_check(const struct invitation *v, const char *email)
{
	return (strcmp(v->email, email) != 0 ? &invitation_not_yours : NULL);
}

const struct err *
organisation_may_invite(const struct member *m, size_t n, const char *email)
{
	size_t	 i;

	for (i = 0; i < n; i++) {
		if (!strcmp(m[i].email, email))
			return (&organisation_member);
	}
	return (NULL);
}

const struct err *
organisation_may_end(const struct member *m, size_t n, struct id person)
{
	size_t	 i, owners = 0;

	for (i = 0; i < n; i++)
		owners += m[i].role == ROLE_OWNER && m[i].person.n != 0 &&
		    m[i].person.n != person.n;
	return (owners > 0 ? NULL : &organisation_last_owner);
}
