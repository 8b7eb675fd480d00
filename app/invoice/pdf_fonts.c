/*
 * The fonts of documents.
 *
 * Every text is set in the two files that the build makes (tools/fonts.mk); a
 * letter that they do not have comes from Hangul-*.otf beside them or from
 * the Noto fonts of Debian's fonts-noto-core, in the order of their names.
 * No other font of the machine, and no setting of it, is looked at: a document
 * must not change its looks, or its bytes, with what else is installed.
 *
 * The map is made once and kept, since reading the fonts takes longer than
 * drawing an invoice.  A missing font is told in the log; an invoice in which
 * a letter has none is refused (pdf_invoice.c).
 */
#include <assert.h>
#include <fontconfig/fontconfig.h>
#include <glob.h>
#include <libgen.h>
#include <limits.h>
#include <pango/pangofc-fontmap.h>
#include <stdio.h>
#include <unistd.h>

#include "base/log.h"
#include "invoice/pdf_draw.h"

#define NOTO	"/usr/share/fonts/truetype/noto/"

static const char	*named;		/* NULL: fonts/ beside the program */

static bool		 fonts_directory(char *, size_t);
static bool		 load(FcConfig *, const char *directory);
static void		 add(FcConfig *, const char *pattern);

void
invoice_fonts(const char *directory)
{
	named = directory;
}

PangoFontMap *
pdf_font_map(void)
{
	static PangoFontMap	*map;
	char			 directory[PATH_MAX];
	FcConfig		*config;

	if (map != NULL)
		return (map);
	map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	config = FcConfigCreate();
	if (fonts_directory(directory, sizeof(directory)) &&
	    load(config, directory))
		pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
	else
		log_warn("invoice.fonts_missing", "use", "system fonts");
	FcConfigDestroy(config);	/* the map has its own reference */
	return (map);
}

static bool
fonts_directory(char *path, size_t size)
{
	char	 program[PATH_MAX];
	ssize_t	 n;

	if (named != NULL)
		return ((size_t)snprintf(path, size, "%s", named) < size);
	n = readlink("/proc/self/exe", program, sizeof(program) - 1);
	if (n < 0)
		return (false);
	program[n] = '\0';
	return ((size_t)snprintf(path, size, "%s/fonts", dirname(program)) <
	    size);
}

static bool
load(FcConfig *config, const char *directory)
{
	static const char *const	 files[] = { "Regular.otf", "Bold.otf",
	    "Hangul-Regular.otf", "Hangul-Bold.otf" };
	char				 path[PATH_MAX];
	size_t				 i;

	assert(config != NULL);
	for (i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		if ((size_t)snprintf(path, sizeof(path), "%s/%s", directory,
		    files[i]) >= sizeof(path) ||
		    !FcConfigAppFontAddFile(config, (const FcChar8 *)path))
			return (false);
	}
	add(config, NOTO "NotoSans*-Regular.ttf");
	add(config, NOTO "NotoSans*-Bold.ttf");
	return (true);
}

/* What is not there is found missing when a letter needs it. */
static void
add(FcConfig *config, const char *pattern)
{
	glob_t	 found;
	size_t	 i;

	assert(pattern != NULL);
	if (glob(pattern, 0, NULL, &found) == 0) {
		for (i = 0; i < found.gl_pathc; i++)
			FcConfigAppFontAddFile(config,
			    (const FcChar8 *)found.gl_pathv[i]);
	}
	globfree(&found);
}
