/*
 * The fonts of documents.
 *
 * They are the two files that the build makes (tools/fonts.mk) and nothing
 * else, whatever the machine has: a document must not change its looks, or
 * its bytes, with the fonts of a server.  They are looked for in BERTH_FONTS,
 * else in fonts/ beside the program.  Without them the fonts of the system
 * are used and the log says so.
 *
 * The map is made once and kept, since reading the fonts takes longer than
 * drawing an invoice.
 */
#include <fontconfig/fontconfig.h>
#include <libgen.h>
#include <limits.h>
#include <pango/pangofc-fontmap.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/log.h"
#include "invoice/pdf_draw.h"

static bool		 fonts_directory(char *, size_t);
static FcConfig		*load(const char *directory);

PangoFontMap *
pdf_font_map(void)
{
	static PangoFontMap	*map;
	char			 directory[PATH_MAX];
	FcConfig		*config = NULL;

	if (map != NULL)
		return (map);
	map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	if (fonts_directory(directory, sizeof(directory)))
		config = load(directory);
	if (config == NULL) {
		log_warn("invoice.fonts_missing", "use", "system fonts");
		return (map);
	}
	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
	FcConfigDestroy(config);	/* the map has its own reference */
	return (map);
}

static bool
fonts_directory(char *path, size_t size)
{
	const char	*named = getenv("BERTH_FONTS");
	char		 program[PATH_MAX];
	ssize_t		 n;

	if (named != NULL)
		return ((size_t)snprintf(path, size, "%s", named) < size);
	n = readlink("/proc/self/exe", program, sizeof(program) - 1);
	if (n < 0)
		return (false);
	program[n] = '\0';
	return ((size_t)snprintf(path, size, "%s/fonts", dirname(program)) <
	    size);
}

static FcConfig *
load(const char *directory)
{
	static const char *const	 files[] = { "Regular.otf", "Bold.otf" };
	FcConfig			*config = FcConfigCreate();
	char				 path[PATH_MAX];
	size_t				 i;

	for (i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		if ((size_t)snprintf(path, sizeof(path), "%s/%s", directory,
		    files[i]) >= sizeof(path) ||
		    !FcConfigAppFontAddFile(config, (const FcChar8 *)path)) {
			FcConfigDestroy(config);
			return (NULL);
		}
	}
	return (config);
}
