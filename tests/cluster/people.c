#include <curl/curl.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/day.h"
#include "identity/identity.h"
#include "people.h"

#define SLURM		"/slurm/v0.0.38"
#define TOKEN_SECONDS	300
#define WAIT_MS		200

struct text { char *p; size_t n; };

static size_t	 take(char *, size_t, size_t, void *);
static struct curl_slist *headers(struct arena *, const char *user);
static json_t	*ask(const char *user, const char *path, const char *body);
static const char *request_of(struct arena *, const struct people_job *);
static char	*body_of(struct arena *, const struct people_job *);
static int	 error_of(const json_t *answer);

static size_t
take(char *data, size_t size, size_t n, void *v)
{
	struct text	*t = v;

	n *= size;
	if ((t->p = realloc(t->p, t->n + n + 1)) == NULL)
		return (0);
	memcpy(t->p + t->n, data, n);
	t->n += n;
	t->p[t->n] = '\0';
	return (n);
}

struct bytes
people_key(void)
{
	static unsigned char	 key[4096];
	const char		*path = getenv("BERTH_CLUSTER_MAIN_KEY_FILE");
	FILE			*f = path == NULL ? NULL : fopen(path, "rb");
	size_t			 n;

	if (f == NULL)
		return ((struct bytes){ NULL, 0 });
	n = fread(key, 1, sizeof(key), f);
	fclose(f);
	return ((struct bytes){ key, n });
}

/* A token for root may act as anybody: the portal itself never does. */
static struct curl_slist *
headers(struct arena *a, const char *user)
{
	struct instant		 now = instant_of_unix(time(NULL));
	struct curl_slist	*list = NULL;
	const char		*token;

	token = identity_slurm_token(a, people_key(), "root", now,
	    TOKEN_SECONDS);
	if (token == NULL)
		return (NULL);
	list = curl_slist_append(list, "Content-Type: application/json");
	list = curl_slist_append(list,
	    arena_printf(a, "X-SLURM-USER-NAME: %s", user));
	return (curl_slist_append(list,
	    arena_printf(a, "X-SLURM-USER-TOKEN: %s", token)));
}

static json_t *
ask(const char *user, const char *path, const char *body)
{
	const char		*base = getenv("BERTH_CLUSTER_MAIN_URL");
	struct arena		*a = arena_create();
	struct curl_slist	*list = headers(a, user);
	struct text		 t = { NULL, 0 };
	CURL			*c = curl_easy_init();
	json_t			*answer = NULL;

	if (base != NULL && list != NULL && c != NULL) {
		curl_easy_setopt(c, CURLOPT_URL,
		    arena_printf(a, "%s%s", base, path));
		curl_easy_setopt(c, CURLOPT_HTTPHEADER, list);
		curl_easy_setopt(c, CURLOPT_NOPROXY, "*");
		curl_easy_setopt(c, CURLOPT_TIMEOUT, 20L);
		curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, take);
		curl_easy_setopt(c, CURLOPT_WRITEDATA, &t);
		if (body != NULL)
			curl_easy_setopt(c, CURLOPT_POSTFIELDS, body);
		if (curl_easy_perform(c) == CURLE_OK && t.p != NULL)
			answer = json_loads(t.p, 0, NULL);
	}
	curl_easy_cleanup(c);
	curl_slist_free_all(list);
	free(t.p);
	arena_destroy(a);
	return (answer);
}

static const char *
request_of(struct arena *a, const struct people_job *j)
{
	return (j->request != NULL ? j->request :
	    arena_printf(a, "\"gres\":\"gpu:%s:%d\"", j->card_type, j->cards));
}

static char *
body_of(struct arena *a, const struct people_job *j)
{
	return (arena_printf(a, "{\"script\":\"#!/bin/sh\\nsleep %d\","
	    "\"job\":{\"name\":\"test\",\"account\":\"%s\","
	    "\"partition\":\"%s\",%s,\"nodes\":1,\"tasks\":1,"
	    "\"time_limit\":%d,\"standard_output\":\"/dev/null\","
	    "\"current_working_directory\":\"/tmp\","
	    "\"environment\":{\"PATH\":\"/usr/bin:/bin\"}}}", j->seconds,
	    j->account, j->card_type, request_of(a, j), j->minutes_max));
}

/* A change is answered with the one, a new job with the other. */
static int
error_of(const json_t *answer)
{
	const json_t	*why, *number;

	why = json_array_get(json_object_get(answer, "errors"), 0);
	if ((number = json_object_get(why, "error_number")) == NULL)
		number = json_object_get(why, "error_code");
	return ((int)json_integer_value(number));
}

/* It was taken if it has a number; a warning may come with that. */
int64_t
people_submit(const struct people_job *j, int *error)
{
	struct arena	*a = arena_create();
	json_auto_t	*answer = NULL;
	int64_t		 job;

	answer = ask(j->user, SLURM "/job/submit", body_of(a, j));
	arena_destroy(a);
	job = json_integer_value(json_object_get(answer, "job_id"));
	*error = job != 0 ? 0 : error_of(answer);
	return (job);
}

int
people_change(const char *user, int64_t job, const char *request)
{
	struct arena	*a = arena_create();
	json_auto_t	*answer = NULL;

	answer = ask(user, arena_printf(a, SLURM "/job/%lld", (long long)job),
	    arena_printf(a, "{%s}", request));
	arena_destroy(a);
	return (error_of(answer));
}

bool
people_look(int64_t job, struct people_view *v)
{
	char		 path[64];
	json_auto_t	*answer = NULL;
	const json_t	*one;
	const char	*state, *reason;

	snprintf(path, sizeof(path), SLURM "/job/%lld", (long long)job);
	answer = ask("root", path, NULL);
	one = json_array_get(json_object_get(answer, "jobs"), 0);
	state = json_string_value(json_object_get(one, "job_state"));
	reason = json_string_value(json_object_get(one, "state_reason"));
	snprintf(v->state, sizeof(v->state), "%s", state == NULL ? "" : state);
	snprintf(v->reason, sizeof(v->reason), "%s",
	    reason == NULL ? "" : reason);
	return (state != NULL);
}

bool
people_wait(int64_t job, const char *word, int seconds)
{
	const struct timespec	 t = { 0, WAIT_MS * 1000000L };
	struct people_view	 v;
	int			 i;

	for (i = 0; i <= seconds * 1000 / WAIT_MS; i++) {
		if (people_look(job, &v) && (strcmp(v.state, word) == 0 ||
		    strcmp(v.reason, word) == 0))
			return (true);
		nanosleep(&t, NULL);
	}
	return (false);
}
