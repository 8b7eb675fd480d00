/*
 * outbox -- what is to happen outside, written in the transaction that
 * decides it, and done by berth-jobs.
 *
 * A job is written by the statement that needs it done, in the same breath;
 * one with the same key changes nothing.  Mails are such jobs (tell.h).
 */
#ifndef NOTIFICATION_OUTBOX_H
#define NOTIFICATION_OUTBOX_H

#include "base/types.h"
#include "base/words.h"

#define JOB_STATES(X)							\
	X(JOB_QUEUED,	"queued",	N_("Waiting"))			\
	X(JOB_RUNNING,	"running",	N_("Running"))			\
	X(JOB_DONE,	"done",		N_("Done"))			\
	X(JOB_DEAD,	"dead",		N_("Given up"))
WORDS_ENUM(job_state, JOB_STATES);
extern const struct move	job_moves[];

/* Of a mail; moved on in SQL only, and shown by its job. */
#define MESSAGE_STATES(X)						\
	X(MESSAGE_QUEUED,	"queued",	"")			\
	X(MESSAGE_SENT,		"sent",		"")			\
	X(MESSAGE_GIVEN_UP,	"given_up",	"")
WORDS_ENUM(message_state, MESSAGE_STATES);
extern const struct move	message_moves[];

#endif
