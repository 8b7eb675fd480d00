/*
 * mail -- how a mail becomes bytes for SMTP, and is handed over.
 *
 * Subject and text (mails.h) are made in the reader's language when the mail
 * is sent.  No value is more than one line, so none can add a header
 * (ASVS 1.3.11).
 */
#ifndef NOTIFICATION_MAIL_H
#define NOTIFICATION_MAIL_H

#include "base/err.h"
#include "base/lang.h"
#include "base/types.h"

struct arena;
struct mail;

extern const struct err	mail_no_template;

/* RFC 5322 text, UTF-8, 8-bit, CRLF: headers and body. */
const struct err *mail_compose(struct arena *, const struct mail *,
		    const char *from, struct instant now, const char **text);

/* Deliver it to the server at `url`, "smtp://host:port"; blocks.  *said is
 * what the server answered, or why there was no answer: never empty when it
 * failed.  smtp_refused: trying again would not help. */
struct smtp { const char *url, *from, *user, *password; };
struct delivery { const char *to, *text, *said; };
const struct err *smtp_deliver(const struct smtp *, struct arena *,
		    struct delivery *);
extern const struct err	smtp_failed, smtp_refused, smtp_unset;

#endif
