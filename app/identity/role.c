/* The roles as texts. */
#include "identity/role.h"

WORDS_TABLE(roles, ROLES);

const char *const	 role_powers[ROLES_N] = {
	[ROLE_OWNER] = N_("Signs and submits applications, accepts offers, and manages the members of the organisation."),
	[ROLE_APPLICANT] = N_("Fills in applications, answers questions about them, and manages who uses an allocation."),
	[ROLE_FINANCE_CONTACT] = N_("Sees the invoices of the organisation."),
	[ROLE_VIEWER] = N_("Sees what the organisation has, and changes nothing."),
	[ROLE_OFFICER] = N_("Screens the cases that come by turn, asks applicants questions, and may close a case as not eligible."),
	[ROLE_TECHNICAL] = N_("Proposes class, cards, months and start of the cases in technical review."),
	[ROLE_ASSESSOR] = N_("Scores the cases that are assigned, once no conflict of interest is declared. Sees no others."),
	[ROLE_SECRETARY] = N_("Assigns assessors, rules on declared conflicts, and recommends cases to the Committee."),
	[ROLE_RECORDER] = N_("Records decisions, with their subsidy. Somebody else has to check each."),
	[ROLE_CHECKER] = N_("Checks decisions that others recorded. A checked approval commits cards and subsidy."),
	[ROLE_VERIFIER] = N_("Decides small and short requests alone, within the limit of their route."),
	[ROLE_APPROVER] = N_("Decides requests at list price, within the limit of their route. Somebody else has to check each."),
	[ROLE_ISSUER] = N_("Issues offers to applicants, of decisions by others."),
	[ROLE_BILLER] = N_("Closes months, drafts invoices, and issues those that somebody else has checked."),
	[ROLE_BILL_CHECKER] = N_("Checks the invoices that others drafted."),
	[ROLE_RECONCILER] = N_("Exports issued invoices for the accounts."),
	[ROLE_OPERATOR] = N_("Sees the jobs of the portal and has those tried again that were given up."),
	[ROLE_AUDITOR] = N_("Reads every case, invoice and record, and changes nothing."),
	[ROLE_ADMIN] = N_("Asks for roles of the centre, gives those that another administrator asked for, and ends them."),
};
