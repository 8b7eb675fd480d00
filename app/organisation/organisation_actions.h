/*
 * organisation_actions -- what can happen to an organisation and its members.
 */
#ifndef ORGANISATION_ACTIONS_H
#define ORGANISATION_ACTIONS_H

#include "identity/identity_actions.h"

/* What the fields of an organisation are called. */
extern const struct slot	organisation_fields[];

#define ORGANISATION_ACTIONS(X)						\
	X(organisation, register, N_("Organisation registered"), "", ) \
	X(organisation, change, N_("Particulars of the organisation changed"), "", ) \
	X(organisation, ask_change, N_("Change of the organisation asked for"), "{reason}", \
	    (text, reason)) \
	X(organisation, verify_change, N_("Change of the organisation verified"), "", ) \
	X(organisation, refuse_change, N_("Change of the organisation not verified"), "{why}", \
	    (text, why)) \
	X(organisation, unask_change, N_("Request for a change taken back"), "", ) \
	X(organisation, invite, N_("Invitation sent"), N_("{email}: {role}"), \
	    (text, email) (role, role)) \
	X(organisation, uninvite, N_("Invitation withdrawn"), "", ) \
	X(organisation, join, N_("Invitation accepted"), "{role}", (role, role)) \
	X(organisation, change_role, N_("Role of a member changed"), \
	    N_("{person}: {before}, now {after}"), \
	    (person, person) (role, before) (role, after)) \
	X(organisation, end_member, N_("Membership ended"), N_("{person}: {role}"), \
	    (person, person) (role, role))
ORGANISATION_ACTIONS(ACTION_DID)

struct organisation;

/* An edit, with the fields that it changed. */
struct act	 organisation_changing(struct arena *, struct act,
		    const struct organisation *before,
		    const struct organisation *after);

extern const struct action *const organisation_actions[];

#endif
