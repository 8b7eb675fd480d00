/*
 * tmplc code.c code.h template.html ... -- compile the templates of one room.
 *
 * The code includes the header as "gen/code.h".  Nothing is written when any
 * template is wrong.
 */
#include <err.h>
#include <libgen.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tmplc.h"

static const char	 code_head[] =
    "/* Made by tools/tmplc from templates/; do not edit. */\n"
    "#include <string.h>\n\n#include \"gen/static.h\"\n#include \"gen/";
static const char	 code_macros[] = "\"\n\n"
    "#define OUT_STATIC(o, s) out_raw((o), s, sizeof(s) - 1)\n"
    "#define out_iso(o, x) _Generic((x), struct day: out_day_iso, \\\n"
    "\tstruct instant: out_instant_iso)((o), (x))\n\n";
/* Every page may show what the layout has. */
static const char	 header_head[] =
    "/* Made by tools/tmplc from templates/; do not edit. */\n"
    "#pragma once\n\n#include \"gen/pages_layout.h\"\n"
    "#include \"web/form.h\"\n#include \"web/web.h\"\n";

static char	*slurp(const char *);
static void	 put(const char *, const char *const *, size_t);
static const char *text_or_empty(const struct text *);

int
main(int argc, char *argv[])
{
	struct text	 code = { NULL, 0, 0 };
	struct text	 includes = { NULL, 0, 0 };
	struct text	 prototypes = { NULL, 0, 0 };
	int		 i;

	if (argc < 3)
		errx(2, "usage: tmplc pages.c pages.h template.html ...");
	for (i = 3; i < argc; i++) {
		struct tmpl	 t = { .path = argv[i], .line = 1,
		    .code = &code, .includes = &includes,
		    .prototypes = &prototypes };

		t.p = slurp(argv[i]);
		tmpl_read(&t);
	}
	put(argv[1], (const char *[]){ code_head, basename(argv[2]),
	    code_macros, text_or_empty(&code) }, 4);
	put(argv[2], (const char *[]){ header_head, text_or_empty(&includes),
	    "\n", text_or_empty(&prototypes) }, 4);
	return (0);
}

void
tmpl_fail(const struct tmpl *t, int line, const char *fmt, ...)
{
	va_list	 ap;

	fprintf(stderr, "%s:%d: ", t->path, line);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
	exit(1);
}

static char *
slurp(const char *path)
{
	struct text	 t = { NULL, 0, 0 };
	char		 buf[8192];
	size_t		 n;
	FILE		*f;

	if ((f = fopen(path, "r")) == NULL)
		err(2, "%s", path);
	while ((n = fread(buf, 1, sizeof(buf), f)) > 0)
		text_add(&t, buf, n);
	if (ferror(f))
		err(2, "%s", path);
	fclose(f);
	text_add(&t, "", 0);
	return (t.data);
}

static void
put(const char *path, const char *const *parts, size_t n)
{
	FILE	*f;
	size_t	 i;

	if ((f = fopen(path, "w")) == NULL)
		err(2, "%s", path);
	for (i = 0; i < n; i++)
		fputs(parts[i], f);
	if (fclose(f) != 0)
		err(2, "%s", path);
}

static const char *
text_or_empty(const struct text *t)
{
	return (t->data != NULL ? t->data : "");
}
