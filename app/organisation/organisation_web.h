/* organisation_web -- organisations, their members and invitations. */
#ifndef ORGANISATION_WEB_H
#define ORGANISATION_WEB_H

#include "web/route.h"

handler	organisation_new, organisation_create, organisation_show,
	organisation_edit, organisation_update, invitation_create,
	invitation_end, acceptance_new, acceptance_create,
	membership_role_edit, membership_role_update, membership_end_create;

struct organisation;

/* Who it is, as it was typed; and every mistake at once: those of the fields,
 * and every broken rule. */
void		 organisation_read_who(struct web *, struct organisation *);
const struct err *organisation_check_form(struct web *,
		    const struct organisation *);

extern const struct route organisation_routes[];

#endif
