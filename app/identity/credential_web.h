/*
 * credential_web -- what the pages of identity share: hashing off the event
 * loop, attempts that are counted before it, and mails with a link.
 */
#ifndef IDENTITY_CREDENTIAL_WEB_H
#define IDENTITY_CREDENTIAL_WEB_H

#include "identity/account.h"
#include "identity/throttle.h"
#include "notification/mails.h"
#include "web/web.h"

/* Off the event loop; hold no turn meanwhile (docs/adr/0003). */
const char	*credential_hash(struct web *, const char *password);
bool		 credential_matches(struct web *, const struct person *,
		    const char *password);

/* Count for the account and for where the request comes from. */
struct limit_pair { const struct limit *account, *address; };
extern const struct limit_pair	credential_sign_ins, credential_mails;
const struct err *credential_count(struct web *, const struct limit_pair *,
		    const char *email);
/* A turn of its own, before the hash: count, and look the address up.  The
 * count stays whatever becomes of the attempt. */
const struct err *credential_look_up(struct web *, const struct limit_pair *,
		    const char *email, struct person *);

/* The language in which somebody wants mails. */
enum lang	 person_mail_lang(const struct person *);
/* A whole address of the portal, for a mail in that language. */
const char	*credential_link(const struct web *, enum lang,
		    const char *path);
/* That person as the reader of such a mail. */
struct about	 credential_reader(const struct web *, const struct person *,
		    const char *path);

#endif
