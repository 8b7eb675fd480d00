/* The dispatcher: one request, one transaction. */
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
static const struct err sign_in = { ERR_SIGN_IN, "web.sign_in",
    N_("Sign in to go on."), NULL };

static const char *after_lang(struct web *, enum lang *);
static void	 guess_lang(struct web *);
static bool	 redirect_to_lang(struct web *, const char *path);
static bool	 is_read_only(const struct web *);
static const struct err *find(struct web *);
static const struct err *guard(struct web *);
static const struct err *begin(struct web *, bool read_only);
static const struct err *attempt(struct web *);
static const struct err *attempt_own(struct web *);
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

/* The first language of ours that the browser names; English otherwise. */
static void
guess_lang(struct web *w)
{
	const char	*a = w->req->accept_language;

	w->lang = a != NULL && str_starts(a, "zh") ? LANG_TC : LANG_EN;
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

static const struct err *
guard(struct web *w)
{
	uint64_t	 who = w->route->who;

	if (who == ANYONE)
		return (NULL);
	if (w->viewer.person.n == 0)
		return (&sign_in);
	if (who == SIGNED_IN || web_has_role(w, who))
		return (NULL);
	return (&web_denied);
}

bool
web_has_role(const struct web *w, uint64_t set)
{
	return (((uint64_t)w->viewer.roles & set) != 0);
}

const struct err *
web_need_org_role(const struct web *w, struct id org, uint64_t set)
{
	size_t	 i;

	for (i = 0; i < w->viewer.orgs.n; i++) {
		if (w->viewer.orgs.p[i].n == org.n &&
		    ((uint64_t)w->viewer.org_roles.p[i].n & set) != 0)
			return (NULL);
	}
	return (&web_denied);
}

static const struct err *
begin(struct web *w, bool read_only)
{
	const struct err	*err;
	struct bytes		 hash;

	hash = token_hash(w->arena, cookie_get(w, COOKIE_SESSION));
	if ((err = db_begin(w->db, read_only)) != NULL ||
	    (err = viewer_begin(w->db, hash, &w->viewer)) != NULL)
		return (err);
	w->now = w->viewer.now;
	w->today = day_of_instant(w->now);
	return (NULL);
}

/* One run of the handler in its transaction. */
static const struct err *
attempt(struct web *w)
{
	const struct err	*err;

	w->rep->body.len = 0;
	w->rep->headers_n = 0;
	w->rep->raw = (struct bytes){ NULL, 0 };
	w->form->errors_n = 0;
	if ((err = begin(w, is_read_only(w))) == NULL &&
	    (err = guard(w)) == NULL &&
	    (is_read_only(w) || (err = csrf_check(w)) == NULL)) {
		flash_take(w);
		session_drop(w);
		if ((err = w->route->serve(w)) == NULL)
			err = db_commit(w->db);
	}
	w->rep->round_trips = db_round_trips(w->db);
	db_rollback(w->db);
	return (err);
}

/* A handler that opens its own turns. */
static const struct err *
attempt_own(struct web *w)
{
	const struct err	*err;

	if ((err = begin(w, true)) == NULL && (err = guard(w)) == NULL)
		err = csrf_check(w);
	db_rollback(w->db);
	if (err == NULL)
		err = w->route->serve(w);
	db_rollback(w->db);
	return (err);
}

/* Show the page of the form again, in a transaction of its own. */
static void
go_back(struct web *w, const struct err *why)
{
	const struct err	*err;

	w->rep->body.len = 0;
	w->rep->headers_n = 0;
	w->err = why;
	if (why->field != NULL)
		form_wrong(w, why);
	if ((err = begin(w, true)) != NULL || (err = guard(w)) != NULL ||
	    (err = w->route->back(w)) != NULL)
		problem_page(w, why);
	else
		w->rep->status = problem_status(why);
	db_rollback(w->db);
}

/* Moved on at most once a minute, so most requests only read. */
static void
touch_session(struct web *w)
{
	if (!w->viewer.is_stale || db_begin(w->db, false) != NULL)
		return;
	if (session_touch(w->db, w->viewer.session) == NULL)
		(void)db_commit(w->db);
	db_rollback(w->db);
}

static void
security_headers(struct web *w)
{
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
	int			 tries = 0;

	*rep = (struct reply){ .body.arena = arena };
	w->env = env;
	w->req = req;
	w->rep = rep;
	w->arena = arena;
	w->form = arena_new(arena, struct form);
	w->viewer = (struct viewer){ .now = INSTANT_NONE };
	w->again = INSTANT_NONE;
	/* No error and no route: on the way to the page in a language. */
	if ((err = find(w)) == NULL && w->route != NULL &&
	    (err = form_parse(w)) == NULL) {
		if ((w->route->flags & ROUTE_NO_DB) == 0)
			w->db = db_new(env->pool, arena);
		if ((w->route->flags & ROUTE_NO_DB) != 0)
			err = w->route->serve(w);
		else if ((w->route->flags & ROUTE_OWN_TURNS) != 0)
			err = attempt_own(w);
		else {
			do {
				err = attempt(w);
			} while (err == &db_retry && ++tries < DB_RETRIES_MAX);
		}
	}
	finish(w, err);
	if (w->db != NULL)
		touch_session(w);
}
