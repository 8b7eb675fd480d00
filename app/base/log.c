/*
 * One line of key=value for each thing that happened.  Secrets are left out by
 * those who call, and links with tokens by log_path().
 */
#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/log.h"

#define LINE_BYTES	2048
#define SECRET_CHARS_MIN	32	/* a part of a path this long is one */

struct line { char text[LINE_BYTES]; size_t len; };

static _Thread_local const char	*about;

static void	 put(struct line *, const char *);
static void	 put_value(struct line *, const char *);
static void	 put_time(struct line *);

/* A line that is too long is cut; one byte is kept for the newline. */
static void
put(struct line *l, const char *s)
{
	assert(l != NULL && s != NULL);
	while (*s != '\0' && l->len < LINE_BYTES - 1)
		l->text[l->len++] = *s++;
}

static void
put_value(struct line *l, const char *s)
{
	char	 c[5];

	assert(s != NULL);
	if (*s != '\0' && strspn(s, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:@") == strlen(s)) {
		put(l, s);
		return;
	}
	put(l, "\"");
	for (; *s != '\0'; s++) {
		if ((unsigned char)*s < 0x20 || *s == 0x7f)
			snprintf(c, sizeof(c), "\\x%02x", (unsigned char)*s);
		else
			snprintf(c, sizeof(c), "%s%c",
			    *s == '"' || *s == '\\' ? "\\" : "", *s);
		put(l, c);
	}
	put(l, "\"");
}

static void
put_time(struct line *l)
{
	char		 text[48], whole[24];
	struct timeval	 tv;
	struct tm	 tm;

	gettimeofday(&tv, NULL);
	gmtime_r(&tv.tv_sec, &tm);
	strftime(whole, sizeof(whole), "%Y-%m-%dT%H:%M:%S", &tm);
	snprintf(text, sizeof(text), "%s.%03dZ", whole, (int)(tv.tv_usec / 1000));
	put(l, text);
}

const char *
log_about(const char *id)
{
	const char	*before = about;

	about = id;
	return (before);
}

void
log_event(enum log_level level, const char *event, ...)
{
	static const char *const	 names[] = { "info", "warn", "error" };
	struct line			 l = { .len = 0 };
	const char			*key, *value;
	va_list				 ap;

	assert(level < sizeof(names) / sizeof(names[0]) && event != NULL);
	put_time(&l);
	put(&l, " ");
	put(&l, names[level]);
	put(&l, " ");
	put(&l, event);
	va_start(ap, event);
	while ((key = va_arg(ap, const char *)) != NULL) {
		if ((value = va_arg(ap, const char *)) == NULL)
			value = "";
		put(&l, " ");
		put(&l, key);
		put(&l, "=");
		put_value(&l, value);
	}
	va_end(ap);
	if (about != NULL) {
		put(&l, " id=");
		put_value(&l, about);
	}
	l.text[l.len++] = '\n';
	(void)!write(STDERR_FILENO, l.text, l.len);
}

/* An invitation's token is part of its path. */
const char *
log_path(struct arena *a, const char *path)
{
	char	*copy, *from, *to;
	size_t	 n;

	copy = arena_strdup(a, path);
	for (from = to = copy; *from != '\0'; from += n) {
		if (*from == '/') {
			*to++ = '/';
			n = 1;
			continue;
		}
		n = strcspn(from, "/");
		if (n >= SECRET_CHARS_MIN) {
			*to++ = '*';
			continue;
		}
		memmove(to, from, n);
		to += n;
	}
	*to = '\0';
	return (copy);
}
