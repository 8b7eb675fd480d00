/*
 * job_actions -- what operators can do to a job of the outbox.
 */
#ifndef JOB_ACTIONS_H
#define JOB_ACTIONS_H

#include "base/action.h"

#define JOB_ACTIONS(X)						\
	X(job, retry, N_("Job tried again"), "{kind}", (text, kind))
JOB_ACTIONS(ACTION_DID)

extern const struct action *const job_actions[];

#endif
