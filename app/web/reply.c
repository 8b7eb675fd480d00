/* Ways to answer. */
#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "web/private.h"

#define FLASH_SECONDS	60

static const char	*escaped(struct arena *, const char *);
static const char	*ascii_name(struct arena *, const char *);

const struct err *
web_page(struct web *w)
{
	assert(w != NULL);
	summary_put(w);
	w->rep->status = w->err != NULL ? problem_status(w->err) : 200;
	w->rep->content_type = "text/html; charset=utf-8";
	return (NULL);
}

const char *
web_url(const struct web *w, const char *fmt, ...)
{
	const char	*lang = lang_info[w->lang].path;
	size_t		 n = strlen(lang) + 1;
	char		 path[128], *p;
	va_list		 ap;
	int		 len;

	va_start(ap, fmt);
	len = vsnprintf(path, sizeof(path), fmt, ap);
	va_end(ap);
	p = arena_take(w->arena, n + (size_t)len + 1);
	*p = '/';
	memcpy(p + 1, lang, n - 1);
	if ((size_t)len < sizeof(path)) {
		memcpy(p + n, path, (size_t)len);
		return (p);
	}
	va_start(ap, fmt);
	vsnprintf(p + n, (size_t)len + 1, fmt, ap);
	va_end(ap);
	return (p);
}

const struct err *
web_see_other(struct web *w, const char *fmt, ...)
{
	va_list	 ap;
	char	 path[512];

	assert(w != NULL);
	va_start(ap, fmt);
	vsnprintf(path, sizeof(path), fmt, ap);
	va_end(ap);
	w->rep->status = 303;
	web_header(w, "location", web_url(w, "%s", path));
	return (NULL);
}

/* A file name in UTF-8, for who understands it (RFC 6266, RFC 8187). */
static const char *
escaped(struct arena *a, const char *s)
{
	char	*p = arena_take(a, 3 * strlen(s) + 1), *at = p;

	for (; *s != '\0'; s++) {
		if ((*s >= 'a' && *s <= 'z') || (*s >= 'A' && *s <= 'Z') ||
		    (*s >= '0' && *s <= '9') || *s == '.' || *s == '-' ||
		    *s == '_')
			*at++ = *s;
		else
			at += snprintf(at, 4, "%%%02X", (unsigned char)*s);
	}
	return (p);
}

/* The same for who does not: each character beyond ASCII, or with a meaning in
 * a header, is one underscore, and the ending stays. */
static const char *
ascii_name(struct arena *a, const char *s)
{
	char	*p = arena_take(a, strlen(s) + 1), *at = p;

	for (; *s != '\0'; s++) {
		if (*s >= ' ' && *s <= '~')
			*at++ = strchr("\"\\%;", *s) != NULL ? '_' : *s;
		else if ((*s & 0xc0) != 0x80)
			*at++ = '_';
	}
	return (p);
}

const struct err *
web_file(struct web *w, const char *media_type, const char *file_name,
    struct bytes content)
{
	assert(w != NULL);
	w->rep->status = 200;
	w->rep->content_type = media_type;
	w->rep->raw = content;
	web_header(w, "cache-control", "no-store");
	web_header(w, "content-disposition", arena_printf(w->arena,
	    "attachment; filename=\"%s\"; filename*=UTF-8''%s",
	    ascii_name(w->arena, file_name),
	    escaped(w->arena, file_name)));
	return (NULL);
}

void
web_flash(struct web *w, const char *key)
{
	assert(w != NULL);
	w->form->said = key;
	cookie_set(w, COOKIE_FLASH, escaped(w->arena, key), FLASH_SECONDS);
}

/* What the page before left to be said here. */
void
flash_take(struct web *w)
{
	const char	*text = cookie_get(w, COOKIE_FLASH);
	struct field	 f;
	size_t		 n;

	if (text == NULL || !strcmp(w->req->method, "POST") ||
	    (w->route->flags & ROUTE_BARE) != 0)
		return;
	cookie_set(w, COOKIE_FLASH, "", -1);
	/* Only our own texts: the cookie might not be ours. */
	if (form_decode(w->arena, arena_printf(w->arena, "f=%s", text),
	    strlen(text) + 2, (struct field_list){ &f, 1, &n }) && n == 1 &&
	    lang_has(f.value))
		w->flash = f.value;
}

void
web_header(struct web *w, const char *name, const char *value)
{
	struct reply	*rep = w->rep;

	assert(rep->headers_n < REPLY_HEADERS_MAX);
	assert(strpbrk(value, "\r\n") == NULL);
	rep->headers[rep->headers_n++] = (struct header){ name, value };
}

void
web_offload(const struct web *w, void (*fn)(void *), void *arg)
{
	assert(w != NULL);
	if (w->env->offload != NULL)
		w->env->offload(fn, arg);
	else
		fn(arg);
}
