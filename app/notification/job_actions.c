/* The table of what can happen, of the list in the header; nothing else. */
#include "notification/job_actions.h"

ACTION_TABLE(job_actions, JOB_ACTIONS);
