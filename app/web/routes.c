/*
 * routes -- every address of the portal, who may use it, and the page to go
 * back to when a form is wrong.  tests/web walks this table: every route is
 * tried with every role.
 */
#include "allocation/allocation_web.h"
#include "application/application_web.h"
#include "audit/audit_web.h"
#include "agreement/agreement_web.h"
#include "assessment/assessment_web.h"
#include "billing/billing_web.h"
#include "document/document_web.h"
#include "identity/account_web.h"
#include "identity/own_web.h"
#include "identity/people_web.h"
#include "identity/reset_web.h"
#include "identity/role.h"
#include "invoice/invoice_web.h"
#include "notification/jobs_web.h"
#include "organisation/organisation_web.h"
#include "report/home_web.h"
#include "web/kit.h"
#include "web/pages_web.h"
#include "web/static.h"

#define R(role)		ROLE_BIT(ROLE_##role)
#define ALLOCATION_READERS (ROLES_ORG | R(OFFICER) | R(ISSUER) | R(OPERATOR) | \
			 R(BILLER) | R(BILL_CHECKER) | R(AUDITOR))
#define INVOICE_READERS	(ROLES_ORG | R(BILLER) | R(BILL_CHECKER) |		\
			 R(RECONCILER) | R(AUDITOR))

#define APPLICATION_READERS	(ROLES_ORG | R(OFFICER) | R(SECRETARY) | R(AUDITOR))
#define DOCUMENT_READERS	(APPLICATION_READERS | R(TECHNICAL) |		\
			 R(ASSESSOR) | R(RECORDER) | R(CHECKER))
#define REVIEWERS	ROLES_REVIEW

const struct route routes[] = {
	{ "GET", "/healthz", health_show, ANYONE, NULL,
	    ROUTE_BARE | ROUTE_NO_DB },
	{ "GET", "/readyz", ready_show, ANYONE, NULL, ROUTE_BARE },
	{ "GET", "/static/:name", static_show, ANYONE, NULL,
	    ROUTE_BARE | ROUTE_NO_DB },
	{ "GET", "/favicon.ico", favicon_show, ANYONE, NULL,
	    ROUTE_BARE | ROUTE_NO_DB },
	{ "POST", "/appearance", appearance_create, ANYONE, NULL, 0 },

	{ "GET", "/", home_show, ANYONE, NULL, 0 },

	/* identity: sign-up, sign-in */
	{ "GET", "/sign-up", sign_up_new, ANYONE, NULL, 0 },
	{ "POST", "/sign-up", sign_up_create, ANYONE, sign_up_new,
	    ROUTE_OWN_TURNS },
	{ "GET", "/sign-up/sent", sign_up_sent, ANYONE, NULL, 0 },
	{ "GET", "/verifications/:name", verification_new, ANYONE, NULL, 0 },
	{ "POST", "/verifications/:name", verification_create, ANYONE, NULL, 0 },
	{ "GET", "/sign-in", sign_in_new, ANYONE, NULL, 0 },
	{ "POST", "/sign-in", sign_in_create, ANYONE, sign_in_new,
	    ROUTE_OWN_TURNS },
	{ "POST", "/sign-out", sign_out_create, SIGNED_IN, NULL, 0 },
	{ "GET", "/password/forgotten", reset_ask_new, ANYONE, NULL, 0 },
	{ "POST", "/password/forgotten", reset_ask_create, ANYONE,
	    reset_ask_new, 0 },
	{ "GET", "/password/forgotten/sent", reset_ask_sent, ANYONE, NULL, 0 },
	{ "GET", "/password-resets/:name", reset_new, ANYONE, NULL, 0 },
	{ "POST", "/password-resets/:name", reset_create, ANYONE, reset_new,
	    ROUTE_OWN_TURNS },

	/* identity: one's own account and sessions */
	{ "GET", "/account", own_show, SIGNED_IN, NULL, 0 },
	{ "GET", "/account/particulars", own_edit, SIGNED_IN, NULL, 0 },
	{ "POST", "/account/particulars", own_update, SIGNED_IN, own_edit, 0 },
	{ "GET", "/account/email", own_email_edit, SIGNED_IN, NULL, 0 },
	{ "POST", "/account/email", own_email_create, SIGNED_IN,
	    own_email_edit, ROUTE_OWN_TURNS },
	{ "GET", "/email-changes/:name", own_email_new, ANYONE, NULL, 0 },
	{ "POST", "/email-changes/:name", own_email_update, ANYONE, NULL, 0 },
	{ "GET", "/account/password", own_password_edit, SIGNED_IN, NULL, 0 },
	{ "POST", "/account/password", own_password_update, SIGNED_IN,
	    own_password_edit, ROUTE_OWN_TURNS },
	{ "POST", "/account/sessions/end", own_session_end_others, SIGNED_IN,
	    NULL, 0 },
	{ "POST", "/account/sessions/:id/end", own_session_end, SIGNED_IN,
	    NULL, 0 },

	/* organisation: organisations, members, invitations */
	{ "GET", "/organisations/new", organisation_new, SIGNED_IN, NULL, 0 },
	{ "POST", "/organisations", organisation_create, SIGNED_IN,
	    organisation_new, 0 },
	{ "GET", "/organisations/:id", organisation_show, SIGNED_IN, NULL, 0 },
	{ "GET", "/organisations/:id/edit", organisation_edit, R(OWNER), NULL,
	    0 },
	{ "POST", "/organisations/:id", organisation_update, R(OWNER),
	    organisation_edit, 0 },
	{ "POST", "/organisations/:id/invitations", invitation_create, R(OWNER),
	    organisation_show, 0 },
	{ "POST", "/organisations/:id/invitations/:id/withdrawal",
	    invitation_end, R(OWNER), organisation_show, 0 },
	{ "POST", "/organisations/:id/members/:id/end", membership_end_create,
	    R(OWNER), organisation_show, 0 },
	{ "GET", "/invitations/:name/acceptance", acceptance_new, SIGNED_IN,
	    NULL, 0 },
	{ "POST", "/invitations/:name/acceptance", acceptance_create, SIGNED_IN,
	    NULL, 0 },

	/* application: applications, their sections and documents */
	{ "GET", "/applications", application_list_show, APPLICATION_READERS,
	    NULL, 0 },
	{ "GET", "/applications.csv", application_list_csv,
	    APPLICATION_READERS, NULL, 0 },
	{ "GET", "/applications/new", application_new, SIGNED_IN, NULL, 0 },
	{ "POST", "/applications", application_create, R(OWNER) | R(APPLICANT),
	    application_new, 0 },
	{ "GET", "/applications/:id", application_show, APPLICATION_READERS,
	    NULL, 0 },
	{ "GET", "/applications/:id/tasks", application_tasks_show,
	    APPLICATION_READERS, NULL, 0 },
	{ "GET", "/applications/:id/sections/:name", section_show,
	    R(OWNER) | R(APPLICANT), NULL, 0 },
	{ "POST", "/applications/:id/sections/:name", section_update,
	    R(OWNER) | R(APPLICANT), section_show, 0 },
	{ "GET", "/applications/:id/documents", document_list_show,
	    DOCUMENT_READERS, NULL, 0 },
	{ "POST", "/applications/:id/documents", document_create,
	    R(OWNER) | R(APPLICANT), document_list_show, ROUTE_UPLOAD },
	{ "GET", "/documents/:id", document_show, DOCUMENT_READERS, NULL, 0 },
	{ "POST", "/documents/:id/removal", document_removal_create,
	    R(OWNER) | R(APPLICANT), NULL, 0 },
	{ "GET", "/applications/:id/check", check_show, APPLICATION_READERS,
	    NULL, 0 },
	{ "GET", "/applications/:id/submission", submission_show, ROLES_ORG,
	    NULL, 0 },
	{ "POST", "/applications/:id/submission", submission_create, R(OWNER),
	    submission_show, 0 },
	{ "GET", "/applications/:id/withdrawal", withdrawal_new,
	    R(OWNER) | R(APPLICANT), NULL, 0 },
	{ "POST", "/applications/:id/withdrawal", withdrawal_create,
	    R(OWNER) | R(APPLICANT), withdrawal_new, 0 },

	{ "GET", "/information-requests/:id/response", info_response_new,
	    R(OWNER) | R(APPLICANT), NULL, 0 },
	{ "POST", "/information-requests/:id/response", info_response_create,
	    R(OWNER) | R(APPLICANT), info_response_new, 0 },

	/* assessment: the review of cases, scores, decisions */
	{ "GET", "/review", review_list, REVIEWERS, NULL, 0 },
	{ "GET", "/review/:id", review_show, REVIEWERS, NULL, 0 },
	{ "POST", "/applications/:id/screening", screening_create, R(OFFICER),
	    review_show, 0 },
	{ "POST", "/applications/:id/information-requests",
	    info_request_create, R(OFFICER), review_show, 0 },
	{ "POST", "/applications/:id/technical-review",
	    technical_review_create, R(TECHNICAL), review_show, 0 },
	{ "POST", "/applications/:id/assignments", assignments_create,
	    R(SECRETARY) | R(OFFICER), review_show, 0 },
	{ "GET", "/assignments/:id/declaration", declaration_new, R(ASSESSOR),
	    NULL, 0 },
	{ "POST", "/assignments/:id/declaration", declaration_create,
	    R(ASSESSOR), declaration_new, 0 },
	{ "POST", "/assignments/:id/ruling", ruling_create, R(SECRETARY),
	    assignment_back, 0 },
	{ "GET", "/assignments/:id/scores", scores_new, R(ASSESSOR), NULL, 0 },
	{ "POST", "/assignments/:id/scores", scores_create, R(ASSESSOR),
	    scores_new, 0 },
	{ "POST", "/applications/:id/recommendation", recommendation_create,
	    R(SECRETARY), review_show, 0 },
	{ "POST", "/applications/:id/decisions", decision_create, R(RECORDER),
	    review_show, 0 },
	{ "GET", "/decisions", decision_list,
	    R(SECRETARY) | R(RECORDER) | R(CHECKER) | R(AUDITOR), NULL, 0 },
	{ "POST", "/decisions/:id/check", decision_check_create, R(CHECKER),
	    decision_back, 0 },
	{ "POST", "/decisions/:id/return", decision_return_create, R(CHECKER),
	    decision_back, 0 },

	/* agreement: offers */
	{ "GET", "/offers", offer_list_show, ROLES_ORG | R(ISSUER) | R(AUDITOR),
	    NULL, 0 },
	{ "GET", "/offers/:id", offer_show, ROLES_ORG | R(ISSUER) | R(AUDITOR),
	    NULL, 0 },
	{ "POST", "/offers/:id/issue", offer_issue_create, R(ISSUER),
	    offer_show, 0 },
	{ "POST", "/offers/:id/acceptance", offer_acceptance_create, R(OWNER),
	    offer_show, 0 },
	{ "POST", "/offers/:id/refusal", offer_refusal_create, R(OWNER),
	    offer_show, 0 },

	/* allocation and metering: allocations, members, usage */
	{ "GET", "/allocations", allocation_list_show, ALLOCATION_READERS,
	    NULL, 0 },
	{ "GET", "/allocations/:id", allocation_show, ALLOCATION_READERS,
	    NULL, 0 },
	{ "POST", "/allocations/:id/members", member_create,
	    R(OWNER) | R(APPLICANT), allocation_show, 0 },
	{ "POST", "/allocations/:id/members/:id/removal", member_end,
	    R(OWNER) | R(APPLICANT), allocation_show, 0 },
	{ "GET", "/allocations/:id/usage", usage_show, ALLOCATION_READERS,
	    NULL, 0 },
	{ "GET", "/allocations/:id/usage.csv", usage_csv_show,
	    ALLOCATION_READERS, NULL, 0 },

	/* billing and invoice: months, invoices, exports */
	{ "GET", "/billing", billing_show,
	    R(BILLER) | R(BILL_CHECKER) | R(RECONCILER) | R(AUDITOR), NULL, 0 },
	{ "POST", "/billing/:name/closing", closing_create, R(BILLER),
	    billing_show, 0 },
	{ "POST", "/billing/:name/drafts", drafts_create, R(BILLER),
	    billing_show, 0 },
	{ "POST", "/billing/:name/exports", export_create,
	    R(BILLER) | R(RECONCILER), billing_show, 0 },
	{ "GET", "/exports/:id", export_show,
	    R(BILLER) | R(BILL_CHECKER) | R(RECONCILER) | R(AUDITOR), NULL, 0 },
	{ "GET", "/invoices", invoice_list_show, INVOICE_READERS, NULL, 0 },
	{ "GET", "/invoices/:id", invoice_show, INVOICE_READERS, NULL, 0 },
	{ "GET", "/invoices/:id/pdf", invoice_pdf_show, INVOICE_READERS, NULL,
	    0 },
	{ "POST", "/invoices/:id/check", invoice_check_create, R(BILL_CHECKER),
	    invoice_show, 0 },
	{ "POST", "/invoices/:id/return", invoice_return_create,
	    R(BILL_CHECKER), invoice_show, 0 },
	{ "POST", "/invoices/:id/void", invoice_void_create, R(BILLER),
	    invoice_show, 0 },
	{ "POST", "/invoices/:id/issue", invoice_issue_create, R(BILLER),
	    invoice_show, 0 },

	/* operations, audit, administration */
	{ "GET", "/operations", operations_show, R(OPERATOR) | R(AUDITOR),
	    NULL, 0 },
	{ "POST", "/jobs/:id/retry", job_retry_create, R(OPERATOR),
	    operations_show, 0 },
	{ "GET", "/audit", audit_show, R(AUDITOR), NULL, 0 },
	{ "GET", "/administration", administration_show, R(ADMIN), NULL, 0 },
	{ "GET", "/people/:id", person_show, R(ADMIN), NULL, 0 },
	{ "POST", "/people/:id/roles", role_create, R(ADMIN), person_show, 0 },
	{ "GET", "/people/:id/roles/:name/end", role_end_new, R(ADMIN), NULL,
	    0 },
	{ "POST", "/people/:id/roles/:name/end", role_end_create, R(ADMIN),
	    NULL, 0 },

	{ NULL, NULL, NULL, 0, NULL, 0 }
};
