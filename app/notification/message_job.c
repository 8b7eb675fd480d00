/* Mails, one after another, as the outbox has them. */
#include <assert.h>

#include "base/arena.h"
#include "db/db.h"
#include "notification/mail.h"
#include "notification/worker.h"

static const struct err	*load(struct db *, void *);
static const struct err	*sent(struct db *, void *);

struct sending { struct id id; struct mail mail; };

static const struct err *
load(struct db *db, void *arg)
{
	struct sending	*s = arg;

	return (message_by_id(db, s->id, &s->mail));
}

static const struct err *
sent(struct db *db, void *arg)
{
	const struct sending	*s = arg;

	return (message_sent(db, s->id));
}

/*
 * A crash between delivery and the note of it sends the mail again, with the
 * same Message-ID: better twice than never.
 */
const struct err *
message_send_work(struct workshop *ws, const struct job *job,
    struct seconds *wait)
{
	struct sending		 s = { .id = job->subject };
	const struct err	*err;
	struct delivery		 d = { NULL, NULL, "" };

	assert(ws != NULL);
	(void)wait;
	if (ws->smtp == NULL) {
		ws->said = "BERTH_SMTP_URL";
		return (&smtp_unset);
	}
	if ((err = in_turn(ws, load, &s)) == &db_missing)
		return (NULL);
	if (err != NULL ||
	    (err = mail_compose(ws->arena, &s.mail, ws->smtp->from,
	    job->created_at, &d.text)) != NULL)
		return (err);
	d.to = s.mail.to_email;
	err = smtp_deliver(ws->smtp, ws->arena, &d);
	ws->said = d.said;
	if (err != NULL)
		return (err);
	return (in_turn(ws, sent, &s));
}
