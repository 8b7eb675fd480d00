/* Being somebody at the portal, without a network. */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "db/db.h"
#include "demo/demo.h"
#include "identity/account.h"
#include "identity/session.h"
#include "web/cookie.h"

#define BOUNDARY	"demo-paper"

static const struct err *sign_in(struct demo *, struct demo_visitor *);
static const char	*parts(struct arena *, const char *body);
static void		 add_file(struct arena *, const struct demo_request *,
			    const char *fields, struct request *);

static const struct err *
sign_in(struct demo *d, struct demo_visitor *v)
{
	struct arena		*a = d->arena;
	struct db		*db = db_new(d->env.pool, a);
	const struct err	*err;
	struct person		 p;

	v->token = token_new(a);
	if ((err = db_begin(db, false)) == NULL &&
	    (err = person_by_email(db, arena_printf(a, "%s@berth.test",
	    v->who), &p)) == NULL &&
	    (err = session_insert(db, &p, token_hash(a, v->token),
	    "127.0.0.1", "berth demo")) == NULL)
		err = db_commit(db);
	db_rollback(db);
	v->id = p.id;
	return (err);
}

const struct demo_visitor *
demo_visitor(struct demo *d, const char *who)
{
	struct demo_visitor	*v;
	size_t			 i;

	assert(d != NULL);
	for (i = 0; i < d->visitors_n; i++) {
		if (!strcmp(d->visitors[i].who, who))
			return (&d->visitors[i]);
	}
	if (d->visitors_n == DEMO_VISITORS_MAX)
		return (NULL);
	v = &d->visitors[d->visitors_n];
	v->who = arena_strdup(d->arena, who);
	if (sign_in(d, v) != NULL)
		return (NULL);
	d->visitors_n++;
	return (v);
}

/* Fields whose values need no encoding, as parts of a multipart body. */
static const char *
parts(struct arena *a, const char *body)
{
	const char	*all = "";
	size_t		 name, whole;

	for (; *body != '\0'; body += whole + (body[whole] == '&')) {
		whole = strcspn(body, "&");
		name = strcspn(body, "=");
		all = arena_printf(a, "%s--" BOUNDARY "\r\n"
		    "Content-Disposition: form-data; name=\"%.*s\"\r\n\r\n"
		    "%.*s\r\n", all, (int)name, body,
		    (int)(whole - name - 1), body + name + 1);
	}
	return (all);
}

static void
add_file(struct arena *a, const struct demo_request *r, const char *fields,
    struct request *req)
{
	static const char	 end[] = "\r\n--" BOUNDARY "--\r\n";
	const char		*head = arena_printf(a, "%s--" BOUNDARY "\r\n"
				    "Content-Disposition: form-data; "
				    "name=\"file\"; filename=\"%s\"\r\n\r\n",
				    parts(a, fields), r->file_name);
	size_t			 n = strlen(head);
	char			*body;

	body = arena_take(a, n + r->file.n + sizeof(end));
	memcpy(body, head, n);
	memcpy(body + n, r->file.p, r->file.n);
	memcpy(body + n + r->file.n, end, sizeof(end));
	req->body = body;
	req->body_len = n + r->file.n + sizeof(end) - 1;
	req->content_type = "multipart/form-data; boundary=" BOUNDARY;
}

bool
demo_post(struct demo *d, struct arena *a, const struct demo_request *r)
{
	const struct demo_visitor	*v = demo_visitor(d, r->who);
	const char			*fields;
	struct request			 req = { .method = "POST",
	    .path = arena_printf(a, "/en%s", r->path), .address = "127.0.0.1",
	    .content_type = "application/x-www-form-urlencoded" };
	struct reply			 rep;

	if (v == NULL) {
		fprintf(stderr, "berth: there is no %s\n", r->who);
		return (false);
	}
	req.cookie = arena_printf(a, COOKIE_SESSION "=%s", v->token);
	fields = arena_printf(a, "csrf=%s&once=%s&version=0&%s",
	    token_proof(a, v->token, "csrf"), token_new(a), r->body);
	if (r->file_name != NULL)
		add_file(a, r, fields, &req);
	else {
		req.body = fields;
		req.body_len = strlen(fields);
	}
	web_serve(&d->env, a, &req, &rep);
	if (rep.status != 303)
		fprintf(stderr, "berth: %s: POST %s: %d\n", r->who, r->path,
		    rep.status);
	return (rep.status == 303);
}

/* Nobody is left signed in; the record tells of what people did, and these
 * never came in by the door. */
void
demo_sign_out(struct demo *d)
{
	struct db	*db;
	struct viewer	 v;
	size_t		 i;

	assert(d != NULL);
	for (i = 0; i < d->visitors_n; i++) {
		db = db_new(d->env.pool, d->arena);
		if (db_begin(db, false) == NULL &&
		    viewer_begin(db, token_hash(d->arena,
		    d->visitors[i].token), &v) == NULL &&
		    session_end(db, v.person, v.session) == NULL)
			(void)db_commit(db);
		db_rollback(db);
	}
}
