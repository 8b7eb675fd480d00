/*
 * jobs_web -- what operators see of the outbox, and can have tried again;
 * and what everybody chooses of the mails to them.
 */
#ifndef NOTIFICATION_JOBS_WEB_H
#define NOTIFICATION_JOBS_WEB_H

#include "web/route.h"

handler	operations_show, job_retry_create;
handler	mail_choices_edit, mail_choices_update;

extern const struct route notification_routes[];

#endif
