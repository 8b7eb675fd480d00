/*
 * Where in the HTML we are.  The machine knows just enough of HTML to tell
 * text from tags and attributes, so that what cannot be made safe by escaping
 * is refused when the page is built, not found when it is attacked.
 */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "tmplc.h"

static const char	*feed_open(struct html *, char);
static const char	*feed_name(struct html *, char);
static const char	*feed_tag(struct html *, char);
static const char	*feed_attr(struct html *, char);
static const char	*feed_equals(struct html *, char);
static const char	*feed_value(struct html *, char);
static const char	*feed_until_end(struct html *, char);
static const char	*append(char *, char);
static const char	*attr_check(const struct html *);
static void		 tag_end(struct html *);

static const char *const url_attrs[] =
    { "href", "src", "action", "formaction", "poster", NULL };

static bool
is_one_of(const char *word, const char *const *list)
{
	for (; *list != NULL; list++) {
		if (!strcasecmp(word, *list))
			return (true);
	}
	return (false);
}

const char *
html_feed(struct html *h, char c)
{
	switch (h->state) {
	case HTML_TEXT:
		if (c == '<')
			h->state = HTML_OPEN;
		return (NULL);
	case HTML_OPEN:
		return (feed_open(h, c));
	case HTML_NAME:
		return (feed_name(h, c));
	case HTML_TAG:
		return (feed_tag(h, c));
	case HTML_ATTR:
		return (feed_attr(h, c));
	case HTML_EQUALS:
		return (feed_equals(h, c));
	case HTML_VALUE:
		return (feed_value(h, c));
	case HTML_TITLE:
	case HTML_RAW:
		return (feed_until_end(h, c));
	}
	return (NULL);
}

const char *
html_value(struct html *h)
{
	switch (h->state) {
	case HTML_TEXT:
	case HTML_TITLE:
		h->matched = 0;
		return (NULL);
	case HTML_VALUE:
		h->is_start = false;
		return (NULL);
	case HTML_RAW:
		return ("no value may be written inside <script> or <style>");
	default:
		return ("in a tag, a value must stand in a quoted attribute");
	}
}

const char *
html_url(const struct html *h, const char *expr)
{
	if (h->state != HTML_VALUE || !h->is_start ||
	    !is_one_of(h->attr, url_attrs))
		return (NULL);
	/* web_url(), web_url_in(), web_url_turn() */
	if (!strncmp(expr, "web_url", 7))
		return (NULL);
	return ("an address must not begin with a value; write ~/... or "
	    "web_url()");
}

/*
 * {{ if }} and its like may stand between attributes, so a name that was
 * being read ends here.
 */
const char *
html_control(struct html *h)
{
	const char	*wrong = NULL;

	switch (h->state) {
	case HTML_OPEN:
	case HTML_EQUALS:
		return ("a directive may not stand here in a tag");
	case HTML_RAW:
		return ("no directive may stand inside <script> or <style>");
	case HTML_ATTR:
		wrong = attr_check(h);
		/* FALLTHROUGH */
	case HTML_NAME:
		h->state = HTML_TAG;
		h->has_gap = false;
		break;
	default:
		break;
	}
	return (wrong);
}

bool
html_is_same(const struct html *a, const struct html *b)
{
	return (a->state == b->state && (a->state == HTML_TEXT ||
	    !strcmp(a->tag, b->tag)) && (a->state != HTML_VALUE ||
	    (!strcmp(a->attr, b->attr) && a->quote == b->quote)));
}

static const char *
feed_open(struct html *h, char c)
{
	h->tag[0] = '\0';
	h->is_closing = (c == '/');
	if (!isalpha((unsigned char)c) && c != '/' && c != '!')
		return ("write &lt; for a < that opens no tag");
	h->state = HTML_NAME;
	return (c == '/' ? NULL : append(h->tag, c));
}

static const char *
feed_name(struct html *h, char c)
{
	if (c == '>') {
		tag_end(h);
		return (NULL);
	}
	if (isspace((unsigned char)c) || c == '/') {
		h->state = HTML_TAG;
		h->has_gap = true;
		return (NULL);
	}
	return (append(h->tag, c));
}

static const char *
feed_tag(struct html *h, char c)
{
	if (c == '>') {
		tag_end(h);
		return (NULL);
	}
	if (isspace((unsigned char)c) || c == '/') {
		h->has_gap = true;
		return (NULL);
	}
	if (strchr("\"'=<", c) != NULL)
		return ("an attribute was expected; write name=\"value\"");
	if (!h->has_gap)
		return ("a space is missing before an attribute");
	h->attr[0] = '\0';
	h->state = HTML_ATTR;
	return (append(h->attr, c));
}

static const char *
feed_attr(struct html *h, char c)
{
	const char	*wrong;

	if (c != '=' && c != '>' && !isspace((unsigned char)c))
		return (append(h->attr, c));
	if ((wrong = attr_check(h)) != NULL)
		return (wrong);
	if (c == '=')
		h->state = HTML_EQUALS;
	else if (c == '>')
		tag_end(h);
	else {
		h->state = HTML_TAG;
		h->has_gap = true;
	}
	return (NULL);
}

static const char *
feed_equals(struct html *h, char c)
{
	if (c != '"' && c != '\'')
		return ("an attribute's value must be quoted");
	h->quote = c;
	h->is_start = true;
	h->state = HTML_VALUE;
	return (NULL);
}

static const char *
feed_value(struct html *h, char c)
{
	h->is_start = false;
	if (c == h->quote) {
		h->state = HTML_TAG;
		h->has_gap = false;
	}
	return (NULL);
}

/* In <title>, <textarea>, <script> and <style>, only their own end counts. */
static const char *
feed_until_end(struct html *h, char c)
{
	size_t	 n = h->matched;
	char	 want;

	want = n == 0 ? '<' : n == 1 ? '/' : h->tag[n - 2];
	if (want == '\0' && (c == '>' || isspace((unsigned char)c))) {
		h->is_closing = true;
		if (c == '>')
			tag_end(h);
		else
			h->state = HTML_TAG;
		return (NULL);
	}
	if (want != '\0' && tolower((unsigned char)c) == want)
		h->matched++;
	else
		h->matched = c == '<' ? 1 : 0;
	return (NULL);
}

static void
tag_end(struct html *h)
{
	static const char *const	 titles[] = { "title", "textarea", NULL };
	static const char *const	 raws[] = { "script", "style", NULL };
	static const char *const	 verbatims[] =
	    { "pre", "textarea", NULL };

	h->matched = 0;
	if (is_one_of(h->tag, verbatims))
		h->is_verbatim = !h->is_closing;
	h->state = HTML_TEXT;
	if (h->is_closing)
		return;
	if (is_one_of(h->tag, titles))
		h->state = HTML_TITLE;
	else if (is_one_of(h->tag, raws))
		h->state = HTML_RAW;
}

static const char *
attr_check(const struct html *h)
{
	static const char *const	 refused[] = { "style", "srcdoc", NULL };

	if (!strncasecmp(h->attr, "on", 2))
		return ("no on...= attributes: the pages run no inline script");
	if (is_one_of(h->attr, refused))
		return ("style= and srcdoc= are not allowed");
	return (NULL);
}

static const char *
append(char *word, char c)
{
	size_t	 len = strlen(word);

	if (len + 1 >= WORD_BYTES_MAX)
		return ("a name in a tag is too long");
	if (strchr("\"'<{}[]", c) != NULL)
		return ("a name in a tag holds a character that it may not");
	word[len] = (char)tolower((unsigned char)c);
	word[len + 1] = '\0';
	return (NULL);
}
