/*
 * paper -- PDFs for tests: sound ones and ones that are not to be taken.
 *
 * Each is written by hand with a right table of objects, so what is wrong
 * with one is what its name says and nothing else.
 */
#ifndef TESTS_PAPER_H
#define TESTS_PAPER_H

#include "base/types.h"

struct arena;

/* One page, and what is added to its catalogue, its page and its trailer;
 * `more` is a further object, the fourth, or NULL. */
struct paper { const char *catalog, *page, *trailer, *more; };

struct bytes	 paper_of(struct arena *, const struct paper *);
struct bytes	 paper_plain(struct arena *);
struct bytes	 paper_pages(struct arena *, int n);
/* Opens without a password, and is encrypted all the same. */
struct bytes	 paper_encrypted(struct arena *);

#endif
