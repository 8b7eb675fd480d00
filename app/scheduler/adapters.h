/* adapters -- the kinds of scheduler that a program may link; see adapter.h. */
#ifndef SCHEDULER_ADAPTERS_H
#define SCHEDULER_ADAPTERS_H

#include "scheduler/scheduler.h"

extern const struct scheduler_ops	scheduler_slurm;

#endif
