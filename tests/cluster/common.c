#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/day.h"
#include "common.h"

struct arena		*arena;
struct scheduler	*s;

struct instant
cluster_now(void)
{
	return (instant_of_unix(time(NULL)));
}

struct scheduler *
cluster_open(size_t window_bytes)
{
	const struct scheduler_config	 c = {
	    .url = getenv("BERTH_CLUSTER_MAIN_URL"),
	    .cluster = getenv("BERTH_CLUSTER_MAIN_NAME"),
	    .key = people_key(), .now = cluster_now,
	    .window_bytes_max = window_bytes };

	return (scheduler_open(&scheduler_slurm, &c));
}

int
cluster_setup(void **state)
{
	(void)state;
	arena = arena_create();
	s = cluster_open(0);
	return (s == NULL);
}

int
cluster_teardown(void **state)
{
	(void)state;
	scheduler_close(s);
	arena_destroy(arena);
	return (0);
}

struct cluster_account
some_account(const char *tag, int cards)
{
	return ((struct cluster_account){
	    .name = arena_printf(arena, "%s-%lld", tag, (long long)time(NULL)),
	    .description = CHINESE, .organisation = "香港大學",
	    .card_type = TYPE, .cards = { cards }, .jobs_max = 10,
	    .card_minutes_max = CLUSTER_NO_LIMIT, .is_open = true });
}

/* The error by its code, so that a failure says which it was. */
void
is_err(const struct err *got, const struct err *wanted)
{
	if (got != wanted)
		print_message("last said: %s\n", scheduler_last_detail(s));
	assert_string_equal(got == NULL ? "done" : got->code,
	    wanted == NULL ? "done" : wanted->code);
}

void
tool(const char *verb, const char *name)
{
	assert_int_equal(system(arena_printf(arena, "\"$BERTH_SLURM_TOOL\" "
	    "%s %s", verb, name)), 0);
}

/* The first line that a command prints. */
const char *
told(const char *command)
{
	FILE	*f = popen(command, "r");
	char	 line[256] = "";

	assert_non_null(f);
	if (fgets(line, sizeof(line), f) != NULL)
		line[strcspn(line, "\n")] = '\0';
	pclose(f);
	return (arena_strdup(arena, line));
}

struct cluster_account
some_account_with(const char *tag, int cards, const char *user)
{
	struct cluster_account	 a = some_account(tag, cards);

	is_err(scheduler_ensure_account(s, arena, &a), NULL);
	is_err(scheduler_ensure_member(s, arena, a.name, user), NULL);
	return (a);
}

int64_t
takes(const char *user, const struct cluster_account *a, int cards,
    int seconds)
{
	struct people_job	 j = { .user = user, .account = a->name,
	    .card_type = a->card_type, .cards = cards, .seconds = seconds,
	    .minutes_max = 5 };
	int			 error;
	int64_t			 job = people_submit(&j, &error);

	assert_int_equal(error, 0);
	return (job);
}

void
refuses(const char *user, const struct cluster_account *a, int wanted)
{
	struct people_job	 j = { user, a->name, TYPE, 1, 5, 5, NULL };
	int			 error;

	assert_int_equal(people_submit(&j, &error), 0);
	assert_int_equal(error, wanted);
}

void
closes(const char *name)
{
	const struct err	*err;
	int			 i;

	for (i = 0; i < 30; i++) {
		err = scheduler_close_account(s, arena, name);
		if (err != &scheduler_jobs_running)
			break;
		sleep(1);
	}
	is_err(err, NULL);
}
