/*
 * The switch saves the registers that a called function must keep and swaps
 * the stack pointer: sixteen instructions where swapcontext() makes two
 * system calls.  Machines other than x86-64 get swapcontext().
 */
#include <sys/mman.h>

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"
#include "main/fiber.h"

#if !defined(__x86_64__)
#include <ucontext.h>
#endif

#if defined(__x86_64__)
typedef void	*context;
#else
typedef ucontext_t context;
#endif

struct fiber {
	context		 ctx;
	unsigned char	*stack;		/* above the guard page */
	void		(*fn)(void *);
	void		*arg;
	void		*note;
	const char	*log_about;	/* while it does not run */
	bool		 is_done;
	bool		 is_cancelled;
	struct fiber	*next;		/* in the list of idle ones */
};

static void	 run(void);
static void	 prepare(struct fiber *);
static void	 enter(struct fiber *);
static void	 leave(struct fiber *);
static bool	 stack_create(struct fiber *);
static size_t	 page_bytes(void);

/* One worker is one thread, so this is one per thread of execution. */
static context		 worker_ctx;
static struct fiber	*current;
static struct fiber	*idle;
static unsigned		 idle_n;

#if defined(__x86_64__)

void	 fiber_switch(context *save, context to);

__asm__(
	".text\n"
	".globl fiber_switch\n"
	".hidden fiber_switch\n"
	".type fiber_switch, @function\n"
	"fiber_switch:\n"
	"	endbr64\n"
	"	pushq %rbp\n"
	"	pushq %rbx\n"
	"	pushq %r12\n"
	"	pushq %r13\n"
	"	pushq %r14\n"
	"	pushq %r15\n"
	"	movq %rsp, (%rdi)\n"
	"	movq %rsi, %rsp\n"
	"	popq %r15\n"
	"	popq %r14\n"
	"	popq %r13\n"
	"	popq %r12\n"
	"	popq %rbx\n"
	"	popq %rbp\n"
	"	ret\n"
	".size fiber_switch, .-fiber_switch\n");

static void
prepare(struct fiber *f)
{
	uintptr_t	*sp;

	assert(f != NULL);
	/* As if run() had been called from an address 0 and had then called
	 * fiber_switch(): the stack is aligned as the ABI wants it. */
	sp = (uintptr_t *)(void *)(f->stack + FIBER_STACK_BYTES);
	*--sp = 0;
	*--sp = (uintptr_t)run;
	sp -= 6;
	memset(sp, 0, 6 * sizeof(*sp));
	f->ctx = sp;
}

static void
enter(struct fiber *f)
{
	assert(f != NULL);
	fiber_switch(&worker_ctx, f->ctx);
}

static void
leave(struct fiber *f)
{
	assert(f != NULL);
	fiber_switch(&f->ctx, worker_ctx);
}

#else

static void
prepare(struct fiber *f)
{
	assert(f != NULL);
	if (getcontext(&f->ctx) == -1)
		abort();
	f->ctx.uc_stack.ss_sp = f->stack;
	f->ctx.uc_stack.ss_size = FIBER_STACK_BYTES;
	f->ctx.uc_link = NULL;
	makecontext(&f->ctx, run, 0);
}

static void
enter(struct fiber *f)
{
	assert(f != NULL);
	if (swapcontext(&worker_ctx, &f->ctx) == -1)
		abort();
}

static void
leave(struct fiber *f)
{
	assert(f != NULL);
	if (swapcontext(&f->ctx, &worker_ctx) == -1)
		abort();
}

#endif

struct fiber *
fiber_create(void (*fn)(void *), void *arg)
{
	struct fiber	*f;

	assert(fn != NULL);
	if ((f = idle) != NULL) {
		idle = f->next;
		idle_n--;
	} else {
		if ((f = calloc(1, sizeof(*f))) == NULL)
			return (NULL);
		if (!stack_create(f)) {
			free(f);
			return (NULL);
		}
	}
	f->fn = fn;
	f->arg = arg;
	f->note = NULL;
	f->log_about = NULL;
	f->is_done = f->is_cancelled = false;
	prepare(f);
	return (f);
}

void
fiber_release(struct fiber *f)
{
	assert(f != NULL && f->is_done && f != current);
	if (idle_n < FIBER_IDLE_MAX) {
		f->next = idle;
		idle = f;
		idle_n++;
		return;
	}
	(void)munmap(f->stack - page_bytes(),
	    FIBER_STACK_BYTES + page_bytes());
	free(f);
}

void
fiber_resume(struct fiber *f)
{
	const char	*before;

	assert(current == NULL && !f->is_done);
	current = f;
	before = log_about(f->log_about);
	enter(f);
	f->log_about = log_about(before);
	current = NULL;
}

void
fiber_yield(void)
{
	assert(current != NULL);
	leave(current);
}

struct fiber *
fiber_self(void)
{
	return (current);
}

bool
fiber_is_done(const struct fiber *f)
{
	assert(f != NULL);
	return (f->is_done);
}

void *
fiber_arg(const struct fiber *f)
{
	assert(f != NULL);
	return (f->arg);
}

void
fiber_cancel(struct fiber *f)
{
	assert(f != NULL);
	f->is_cancelled = true;
}

bool
fiber_is_cancelled(const struct fiber *f)
{
	assert(f != NULL);
	return (f->is_cancelled);
}

void
fiber_set_note(struct fiber *f, void *note)
{
	assert(f != NULL);
	f->note = note;
}

void *
fiber_note(const struct fiber *f)
{
	assert(f != NULL);
	return (f->note);
}

/* Where every fibre starts, and ends. */
static void
run(void)
{
	struct fiber	*f;

	f = current;
	f->fn(f->arg);
	f->is_done = true;
	leave(f);
	abort();		/* it was resumed after its end */
}

static bool
stack_create(struct fiber *f)
{
	unsigned char	*p;

	assert(f != NULL);
	p = mmap(NULL, FIBER_STACK_BYTES + page_bytes(),
	    PROT_READ | PROT_WRITE,
	    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (p == MAP_FAILED)
		return (false);
	if (mprotect(p, page_bytes(), PROT_NONE) == -1) {
		(void)munmap(p, FIBER_STACK_BYTES + page_bytes());
		return (false);
	}
	f->stack = p + page_bytes();
	return (true);
}

static size_t
page_bytes(void)
{
	return ((size_t)sysconf(_SC_PAGESIZE));
}
