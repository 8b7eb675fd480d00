/*
 * static -- the style sheet, the mark and other files that never change.
 *
 * The build puts the files of static/ into the program (tools/static2c).
 * An address holds a hash of the content, "/static/<hash>-<name>", so a
 * browser may keep a file for ever and never shows an old one.
 */
#ifndef WEB_STATIC_H
#define WEB_STATIC_H

#include "base/types.h"
#include "web/web.h"

struct static_file {
	const char	*name;		/* "berth.css" */
	const char	*address;	/* "/static/0123456789abcdef-berth.css" */
	const char	*media_type;
	const char	*etag;		/* quoted */
	struct bytes	 plain;
	struct bytes	 gzip;		/* p NULL where it would not be shorter */
};

/* Sorted by name; build/gen/static.c. */
extern const struct static_file	static_files[];
extern const size_t		static_files_n;

/* The address of a file; the file must exist.  Templates write @/name. */
const char	*static_path(const char *name);

/* GET /static/:name and GET /favicon.ico; both bare, both without a
 * transaction. */
handler		 static_show, favicon_show;

#endif
