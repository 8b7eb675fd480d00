/* Jobs out of an answer of slurmrestd, each row once.  Pure. */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "scheduler/slurmrestd.h"

#define GRES_CARD	"gpu"
#define TYPE_CHARS_MAX	64

static enum cluster_job_state state_of(const json_t *);
static bool	 head(struct arena *, const json_t *, struct cluster_usage *);
static void	 add(struct wire_rows *, const struct cluster_usage *,
		    const char *card_type, int64_t cards);
static void	 add_cards(struct arena *, const json_t *, struct wire_rows *,
		    const struct cluster_usage *);
static size_t	 rows_max(const json_t *jobs);
static int	 by_key(const struct cluster_usage *,
		    const struct cluster_usage *);
static int	 by_key_longest_first(const void *, const void *);
static int64_t	 count_of(const json_t *text, const char *card_type);
static bool	 is_down(const json_t *node);

static enum cluster_job_state
state_of(const json_t *j)
{
	static const struct {
		const char		*word;
		enum cluster_job_state	 state;
	} words[] = {
		{ "REQUEUED",		CLUSTER_JOB_REQUEUED },
		{ "REQUEUE",		CLUSTER_JOB_REQUEUED },
		{ "RUNNING",		CLUSTER_JOB_RUNNING },
		{ "SUSPENDED",		CLUSTER_JOB_SUSPENDED },
		{ "COMPLETED",		CLUSTER_JOB_COMPLETED },
		{ "FAILED",		CLUSTER_JOB_FAILED },
		{ "OUT_OF_MEMORY",	CLUSTER_JOB_FAILED },
		{ "CANCELLED",		CLUSTER_JOB_CANCELLED },
		{ "TIMEOUT",		CLUSTER_JOB_TIMEOUT },
		{ "DEADLINE",		CLUSTER_JOB_TIMEOUT },
		{ "NODE_FAIL",		CLUSTER_JOB_NODE_FAIL },
		{ "BOOT_FAIL",		CLUSTER_JOB_NODE_FAIL },
		{ "PREEMPTED",		CLUSTER_JOB_PREEMPTED },
	};
	size_t	 i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (wire_is_state(j, words[i].word))
			return (words[i].state);
	return (CLUSTER_JOB_OTHER);
}

/* What the rows of a job share; false when the record makes no sense. */
static bool
head(struct arena *a, const json_t *job, struct cluster_usage *u)
{
	const json_t	*time = json_object_get(job, "time");
	int64_t		 submitted, start, end, elapsed;

	assert(u != NULL);
	memset(u, 0, sizeof(*u));
	u->job = wire_number(json_object_get(job, "job_id"), 0);
	submitted = wire_number(json_object_get(time, "submission"), 0);
	start = wire_number(json_object_get(time, "start"), 0);
	end = wire_number(json_object_get(time, "end"), 0);
	elapsed = wire_number(json_object_get(time, "elapsed"), -1);
	if (u->job == 0 || submitted == 0 || elapsed == -1)
		return (false);
	u->account = arena_strdup(a,
	    wire_text(json_object_get(job, "account")));
	u->user = arena_strdup(a, wire_text(json_object_get(job, "user")));
	u->state = state_of(json_object_get(json_object_get(job, "state"),
	    "current"));
	u->submitted = instant_of_unix(submitted);
	u->start = start == 0 ? INSTANT_NONE : instant_of_unix(start);
	u->end = end == 0 ? INSTANT_NONE : instant_of_unix(end);
	u->elapsed.n = elapsed;
	u->is_running = start != 0 && end == 0;
	return (true);
}

static void
add(struct wire_rows *rows, const struct cluster_usage *u,
    const char *card_type, int64_t cards)
{
	struct cluster_usage	*row = &rows->p[rows->n++];

	assert(u != NULL);
	*row = *u;
	row->card_type = card_type;
	row->cards.n = (int32_t)cards;
}

/* A row for each type, and one for cards whose type the cluster does not
 * count.  What is allocated is of the whole job, not of each node. */
static void
add_cards(struct arena *a, const json_t *job, struct wire_rows *rows,
    const struct cluster_usage *u)
{
	const json_t	*list = json_object_get(json_object_get(job, "tres"),
			    "allocated");
	const json_t	*t;
	const char	*name;
	int64_t		 all = 0, typed = 0, n;
	size_t		 i;

	for (i = 0; i < json_array_size(list); i++) {
		t = json_array_get(list, i);
		name = wire_text(json_object_get(t, "name"));
		n = wire_number(json_object_get(t, "count"), 0);
		if (strcmp(wire_text(json_object_get(t, "type")), "gres") != 0)
			continue;
		if (strcmp(name, GRES_CARD) == 0)
			all = n;
		else if (strncmp(name, GRES_CARD ":", 4) == 0 && n > 0) {
			typed += n;
			add(rows, u, arena_strdup(a, name + 4), n);
		}
	}
	if (all > typed || typed == 0)
		add(rows, u, NULL, all - typed);
}

static size_t
rows_max(const json_t *jobs)
{
	size_t	 i, n = 0;

	for (i = 0; i < json_array_size(jobs); i++)
		n += 1 + json_array_size(json_object_get(json_object_get(
		    json_array_get(jobs, i), "tres"), "allocated"));
	return (n);
}

/* A job that never started holds nothing, and one bad record does not keep
 * the others from being counted. */
void
wire_jobs(struct arena *a, const json_t *answer, struct wire_rows *rows)
{
	const json_t		*jobs = json_object_get(answer, "jobs"), *job;
	struct cluster_usage	 u, *more;
	size_t			 i;

	assert(rows != NULL);
	more = arena_array(a, struct cluster_usage, rows->n + rows_max(jobs) + 1);
	if (rows->n > 0)
		memcpy(more, rows->p, rows->n * sizeof(*more));
	rows->p = more;
	for (i = 0; i < json_array_size(jobs); i++) {
		job = json_array_get(jobs, i);
		if (!head(a, job, &u))
			rows->unread++;
		else if (!instant_is_none(u.start))
			add_cards(a, job, rows, &u);
	}
}

static int
by_key(const struct cluster_usage *a, const struct cluster_usage *b)
{
	assert(a != NULL && b != NULL);
	if (a->submitted.us != b->submitted.us)
		return (a->submitted.us < b->submitted.us ? -1 : 1);
	if (a->job != b->job)
		return (a->job < b->job ? -1 : 1);
	return (strcmp(a->card_type == NULL ? "" : a->card_type,
	    b->card_type == NULL ? "" : b->card_type));
}

/* Of two readings of a running job the later one is the truer. */
static int
by_key_longest_first(const void *va, const void *vb)
{
	const struct cluster_usage	*a = va, *b = vb;
	int				 c = by_key(a, b);

	if (c != 0)
		return (c);
	return ((a->elapsed.n < b->elapsed.n) - (a->elapsed.n > b->elapsed.n));
}

void
wire_rows_tidy(struct wire_rows *rows)
{
	size_t	 i, n = 0;

	assert(rows != NULL);
	if (rows->n > 0)
		qsort(rows->p, rows->n, sizeof(*rows->p),
		    by_key_longest_first);
	for (i = 0; i < rows->n; i++)
		if (n == 0 || by_key(&rows->p[n - 1], &rows->p[i]) != 0)
			rows->p[n++] = rows->p[i];
	rows->n = n;
}

/* The controller remembers ended jobs for some minutes. */
bool
wire_job_is_live(const json_t *job)
{
	static const char *const live[] = { "PENDING", "RUNNING", "SUSPENDED",
	    "CONFIGURING", "REQUEUED", "RESIZING", "STOPPED" };
	const json_t	*state = json_object_get(job, "job_state");
	size_t		 i;

	for (i = 0; i < sizeof(live) / sizeof(live[0]); i++)
		if (wire_is_state(state, live[i]))
			return (true);
	return (false);
}

/* 8 of "cpu=128,gres/gpu=8,gres/gpu:h800=8". */
static int64_t
count_of(const json_t *text, const char *card_type)
{
	char		 key[TYPE_CHARS_MAX + 16];
	const char	*s = wire_text(text);

	snprintf(key, sizeof(key), "gres/gpu:%.*s=", TYPE_CHARS_MAX, card_type);
	for (; s != NULL && *s != '\0'; s = strchr(s, ',')) {
		s += *s == ',';
		if (strncmp(s, key, strlen(key)) == 0)
			return (strtoll(s + strlen(key), NULL, 10));
	}
	return (0);
}

static bool
is_down(const json_t *node)
{
	static const char *const words[] = { "DOWN", "DRAIN", "DRAINED",
	    "DRAINING", "FAIL", "FAILING", "ERROR", "UNKNOWN", "FUTURE",
	    "INVAL", "INVALID", "INVALID_REG", "NOT_RESPONDING" };
	size_t	 i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (wire_is_state(json_object_get(node, "state"), words[i]) ||
		    wire_is_state(json_object_get(node, "state_flags"),
		    words[i]))
			return (true);
	return (false);
}

const struct err *
wire_capacity(const json_t *answer, const char *card_type,
    struct cluster_capacity *c)
{
	const json_t	*nodes = json_object_get(answer, "nodes"), *node;
	int32_t		 cards;
	size_t		 i;

	assert(c != NULL);
	memset(c, 0, sizeof(*c));
	for (i = 0; i < json_array_size(nodes); i++) {
		node = json_array_get(nodes, i);
		cards = (int32_t)count_of(json_object_get(node, "tres"),
		    card_type);
		if (cards == 0)
			continue;
		c->nodes++;
		c->total.n += cards;
		c->used.n += (int32_t)count_of(json_object_get(node,
		    "tres_used"), card_type);
		if (is_down(node)) {
			c->nodes_down++;
			c->down.n += cards;
		}
	}
	return (c->nodes > 0 ? NULL : &scheduler_unknown_type);
}
