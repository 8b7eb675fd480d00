/*
 * One template, from its first character to its last.
 *
 * Lines are squeezed as they are read: indentation goes, and so does the end
 * of a line on which nothing was written, so directives leave no blank lines.
 * Inside <pre> and <textarea> white space is kept.  <!-- comments --> go.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "tmplc.h"

static void		 read_char(struct tmpl *, char);
static void		 read_newline(struct tmpl *);
static void		 read_comment(struct tmpl *);
static void		 read_directive(struct tmpl *);
static void		 read_translated(struct tmpl *);
static bool		 read_address(struct tmpl *);
static const char	*directive_end(const char *);
static void		 skip_to(struct tmpl *, const char *);

void
tmpl_read(struct tmpl *t)
{
	while (*t->p != '\0') {
		if (!strncmp(t->p, "{{", 2))
			read_directive(t);
		else if (!strncmp(t->p, "[[", 2))
			read_translated(t);
		else if (t->html.state == HTML_TEXT &&
		    !strncmp(t->p, "<!--", 4))
			read_comment(t);
		else if (!read_address(t))
			read_char(t, *t->p++);
	}
	if (t->depth > 0)
		tmpl_fail(t, t->blocks[t->depth - 1].line,
		    "{{ %s }} has no {{ end }}", t->blocks[t->depth - 1].word);
}

static void
read_char(struct tmpl *t, char c)
{
	const char	*wrong;

	if (c == '\n') {
		read_newline(t);
		return;
	}
	if (!t->has_content && !t->html.is_verbatim && isspace((unsigned char)c))
		return;
	if (t->depth == 0)
		tmpl_fail(t, t->line, "text outside of a {{ page }}");
	if ((wrong = html_feed(&t->html, c)) != NULL)
		tmpl_fail(t, t->line, "%s", wrong);
	t->has_content = true;
	emit_char(t, c);
}

static void
read_newline(struct tmpl *t)
{
	const char	*wrong;

	if (!t->html.is_verbatim)
		emit_trim(t);
	if (t->has_content || t->html.is_verbatim) {
		if ((wrong = html_feed(&t->html, '\n')) != NULL)
			tmpl_fail(t, t->line, "%s", wrong);
		emit_char(t, '\n');
	}
	t->has_content = false;
	t->line++;
}

static void
read_comment(struct tmpl *t)
{
	const char	*end;

	if ((end = strstr(t->p, "-->")) == NULL)
		tmpl_fail(t, t->line, "this comment does not end");
	skip_to(t, end + 3);
}

static void
read_directive(struct tmpl *t)
{
	const char	*p = t->p + 2, *end, *last;
	char		*words;
	int		 line = t->line;

	if ((end = directive_end(p)) == NULL)
		tmpl_fail(t, line, "{{ has no }}");
	p += strspn(p, " \t\n");
	for (last = end; last > p && isspace((unsigned char)last[-1]); last--)
		;
	if ((words = strndup(p, (size_t)(last - p))) == NULL)
		abort();
	skip_to(t, end + 2);
	tmpl_directive(t, words, line);
	free(words);
}

/* [[English text]]: plain text, whose runs of white space become one space. */
static void
read_translated(struct tmpl *t)
{
	struct text	 key = { NULL, 0, 0 };
	const char	*p, *end, *wrong;
	int		 line = t->line;

	if ((end = strstr(t->p, "]]")) == NULL)
		tmpl_fail(t, line, "[[ has no ]]");
	if (t->depth == 0)
		tmpl_fail(t, line, "text outside of a {{ page }}");
	if ((wrong = html_url(&t->html, "")) != NULL ||
	    (wrong = html_value(&t->html)) != NULL)
		tmpl_fail(t, line, "%s", wrong);
	for (p = t->p + 2; p < end; p++) {
		if (strchr("<>{}", *p) != NULL)
			tmpl_fail(t, line, "[[ ]] holds plain text only; "
			    "for values use {{ say }}");
		if (!isspace((unsigned char)*p))
			text_add(&key, p, 1);
		else if (key.len > 0 && key.data[key.len - 1] != ' ')
			text_add(&key, " ", 1);
	}
	while (key.len > 0 && key.data[key.len - 1] == ' ')
		key.len--;
	if (key.len == 0)
		tmpl_fail(t, line, "[[ ]] is empty");
	emit_flush(t);
	emit_translated(t, key.data, key.len, line);
	t->has_content = true;
	skip_to(t, end + 2);
	free(key.data);
}

/*
 * An attribute's value that begins with ~/ is an address of the portal in
 * the language of the page; with @/ it is a static file.
 */
static bool
read_address(struct tmpl *t)
{
	size_t	 n;

	if (t->html.state != HTML_VALUE || !t->html.is_start)
		return (false);
	if (!strncmp(t->p, "~/", 2)) {
		emit_flush(t);
		text_printf(t->code, "\tout_prefix(o);\n");
		t->p++;
	} else if (!strncmp(t->p, "@/", 2)) {
		n = strcspn(t->p + 2, "\"'{ \n");
		emit_flush(t);
		emit_static(t, t->p + 2, n, t->line);
		t->p += 2 + n;
	} else
		return (false);
	t->html.is_start = false;
	return (true);
}

/* The }} that is not inside a C string. */
static const char *
directive_end(const char *p)
{
	char	 quote = '\0';

	for (; *p != '\0'; p++) {
		if (quote != '\0') {
			if (*p == '\\' && p[1] != '\0')
				p++;
			else if (*p == quote)
				quote = '\0';
		} else if (*p == '"' || *p == '\'')
			quote = *p;
		else if (p[0] == '}' && p[1] == '}')
			return (p);
		else if (p[0] == '{' && p[1] == '{')
			break;
	}
	return (NULL);
}

static void
skip_to(struct tmpl *t, const char *end)
{
	for (; t->p < end; t->p++)
		t->line += *t->p == '\n';
}
