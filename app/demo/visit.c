/*
 * Being somebody at the portal, without a network: signing in by the door,
 * reading a page, filling in its form as it stands there, and walking through
 * pages that ask once more.  What the form holds by itself (tokens, versions)
 * is sent as it was found, like a browser does.
 */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "demo/fill.h"

#define ADDRESS		"127.0.0.1"
#define COOKIES_BYTES	1024
#define PAGES_MAX	3	/* that one step leads through */

struct visitor { const char *who; char cookies[COOKIES_BYTES]; };

static struct visitor	*find(struct demo *, const char *who);
static bool	 sign_in(struct demo *, struct visitor *);
static void	 drop_cookie(char *cookies, const char *name, size_t len);
static void	 take_cookies(struct visitor *, const struct reply *);
static const char *ask(struct demo *, struct arena *, struct visitor *,
		    struct request *, struct reply *);
static const char *get(struct demo *, struct arena *, struct visitor *,
		    const char *path);
static bool	 find_form(struct demo *, struct arena *, struct visitor *,
		    const struct demo_request *, struct page_form *);
static bool	 leads_to(struct arena *, const struct reply *,
		    const char *page);
static bool	 send(struct demo *, struct arena *, struct visitor *,
		    const struct demo_request *, struct page_form *);

/* --- Cookies ------------------------------------------------------------ */

static void
drop_cookie(char *cookies, const char *name, size_t len)
{
	char	*at = strstr(cookies, name), *end;

	while (at != NULL && (strncmp(at, name, len) != 0 || at[len] != '='))
		at = strstr(at + 1, name);
	if (at == NULL)
		return;
	end = at + strcspn(at, ";");
	end += strspn(end, "; ");
	memmove(at, end, strlen(end) + 1);
}

static void
take_cookies(struct visitor *v, const struct reply *rep)
{
	const char	*value;
	char		 name[64];
	size_t		 i, n, has;

	for (i = 0; i < rep->headers_n; i++) {
		if (strcmp(rep->headers[i].name, "set-cookie") != 0)
			continue;
		value = rep->headers[i].value;
		n = strcspn(value, "=");
		snprintf(name, sizeof(name), "%.*s", (int)n, value);
		drop_cookie(v->cookies, name, n);
		if (strstr(value, "Max-Age=0") != NULL)
			continue;
		has = strlen(v->cookies);
		snprintf(v->cookies + has, sizeof(v->cookies) - has,
		    "%s%.*s", has > 0 ? "; " : "", (int)strcspn(value, ";"),
		    value);
	}
}

/* --- Asking ------------------------------------------------------------- */

/* The page that comes back. */
static const char *
ask(struct demo *d, struct arena *a, struct visitor *v, struct request *req,
    struct reply *rep)
{
	const char	*query = strchr(req->path, '?');

	if (query != NULL) {
		req->path = arena_copy(a, req->path,
		    (size_t)(query - req->path));
		req->query = query + 1;
	}
	req->address = ADDRESS;
	req->user_agent = "berth-demo";
	req->cookie = v->cookies[0] != '\0' ? arena_strdup(a, v->cookies) :
	    NULL;
	web_serve(&d->env, a, req, rep);
	take_cookies(v, rep);
	return (rep->body.data == NULL ? "" :
	    arena_copy(a, rep->body.data, rep->body.len));
}

static const char *
get(struct demo *d, struct arena *a, struct visitor *v, const char *path)
{
	struct request	 req = { .method = "GET", .path = path };
	struct reply	 rep;

	return (ask(d, a, v, &req, &rep));
}

static bool
sign_in(struct demo *d, struct visitor *v)
{
	struct arena		*a = arena_create();
	const struct demo_answer answers[] = { { "password", d->password },
				    { NULL, NULL } };
	struct demo_request	 r = { .page = "/sign-in", .path = "/sign-in",
	    .answers = answers, .body = arena_printf(a, "email=%s@berth.test",
	    v->who) };
	struct page_form	 form;
	bool			 is_in;

	is_in = find_form(d, a, v, &r, &form) && send(d, a, v, &r, &form);
	arena_destroy(a);
	return (is_in);
}

/* Signed in now, if not yet; NULL when that cannot be. */
static struct visitor *
find(struct demo *d, const char *who)
{
	struct visitor	*v;
	size_t		 i;

	for (i = 0; i < d->visitors_n; i++) {
		if (!strcmp(d->visitors[i]->who, who))
			return (d->visitors[i]);
	}
	assert(d->visitors_n < DEMO_VISITORS_MAX);
	v = arena_new(d->arena, struct visitor);
	v->who = arena_strdup(d->arena, who);
	if (!sign_in(d, v))
		return (NULL);
	return (d->visitors[d->visitors_n++] = v);
}

/* --- Forms -------------------------------------------------------------- */

/* On the page where the step is offered, or on one of its own that says what
 * will happen and has the address of the step. */
static bool
find_form(struct demo *d, struct arena *a, struct visitor *v,
    const struct demo_request *r, struct page_form *form)
{
	const char	*action = arena_printf(a, "/en%s", r->path), *html;

	html = get(d, a, v, arena_printf(a, "/en%s", r->page));
	if (page_form(a, html, action, form))
		return (true);
	return (page_form(a, get(d, a, v, action), action, form));
}

/* The address that the answer leads to, without what follows the path. */
static bool
leads_to(struct arena *a, const struct reply *rep, const char *page)
{
	const char	*to = "";
	size_t		 i;

	for (i = 0; i < rep->headers_n; i++) {
		if (!strcmp(rep->headers[i].name, "location"))
			to = rep->headers[i].value;
	}
	return (!strcmp(arena_copy(a, to, strcspn(to, "?#")), page));
}

/* Until the answer leads on.  A page with the same form asks once more; one
 * that is answered and led back to asks what follows from the answers. */
static bool
send(struct demo *d, struct arena *a, struct visitor *v,
    const struct demo_request *r, struct page_form *form)
{
	struct request	 req;
	struct reply	 rep = { .status = 0 };
	const char	*html = "", *page = arena_printf(a, "/en%s", r->page);
	int		 i;

	for (i = 0; i < PAGES_MAX && fill_form(a, form, r); i++) {
		req = (struct request){ .method = "POST",
		    .path = form->action };
		fill_body(a, form, r, &req);
		html = ask(d, a, v, &req, &rep);
		if (rep.status == 303 && (r->answers == NULL || i > 0 ||
		    !leads_to(a, &rep, page)))
			return (true);
		if (rep.status == 303)
			html = get(d, a, v, page);
		else if (rep.status != 200)
			break;
		if (!page_form(a, html, req.path, form)) {
			if (rep.status == 303)
				return (true);
			break;
		}
	}
	fprintf(stderr, "berth-demo: %s: POST %s: %d%s\n", v->who, r->path,
	    rep.status, page_wrong(a, html));
	return (false);
}

bool
demo_post(struct demo *d, struct arena *a, const struct demo_request *r)
{
	struct visitor		*v = find(d, r->who);
	struct page_form	*form = arena_new(a, struct page_form);

	if (v == NULL)
		return (false);
	if (!find_form(d, a, v, r, form)) {
		fprintf(stderr, "berth-demo: %s finds no way to POST %s on "
		    "%s\n", r->who, r->path, r->page);
		return (false);
	}
	return (send(d, a, v, r, form));
}

void
demo_sign_out(struct demo *d)
{
	struct arena	*a = arena_create();
	size_t		 i;

	for (i = 0; i < d->visitors_n; i++) {
		(void)demo_post(d, a, &(struct demo_request){
		    .who = d->visitors[i]->who, .page = "/account",
		    .path = "/sign-out", .body = "" });
		arena_reset(a);
	}
	d->visitors_n = 0;
	arena_destroy(a);
}
