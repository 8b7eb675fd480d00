/*
 * identity_actions -- what can happen to people, their sessions, passwords,
 * addresses and roles.  `address` is where the request came from; nothing that
 * is secret is ever part of a detail.
 */
#ifndef IDENTITY_ACTIONS_H
#define IDENTITY_ACTIONS_H

#include "base/action.h"
#include "identity/role.h"

#define DATUM_C_role	enum role
#define DATUM_K_role	DATUM_WORD, &roles

#define IDENTITY_ACTIONS(X)						\
	X(person, sign_up, N_("Account asked for"), N_("From {address}"), (text, address)) \
	X(person, verify, N_("E-mail address confirmed"), N_("From {address}"), \
	    (text, address)) \
	X(person, create, N_("Account made from the command line"), "{by}", (text, by)) \
	X(person, change, N_("Own particulars changed"), N_("From {address}"), \
	    (text, address)) \
	X(session, open, N_("Signed in"), N_("From {address}"), (text, address)) \
	X(session, refuse, N_("Sign-in refused"), N_("From {address}"), (text, address)) \
	X(session, close, N_("Signed out"), N_("From {address}"), (text, address)) \
	X(session, end, N_("One session ended"), N_("From {address}"), (text, address)) \
	X(session, end_others, N_("All other sessions ended"), N_("From {address}"), \
	    (text, address)) \
	X(password, ask, N_("New password asked for"), N_("From {address}"), (text, address)) \
	X(password, reset, N_("New password set by mail"), N_("From {address}"), \
	    (text, address)) \
	X(password, refuse, N_("Present password was wrong"), N_("From {address}"), \
	    (text, address)) \
	X(password, change, N_("Password changed"), N_("From {address}"), (text, address)) \
	X(email, ask, N_("New e-mail address asked for"), N_("From {address}"), \
	    (text, address)) \
	X(email, change, N_("E-mail address changed"), N_("From {address}"), (text, address)) \
	X(role, ask, N_("Role asked for"), N_("{role}: {reason}"), (role, role) (text, reason)) \
	X(role, refuse, N_("Role refused"), "{role}", (role, role)) \
	X(role, unask, N_("Request for a role taken back"), "{role}", (role, role)) \
	X(role, grant, N_("Role given"), "{role}", (role, role)) \
	X(role, end, N_("Role ended"), "{role}", (role, role))
IDENTITY_ACTIONS(ACTION_DID)

/* What the fields of a person are called. */
extern const struct slot	person_fields[];

extern const struct action *const identity_actions[];

#endif
