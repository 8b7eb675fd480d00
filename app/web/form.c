/* Parsing what was sent: urlencoded bodies and queries. */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "web/private.h"

const struct err form_malformed = { ERR_MALFORMED, "form.malformed",
    N_("The form did not arrive whole. Go back and send it again."), NULL };
const struct err form_too_large = { ERR_TOO_LARGE, "form.too_large",
    N_("Files may have up to 10 MB each. Choose a smaller one."), NULL };

static int	 hex(char);
static bool	 unescape(char *, size_t *);

static int
hex(char c)
{
	if (c >= '0' && c <= '9')
		return (c - '0');
	c = (char)(c | 0x20);
	return (c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1);
}

/* In place; false when an escape is broken or the text is not UTF-8. */
static bool
unescape(char *s, size_t *len)
{
	size_t	 i, at = 0;
	int	 high, low;

	assert(s != NULL);
	for (i = 0; i < *len; i++) {
		if (s[i] == '+') {
			s[at++] = ' ';
		} else if (s[i] == '%') {
			if (i + 2 >= *len || (high = hex(s[i + 1])) == -1 ||
			    (low = hex(s[i + 2])) == -1)
				return (false);
			s[at++] = (char)(high << 4 | low);
			i += 2;
		} else
			s[at++] = s[i];
	}
	s[at] = '\0';
	*len = at;
	return (str_is_utf8(s, at));
}

bool
form_decode(struct arena *a, const char *text, size_t len,
    struct field_list out)
{
	size_t		 n = 0;
	const char	*end = text + len, *amp, *eq;
	char		*name, *value;
	size_t		 name_len;

	for (*out.n = 0; text < end; text = amp + 1) {
		if ((amp = memchr(text, '&', (size_t)(end - text))) == NULL)
			amp = end;
		if (amp == text)
			continue;
		if (n == out.max)
			return (false);
		if ((eq = memchr(text, '=', (size_t)(amp - text))) == NULL)
			eq = amp;
		name_len = (size_t)(eq - text);
		name = arena_copy(a, text, name_len);
		out.p[n].len = eq < amp ? (size_t)(amp - eq - 1) : 0;
		value = arena_copy(a, eq < amp ? eq + 1 : "", out.p[n].len);
		if (!unescape(name, &name_len) || !unescape(value, &out.p[n].len))
			return (false);
		out.p[n].name = name;
		out.p[n].value = value;
		*out.n = ++n;
	}
	return (true);
}

const struct err *
form_parse(struct web *w)
{
	static const char	 encoded[] = "application/x-www-form-urlencoded";
	static const char	 parts[] = "multipart/form-data; boundary=";
	const struct request	*r = w->req;
	struct form		*f = w->form;

	if (r->query != NULL && !form_decode(w->arena, r->query,
	    strlen(r->query), (struct field_list){ f->query,
	    sizeof(f->query) / sizeof(f->query[0]), &f->query_n }))
		return (&form_malformed);
	if (strcmp(r->method, "POST") != 0)
		return (NULL);
	f->was_sent = true;
	if (r->body_len == 0)
		return (NULL);
	if (r->content_type == NULL)
		return (&form_malformed);
	if ((w->route->flags & ROUTE_UPLOAD) != 0 &&
	    str_starts(r->content_type, parts))
		return (form_parse_multipart(w, r->content_type +
		    sizeof(parts) - 1));
	if (!str_starts(r->content_type, encoded) || !form_decode(w->arena,
	    r->body, r->body_len, (struct field_list){ f->fields,
	    FORM_FIELDS_MAX, &f->n }))
		return (&form_malformed);
	f->has_choices = form_value(w, "version") != NULL;
	return (NULL);
}
