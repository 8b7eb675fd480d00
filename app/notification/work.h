/*
 * work -- how berth-jobs takes a job and says what became of it.
 *
 * A job is leased, not locked: a process that dies leaves a lease that runs
 * out, and the job is taken again, so every worker must be able to begin
 * again from anywhere.  A failure that may pass is tried again after a wait
 * that doubles; one that may not, or the last try, leaves the job dead, where
 * operators see it and can have it tried again.
 */
#ifndef NOTIFICATION_WORK_H
#define NOTIFICATION_WORK_H

#include "base/err.h"
#include "base/lang.h"
#include "notification/outbox.h"

struct db;

#define MESSAGE_SEND		"message.send"
#define JOB_TRIES_MAX		14
#define JOB_WAIT_SECONDS_MAX	600
#define JOB_LEASE_SECONDS	300

struct job {
	struct id	 id;
	const char	*kind;
	struct id	 subject;
	struct id	 org;
	enum job_state	 state;
	int32_t		 attempts;	/* this one included */
	struct instant	 run_at;
	const char	*last_error;
	struct instant	 created_at;
};

/* Seconds to wait after that many tries: 2, 4, 8 ... JOB_WAIT_SECONDS_MAX. */
struct seconds	 job_wait(int32_t attempts);

/* Rows; each in a turn of its own.  job_take: db_missing when none is due. */
const struct err *job_take(struct db *, struct job *);
const struct err *job_finish(struct db *, struct id);
/* Again after the wait, without counting as a failure when why is NULL. */
const struct err *job_again(struct db *, struct id, struct seconds wait,
		    const char *why);
const struct err *job_give_up(struct db *, struct id, const char *why);
/* Put leases that have run out back into the queue. */
const struct err *job_reap(struct db *);

/* For operators. */
struct job_counts { int64_t queued, running, done, dead; struct instant oldest; };
extern const struct err	job_not_dead;
const struct err *job_counts(struct db *, struct job_counts *);
/* Of one state or, NULL, of all, what needs somebody first; after a row. */
struct job_filter { const char *state, *after_state; struct id after; };
const struct err *job_list(struct db *, const struct job_filter *, struct job **,
		    size_t *);
/* A dead job goes back into the queue; job_not_dead when it is not. */
const struct err *job_retry(struct db *, struct id, struct job *);

struct mail {
	struct id	 id;
	const char	*to_email;
	enum lang	 lang;
	const char	*template;	/* a mail_kind's word */
	struct texts	 args;		/* pairs (base/datum.h) */
	struct digest_line *lines;	/* of a digest */
	size_t		 lines_n;
};

struct digest_line { const char *mail; struct texts args; bool is_task; };

/* db_missing when it was sent already. */
const struct err *message_by_id(struct db *, struct id, struct mail *);
/* It has left: note it and wipe the arguments, which may hold a token. */
const struct err *message_sent(struct db *, struct id);
/* What becomes of the mail when its job is given up, or tried again. */
const struct err *message_job_given_up(struct db *, const struct job *);
const struct err *message_job_retried(struct db *, const struct job *);
/* Write the digests of the day. */
const struct err *digest_due(struct db *, const char *public_url);

#endif
