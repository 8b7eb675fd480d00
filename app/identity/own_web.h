/* own_web -- what people see and change of themselves, and their sessions. */
#ifndef IDENTITY_OWN_WEB_H
#define IDENTITY_OWN_WEB_H

#include "web/web.h"

handler	own_show, own_edit, own_update, own_email_edit, own_email_create,
	own_email_new, own_email_update, own_password_edit,
	own_password_update, own_session_end, own_session_end_others;

#endif
