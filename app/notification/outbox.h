/*
 * outbox -- what is to happen outside, written in the transaction that
 * decides it, and done by berth-jobs.
 *
 * A job is written by the statement that needs it done, in the same breath;
 * one with the same key changes nothing.  message_write() stores a mail and
 * the job that sends it; the text is made from the template when it is sent,
 * in the reader's language.
 */
#ifndef NOTIFICATION_OUTBOX_H
#define NOTIFICATION_OUTBOX_H

#include "base/err.h"
#include "base/lang.h"
#include "base/types.h"
#include "base/words.h"

struct db;

#define JOB_STATES(X)							\
	X(JOB_QUEUED,	"queued",	N_("Waiting"))			\
	X(JOB_RUNNING,	"running",	N_("Running"))			\
	X(JOB_DONE,	"done",		N_("Done"))			\
	X(JOB_DEAD,	"dead",		N_("Given up"))
WORDS_ENUM(job_state, JOB_STATES);
extern const struct move	job_moves[];

/* Moved on in SQL only, and shown nowhere. */
#define MESSAGE_STATES(X)						\
	X(MESSAGE_QUEUED,	"queued",	"")			\
	X(MESSAGE_SENT,		"sent",		"")
WORDS_ENUM(message_state, MESSAGE_STATES);
extern const struct move	message_moves[];

/* The subject and body of each template stand in notification/mail.c. */
struct message {
	const char	*to_email;
	enum lang	 lang;
	const char	*template;
	struct texts	 args;		/* for the {} of the template, in order */
};

const struct err *message_write(struct db *, const struct message *);

#endif
