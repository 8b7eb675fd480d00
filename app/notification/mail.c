/* A mail as bytes: what it says comes of its row (mails.h), how it is written
 * of RFC 5322.  It opens no connection. */
#include <assert.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/day.h"
#include "notification/mail.h"
#include "notification/mails.h"
#include "notification/work.h"

const struct err mail_no_template = { ERR_BROKEN, "mail.no_template",
    N_("There is no such mail."), NULL };

static const char	*clean(struct arena *, const char *);
static const char	*body_of(struct arena *, const struct mail *,
			    const struct mail_kind *);
static const char	*lines_of(struct arena *, const struct mail *);
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

/* Each line of a digest: the subject of the mail that it stands for, and the
 * link. */
static const char *
lines_of(struct arena *a, const struct mail *m)
{
	const struct mail_kind	*k;
	const char		*all = "";
	size_t			 i;

	for (i = 0; i < m->lines_n; i++) {
		if (i == 0 || m->lines[i].is_task != m->lines[i - 1].is_task)
			all = arena_printf(a, "%s\n\n%s\n", all,
			    lang_text(m->lang, m->lines[i].is_task ?
			    N_("It waits for you:") : N_("It has happened:")));
		if ((k = mail_find(m->lines[i].mail)) == NULL)
			continue;
		all = arena_printf(a, "%s\n- %s\n  %s", all, data_filled(a,
		    m->lang, k->subject, k->slots, &m->lines[i].args),
		    datum_find(&m->lines[i].args, "link"));
	}
	return (all);
}

/* A greeting, the text, the link where the text has not placed it. */
static const char *
body_of(struct arena *a, const struct mail *m, const struct mail_kind *k)
{
	const char	*name = datum_find(&m->args, "name");
	const char	*hello = lang_text(m->lang, N_("Hello,"));

	if (name != NULL && *name != '\0')
		hello = data_filled(a, m->lang, N_("Hello {name},"), k->slots,
		    &m->args);
	return (arena_printf(a, "%s\n\n%s%s%s%s", hello, data_filled(a,
	    m->lang, k->body, k->slots, &m->args),
	    strstr(k->body, "{link}") != NULL ? "" : "\n\n",
	    strstr(k->body, "{link}") != NULL ? "" :
	    datum_find(&m->args, "link"), lines_of(a, m)));
}

const struct err *
mail_compose(struct arena *a, const struct mail *m, const char *from,
    struct instant now, const char **text)
{
	const struct mail_kind		*k = mail_find(m->template);
	const char			*subject, *body;
	time_t				 at = (time_t)instant_unix(now);
	char				 date[64];
	struct tm			 tm;

	assert(m != NULL);
	if (k == NULL)
		return (&mail_no_template);
	subject = data_filled(a, m->lang, k->subject, k->slots, &m->args);
	body = body_of(a, m, k);
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
