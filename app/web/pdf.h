/*
 * pdf -- a PDF that comes with a form: looked at, named and hashed, the same
 * wherever one is taken.
 */
#ifndef WEB_PDF_H
#define WEB_PDF_H

#include "base/err.h"
#include "base/types.h"

struct web;

struct pdf {
	const char	*file_name;	/* safe, and ends with ".pdf" */
	struct bytes	 content, sha256;
	int32_t		 pages;
};

/* What is wrong with it stands beside the field "file"; an error only where
 * it could not be looked at. */
const struct err *form_pdf(struct web *, struct pdf *);

#endif
