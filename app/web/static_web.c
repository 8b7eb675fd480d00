/*
 * Files that the build compiled in, with names that change with their bytes.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "web/static.h"

#define FOR_EVER	"public, max-age=31536000, immutable"
#define FOR_A_DAY	"public, max-age=86400"

static const struct static_file	*find(const char *);
static int			 compare(const void *, const void *);
static const struct err		*answer(struct web *,
				    const struct static_file *, const char *);
static bool			 takes_gzip(const struct request *);

const char *
static_path(const char *name)
{
	const struct static_file	*f = find(name);

	assert(f != NULL);
	return (f->address);
}

/* The name on the wire is <hash>-<name>: another hash is another file. */
const struct err *
static_show(struct web *w)
{
	const struct static_file	*f = NULL;
	const char			*dash;

	assert(w != NULL);
	if (w->name != NULL && (dash = strchr(w->name, '-')) != NULL)
		f = find(dash + 1);
	if (f == NULL || strcmp(f->address + strlen("/static/"), w->name) != 0)
		return (&web_no_page);
	return (answer(w, f, FOR_EVER));
}

/* Asked for by browsers that do not read <link rel="icon">. */
const struct err *
favicon_show(struct web *w)
{
	return (answer(w, find("favicon.svg"), FOR_A_DAY));
}

static const struct static_file *
find(const char *name)
{
	return (bsearch(name, static_files, static_files_n,
	    sizeof(static_files[0]), compare));
}

static int
compare(const void *name, const void *file)
{
	const struct static_file	*f = file;

	return (strcmp(name, f->name));
}

static const struct err *
answer(struct web *w, const struct static_file *f, const char *caching)
{
	const char	*known = w->req->if_none_match;

	assert(f != NULL);
	web_header(w, "cache-control", caching);
	web_header(w, "etag", f->etag);
	web_header(w, "vary", "accept-encoding");
	w->rep->content_type = f->media_type;
	if (known != NULL && strstr(known, f->etag) != NULL) {
		w->rep->status = 304;
		return (NULL);
	}
	w->rep->status = 200;
	w->rep->raw = f->plain;
	if (f->gzip.p != NULL && takes_gzip(w->req)) {
		web_header(w, "content-encoding", "gzip");
		w->rep->raw = f->gzip;
	}
	return (NULL);
}

/* A client that refuses gzip by name, "gzip;q=0", gets the plain bytes. */
static bool
takes_gzip(const struct request *req)
{
	const char	*p;

	if (req->accept_encoding == NULL ||
	    (p = strstr(req->accept_encoding, "gzip")) == NULL)
		return (false);
	p += strlen("gzip");
	p += strspn(p, " ");
	return (!str_starts(p, ";q=0") ||
	    strcspn(p, "123456789") < strcspn(p, ","));
}
