/*
 * role -- what a person may be asked to do.
 *
 * A role in an organisation is held by membership; a role in the centre is
 * given by an administrator.  One person may hold several, but never two
 * that must be kept apart on the same case (rules/integrity.md 1).
 */
#ifndef IDENTITY_ROLE_H
#define IDENTITY_ROLE_H

#include "base/words.h"

#define ROLES(X)							\
	/* in an organisation */					\
	X(ROLE_OWNER,		"owner",		N_("Owner and authorised signatory")) \
	X(ROLE_APPLICANT,	"applicant",		N_("Applicant"))	\
	X(ROLE_FINANCE_CONTACT,	"finance_contact",	N_("Finance contact"))	\
	X(ROLE_VIEWER,		"viewer",		N_("Viewer"))		\
	/* in the centre */						\
	X(ROLE_OFFICER,		"officer",		N_("Secretariat officer")) \
	X(ROLE_TECHNICAL,	"technical",		N_("Technical reviewer")) \
	X(ROLE_ASSESSOR,	"assessor",		N_("Assessor"))		\
	X(ROLE_SECRETARY,	"secretary",		N_("Head of the secretariat")) \
	X(ROLE_RECORDER,	"recorder",		N_("Recorder of decisions")) \
	X(ROLE_CHECKER,		"checker",		N_("Checker of decisions")) \
	X(ROLE_VERIFIER,	"verifier",		N_("Verifier of small requests")) \
	X(ROLE_APPROVER,	"approver",		N_("Delegated approver")) \
	X(ROLE_ISSUER,		"issuer",		N_("Issuer of offers"))	\
	X(ROLE_BILLER,		"biller",		N_("Preparer of invoices")) \
	X(ROLE_BILL_CHECKER,	"bill_checker",		N_("Checker of invoices")) \
	X(ROLE_RECONCILER,	"reconciler",		N_("Reconciler"))	\
	X(ROLE_OPERATOR,	"operator",		N_("Operator"))		\
	X(ROLE_AUDITOR,		"auditor",		N_("Auditor"))		\
	X(ROLE_ADMIN,		"admin",		N_("Administrator"))

WORDS_ENUM(role, ROLES);

#define ROLES_N		(ROLE_ADMIN + 1)

/* What the holder may do, in a sentence for who gives the role. */
extern const char *const	role_powers[ROLES_N];

#define ROLE_BIT(r)	(UINT64_C(1) << (r))

#define ROLES_ORG	(ROLE_BIT(ROLE_OWNER) | ROLE_BIT(ROLE_APPLICANT) | \
			 ROLE_BIT(ROLE_FINANCE_CONTACT) | ROLE_BIT(ROLE_VIEWER))
/* Those who change what their organisation asks for and uses. */
#define ROLES_EDIT	(ROLE_BIT(ROLE_OWNER) | ROLE_BIT(ROLE_APPLICANT))
/* Those who may open a case under review. */
#define ROLES_REVIEW	(ROLE_BIT(ROLE_OFFICER) | ROLE_BIT(ROLE_TECHNICAL) | \
			 ROLE_BIT(ROLE_SECRETARY) | ROLE_BIT(ROLE_RECORDER) | \
			 ROLE_BIT(ROLE_CHECKER) | ROLE_BIT(ROLE_ASSESSOR) | \
			 ROLE_BIT(ROLE_VERIFIER) | ROLE_BIT(ROLE_APPROVER) | \
			 ROLE_BIT(ROLE_AUDITOR))
#define ROLES_CENTRE	((ROLE_BIT(ROLES_N) - 1) & ~ROLES_ORG)

#endif
