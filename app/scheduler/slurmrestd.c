/*
 * What an answer of slurmrestd means; numbers, texts and errors in both of its
 * dialects.  Pure.
 */
#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "scheduler/slurmrestd.h"

#define DETAIL_CHARS_MAX	300

static int	 error_number(const json_t *);
static const struct err *meaning(int number, enum wire_side);
static const struct err *verdict_of_text(struct arena *,
		    const struct wire_answer *, const char **);
static const struct err *verdict_of_error(struct arena *, const json_t *,
		    const struct wire_answer *, const char **);
static void	 escape(char *, const char *);

/* 22.05 writes n or null, 24.11 an object; -2 there is "no value". */
int64_t
wire_number(const json_t *j, int64_t none)
{
	const json_t	*set = json_object_get(j, "set");
	json_int_t	 n;

	if (json_is_object(j)) {
		if (!json_is_true(set) ||
		    json_is_true(json_object_get(j, "infinite")))
			return (none);
		j = json_object_get(j, "number");
	}
	if (!json_is_integer(j) || (n = json_integer_value(j)) < 0)
		return (none);
	return (n);
}

const char *
wire_text(const json_t *j)
{
	return (json_is_string(j) ? json_string_value(j) : "");
}

bool
wire_is_state(const json_t *j, const char *word)
{
	size_t	 i;

	if (json_is_string(j))
		return (strcasecmp(json_string_value(j), word) == 0);
	for (i = 0; i < json_array_size(j); i++)
		if (strcasecmp(wire_text(json_array_get(j, i)), word) == 0)
			return (true);
	return (false);
}

/* Submitting, nodes and all the rest each have a name of their own for it. */
static int
error_number(const json_t *e)
{
	static const char *const names[] =
	    { "error_number", "error_code", "errno" };
	const json_t	*n;
	size_t		 i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (json_is_integer(n = json_object_get(e, names[i])))
			return ((int)json_integer_value(n));
	return (0);
}

/* The numbers of slurm_errno.h that we know what to do about. */
static const struct err *
meaning(int number, enum wire_side side)
{
	static const struct { int number; const struct err *err; } known[] = {
		{ 9003, NULL },		/* nothing found */
		{ 1900, NULL },		/* nothing changed */
		{ 2017, NULL },		/* no such job: it has gone */
		{ 1007, &scheduler_denied },
		{ 2002, &scheduler_denied },
		{ 1800, &scheduler_unreachable },
		{ 7000, &scheduler_unreachable },
		{ 7008, &scheduler_unreachable },
		{ 7001, &scheduler_jobs_running },
		{ 2115, &scheduler_unknown_type },
	};
	size_t	 i;

	for (i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (known[i].number == number)
			return (known[i].err);
	/* "Unspecified": of the controller, that it is down. */
	if (number == -1 && side == WIRE_CONTROLLER)
		return (&scheduler_unreachable);
	return (&scheduler_refused);
}

/* The router and proxies answer in plain text, and 304 without any. */
static const struct err *
verdict_of_text(struct arena *a, const struct wire_answer *w,
    const char **detail)
{
	assert(w != NULL);
	if (w->status == 304)
		return (NULL);
	*detail = arena_printf(a, "HTTP %ld: %.*s", w->status,
	    DETAIL_CHARS_MAX, w->text);
	if (w->status == 401 || w->status == 403)
		return (&scheduler_denied);
	if (w->status >= 502 && w->status <= 504)
		return (&scheduler_unreachable);
	return (w->status == 200 ? &scheduler_garbled : &scheduler_refused);
}

static const struct err *
verdict_of_error(struct arena *a, const json_t *e,
    const struct wire_answer *w, const char **detail)
{
	const struct err	*err;
	const char		*more = wire_text(json_object_get(e,
				    "description"));

	assert(w != NULL);
	if ((err = meaning(error_number(e), w->side)) != NULL)
		*detail = arena_printf(a, "HTTP %ld: %d %.*s%s%.*s",
		    w->status, error_number(e), DETAIL_CHARS_MAX,
		    wire_text(json_object_get(e, "error")),
		    *more != '\0' ? "; " : "", DETAIL_CHARS_MAX, more);
	return (err);
}

/* 200 may carry a refusal and 500 a harmless "nothing found": the list of
 * errors decides, and the status only where there is none. */
const struct err *
wire_verdict(struct arena *a, const struct wire_answer *w,
    const char **detail)
{
	const struct err	*err;
	const json_t		*errors = json_object_get(w->body, "errors");
	size_t			 i;

	*detail = NULL;
	if (!json_is_object(w->body) || !json_is_array(errors))
		return (verdict_of_text(a, w, detail));
	for (i = 0; i < json_array_size(errors); i++)
		if ((err = verdict_of_error(a, json_array_get(errors, i), w,
		    detail)) != NULL)
			return (err);
	if (json_array_size(errors) == 0 && w->status >= 400)
		return (verdict_of_text(a, w, detail));
	return (NULL);
}

/* slurmrestd takes no raw ':' or ',' in a query, so all but the unreserved
 * characters are escaped. */
static void
escape(char *to, const char *s)
{
	assert(s != NULL);
	for (; *s != '\0'; s++)
		if (strchr("abcdefghijklmnopqrstuvwxyz"
		    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~", *s) != NULL)
			*to++ = *s;
		else
			to += sprintf(to, "%%%02X", (unsigned)(unsigned char)*s);
	*to = '\0';
}

const char *
wire_path(struct arena *a, const char *base, ...)
{
	const char	*key, *value, *path = base;
	char		*escaped;
	va_list		 ap;

	va_start(ap, base);
	while ((key = va_arg(ap, const char *)) != NULL) {
		if ((value = va_arg(ap, const char *)) == NULL)
			continue;
		escaped = arena_take(a, 3 * strlen(value) + 1);
		escape(escaped, value);
		path = arena_printf(a, "%s%s%s=%s", path,
		    path == base ? "?" : "&", key, escaped);
	}
	va_end(ap);
	return (path);
}
