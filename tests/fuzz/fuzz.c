/*
 * fuzz [-n RUNS | -t SECONDS] [-s SEED] [TARGET ...]
 * fuzz -r FILE TARGET
 *
 * Runs the targets, each in a process of its own, RUNS times each or SECONDS
 * long together; -r runs one once, on an input that was kept.  The last line is "N passed,
 * N failed".
 */
#include <sanitizer/common_interface_defs.h>

#include <sys/wait.h>

#include <err.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "fuzz.h"

#define CORPUS_MAX	4096	/* inputs kept */
#define EDGES		(1u << 16)
#define CHANGES_MAX	6	/* to one input */
#define HANG_SECONDS	10

struct input { char *p; size_t n; };

static const struct fuzz_target *const targets[] = { &fuzz_form,
	&fuzz_multipart, &fuzz_fields, &fuzz_route, &fuzz_cookie,
	&fuzz_document, &fuzz_organisation, &fuzz_mail, &fuzz_html,
	&fuzz_slurm, &fuzz_template, &fuzz_pdf, &fuzz_texts };
#define TARGETS	(sizeof(targets) / sizeof(targets[0]))

static struct input	 corpus[CORPUS_MAX], now;
static size_t		 corpus_n, seen_n;
static unsigned		 times[EDGES];		/* in this run */
static unsigned short	 taken[EDGES];		/* those that were */
static size_t		 taken_n;
static unsigned char	 seen[EDGES];		/* how often, as bits */
static uintptr_t	 before;
static const char	*name;
static uint64_t		 dice;

extern const char	__executable_start[];

void		 __sanitizer_cov_trace_pc(void);
const char	*__asan_default_options(void);

static bool	 is_news(void);
static uint64_t	 roll(uint64_t sides);
static void	 take_out(struct input *);
static void	 put_in(struct input *, const char *, size_t);
static void	 put_word(struct input *, const struct fuzz_target *);
static void	 put_piece(struct input *);
static void	 change_digit(struct input *);
static void	 change(struct input *, const struct fuzz_target *);
static void	 run(const struct fuzz_target *, struct arena *);
static void	 next_input(const struct fuzz_target *, size_t);
static void	 keep(const char *, size_t);
static void	 tell_input(void);
static void	 hang(int);
static void	 fuzz(const struct fuzz_target *, long runs, long seconds);
static void	 replay(const struct fuzz_target *, const char *path);
static bool	 fuzz_apart(const struct fuzz_target *, long runs, long seconds);
static const struct fuzz_target *target_of(const char *);

const char *
__asan_default_options(void)
{
	return ("handle_abort=1:detect_leaks=0:abort_on_error=0");
}

/* gcc calls this at every branch of what is tested; this file is built
 * without.  An edge is where one came from, and where one is. */
void
__sanitizer_cov_trace_pc(void)
{
	uintptr_t	 at = (uintptr_t)__builtin_return_address(0) -
			    (uintptr_t)__executable_start;
	unsigned short	 edge = (unsigned short)((at ^ before) % EDGES);

	before = at * 31;
	if (times[edge]++ == 0)
		taken[taken_n++] = edge;
}

/* Whether the run took an edge that none took before, or took one about
 * twice as often. */
static bool
is_news(void)
{
	size_t		 were = seen_n;
	unsigned char	 bit;
	unsigned	*n;

	while (taken_n > 0) {
		n = &times[taken[--taken_n]];
		bit = (unsigned char)(1 << (*n < 4 ? *n - 1 : *n < 8 ? 3 :
		    *n < 16 ? 4 : *n < 32 ? 5 : *n < 128 ? 6 : 7));
		*n = 0;
		seen_n += (seen[taken[taken_n]] & bit) == 0;
		seen[taken[taken_n]] |= bit;
	}
	return (seen_n > were);
}

/* xorshift64*: the same numbers everywhere. */
static uint64_t
roll(uint64_t sides)
{
	dice ^= dice >> 12;
	dice ^= dice << 25;
	dice ^= dice >> 27;
	return ((dice * 2685821657736338717ULL >> 16) % sides);
}

static void
take_out(struct input *in)
{
	size_t	 at, n;

	if (in->n == 0)
		return;
	at = roll(in->n);
	n = 1 + roll(roll(4) == 0 ? in->n - at : in->n - at < 4 ? 1 : 4);
	memmove(in->p + at, in->p + at + n, in->n - at - n);
	in->n -= n;
}

static void
put_in(struct input *in, const char *what, size_t n)
{
	size_t	 at = roll(in->n + 1);

	if (n > FUZZ_BYTES_MAX - in->n)
		n = FUZZ_BYTES_MAX - in->n;
	memmove(in->p + at + n, in->p + at, in->n - at);
	memcpy(in->p + at, what, n);
	in->n += n;
}

/* A word of the reader's goes in, or over what stands there. */
static void
put_word(struct input *in, const struct fuzz_target *t)
{
	size_t	 n = 0;
	char	*at;

	while (t->words[n] != NULL)
		n++;
	n = roll(n);
	at = in->p + roll(in->n + 1);
	if (roll(3) > 0)
		put_in(in, t->words[n], strlen(t->words[n]));
	else if (strlen(t->words[n]) <= in->n - (size_t)(at - in->p))
		memcpy(at, t->words[n], strlen(t->words[n]));
}

/* A piece of this or of another input, once or some times. */
static void
put_piece(struct input *in)
{
	const struct input	*from = &corpus[roll(corpus_n)];
	char			 piece[FUZZ_BYTES_MAX];
	size_t			 at, n, times_n = roll(4) == 0 ? 1 + roll(12) : 1;

	if (roll(2) == 0)
		from = in;
	if (from->n == 0)
		return;
	at = roll(from->n);
	n = roll(4) == 0 ? from->n - at : 1 + roll(from->n - at);
	memcpy(piece, from->p + at, n);
	for (; times_n > 0; times_n--)
		put_in(in, piece, n);
}

/* A digit becomes another one. */
static void
change_digit(struct input *in)
{
	size_t	 i, at = in->n > 0 ? roll(in->n) : 0;

	for (i = at; i < in->n; i++) {
		if (in->p[i] >= '0' && in->p[i] <= '9') {
			in->p[i] = (char)('0' + roll(10));
			return;
		}
	}
}

static void
change(struct input *in, const struct fuzz_target *t)
{
	static const char	 odd[] = "\0\377\177\200\r\n\"'<>%&=;,.:+-09azAZ{}[]/\\ ";
	char			 c = odd[roll(sizeof(odd) - 1)];

	switch (roll(8)) {
	case 0:
		take_out(in);
		break;
	case 1:
		put_in(in, &c, 1);
		break;
	case 2:
		if (in->n > 0)
			in->p[roll(in->n)] = c;
		break;
	case 3:
		if (in->n > 0)
			in->p[roll(in->n)] ^= (char)(1 << roll(8));
		break;
	case 4:
	case 5:
		put_word(in, t);
		break;
	case 6:
		change_digit(in);
		break;
	default:
		put_piece(in);
	}
}

/* The input goes to a piece of its own size, so that its end is guarded. */
static void
run(const struct fuzz_target *t, struct arena *a)
{
	char	*exact = malloc(now.n);

	if (exact == NULL)
		abort();
	memcpy(exact, now.p, now.n);
	arena_reset(a);
	before = 0;
	t->run(a, exact, now.n);
	free(exact);
}

static void
tell_input(void)
{
	const char	*dir = getenv("FUZZ_KEPT");
	char		 path[256];
	int		 fd;

	snprintf(path, sizeof(path), "%s/%s.input", dir != NULL ? dir : ".",
	    name);
	if ((fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666)) == -1 ||
	    write(fd, now.p, now.n) != (ssize_t)now.n || close(fd) != 0)
		warn("%s", path);
	fprintf(stderr, "fuzz: the input is in %s; again: fuzz -r %s %s\n",
	    path, path, name);
}

static void
hang(int sig)
{
	(void)sig;
	fprintf(stderr, "fuzz: %s does not end\n", name);
	abort();
}

/* The seeds as they are, then what was kept with changes. */
static void
next_input(const struct fuzz_target *t, size_t i)
{
	const struct input	*from = &corpus[i < corpus_n ? i : roll(corpus_n)];
	size_t			 changes = i < corpus_n ? 0 : 1 + roll(CHANGES_MAX);

	now.n = 0;
	put_in(&now, from->p, from->n);
	for (; changes > 0; changes--)
		change(&now, t);
}

static void
keep(const char *p, size_t n)
{
	char	*copy = malloc(n + 1);

	if (copy == NULL)
		abort();
	memcpy(copy, p, n);
	corpus[corpus_n++] = (struct input){ copy, n };
}

static void
fuzz(const struct fuzz_target *t, long runs, long seconds)
{
	struct arena	*a = arena_create();
	time_t		 end = time(NULL) + seconds;
	size_t		 i;

	for (i = 0; t->seeds[i] != NULL; i++)
		keep(t->seeds[i], strlen(t->seeds[i]));
	for (i = 0; seconds > 0 ? time(NULL) < end : i < (size_t)runs; i++) {
		if (i % 256 == 0)
			alarm(HANG_SECONDS);
		next_input(t, i);
		run(t, a);
		if (is_news() && corpus_n < CORPUS_MAX)
			keep(now.p, now.n);
	}
	printf("%-14s %9zu inputs, %4zu kept, %5zu ways\n", name, i, corpus_n,
	    seen_n);
	arena_destroy(a);
}

static void
replay(const struct fuzz_target *t, const char *path)
{
	int	 fd = open(path, O_RDONLY);
	ssize_t	 n;

	if (fd == -1 || (n = read(fd, now.p, FUZZ_BYTES_MAX)) == -1)
		err(2, "%s", path);
	close(fd);
	now.n = (size_t)n;
	run(t, arena_create());
}

/* Whether it ended well. */
static bool
fuzz_apart(const struct fuzz_target *t, long runs, long seconds)
{
	int	 status;
	pid_t	 child;

	fflush(NULL);
	if ((child = fork()) == -1)
		err(2, "fork");
	if (child == 0) {
		fuzz(t, runs, seconds);
		exit(0);
	}
	if (waitpid(child, &status, 0) != child)
		err(2, "waitpid");
	return (status == 0);
}

static const struct fuzz_target *
target_of(const char *s)
{
	size_t	 i;

	for (i = 0; i < TARGETS; i++) {
		if (!strcmp(targets[i]->name, s))
			return (targets[i]);
	}
	errx(2, "no target %s", s);
}

int
main(int argc, char *argv[])
{
	long		 runs = 1000, seconds = 0;
	const char	*file = NULL;
	size_t		 i, passed = 0, n = TARGETS;
	int		 c;

	dice = 1;
	while ((c = getopt(argc, argv, "n:t:s:r:")) != -1) {
		switch (c) {
		case 'n': runs = strtol(optarg, NULL, 10); break;
		case 't': seconds = strtol(optarg, NULL, 10); break;
		case 's': dice = strtoull(optarg, NULL, 10) | 1ULL << 63; break;
		case 'r': file = optarg; break;
		default: return (2);
		}
	}
	__sanitizer_set_death_callback(tell_input);
	signal(SIGALRM, hang);
	now.p = malloc(FUZZ_BYTES_MAX);
	if (optind < argc)
		n = (size_t)(argc - optind);
	seconds = (seconds + (long)n - 1) / (long)n;
	for (i = 0; i < n; i++) {
		const struct fuzz_target	*t = optind == argc ? targets[i] :
		    target_of(argv[optind + (int)i]);

		name = t->name;
		if (file != NULL)
			replay(t, file);
		passed += file != NULL || fuzz_apart(t, runs, seconds);
	}
	printf("%zu passed, %zu failed\n", passed, n - passed);
	return (passed < n);
}
