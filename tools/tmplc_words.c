/* What each directive becomes. */
#include <stdio.h>
#include <string.h>

#include "tmplc.h"

static void	word_include(struct tmpl *, const char *, int);
static void	word_page(struct tmpl *, const char *, int);
static void	word_if(struct tmpl *, const char *, int);
static void	word_elif(struct tmpl *, const char *, int);
static void	word_else(struct tmpl *, const char *, int);
static void	word_for(struct tmpl *, const char *, int);
static void	word_end(struct tmpl *, const char *, int);
static void	word_let(struct tmpl *, const char *, int);
static void	word_show(struct tmpl *, const char *, int);
static void	word_say(struct tmpl *, const char *, int);

/* `rest` says whether anything must follow the word. */
static const struct word {
	const char	*word;
	bool		 rest;
	void		(*write)(struct tmpl *, const char *, int);
} words[] = {
	{ "include",	true,	word_include },
	{ "page",	true,	word_page },
	{ "if",		true,	word_if },
	{ "elif",	true,	word_elif },
	{ "else",	false,	word_else },
	{ "for",	true,	word_for },
	{ "end",	false,	word_end },
	{ "let",	true,	word_let },
	{ "show",	true,	word_show },
	{ "say",	true,	word_say },
	{ NULL,		false,	NULL }
};

static void	 value(struct tmpl *, const char *, int);
static void	 push(struct tmpl *, const char *, int);
static void	 control(struct tmpl *, int);
static void	 branch(struct tmpl *, const char *, int);

void
tmpl_directive(struct tmpl *t, const char *s, int line)
{
	const struct word	*w;
	const char		*rest;
	size_t			 n = strcspn(s, " \t\n");

	rest = s + n + strspn(s + n, " \t\n");
	for (w = words; w->word != NULL; w++) {
		if (n == strlen(w->word) && !strncmp(s, w->word, n))
			break;
	}
	if (*s == '\0' || (w->word != NULL && w->rest != (*rest != '\0')))
		tmpl_fail(t, line, "{{ %s }} is not a whole directive", s);
	if (t->depth == 0 && w->write != word_page && w->write != word_include)
		tmpl_fail(t, line, "{{ %s }} outside of a {{ page }}", s);
	emit_flush(t);
	if (w->word != NULL)
		w->write(t, rest, line);
	else
		value(t, s, line);
}

static void
value(struct tmpl *t, const char *expr, int line)
{
	const char	*wrong;

	if ((wrong = html_url(&t->html, expr)) != NULL ||
	    (wrong = html_value(&t->html)) != NULL)
		tmpl_fail(t, line, "%s", wrong);
	emit_value(t, expr, line);
	t->has_content = true;
}

/* Each header is included once, however many templates ask for it. */
static void
word_include(struct tmpl *t, const char *rest, int line)
{
	struct text	 include = { NULL, 0, 0 };

	if (t->depth > 0)
		tmpl_fail(t, line, "{{ include }} belongs before the pages");
	text_printf(&include, "#include \"%s\"\n", rest);
	if (t->includes->data == NULL ||
	    strstr(t->includes->data, include.data) == NULL)
		text_add(t->includes, include.data, include.len);
}

static void
word_page(struct tmpl *t, const char *rest, int line)
{
	const char	*args = strchr(rest, '(');
	size_t		 n = strlen(rest);

	if (t->depth > 0)
		tmpl_fail(t, line, "{{ page }} inside of another block");
	if (args == NULL || rest[n - 1] != ')')
		tmpl_fail(t, line, "write {{ page name(arguments) }}");
	push(t, "page", line);
	n = strcspn(rest, " (");
	emit_line(t, line);
	text_printf(t->prototypes, "void t_%.*s(struct web *w%s%s;\n",
	    (int)n, rest, args[1] == ')' ? "" : ", ", args + 1);
	text_printf(t->code, "void\nt_%.*s(struct web *w%s%s\n{\n"
	    "\tstruct out *o = &w->rep->body;\n\t(void)o;\n",
	    (int)n, rest, args[1] == ')' ? "" : ", ", args + 1);
}

static void
word_if(struct tmpl *t, const char *rest, int line)
{
	control(t, line);
	push(t, "if", line);
	emit_line(t, line);
	text_printf(t->code, "\tif (%s) {\n", rest);
}

static void
word_elif(struct tmpl *t, const char *rest, int line)
{
	branch(t, "elif", line);
	emit_line(t, line);
	text_printf(t->code, "\t} else if (%s) {\n", rest);
}

static void
word_else(struct tmpl *t, const char *rest, int line)
{
	(void)rest;
	branch(t, "else", line);
	t->blocks[t->depth - 1].word = "else";
	text_printf(t->code, "\t} else {\n");
}

static void
word_for(struct tmpl *t, const char *rest, int line)
{
	control(t, line);
	if (rest[0] != '(' || rest[strlen(rest) - 1] != ')')
		tmpl_fail(t, line, "write {{ for (start; while; step) }}");
	push(t, "for", line);
	emit_line(t, line);
	text_printf(t->code, "\tfor %s {\n", rest);
}

/* Every way through a block must leave us where the others do. */
static void
word_end(struct tmpl *t, const char *rest, int line)
{
	struct block	*b = &t->blocks[t->depth - 1];

	(void)rest;
	control(t, line);
	if (!html_is_same(&t->html, &b->html))
		tmpl_fail(t, line, "a tag or value that was open or closed at "
		    "{{ %s }} in line %d is not so here", b->word, b->line);
	t->html.is_start = b->html.is_start;
	t->html.has_gap = t->html.has_gap && b->has_gap;
	t->depth--;
	text_printf(t->code, t->depth > 0 ? "\t}\n" : "}\n\n");
}

static void
word_let(struct tmpl *t, const char *rest, int line)
{
	emit_line(t, line);
	text_printf(t->code, "\t%s;\n", rest);
}

static void
word_show(struct tmpl *t, const char *rest, int line)
{
	const char	*args = strchr(rest, '(');

	if (args == NULL)
		tmpl_fail(t, line, "write {{ show name(arguments) }}");
	if (t->html.state != HTML_TEXT)
		tmpl_fail(t, line, "{{ show }} inside of a tag");
	emit_line(t, line);
	text_printf(t->code, "\tt_%.*s(w%s%s;\n", (int)(args - rest), rest,
	    args[1] == ')' ? "" : ", ", args + 1);
}

static void
word_say(struct tmpl *t, const char *rest, int line)
{
	const char	*wrong;

	if (rest[0] != '"')
		tmpl_fail(t, line, "write {{ say \"a sentence\", values }}");
	if ((wrong = html_url(&t->html, "")) != NULL ||
	    (wrong = html_value(&t->html)) != NULL)
		tmpl_fail(t, line, "%s", wrong);
	emit_say(t, rest, line);
	t->has_content = true;
}

static void
push(struct tmpl *t, const char *word, int line)
{
	if (t->depth == DEPTH_MAX)
		tmpl_fail(t, line, "blocks are nested too deeply");
	t->blocks[t->depth++] =
	    (struct block){ word, line, t->html, t->html.has_gap };
}

static void
control(struct tmpl *t, int line)
{
	const char	*wrong;

	if ((wrong = html_control(&t->html)) != NULL)
		tmpl_fail(t, line, "%s", wrong);
}

/* {{ elif }} and {{ else }}: the next branch starts where the first did. */
static void
branch(struct tmpl *t, const char *word, int line)
{
	struct block	*b = &t->blocks[t->depth - 1];

	control(t, line);
	if (strcmp(b->word, "if") != 0)
		tmpl_fail(t, line, "{{ %s }} without an {{ if }}", word);
	if (!html_is_same(&t->html, &b->html))
		tmpl_fail(t, line, "a tag or value that was open or closed at "
		    "the {{ if }} in line %d is not so here", b->line);
	b->has_gap = b->has_gap && t->html.has_gap;
	t->html = b->html;
}
