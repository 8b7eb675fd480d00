/* organisation_web -- organisations, their members and invitations. */
#ifndef ORGANISATION_WEB_H
#define ORGANISATION_WEB_H

#include "web/route.h"

handler	organisation_new, organisation_create, organisation_show,
	organisation_edit, organisation_update, invitation_create,
	invitation_end, acceptance_new, acceptance_create,
	membership_role_edit, membership_role_update, membership_end_create;

extern const struct route organisation_routes[];

#endif
