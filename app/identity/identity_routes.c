/*
 * Routes: signing up, in and out, one's own account, and the roles that an
 * administrator gives.
 */
#include "identity/account_web.h"
#include "identity/own_web.h"
#include "identity/people_web.h"
#include "identity/reset_web.h"
#include "identity/role.h"
#include "identity/role_request_web.h"

#define R(role)	ROLE_BIT(ROLE_##role)

const struct route identity_routes[] = {
	{ "GET", "/sign-up", sign_up_new, ANYONE, NULL, 0 },
	{ "POST", "/sign-up", sign_up_create, ANYONE, sign_up_new,
	    ROUTE_OWN_TURNS },
	{ "GET", "/sign-up/sent", sign_up_sent, ANYONE, NULL, 0 },
	{ "GET", "/verifications/:name", verification_new, ANYONE, NULL, 0 },
	{ "POST", "/verifications/:name", verification_create, ANYONE, NULL,
	    0 },
	{ "GET", "/sign-in", sign_in_new, ANYONE, NULL, 0 },
	{ "POST", "/sign-in", sign_in_create, ANYONE, sign_in_new,
	    ROUTE_OWN_TURNS | ROUTE_AGAIN },
	{ "POST", "/sign-out", sign_out_create, SIGNED_IN, NULL, ROUTE_AGAIN },
	{ "GET", "/password/forgotten", reset_ask_new, ANYONE, NULL, 0 },
	{ "POST", "/password/forgotten", reset_ask_create, ANYONE,
	    reset_ask_new, 0 },
	{ "GET", "/password/forgotten/sent", reset_ask_sent, ANYONE, NULL, 0 },
	{ "GET", "/password-resets/:name", reset_new, ANYONE, NULL, 0 },
	{ "POST", "/password-resets/:name", reset_create, ANYONE, reset_new,
	    ROUTE_OWN_TURNS },
	{ "GET", "/account", own_show, SIGNED_IN, NULL, 0 },
	{ "GET", "/account/particulars", own_edit, SIGNED_IN, NULL, 0 },
	{ "POST", "/account/particulars", own_update, SIGNED_IN, own_edit,
	    ROUTE_EDITS },
	{ "GET", "/account/email", own_email_edit, SIGNED_IN, NULL, 0 },
	{ "POST", "/account/email", own_email_create, SIGNED_IN, own_email_edit,
	    ROUTE_OWN_TURNS },
	{ "GET", "/email-changes/:name", own_email_new, ANYONE, NULL, 0 },
	{ "POST", "/email-changes/:name", own_email_update, ANYONE, NULL, 0 },
	{ "GET", "/account/password", own_password_edit, SIGNED_IN, NULL, 0 },
	{ "POST", "/account/password", own_password_update, SIGNED_IN,
	    own_password_edit, ROUTE_OWN_TURNS },
	{ "POST", "/account/sessions/end", own_session_end_others, SIGNED_IN,
	    NULL, 0 },
	{ "POST", "/account/sessions/:id/end", own_session_end, SIGNED_IN, NULL,
	    0 },
	{ "GET", "/administration", administration_show, R(ADMIN), NULL, 0 },
	{ "GET", "/people/:id", person_show, R(ADMIN), NULL, 0 },
	{ "POST", "/people/:id/roles", role_create, R(ADMIN), person_show, 0 },
	{ "GET", "/role-requests/:id", role_request_show, R(ADMIN), NULL, 0 },
	{ "POST", "/role-requests/:id/gift", role_gift_create, R(ADMIN),
	    role_request_show, 0 },
	{ "POST", "/role-requests/:id/refusal", role_refusal_create, R(ADMIN),
	    role_request_show, 0 },
	{ "POST", "/role-requests/:id/withdrawal", role_withdrawal_create,
	    R(ADMIN), role_request_show, 0 },
	{ "GET", "/people/:id/roles/:name/end", role_end_new, R(ADMIN), NULL,
	    0 },
	{ "POST", "/people/:id/roles/:name/end", role_end_create, R(ADMIN),
	    NULL, 0 },
	ROUTES_END
};
