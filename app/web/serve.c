/* The dispatcher: one request, one transaction. */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/log.h"
#include "base/str.h"
#include "db/db.h"
#include "web/private.h"

#define CSP								\
	"default-src 'none'; style-src 'self'; img-src 'self'; "	\
	"font-src 'self'; script-src 'none'; form-action 'self'; "	\
	"base-uri 'none'; frame-ancestors 'none'; "			\
	"require-trusted-types-for 'script'"

const struct err web_denied = { ERR_DENIED, "web.denied",
    N_("Your role does not include this."), NULL };
const struct err web_no_page = { ERR_MISSING, "web.no_page",
    N_("Check the address, or start again from the dashboard."), NULL };
static const struct err no_method = { ERR_METHOD, "web.no_method",
    N_("Open the page again and use its buttons."), NULL };

static const char *after_lang(struct web *, enum lang *);
static void	 guess_lang(struct web *);
static bool	 redirect_to_lang(struct web *, const char *path);
static bool	 is_read_only(const struct web *);
static const struct err *attempt(struct web *);
static const struct err *serve(struct web *);
static const struct err *find(struct web *);
static void	 go_back(struct web *, const struct err *);
static void	 touch_session(struct web *);
static void	 finish(struct web *, const struct err *);
static void	 security_headers(struct web *);

/* The path behind "/en"; the whole path and LANGS when it names none. */
static const char *
after_lang(struct web *w, enum lang *lang)
{
	const char	*p = w->req->path + 1;
	size_t		 len = strcspn(p, "/");

	if ((*lang = lang_of_path(p, len)) == LANGS)
		return (w->req->path);
	return (p[len] == '\0' ? "/" : p + len);
}

/* Where the address names none: what a person of this browser set for
 * themselves, or else what the browser would like. */
static void
guess_lang(struct web *w)
{
	const char	*set = cookie_get(w, COOKIE_LANG);

	w->lang = set != NULL ? lang_of_path(set, strlen(set)) : LANGS;
	if (w->lang == LANGS)
		w->lang = lang_accepted(w->req->accept_language);
}

static bool
redirect_to_lang(struct web *w, const char *path)
{
	const char	*allow, *query = w->req->query;

	if (!is_read_only(w) || route_find(w, path, "GET", &allow) == NULL)
		return (false);
	w->rep->status = 303;
	web_header(w, "location", arena_printf(w->arena, "%s%s%s",
	    web_url(w, "%s", path), query != NULL ? "?" : "",
	    query != NULL ? query : ""));
	return (true);
}

static bool
is_read_only(const struct web *w)
{
	assert(w != NULL);
	return (!strcmp(w->req->method, "GET") ||
	    !strcmp(w->req->method, "HEAD"));
}

/* The route, or the error that says why there is none; a redirect to the
 * same page in a language is neither. */
static const struct err *
find(struct web *w)
{
	const char	*path, *allow;
	enum lang	 lang;

	assert(w != NULL);
	if (*w->req->path != '/' || strlen(w->req->path) > PATH_BYTES_MAX)
		return (&web_no_page);
	guess_lang(w);
	path = after_lang(w, &lang);
	if (lang != LANGS)
		w->lang = lang;
	w->rep->body.lang = w->lang;
	w->path = path;
	if ((w->route = route_find(w, path, w->req->method, &allow)) == NULL) {
		if (allow == NULL)
			return (&web_no_page);
		web_header(w, "allow", allow);
		return (&no_method);
	}
	if (((w->route->flags & ROUTE_BARE) != 0) == (lang == LANGS))
		return (NULL);
	w->route = NULL;
	return (lang == LANGS && redirect_to_lang(w, path) ? NULL :
	    &web_no_page);
}

/* One run of the handler in its turn; one that opens its own turns is let in
 * by a turn of the dispatcher's. */
static const struct err *
attempt(struct web *w)
{
	assert(w != NULL);
	w->rep->body.len = 0;
	w->rep->headers_n = 0;
	w->rep->raw = (struct bytes){ NULL, 0 };
	w->form->errors_n = 0;
	if ((w->route->flags & ROUTE_OWN_TURNS) != 0)
		return (turn_read(w, once_look));
	return (is_read_only(w) ? turn_read(w, turn_show) : turn_change(w));
}

static const struct err *
serve(struct web *w)
{
	const struct err	*err;
	int			 tries = 0;

	assert(w != NULL);
	if ((w->route->flags & ROUTE_NO_DB) != 0)
		return (w->route->serve(w));
	w->db = db_new(w->env->pool, w->arena);
	do {
		err = attempt(w);
	} while (err == &db_retry && ++tries < DB_RETRIES_MAX);
	if (err == NULL && (w->route->flags & ROUTE_OWN_TURNS) != 0) {
		err = w->route->serve(w);
		db_rollback(w->db);
	}
	return (err == &once_led_on ? NULL : err);
}

/* Show the page of the form again, in a transaction of its own. */
static void
go_back(struct web *w, const struct err *why)
{
	const struct err	*err;
	int			 tries = 0;

	assert(w != NULL && why != NULL);
	w->err = why;
	if (why->field != NULL)
		form_wrong(w, why);
	do {
		w->rep->body.len = 0;
		w->rep->headers_n = 0;
		err = turn_read(w, w->route->back);
	} while (err == &db_retry && ++tries < DB_RETRIES_MAX);
	if (err != NULL)
		problem_page(w, why);
	else
		w->rep->status = problem_status(why);
}

/* Moved on at most once a minute, so most requests only read. */
static void
touch_session(struct web *w)
{
	assert(w != NULL);
	if (!w->viewer.is_stale || db_begin(w->db, false) != NULL)
		return;
	if (session_touch(w->db, w->viewer.session) == NULL)
		(void)db_commit(w->db);
	db_rollback(w->db);
}

static void
security_headers(struct web *w)
{
	assert(w != NULL);
	web_header(w, "x-content-type-options", "nosniff");
	web_header(w, "cross-origin-resource-policy", "same-origin");
	if (w->rep->content_type == NULL ||
	    !str_starts(w->rep->content_type, "text/html"))
		return;
	web_header(w, "content-security-policy", CSP);
	web_header(w, "referrer-policy", "same-origin");
	web_header(w, "cross-origin-opener-policy", "same-origin");
	web_header(w, "cache-control", "no-store");
}

/* Every way out: the error's page or redirect, and the headers. */
static void
finish(struct web *w, const struct err *err)
{
	assert(w != NULL);
	if (err != NULL && err->kind == ERR_SIGN_IN) {
		w->rep->status = 303;
		web_header(w, "location", is_read_only(w) ?
		    web_url(w, "/sign-in?next=%s", w->path) :
		    web_url(w, "/sign-in"));
	} else if (err != NULL && w->route != NULL && w->route->back != NULL &&
	    (err->kind == ERR_INVALID || err->kind == ERR_CONFLICT))
		go_back(w, err);
	else if (err != NULL)
		problem_page(w, err);
	if (err != NULL && problem_status(err) >= 500)
		log_error("web.problem", "code", err->code, "path",
		    log_path(w->arena, w->req->path));
	security_headers(w);
}

void
web_serve(const struct web_env *env, struct arena *arena,
    const struct request *req, struct reply *rep)
{
	struct web		*w = arena_new(arena, struct web);
	const struct err	*err;

	*rep = (struct reply){ .body.arena = arena };
	w->env = env;
	w->req = req;
	w->rep = rep;
	w->arena = arena;
	w->form = arena_new(arena, struct form);
	w->now = INSTANT_NONE;
	w->again = INSTANT_NONE;
	/* No error and no route: on the way to the page in a language. */
	if ((err = find(w)) == NULL && w->route != NULL &&
	    (err = form_parse(w)) == NULL)
		err = serve(w);
	finish(w, err);
	if (w->db != NULL)
		touch_session(w);
}
