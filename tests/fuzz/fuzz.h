/*
 * fuzz -- readers of what others send, given what nobody would send.
 *
 * A target reads one input and asserts what must hold of every answer; the
 * sanitizers assert the rest.  The driver makes inputs out of the target's
 * own seeds and words: it keeps those that reach a branch that none before
 * did, and goes on from them.  A seed number makes a run repeatable.
 */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include <stddef.h>

struct arena;

#define FUZZ_BYTES_MAX	4096	/* of an input */

struct fuzz_target {
	const char	*name;
	/* The bytes end where they end: no NUL follows. */
	void		(*run)(struct arena *, const char *, size_t);
	const char	*const *seeds;	/* NULL ends these and the words */
	const char	*const *words;	/* that the reader knows */
};

extern const struct fuzz_target	fuzz_form, fuzz_multipart, fuzz_fields,
				fuzz_route, fuzz_cookie, fuzz_document,
				fuzz_organisation, fuzz_mail, fuzz_html,
				fuzz_slurm, fuzz_template, fuzz_texts, fuzz_pdf;

#endif
