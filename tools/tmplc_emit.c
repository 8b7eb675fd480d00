/*
 * The C that is written.  HTML is gathered as long as nothing comes between,
 * so that a page makes few calls.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tmplc.h"

static void	emit_word(struct tmpl *, const char *, int);
static size_t	count_holes(const char *, size_t);
static size_t	arg_end(const char *);

void
emit_char(struct tmpl *t, char c)
{
	text_add(&t->literal, &c, 1);
	if (t->literal.len >= LITERAL_BYTES_MAX && isascii(c))
		emit_flush(t);
}

void
emit_trim(struct tmpl *t)
{
	while (t->literal.len > 0 &&
	    strchr(" \t", t->literal.data[t->literal.len - 1]) != NULL)
		t->literal.len--;
}

void
emit_flush(struct tmpl *t)
{
	if (t->literal.len == 0)
		return;
	text_printf(t->code, "\tout_raw(o, ");
	text_quote(t->code, t->literal.data, t->literal.len);
	text_printf(t->code, ", %zu);\n", t->literal.len);
	t->literal.len = 0;
}

/* The C compiler then names the template when it complains. */
void
emit_line(struct tmpl *t, int line)
{
	text_printf(t->code, "#line %d \"%s\"\n", line, t->path);
}

void
emit_value(struct tmpl *t, const char *expr, int line)
{
	if (!strncmp(expr, "word(", 5)) {
		emit_word(t, expr + 5, line);
		return;
	}
	emit_line(t, line);
	if (!strncmp(expr, "tr ", 3))
		text_printf(t->code, "\tout_tr(o, %s);\n", expr + 3);
	else if (!strncmp(expr, "iso(", 4))
		text_printf(t->code, "\tout_iso(o, %s;\n", expr + 4);
	else
		text_printf(t->code, t->html.state == HTML_TEXT ?
		    "\tout_read(o, %s);\n" : "\tout(o, %s);\n", expr);
}

void
emit_translated(struct tmpl *t, const char *key, size_t n, int line)
{
	emit_line(t, line);
	text_printf(t->code, "\tout_tr(o, N_(");
	text_quote(t->code, key, n);
	text_printf(t->code, "));\n");
}

/*
 * The address of a static file is a macro of gen/static.h, so a file that
 * does not exist is an error of the C compiler.
 */
void
emit_static(struct tmpl *t, const char *name, size_t n, int line)
{
	size_t	 i;

	emit_line(t, line);
	text_printf(t->code, "\tOUT_STATIC(o, STATIC_");
	for (i = 0; i < n; i++) {
		text_add(t->code, isalnum((unsigned char)name[i]) ?
		    &name[i] : "_", 1);
	}
	text_printf(t->code, ");\n");
}

/* "A sentence with {} in it.", value, ... */
void
emit_say(struct tmpl *t, const char *args, int line)
{
	size_t	 n = arg_end(args), holes = count_holes(args, n);
	char	*arg;

	emit_line(t, line);
	text_printf(t->code, "\t{ const char *say_ = lang_text(o->lang, "
	    "N_(%.*s));\n", (int)n, args);
	for (args += n; *args == ','; args += n) {
		args += 1 + strspn(args + 1, " \t\n");
		n = arg_end(args);
		if (holes-- == 0)
			tmpl_fail(t, line, "more values than {} in the text");
		if ((arg = strndup(args, n)) == NULL)
			abort();
		text_printf(t->code, "\tsay_ = out_upto(o, say_);\n");
		emit_value(t, arg, line);
	}
	if (holes != 0)
		tmpl_fail(t, line, "fewer values than {} in the text");
	text_printf(t->code, "\tout_upto(o, say_); }\n");
}

/* What follows the parenthesis of word(set, value). */
static void
emit_word(struct tmpl *t, const char *s, int line)
{
	size_t	 n = arg_end(s), m;

	m = s[n] == ',' ? arg_end(s + n + 1) : 0;
	if (m == 0 || strcmp(s + n + 1 + m, ")") != 0)
		tmpl_fail(t, line, "write word(set, value)");
	emit_line(t, line);
	text_printf(t->code, "\tout_word(o, &%.*s, (unsigned)(%.*s));\n",
	    (int)n, s, (int)m, s + n + 1);
}

static size_t
count_holes(const char *s, size_t n)
{
	size_t	 i, holes = 0;

	for (i = 0; i + 1 < n; i++)
		holes += s[i] == '{' && s[i + 1] == '}';
	return (holes);
}

/* Up to the comma or the parenthesis that ends this argument. */
static size_t
arg_end(const char *s)
{
	const char	*p;
	char		 quote = '\0';
	int		 depth = 0;

	for (p = s; *p != '\0'; p++) {
		if (quote != '\0') {
			if (*p == '\\' && p[1] != '\0')
				p++;
			else if (*p == quote)
				quote = '\0';
		} else if (*p == '"' || *p == '\'')
			quote = *p;
		else if (strchr("([{", *p) != NULL)
			depth++;
		else if (depth == 0 && strchr(",)", *p) != NULL)
			break;
		else if (strchr(")]}", *p) != NULL)
			depth--;
	}
	return ((size_t)(p - s));
}
