/* jobs_lock -- one berth-jobs at a time. */
#ifndef MAIN_JOBS_LOCK_H
#define MAIN_JOBS_LOCK_H

#include <stdbool.h>

struct admin;

/* Held until the connection ends; false when another one has it. */
bool	jobs_lock(struct admin *);

#endif
