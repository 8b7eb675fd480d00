/*
 * One request to slurmrestd, with a token of its own, judged by what the answer
 * says and not by its status.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/log.h"
#include "base/str.h"
#include "identity/identity.h"
#include "scheduler/slurm.h"

/* One exchange on its way. */
struct exchange {
	struct slurm	*s;
	struct arena		*arena;
	const char		*verb;
	const char		*path;
	char			*body;
	char			*text;		/* of the answer */
	size_t			 len, bytes_max;
	bool			 is_too_long;
};

static size_t	 take(char *, size_t, size_t, void *);
static const struct err *headers(struct exchange *, struct curl_slist **);
static bool	 push(struct curl_slist **, const char *);
static void	 prepare(struct exchange *, struct curl_slist *);
static bool	 is_accounting(const struct exchange *);
static const struct err *lost(struct exchange *, CURLcode);
static const struct err *judge(struct exchange *, json_t **);
static const struct err *failed(struct exchange *, const struct err *,
		    const char *);
static const struct err *ask(struct exchange *, json_t **);

static size_t
take(char *data, size_t size, size_t n, void *v)
{
	struct exchange	*x = v;
	char		*more;

	n *= size;
	if (x->len + n > x->bytes_max) {
		x->is_too_long = true;
		return (0);
	}
	if ((more = realloc(x->text, x->len + n + 1)) == NULL)
		return (0);
	memcpy(more + x->len, data, n);
	x->text = more;
	x->len += n;
	x->text[x->len] = '\0';
	return (n);
}

static bool
is_accounting(const struct exchange *x)
{
	assert(x != NULL);
	return (str_starts(x->path, SLURM_DB));
}

static bool
push(struct curl_slist **list, const char *line)
{
	struct curl_slist	*more = curl_slist_append(*list, line);

	if (more != NULL)
		*list = more;
	return (more != NULL);
}

/* The content type must be exactly this: with a charset slurmrestd answers
 * that it cannot parse the query. */
static const struct err *
headers(struct exchange *x, struct curl_slist **list)
{
	struct slurm	*s = x->s;
	const char		*token;

	token = identity_slurm_token(x->arena, s->key, s->act_as, s->now(),
	    SLURM_TOKEN_SECONDS);
	if (token == NULL)
		return (failed(x, &scheduler_denied, "the key is unusable"));
	if (!push(list, arena_printf(x->arena, "X-SLURM-USER-NAME: %s",
	    s->act_as)) ||
	    !push(list, arena_printf(x->arena, "X-SLURM-USER-TOKEN: %s",
	    token)) ||
	    !push(list, "Accept: application/json") ||
	    !push(list, "Expect:") ||
	    (x->body != NULL && !push(list, "Content-Type: application/json")))
		return (failed(x, &scheduler_unreachable, "out of memory"));
	return (NULL);
}

static void
prepare(struct exchange *x, struct curl_slist *list)
{
	CURL	*c = x->s->curl;

	curl_easy_reset(c);
	curl_easy_setopt(c, CURLOPT_URL,
	    arena_printf(x->arena, "%s%s", x->s->base, x->path));
	curl_easy_setopt(c, CURLOPT_UNIX_SOCKET_PATH, x->s->socket);
	curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "http,https");
	curl_easy_setopt(c, CURLOPT_NOPROXY, "*");
	curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(c, CURLOPT_CUSTOMREQUEST, x->verb);
	curl_easy_setopt(c, CURLOPT_HTTPHEADER, list);
	curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT_MS, (long)SLURM_CONNECT_MS);
	curl_easy_setopt(c, CURLOPT_TIMEOUT_MS,
	    is_accounting(x) ? (long)SLURM_DB_MS : (long)SLURM_CTL_MS);
	curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, take);
	curl_easy_setopt(c, CURLOPT_WRITEDATA, x);
	if (x->body != NULL) {
		curl_easy_setopt(c, CURLOPT_POSTFIELDS, x->body);
		curl_easy_setopt(c, CURLOPT_POSTFIELDSIZE,
		    (long)strlen(x->body));
	}
}

static const struct err *
failed(struct exchange *x, const struct err *err, const char *detail)
{
	assert(x != NULL && err != NULL);
	strncpy(x->s->handle.detail, detail, sizeof(x->s->handle.detail) - 1);
	log_warn("scheduler.failed", "code", err->code, "verb", x->verb,
	    "path", x->path, "detail", x->s->handle.detail);
	return (err);
}

static const struct err *
lost(struct exchange *x, CURLcode code)
{
	assert(x != NULL);
	return (failed(x, x->is_too_long ? &scheduler_too_much :
	    &scheduler_unreachable, curl_easy_strerror(code)));
}

static const struct err *
judge(struct exchange *x, json_t **answer)
{
	struct wire_answer	 w;
	const struct err	*err;
	const char		*detail;

	assert(x != NULL);
	curl_easy_getinfo(x->s->curl, CURLINFO_RESPONSE_CODE, &w.status);
	w.side = is_accounting(x) ? WIRE_ACCOUNTING : WIRE_CONTROLLER;
	w.text = x->text == NULL ? "" : x->text;
	w.body = *answer = x->text == NULL ? NULL :
	    json_loadb(x->text, x->len, 0, NULL);
	err = wire_verdict(x->arena, &w, &detail);
	return (err == NULL ? NULL : failed(x, err,
	    detail == NULL ? "" : detail));
}

static const struct err *
ask(struct exchange *x, json_t **answer)
{
	struct curl_slist	*list = NULL;
	const struct err	*err;
	CURLcode		 code;

	assert(x != NULL);
	*answer = NULL;
	if ((err = headers(x, &list)) == NULL) {
		prepare(x, list);
		code = curl_easy_perform(x->s->curl);
		err = code == CURLE_OK ? judge(x, answer) : lost(x, code);
	}
	curl_slist_free_all(list);
	free(x->text);
	free(x->body);
	return (err);
}

const struct err *
slurm_get_upto(struct slurm *s, struct arena *a, const char *path,
    size_t bytes_max, json_t **answer)
{
	struct exchange	 x = { .s = s, .arena = a, .verb = "GET",
	    .path = path, .bytes_max = bytes_max };

	return (ask(&x, answer));
}

const struct err *
slurm_get(struct slurm *s, struct arena *a, const char *path,
    json_t **answer)
{
	return (slurm_get_upto(s, a, path, SLURM_ANSWER_BYTES, answer));
}

const struct err *
slurm_post(struct slurm *s, struct arena *a, const char *path,
    json_t *body)
{
	struct exchange	 x = { .s = s, .arena = a, .verb = "POST",
	    .path = path, .bytes_max = SLURM_ANSWER_BYTES };
	json_auto_t	*taken = body, *answer = NULL;

	if ((x.body = json_dumps(taken, JSON_COMPACT)) == NULL)
		return (failed(&x, &scheduler_refused,
		    "the request cannot be written; is its text UTF-8?"));
	return (ask(&x, &answer));
}

const struct err *
slurm_delete(struct slurm *s, struct arena *a, const char *path)
{
	struct exchange	 x = { .s = s, .arena = a, .verb = "DELETE",
	    .path = path, .bytes_max = SLURM_ANSWER_BYTES };
	json_auto_t	*answer = NULL;

	return (ask(&x, &answer));
}
