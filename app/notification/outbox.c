/* The states of a message, and their moves. */
#include "notification/outbox.h"

WORDS_TABLE(job_states, JOB_STATES);
WORDS_TABLE(message_states, MESSAGE_STATES);

const struct move job_moves[] = {
	{ STATE_NEW, JOB_QUEUED, "enqueue" },
	{ JOB_QUEUED, JOB_RUNNING, "take" },
	{ JOB_RUNNING, JOB_DONE, "finish" },
	{ JOB_RUNNING, JOB_QUEUED, "retry" },
	{ JOB_RUNNING, JOB_DEAD, "give_up" },
	{ JOB_DEAD, JOB_QUEUED, "retry_by_operator" },
	{ 0, 0, NULL }
};

const struct move message_moves[] = {
	{ STATE_NEW, MESSAGE_QUEUED, "write" },
	{ MESSAGE_QUEUED, MESSAGE_SENT, "send" },
	{ MESSAGE_QUEUED, MESSAGE_GIVEN_UP, "give_up" },
	{ MESSAGE_GIVEN_UP, MESSAGE_QUEUED, "retry_by_operator" },
	{ 0, 0, NULL }
};
