#include "machines.h"

#include "notification/outbox.h"

const struct machine machines[] = {
	{ "job", &job_states, job_moves },
	{ NULL, NULL, NULL }
};
