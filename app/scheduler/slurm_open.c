/* Opening the way to slurmrestd, and asking it for little. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/log.h"
#include "base/str.h"
#include "scheduler/slurm.h"

#define UNIX_PREFIX	"unix:"

static bool	 copy_key(struct slurm *, struct bytes);
static bool	 copy_place(struct slurm *, const char *url);

void
slurm_close(struct slurm *s)
{
	assert(s != NULL);
	if (s->key.p != NULL) {
		/* ours, though its type is of bytes that are only read */
		explicit_bzero((void *)(uintptr_t)s->key.p, s->key.n);
		free((void *)(uintptr_t)s->key.p);
	}
	curl_easy_cleanup(s->curl);
	free(s->base);
	free(s->socket);
	free(s->cluster);
	free(s->act_as);
	free(s);
	curl_global_cleanup();
}

static bool
copy_key(struct slurm *s, struct bytes key)
{
	unsigned char	*p;

	assert(s != NULL);
	if (key.p == NULL || key.n == 0 || (p = malloc(key.n)) == NULL)
		return (false);
	memcpy(p, key.p, key.n);
	s->key = (struct bytes){ p, key.n };
	return (true);
}

static bool
copy_place(struct slurm *s, const char *url)
{
	assert(s != NULL);
	if (url != NULL && str_starts(url, UNIX_PREFIX)) {
		s->socket = strdup(url + strlen(UNIX_PREFIX));
		s->base = strdup("http://localhost");
		return (s->socket != NULL && s->base != NULL);
	}
	return (url != NULL && str_starts(url, "http") &&
	    (s->base = strdup(url)) != NULL);
}

struct slurm *
slurm_open(const struct scheduler_config *c)
{
	struct slurm	*s;

	assert(c != NULL);
	if ((s = calloc(1, sizeof(*s))) == NULL)
		return (NULL);
	curl_global_init(CURL_GLOBAL_DEFAULT);
	s->now = c->now;
	s->window_bytes_max = c->window_bytes_max != 0 ?
	    c->window_bytes_max : SCHEDULER_WINDOW_BYTES;
	if (copy_place(s, c->url) && copy_key(s, c->key) &&
	    c->cluster != NULL && (s->cluster = strdup(c->cluster)) != NULL &&
	    (s->act_as = strdup(c->act_as == NULL ? "root" : c->act_as)) !=
	    NULL && (s->curl = curl_easy_init()) != NULL)
		return (s);
	log_error("scheduler.unusable", "url", c->url == NULL ? "" : c->url,
	    "key", s->key.n == 0 ? "none" : "given");
	slurm_close(s);
	return (NULL);
}

/* Accounting is asked for something small: its own diagnosis answers 200
 * while the database behind it is down. */
const struct err *
slurm_ping(struct slurm *s, struct arena *a)
{
	json_auto_t		*answer = NULL, *types = NULL;
	const json_t		*one;
	const struct err	*err;

	if ((err = slurm_get(s, a, SLURM_CTL "/ping", &answer)) != NULL ||
	    (err = slurm_get(s, a, SLURM_DB "/tres", &types)) != NULL)
		return (err);
	one = json_array_get(json_object_get(answer, "pings"), 0);
	if (!wire_is_state(json_object_get(one, "ping"), "UP"))
		return (&scheduler_unreachable);
	return (NULL);
}

const struct err *
slurm_capacity(struct slurm *s, struct arena *a,
    const char *card_type, struct cluster_capacity *c)
{
	json_auto_t		*answer = NULL;
	const struct err	*err;

	if ((err = slurm_get(s, a, SLURM_CTL "/nodes", &answer)) != NULL)
		return (err);
	return (wire_capacity(answer, card_type, c));
}
