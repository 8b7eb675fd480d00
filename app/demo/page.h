/*
 * page -- the forms of a page, as a browser reads them: what each control
 * would send if nobody touched it.  Only pages of our own template compiler
 * are read, whose attributes are always quoted.
 */
#ifndef DEMO_PAGE_H
#define DEMO_PAGE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

#define PAGE_FIELDS_MAX	128

struct page_field {
	const char	*name, *value;
	bool		 is_off;	/* not ticked, or not chosen */
	bool		 is_box;	/* of a kind that is ticked */
};

struct page_form {
	const char		*action;
	struct page_field	 fields[PAGE_FIELDS_MAX];
	size_t			 n;
	bool			 has_file;
};

/* The form that is sent by POST to `action`; false when there is none. */
bool		 page_form(struct arena *, const char *html,
		    const char *action, struct page_form *);

/* As a person fills it in: a field is typed over, of boxes and buttons that
 * share a name those with the value are ticked and the others are not.  False
 * when the form has no such field. */
bool		 page_fill(struct page_form *, const char *name,
		    const char *value);
/* One box more of those that share a name. */
bool		 page_tick(struct page_form *, const char *name,
		    const char *value);

/* What the page says is wrong with what was sent, for whoever mends it. */
const char	*page_wrong(struct arena *, const char *html);

#endif
