/*
 * organisation -- applicant organisations and their members (rules/scheme.md 4).
 */
#ifndef ORGANISATION_ORGANISATION_H
#define ORGANISATION_ORGANISATION_H

#include "base/err.h"
#include "base/lang.h"
#include "base/types.h"
#include "base/words.h"
#include "organisation/member.h"

struct ask;
struct db;

#define CATEGORIES(X)							\
	X(CATEGORY_UNIVERSITY,	"local_university",	N_("Local university")) \
	X(CATEGORY_INSTITUTE,	"rd_institute",		N_("R&D institute")) \
	X(CATEGORY_GOVERNMENT,	"government_department", N_("Government department")) \
	X(CATEGORY_STARTUP,	"ai_startup",		N_("AI start-up")) \
	X(CATEGORY_SME,		"sme",			N_("Small or medium enterprise")) \
	X(CATEGORY_STRATEGIC,	"strategic_enterprise",	N_("Strategic enterprise")) \
	X(CATEGORY_OTHER,	"other_enterprise",	N_("Other enterprise"))
WORDS_ENUM_AS(category, categories, CATEGORIES);

#define STARTUP_YEARS_MAX	7	/* rules/scheme.md 2, from a third party */
#define SME_EMPLOYEES_MAX	249	/* the same */

struct organisation {
	struct id	 id;
	int		 category;	/* enum category; -1 is none */
	const char	*name_en, *name_zh, *ubi;
	const char	*br_certificate_no, *legacy_cr_no;
	struct day	 br_expiry, incorporation_date;
	int32_t		 employees_hk, rd_employees_hk;	/* -1: not known */
	const char	*address_en, *address_zh, *billing_address;
	const char	*contact_name, *contact_title, *contact_phone,
			*contact_email, *finance_email, *purchase_order_no;
	/* Since then who it is changes only by a request (change.h). */
	struct instant	 fixed_since;
	struct edition	 edition;
};

extern const struct err	organisation_no_name, organisation_bad_ubi,
			organisation_no_ubi, organisation_ubi_known,
			organisation_ubi_of_government, organisation_bad_br,
			organisation_br_of_another, organisation_no_br_expiry,
			organisation_no_address, organisation_rd_of_all,
			organisation_too_old, organisation_too_large,
			organisation_no_date, organisation_date_to_come;

/* Rules: every rule that is broken, each with its field, and how many.  They
 * are silent on what is not known: category -1, employees -1. */
#define ORGANISATION_RULES	8
size_t		 organisation_check(const struct organisation *,
		    struct day today, const struct err *[ORGANISATION_RULES]);

/* Rows. */
const struct err *organisation_insert(struct db *, struct organisation *,
		    struct id person);
/* db_outdated when it is not of o->edition's version any more. */
const struct err *organisation_save(struct db *, const struct organisation *o);
const struct err *organisation_by_id(struct db *, struct id,
		    struct organisation *);
struct ask	 organisation_ask(struct db *, struct id,
		    struct organisation *);
void		 organisation_start(void);

#endif
