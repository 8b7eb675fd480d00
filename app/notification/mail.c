#include <assert.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/day.h"
#include "notification/mail.h"
#include "notification/work.h"

const struct err mail_no_template = { ERR_BROKEN, "mail.no_template",
    N_("There is no such mail."), NULL };

static const char	*clean(struct arena *, const char *);
static const char	*filled(struct arena *, const char *, const struct texts *);
static const char	*crlf(struct arena *, const char *);
static const char	*encoded_word(struct arena *, const char *);

/* Without control characters: a value is never more than one line. */
static const char *
clean(struct arena *a, const char *s)
{
	char	*copy = arena_strdup(a, s != NULL ? s : ""), *p;

	for (p = copy; *p != '\0'; p++) {
		if ((unsigned char)*p < 0x20)
			*p = ' ';
	}
	return (copy);
}

static const char *
filled(struct arena *a, const char *text, const struct texts *args)
{
	const char	*hole, *done = "";
	size_t		 i = 0;

	assert(args != NULL);
	while ((hole = strstr(text, "{}")) != NULL) {
		done = arena_printf(a, "%s%.*s%s", done, (int)(hole - text),
		    text, i < args->n ? clean(a, args->p[i]) : "");
		i++;
		text = hole + 2;
	}
	return (arena_printf(a, "%s%s", done, text));
}

static const char *
crlf(struct arena *a, const char *s)
{
	char	*out = arena_take(a, 2 * strlen(s) + 1), *p = out;

	for (; *s != '\0'; s++) {
		if (*s == '\n')
			*p++ = '\r';
		*p++ = *s;
	}
	return (out);
}

/* RFC 2047: a subject of one character set, in words of 45 bytes. */
static const char *
encoded_word(struct arena *a, const char *s)
{
	static const char	 digits[] =
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	const char		*out = "";
	char			 b64[64], *p;
	size_t			 n, i;
	uint32_t		 v;

	assert(s != NULL);
	for (; *s != '\0'; s += n) {
		n = strlen(s) < 45 ? strlen(s) : 45;
		while (n > 1 && ((unsigned char)s[n] & 0xc0) == 0x80)
			n--;
		for (i = 0, p = b64; i < n; i += 3) {
			v = (uint32_t)(unsigned char)s[i] << 16;
			v |= i + 1 < n ? (uint32_t)(unsigned char)s[i + 1] << 8 : 0;
			v |= i + 2 < n ? (uint32_t)(unsigned char)s[i + 2] : 0;
			*p++ = digits[v >> 18];
			*p++ = digits[v >> 12 & 63];
			*p++ = i + 1 < n ? digits[v >> 6 & 63] : '=';
			*p++ = i + 2 < n ? digits[v & 63] : '=';
		}
		*p = '\0';
		out = arena_printf(a, "%s%s=?UTF-8?B?%s?=", out,
		    *out != '\0' ? "\r\n " : "", b64);
	}
	return (out);
}

const struct err *
mail_compose(struct arena *a, const struct mail *m, const char *from,
    struct instant now, const char **text)
{
	const struct mail_template	*t = mail_templates;
	const char			*subject, *body;
	time_t				 at = (time_t)instant_unix(now);
	char				 date[64];
	struct tm			 tm;

	assert(m != NULL);
	while (t->name != NULL && strcmp(t->name, m->template) != 0)
		t++;
	if (t->name == NULL)
		return (&mail_no_template);
	subject = filled(a, lang_text(m->lang, t->subject), &m->args);
	body = filled(a, lang_text(m->lang, t->body), &m->args);
	gmtime_r(&at, &tm);
	strftime(date, sizeof(date), "%a, %d %b %Y %H:%M:%S +0000", &tm);
	*text = arena_printf(a, "Date: %s\r\nFrom: %s\r\nTo: %s\r\n"
	    "Message-ID: <berth-%lld@portal>\r\nSubject: %s\r\n"
	    "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
	    "Content-Transfer-Encoding: 8bit\r\nContent-Language: %s\r\n"
	    "Auto-Submitted: auto-generated\r\n\r\n%s\r\n", date, from,
	    clean(a, m->to_email), (long long)m->id.n,
	    encoded_word(a, subject), lang_info[m->lang].tag, crlf(a, body));
	return (NULL);
}
