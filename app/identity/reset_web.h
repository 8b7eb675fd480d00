/* reset_web -- a forgotten password: asking for a link, and using it. */
#ifndef IDENTITY_RESET_WEB_H
#define IDENTITY_RESET_WEB_H

#include "web/web.h"

handler	reset_ask_new, reset_ask_create, reset_ask_sent, reset_new,
	reset_create;

#endif
