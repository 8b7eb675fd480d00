/*
 * record -- what a handler did, for the record, in its own transaction.
 *
 * The act is made by the function of its action: did_offer_issue(...), see
 * base/action.h.
 */
#ifndef WEB_RECORD_H
#define WEB_RECORD_H

#include "base/action.h"
#include "base/err.h"
#include "notification/mails.h"

struct web;

const struct err *web_record(struct web *, struct act);
/* By somebody who is not signed in, or by nobody known (ID_NONE). */
const struct err *web_record_by(struct web *, struct id person, struct act);

/* Everybody whom it is for, but not the viewer, who did it. */
const struct err *web_tell(struct web *, struct letter);

#endif
