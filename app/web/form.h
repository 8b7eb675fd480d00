/*
 * form -- the fields of a request, from its body or its query.
 *
 * Each reader takes one field and returns its value, or notes an error
 * beside the field's name and returns the type's "none".  form_check() says
 * at the end whether all were right, so that a page shows every mistake at
 * once.  A field that is missing reads as empty.  Nothing is trimmed away
 * from what is shown again: form_typed() gives back what was sent.
 */
#ifndef WEB_FORM_H
#define WEB_FORM_H

#include "base/err.h"
#include "base/types.h"

struct web;
struct words;

enum { FORM_REQUIRED = 1, FORM_LINES = 2 /* keeps line breaks */ };

struct upload {
	const char	*file_name;	/* as sent; never used as a path */
	struct bytes	 content;
};

/* Text as it is to be kept (text/text.h), of at most chars_max characters;
 * NULL when empty. */
const char	*form_text(struct web *, const char *name, unsigned flags,
		    size_t chars_max);
const char	*form_email(struct web *, const char *name, unsigned flags);
const char	*form_phone(struct web *, const char *name, unsigned flags);
/* The same of letters and digits, of which full-width ones become plain. */
const char	*form_code(struct web *, const char *name, unsigned flags,
		    size_t chars_max);
/* A number or a day that the caller reads, in plain digits; NULL when empty. */
const char	*form_plain(struct web *, const char *name, unsigned flags);
/* Untrimmed, and the same from every keyboard: passwords. */
const char	*form_secret(struct web *, const char *name);
int64_t		 form_int(struct web *, const char *name, unsigned flags,
		    int64_t min, int64_t max);
struct cards	 form_cards(struct web *, const char *name, int32_t max);
struct months	 form_months(struct web *, const char *name, int32_t max);
struct id	 form_id(struct web *, const char *name, unsigned flags);
/* Every value of a field that may be ticked more than once, up to max. */
struct ids	 form_ids(struct web *, const char *name, size_t max);
/* "1234.50" or "1,234.50", in HK$. */
struct money	 form_money(struct web *, const char *name, unsigned flags);
/* "70" or "72.5", per cent. */
struct rate	 form_rate(struct web *, const char *name, unsigned flags);
/* <input type=date>: "2026-11-23". */
struct day	 form_day(struct web *, const char *name, unsigned flags);
bool		 form_ticked(struct web *, const char *name);
/* A word of a closed set; returns its number, or -1. */
int		 form_word(struct web *, const char *name, unsigned flags,
		    const struct words *);
struct upload	 form_upload(struct web *, const char *name, unsigned flags);

/* Note that a field is wrong.  The first note for a field is kept. */
void		 form_wrong(struct web *, const struct err *);
void		 form_wrong_field(struct web *, const char *name,
		    const char *text);
/* The version that a form which edits began from; -1 when it does not say. */
int32_t		 form_version(const struct web *);

/* NULL, or form_invalid when any field was noted. */
const struct err *form_check(const struct web *);
extern const struct err	form_invalid;

/* For pages: what was typed, or `otherwise` on a page that is shown for the
 * first time; and what is wrong with a field, NULL when nothing is. */
bool		 form_was_sent(const struct web *);
const char	*form_typed(const struct web *, const char *name,
		    const char *otherwise);
const char	*form_error(const struct web *, const char *name);
size_t		 form_errors(const struct web *);
const char	*form_error_at(const struct web *, size_t i,
		    const char **name);

/* The query string: filters and pages of lists. */
const char	*query_text(struct web *, const char *name);
int64_t		 query_int(struct web *, const char *name, int64_t otherwise);

#endif
