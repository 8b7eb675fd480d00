/* role_request_web -- a second administrator gives a role, or refuses it. */
#ifndef IDENTITY_ROLE_REQUEST_WEB_H
#define IDENTITY_ROLE_REQUEST_WEB_H

#include "web/web.h"

handler	role_request_show, role_gift_create, role_refusal_create,
	role_withdrawal_create;

#endif
