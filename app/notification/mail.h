/*
 * mail -- the texts of the mails, and how one becomes bytes for SMTP.
 *
 * A template has a subject and a body with {} holes; both are translated into
 * the reader's language when the mail is sent.  Values go into the body and
 * the first {} of a subject only after control characters are taken out, so
 * no value can add a header (ASVS 1.3.11).
 */
#ifndef NOTIFICATION_MAIL_H
#define NOTIFICATION_MAIL_H

#include "base/err.h"
#include "base/lang.h"
#include "base/types.h"

struct arena;
struct mail;

struct mail_template {
	const char	*name;
	const char	*subject;
	const char	*body;
};

extern const struct mail_template	mail_templates[];
extern const struct err			mail_no_template;

/* RFC 5322 text, UTF-8, 8-bit, CRLF: headers and body. */
const struct err *mail_compose(struct arena *, const struct mail *,
		    const char *from, struct instant now, const char **text);

/* Deliver it to the server at `url`, "smtp://host:port"; blocks. */
struct smtp { const char *url, *from, *user, *password; };
const struct err *smtp_deliver(const struct smtp *, const char *to,
		    const char *text);
extern const struct err	smtp_failed, smtp_refused;

#endif
