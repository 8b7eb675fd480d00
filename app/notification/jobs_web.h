/* jobs_web -- what operators see of the outbox, and can have tried again. */
#ifndef NOTIFICATION_JOBS_WEB_H
#define NOTIFICATION_JOBS_WEB_H

#include "web/route.h"

handler	operations_show, job_retry_create;

extern const struct route notification_routes[];

#endif
