/* private -- what the files of web/ share with each other and nobody else. */
#ifndef WEB_PRIVATE_H
#define WEB_PRIVATE_H

#include "identity/sent_form.h"
#include "web/cookie.h"
#include "web/form.h"
#include "web/route.h"

struct field { const char *name, *value; size_t len; };
/* The label is known once the field was shown again. */
struct field_error { const char *name, *text, *label; };
struct file_field { const char *name; struct upload upload; };

struct form {
	struct field		 fields[FORM_FIELDS_MAX];
	size_t			 n;
	struct file_field	 files[8];
	size_t			 files_n;
	struct field		 query[FORM_FIELDS_MAX / 4];
	size_t			 query_n;
	struct field_error	 errors[FORM_FIELDS_MAX];
	size_t			 errors_n;
	bool			 was_sent;
	size_t			 summary_at;	/* in the page; 0 is nowhere */
	struct bytes		 mark;		/* p NULL: it has none */
	struct sent_form	 sent;		/* how that was noted */
	const char		*said;		/* by web_flash() */
	bool			 has_choices;	/* between mine and theirs */
	bool			 is_edition;	/* fields are noted: both.c */
	const char		*began;		/* fingerprints of those */
};

/* Parse body and query into w->form. */
const struct err *form_parse(struct web *);
const struct err *form_parse_multipart(struct web *, const char *boundary);
struct field_list { struct field *p; size_t max, *n; };
bool		 form_decode(struct arena *, const char *, size_t,
		    struct field_list);
/* The first field of that name, as sent; NULL when there is none. */
const char	*form_value(const struct web *, const char *name);
extern const struct err	form_malformed, form_too_large;

/* The route a request asks for; *allow lists the methods that the path has
 * when it has not this one. */
const struct route *route_find(struct web *, const char *path,
		    const char *method, const char **allow);
/* Does its guard admit the person? */
bool		 route_admits(const struct web *, const struct route *);
/* The routes that begin with the same word as a path does. */
const struct route *route_first(const struct web *, const char *path);
const struct route *route_next(const struct web *, const struct route *);
/* Of a form that was sent, the path of the page that holds it; else NULL. */
const char	*route_page(const struct web *);

/* A page, made by `serve` for who may see it, and a change with its commit;
 * both check the guard.  turn_show() is the handler of a page by itself. */
const struct err *turn_read(struct web *, handler *serve);
const struct err *turn_show(struct web *);
const struct err *turn_change(struct web *);

/* Who asked last with this session (no bytes: without one); what is found is
 * to be proved before anybody is told anything. */
bool		 known_find(struct arena *, struct bytes session_hash,
		    struct viewer *);
void		 known_keep(struct bytes session_hash, const struct viewer *);
bool		 known_is_same(const struct viewer *, const struct viewer *);

const struct err *csrf_check(struct web *);

/* A form is sent once: once.c.  once_led_on says that it was done before and
 * that the answer leads to where the first one led. */
extern const struct err	once_led_on;
bool		 once_ask(struct web *, struct ask *);
const struct err *once_check(struct web *);
const struct err *once_keep(struct web *);
/* Of a handler with turns of its own: may it begin, as far as a form goes? */
const struct err *once_look(struct web *);

/* What the page before left to be said on this one. */
void		 flash_take(struct web *);

/* A session cookie that names no session is taken back. */
void		 session_drop(struct web *);

/* Put the summary of what is wrong where the page wants it. */
void		 summary_put(struct web *);

/* The page that tells of an error. */
void		 problem_page(struct web *, const struct err *);
int		 problem_status(const struct err *);

#endif
