/*
 * tell -- people are told something, in the transaction in which it happens.
 *
 * The mail is made by the function of its row (mails.h); who reads it, in
 * which language, at once or in a daily digest, the database finds.  Each is
 * told once, and never of what they did themselves.
 */
#ifndef NOTIFICATION_TELL_H
#define NOTIFICATION_TELL_H

#include "base/err.h"
#include "base/words.h"
#include "notification/mails.h"

struct db;

/* `by` is who did it; none: time, or berth-jobs. */
const struct err *tell(struct db *, struct id by, const char *public_url,
		    const struct letter *);

#define MANNERS(X)							\
	X(MANNER_NOW,	"now",		N_("At once"))			\
	X(MANNER_DAILY,	"daily",	N_("Once a day, in a summary"))
WORDS_ENUM(manner, MANNERS);

/* What somebody has chosen, by topic; TOPIC_ACCOUNT is always at once. */
struct mail_choices { bool is_daily[TOPIC_OPERATION + 1]; };
const struct err *mail_choices_by_person(struct db *, struct id,
		    struct mail_choices *);
const struct err *mail_choices_save(struct db *, struct id,
		    const struct mail_choices *);

#endif
