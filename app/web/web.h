/*
 * web -- a request comes in as text and goes out as text.
 *
 * Nothing here knows Kore: main/portal.c turns a Kore request into a struct
 * request and a struct reply into a Kore response, so tests serve requests
 * in process.
 *
 * web_serve() is the dispatcher.  It finds the route and opens the request's
 * turn: for GET and HEAD one that reads (turns.c), else a transaction, which
 * it commits when the handler returned NULL.  It learns who is asking, checks
 * the guard and the CSRF token, and calls the handler; that of a page may run
 * twice.  Handlers never begin, commit, free or clean up.  Where a POST handler
 * returns an error that the person can mend (ERR_INVALID, ERR_CONFLICT) and
 * its route names a page to go `back` to, that page is shown again, with 422
 * or 409, the message beside its field and what was typed still in place.
 */
#ifndef WEB_WEB_H
#define WEB_WEB_H

#include "base/err.h"
#include "base/limits.h"
#include "base/out.h"
#include "base/types.h"
#include "identity/identity.h"
#include "web/env.h"
#include "web/request.h"

struct arena;
struct db;
struct form;

struct web {
	const struct web_env	*env;
	const struct request	*req;
	struct reply		*rep;
	struct arena		*arena;
	struct db		*db;
	const struct route	*route;
	enum lang		 lang;
	const char		*path;		/* behind the language */
	struct viewer		 viewer;	/* who is asking */
	struct instant		 now;
	struct day		 today;		/* in Hong Kong */
	struct id		 id;		/* the first :id of the path */
	struct id		 ids[PATH_IDS_MAX];
	const char		*name;		/* the :name of the path */
	struct form		*form;		/* what was sent; never NULL */
	const struct err	*err;		/* why the page is shown again */
	const char		*flash;		/* said once after a redirect */
	struct instant		 again;		/* when a limit has room again */
	const char		*made;		/* where this form led before */
};

typedef const struct err *handler(struct web *);

void		 web_serve(const struct web_env *, struct arena *,
		    const struct request *, struct reply *);

/* Ways to answer; each returns NULL so that a handler can end with it. */
const struct err *web_page(struct web *);	/* 200, or 422 on a way back */
const struct err *web_see_other(struct web *, const char *fmt, ...)
		    __attribute__((format(printf, 2, 3)));	/* 303 */
const struct err *web_file(struct web *, const char *media_type,
		    const char *file_name, struct bytes);	/* attachment */
/* Say something once on the next page; `key` is an N_() text. */
void		 web_flash(struct web *, const char *key);
void		 web_header(struct web *, const char *name, const char *value);

/* "/en/applications/7", in this language. */
const char	*web_url(const struct web *, const char *fmt, ...)
		    __attribute__((format(printf, 2, 3)));
const char	*web_csrf(const struct web *);	/* for every form */
const char	*web_once(const struct web *);	/* the mark of one form */
/* Of handlers with turns of their own (ROUTE_OWN_TURNS): the one turn that
 * changes what the form asks for. */
const struct err *web_change_begin(struct web *);
const struct err *web_change_commit(struct web *);

/* `text`, an N_() key, in the page's language with figures in its {}. */
const char	*web_filled(struct web *, const char *text, const int64_t *,
		    size_t);

#define _(key)	lang_text(w->lang, (key))

/* Run fn(arg) off the event loop where there is one. */
void		 web_offload(const struct web *, void (*fn)(void *), void *arg);

bool		 web_has_role(const struct web *, uint64_t roles);
/* What the person is in that organisation; 0: no member of it. */
uint64_t	 web_org_roles(const struct web *, struct id org);

/*
 * May the person open that page, or send that form, by the guard of its
 * route?  `pattern` is written as the route has it: "/offers/:id".  Of what
 * belongs to an organisation ask with _in: a role in another one is no use.
 */
bool		 web_may_get(const struct web *, const char *pattern);
bool		 web_may_post(const struct web *, const char *pattern);
bool		 web_may_get_in(const struct web *, struct id org,
		    const char *pattern);
bool		 web_may_post_in(const struct web *, struct id org,
		    const char *pattern);
/* In a handler, of the row it has found: web_denied, unless the guard of the
 * route is met by a role in the row's organisation or in the centre. */
const struct err *web_need_in(const struct web *, struct id org);

extern const struct err	web_denied, web_no_page;

#endif
