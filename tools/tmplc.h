/*
 * tmplc -- the template compiler: templates/<domain>/<page>.html to C.
 *
 * A template is nearly plain HTML.  Each {{ page }} in it becomes one C
 * function, void t_<name>(struct web *, ...), and everything that varies is
 * written by out(), which escapes and formats by type.  See docs/templates.md
 * for the language.
 *
 *	tmplc.c		the command, its files and its complaints
 *	tmplc_read.c	one template: text, {{ directives }} and [[text]]
 *	tmplc_words.c	what each directive becomes
 *	tmplc_html.c	where in the HTML we are, and what is refused there
 *	tmplc_emit.c	the C that is written
 *	tmplc_text.c	text that grows
 */
#ifndef TOOLS_TMPLC_H
#define TOOLS_TMPLC_H

#include <stdbool.h>
#include <stddef.h>

#define WORD_BYTES_MAX	64	/* of a tag or attribute name */
#define DEPTH_MAX	32	/* of {{ if }} in {{ for }} in ... */
#define LITERAL_BYTES_MAX 2000	/* C promises strings of 4095 */

/* Where the next character stands. */
enum html_state {
	HTML_TEXT,
	HTML_OPEN,	/* behind a < */
	HTML_NAME,	/* in the name of a tag */
	HTML_TAG,	/* between attributes */
	HTML_ATTR,	/* in the name of an attribute */
	HTML_EQUALS,	/* behind its = */
	HTML_VALUE,	/* in its quoted value */
	HTML_TITLE,	/* <title>, <textarea>: text without tags */
	HTML_RAW	/* <script>, <style>: not ours to write into */
};

struct html {
	enum html_state	 state;
	char		 tag[WORD_BYTES_MAX];
	char		 attr[WORD_BYTES_MAX];
	char		 quote;		/* that ends the value */
	bool		 is_closing;	/* </tag> */
	bool		 is_start;	/* nothing of the value was seen yet */
	bool		 has_gap;	/* white space before an attribute */
	bool		 is_verbatim;	/* <pre>, <textarea>: keep white space */
	size_t		 matched;	/* of the </tag that ends TITLE and RAW */
};

/* Each returns NULL, or a complaint. */
const char	*html_feed(struct html *, char);
const char	*html_value(struct html *);		/* a value comes here */
const char	*html_url(const struct html *, const char *expr);
const char	*html_control(struct html *);		/* an {{ if }} or so */
bool		 html_is_same(const struct html *, const struct html *);

/* A {{ page }}, {{ if }} or {{ for }} that waits for its {{ end }}. */
struct block {
	const char	*word;
	int		 line;
	struct html	 html;		/* as it was there */
	bool		 has_gap;	/* every branch so far ended in one */
};

/* Text that grows; data ends with a NUL once something was added. */
struct text {
	char		*data;
	size_t		 len, cap;
};

struct tmpl {
	const char	*path;
	const char	*p;		/* what is still to be read */
	int		 line;
	bool		 has_content;	/* of this line, so its end is kept */
	struct html	 html;
	struct block	 blocks[DEPTH_MAX];
	size_t		 depth;
	struct text	 literal;	/* HTML that was not yet written */
	struct text	*code;		/* pages.c */
	struct text	*includes;
	struct text	*prototypes;
};

void	 tmpl_read(struct tmpl *);
void	 tmpl_directive(struct tmpl *, const char *, int line);
void	 tmpl_fail(const struct tmpl *, int line, const char *fmt, ...)
	    __attribute__((format(printf, 3, 4), noreturn));

void	 text_add(struct text *, const char *, size_t);
void	 text_printf(struct text *, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));
void	 text_quote(struct text *, const char *, size_t);	/* as a C string */

void	 emit_char(struct tmpl *, char);
void	 emit_trim(struct tmpl *);	/* blanks at the end of the literal */
void	 emit_flush(struct tmpl *);
void	 emit_line(struct tmpl *, int line);
void	 emit_value(struct tmpl *, const char *expr, int line);
void	 emit_translated(struct tmpl *, const char *, size_t, int line);
void	 emit_static(struct tmpl *, const char *, size_t, int line);
void	 emit_say(struct tmpl *, const char *args, int line);

#endif
