/*
 * Work on the processor (password hashing) in one of Kore's task threads.
 * The job lives on the fibre's stack, so the fibre is not taken up before
 * the thread has let go of it, cancelled or not.
 */
#include <kore/kore.h>
#include <kore/tasks.h>

#include <assert.h>
#include <stdbool.h>

#include "main/fiber.h"
#include "main/loop.h"

struct job {
	struct kore_task	 task;	/* Kore calls back with it: first */
	void			(*fn)(void *);
	void			*arg;
	struct fiber		*fiber;
	bool			 is_done;
};

static int	 in_thread(struct kore_task *);
static void	 on_end(struct kore_task *);

void
loop_offload(void (*fn)(void *), void *arg)
{
	struct job	 job = { .fn = fn, .arg = arg };

	assert(fn != NULL);
	if ((job.fiber = fiber_self()) == NULL) {
		fn(arg);
		return;
	}
	kore_task_create(&job.task, in_thread);
	kore_task_bind_callback(&job.task, on_end);
	kore_task_run(&job.task);
	while (!job.is_done)
		fiber_yield();
	kore_task_destroy(&job.task);
}

static int
in_thread(struct kore_task *task)
{
	struct job	*job = (struct job *)(void *)task;

	job->fn(job->arg);
	return (KORE_RESULT_OK);
}

static void
on_end(struct kore_task *task)
{
	struct job	*job = (struct job *)(void *)task;

	if (!kore_task_finished(task))
		return;
	job->is_done = true;
	loop_start(job->fiber);		/* the job is gone when this returns */
}
