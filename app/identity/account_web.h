/* account_web -- pages of signing up, in and out. */
#ifndef IDENTITY_ACCOUNT_WEB_H
#define IDENTITY_ACCOUNT_WEB_H

#include "web/route.h"

handler	sign_up_new, sign_up_create, sign_up_sent, verification_new,
	verification_create, sign_in_new, sign_in_create, sign_out_create;

extern const struct route identity_routes[];

#endif
