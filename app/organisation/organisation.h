/*
 * organisation -- applicant organisations and their members (rules/scheme.md 4).
 */
#ifndef ORGANISATION_ORGANISATION_H
#define ORGANISATION_ORGANISATION_H

#include "base/err.h"
#include "base/lang.h"
#include "base/types.h"
#include "base/words.h"
#include "identity/role.h"

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

/* Moved on in SQL only, and shown nowhere. */
#define MEMBERSHIP_STATES(X)						\
	X(MEMBERSHIP_ACTIVE,	"active",	"")			\
	X(MEMBERSHIP_ENDED,	"ended",	"")
WORDS_ENUM(membership_state, MEMBERSHIP_STATES);
extern const struct move	membership_moves[];

#define STARTUP_YEARS_MAX	7	/* rules/scheme.md 2, from a third party */
#define SME_EMPLOYEES_MAX	249	/* the same */
#define INVITATION_DAYS		14

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
	struct edition	 edition;
};

struct member {
	struct id	 person;	/* none: invited, and has not come yet */
	struct id	 invitation;	/* the open one of that person */
	const char	*name, *email;
	enum role	 role;
	struct instant	 since;
};

struct invitation {
	struct id	 id, org;
	const char	*org_name, *email;
	enum role	 role;
	struct instant	 expires_at;
};

extern const struct err	organisation_no_name, organisation_bad_ubi,
			organisation_no_ubi, organisation_ubi_known,
			organisation_ubi_of_government, organisation_bad_br,
			organisation_br_of_another, organisation_no_br_expiry,
			organisation_no_address, organisation_rd_of_all,
			organisation_too_old, organisation_too_large,
			organisation_no_date, organisation_date_to_come,
			organisation_last_owner, organisation_invited,
			organisation_member, invitation_gone,
			invitation_not_yours, invitation_member;

/* Rules: every rule that is broken, each with its field, and how many.  They
 * are silent on what is not known: category -1, employees -1. */
#define ORGANISATION_RULES	8
size_t		 organisation_check(const struct organisation *,
		    struct day today, const struct err *[ORGANISATION_RULES]);
/* Is this the person who was invited? */
const struct err *invitation_check(const struct invitation *,
		    const char *email);
/* Is somebody with this address a member already? */
const struct err *organisation_may_invite(const struct member *, size_t n,
		    const char *email);
/* May this member leave?  Somebody must remain who can sign. */
const struct err *organisation_may_end(const struct member *, size_t n,
		    struct id person);

/* Rows. */
const struct err *organisation_insert(struct db *, struct organisation *,
		    struct id person);
/* db_outdated when it is not of o->edition's version any more. */
const struct err *organisation_save(struct db *, const struct organisation *o);
const struct err *organisation_by_id(struct db *, struct id,
		    struct organisation *);
const struct err *organisation_members(struct db *, struct id,
		    struct member **, size_t *);
/* Before members are counted: two owners who leave at once would both see
 * the other. */
const struct err *organisation_lock(struct db *, struct id);
/* Members, and after them those who are invited, by names as that language
 * orders them. */
const struct err *organisation_people(struct db *, struct id, enum lang,
		    struct member **, size_t *);
const struct err *membership_end(struct db *, struct id org, struct id person);
const struct err *invitation_insert(struct db *, const struct invitation *,
		    struct bytes hash, struct id by);
const struct err *invitation_withdraw(struct db *, struct id org, struct id);
/* By the token's hash, for whoever holds it; invitation_gone. */
const struct err *invitation_by_token(struct db *, struct bytes hash,
		    struct invitation *);
const struct err *invitation_accept(struct db *, const struct invitation *,
		    struct id person);
void		 organisation_start(void);

#endif
