#include "machines.h"

#include "application/state.h"
#include "notification/outbox.h"

const struct machine machines[] = {
	{ "application", &application_states, application_moves },
	{ "job", &job_states, job_moves },
	{ NULL, NULL, NULL }
};
