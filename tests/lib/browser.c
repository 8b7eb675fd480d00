/* A turn at the database, and a browser, without a network. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness.h"
#include "web/private.h"
#include "web/static.h"

#define BOUNDARY	"----harness"

static const char	*session_of(struct id);
static void		 take_cookies(struct browser *);
static void		 drop_cookie(struct browser *, const char *name);
static void		 take_csrf(struct browser *);
static const char	*marked(const struct browser *, const char *path,
			    const char *body);
static int		 send(struct browser *, struct request *, const char *path);

static const struct web_env env = { .public_url = "https://portal.test" };
static inspector	*looks = inspect_apart;
static struct web_env	 live;

/* A session row, and the token that its cookie holds. */
static const char *
session_of(struct id person)
{
	const char	*token = token_new(arena);
	struct bytes	 hash = token_hash(arena, token);
	char		 hex[2 * TOKEN_HASH_BYTES + 1], number[24];
	size_t		 i;

	for (i = 0; i < hash.n; i++)
		snprintf(hex + 2 * i, 3, "%02x", hash.p[i]);
	snprintf(number, sizeof(number), "%lld", (long long)person.n);
	FACT("insert into session (token_hash, person_id, idle, expires_at) "
	    "values (decode($1, 'hex'), $2, '1 hour', now() + interval '1 hour')",
	    hex, number);
	return (token);
}

struct db *
turn_as(struct id person)
{
	struct viewer	 v;
	struct bytes	 hash = { NULL, 0 };
	struct db	*db = db_new(web_pool, arena);

	if (person.n != 0)
		hash = token_hash(arena, session_of(person));
	assert_null(db_begin(db, false));
	assert_null(viewer_begin(db, hash, &v));
	assert_int_equal(v.person.n, person.n);
	return (db);
}

void
turn_end(struct db *db)
{
	db_rollback(db);
}

inspector *
browser_inspector(inspector *other)
{
	inspector	*before = looks;

	looks = other;
	return (before);
}

struct browser *
browser_new(void)
{
	return (arena_new(arena, struct browser));
}

struct browser *
browser_as(struct id person)
{
	struct browser	*b = browser_new();
	const char	*token = session_of(person);

	b->person = person;
	snprintf(b->cookie, sizeof(b->cookie), "__Host-berth=%s", token);
	snprintf(b->csrf, sizeof(b->csrf), "%s",
	    token_proof(arena, token, "csrf"));
	return (b);
}

static void
drop_cookie(struct browser *b, const char *name)
{
	char	*at = strstr(b->cookie, name), *end;

	if (at == NULL)
		return;
	end = at + strcspn(at, ";");
	end += strspn(end, "; ");
	memmove(at, end, strlen(end) + 1);
}

static void
take_cookies(struct browser *b)
{
	const char	*v;
	char		*name;
	size_t		 i;

	for (i = 0; i < b->rep->headers_n; i++) {
		if (strcmp(b->rep->headers[i].name, "set-cookie") != 0)
			continue;
		v = b->rep->headers[i].value;
		name = arena_copy(arena, v, strcspn(v, "=") + 1);
		drop_cookie(b, name);
		if (strstr(v, "Max-Age=0") == NULL)
			snprintf(b->cookie + strlen(b->cookie),
			    sizeof(b->cookie) - strlen(b->cookie), "%s%.*s",
			    b->cookie[0] != '\0' ? "; " : "",
			    (int)strcspn(v, ";"), v);
	}
}

static void
take_csrf(struct browser *b)
{
	static const char	 mark[] = "name=\"csrf\" value=\"";
	const char		*at = strstr(b->body, mark);

	if (at != NULL)
		snprintf(b->csrf, sizeof(b->csrf), "%.64s",
		    at + sizeof(mark) - 1);
}

static int
send(struct browser *b, struct request *req, const char *path)
{
	const char	*query = strchr(path, '?');

	live = env;
	live.pool = web_pool;
	live.portal = portal;
	live.inspect = looks;
	req->path = query == NULL ? path :
	    arena_copy(arena, path, (size_t)(query - path));
	req->query = query == NULL ? NULL : query + 1;
	req->cookie = b->cookie[0] != '\0' ? arena_strdup(arena, b->cookie) :
	    NULL;
	req->address = b->address != NULL ? b->address : "192.0.2.1";
	req->user_agent = b->user_agent;
	req->origin = b->origin;
	req->fetch_site = b->fetch_site;
	req->accept_language = b->accept_language;
	b->rep = arena_new(arena, struct reply);
	web_serve(&live, arena, req, b->rep);
	b->body = arena_copy(arena, b->rep->body.data, b->rep->body.len);
	b->location = header(b, "location");
	take_cookies(b);
	take_csrf(b);
	return (b->rep->status);
}

int
browse(struct browser *b, const char *method, const char *path,
    const char *body)
{
	struct request	 req = { .id = BROWSER_REQUEST, .method = method,
			    .body = body };

	if (body != NULL) {
		req.body_len = strlen(body);
		req.content_type = "application/x-www-form-urlencoded";
	}
	return (send(b, &req, path));
}

/* A hidden field of the form that is sent to `path`; NULL: none on the page. */
const char *
hidden(const struct browser *b, const char *path, const char *name)
{
	const char	*at, *end;

	at = strstr(b->body, arena_printf(arena, "action=\"%s\"", path));
	if (at == NULL)
		return (NULL);
	end = strstr(at, "</form>");
	at = strstr(at, arena_printf(arena, "name=\"%s\" value=\"", name));
	if (at == NULL || at > end)
		return (NULL);
	at = strstr(at, "value=\"") + strlen("value=\"");
	return (arena_copy(arena, at, strcspn(at, "\"")));
}

const char *
version_now(const struct browser *b, const char *path)
{
	struct web	 w = { .arena = arena };
	struct browser	 window = *b;
	const char	*allow;

	live = env;
	live.portal = portal;
	w.env = &live;
	w.route = route_find(&w, path + 3, "POST", &allow);
	if (w.route == NULL || (w.route->flags & ROUTE_EDITS) == 0 ||
	    get(&window, arena_printf(arena, "%.3s%s", path,
	    route_page(&w))) != 200)
		return (NULL);
	return (hidden(&window, path, "version"));
}

/* What a form of ours carries beside what is filled in. */
static const char *
marked(const struct browser *b, const char *path, const char *body)
{
	const char	*marks = "", *version;

	if (strstr(body, "once=") == NULL)
		marks = arena_printf(arena, "&once=%s", token_new(arena));
	if (strstr(body, "version=") == NULL &&
	    (version = version_now(b, path)) != NULL)
		marks = arena_printf(arena, "%s&version=%s", marks, version);
	return (arena_printf(arena, "csrf=%s&%s%s", b->csrf, body, marks));
}

int
post(struct browser *b, const char *path, const char *body)
{
	return (browse(b, "POST", path, marked(b, path, body)));
}

int
post_file(struct browser *b, const char *path, const char *fields,
    const char *file_field, const char *file_name, struct bytes content)
{
	struct request	 req = { .id = BROWSER_REQUEST, .method = "POST",
			    .content_type = "multipart/form-data; boundary="
			    BOUNDARY };
	char		*all = arena_strdup(arena, marked(b, path, fields));
	char		*body = arena_take(arena, content.n + 16384), *pair;
	char		*rest = all;
	size_t		 n = 0;

	while ((pair = strsep(&rest, "&")) != NULL) {
		if (*pair == '\0')
			continue;
		n += (size_t)sprintf(body + n, "--" BOUNDARY "\r\n"
		    "Content-Disposition: form-data; name=\"%.*s\"\r\n\r\n%s\r\n",
		    (int)strcspn(pair, "="), pair, strchr(pair, '=') + 1);
	}
	n += (size_t)sprintf(body + n, "--" BOUNDARY "\r\nContent-Disposition: "
	    "form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: "
	    "application/pdf\r\n\r\n", file_field, file_name);
	if (content.n > 0)
		memcpy(body + n, content.p, content.n);
	n += content.n;
	n += (size_t)sprintf(body + n, "\r\n--" BOUNDARY "--\r\n");
	req.body = body;
	req.body_len = n;
	return (send(b, &req, path));
}

const char *
steady(const struct browser *b)
{
	static const char	 mark[] = "name=\"once\" value=\"";
	char			*text = arena_strdup(arena, b->body), *at = text;

	while ((at = strstr(at, mark)) != NULL)
		for (at += sizeof(mark) - 1; *at != '"'; at++)
			*at = '-';
	return (text);
}

const char *
header(const struct browser *b, const char *name)
{
	size_t	 i;

	for (i = 0; i < b->rep->headers_n; i++) {
		if (!strcmp(b->rep->headers[i].name, name))
			return (b->rep->headers[i].value);
	}
	return (NULL);
}
