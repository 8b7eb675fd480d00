/* One request in its fibre, from Kore's struct to web_serve() and back. */
#include <sys/random.h>

#include <kore/kore.h>
#include <kore/http.h>

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/log.h"
#include "main/address.h"
#include "main/body.h"
#include "main/config.h"
#include "main/fiber.h"
#include "main/loop.h"
#include "main/turn.h"
#include "web/web.h"

#define ID_BYTES		8	/* of a request's id */

struct turn {
	struct http_request	*http;	/* NULL once the client has gone */
	struct fiber		*fiber;
	struct arena		*arena;
	struct body		 body;
	struct request		 request;
	struct reply		 reply;
	uint64_t		 begun_ms;
	bool			 is_done;
	char			 id[2 * ID_BYTES + 1];
};

static void	 serve(void *);
static void	 read_request(struct turn *);
static const char *header(struct turn *, const char *);
static void	 log_turn(const struct turn *);
static void	 make_id(char *);

static const struct config	*config;
static const struct web_env	*env;
static unsigned			 turns;

void
turn_open(const struct config *c, const struct web_env *e)
{
	assert(c != NULL && e != NULL);
	config = c;
	env = e;
}

struct turn *
turn_begin(struct http_request *http)
{
	struct turn	*t;
	struct arena	*arena;

	arena = arena_borrow();
	t = arena_new(arena, struct turn);
	t->arena = arena;
	if ((t->fiber = fiber_create(serve, t)) == NULL) {
		arena_return(arena);
		return (NULL);
	}
	t->http = http;
	t->begun_ms = kore_time_ms();
	make_id(t->id);
	read_request(t);
	turns++;
	return (t);
}

void
turn_end(struct turn *t)
{
	assert(t->is_done);
	log_turn(t);
	fiber_release(t->fiber);
	arena_return(t->arena);
	turns--;
}

void
turn_run(struct turn *t)
{
	assert(t != NULL);
	loop_start(t->fiber);
}

bool
turn_is_done(const struct turn *t)
{
	assert(t != NULL);
	return (t->is_done);
}

void
turn_answer(struct turn *t)
{
	struct reply	*r = &t->reply;
	size_t		 i;

	assert(t->is_done && t->http != NULL);
	http_response_header(t->http, "x-request-id", t->id);
	if (r->content_type != NULL)
		http_response_header(t->http, "content-type", r->content_type);
	for (i = 0; i < r->headers_n; i++)
		http_response_header(t->http, r->headers[i].name,
		    r->headers[i].value);
	if (r->raw.p != NULL)
		http_response(t->http, r->status, r->raw.p, r->raw.n);
	else
		http_response(t->http, r->status, r->body.data, r->body.len);
}

void
turn_abandon(struct turn *t)
{
	assert(t != NULL);
	t->http = NULL;
	if (t->is_done)
		turn_end(t);
	else
		loop_cancel(t->fiber);
}

void
turn_done(struct fiber *f)
{
	struct turn	*t;

	t = fiber_arg(f);
	t->is_done = true;
	if (t->http == NULL)
		turn_end(t);
	else
		http_request_wakeup(t->http);
}

unsigned
turn_count(void)
{
	return (turns);
}

static void
serve(void *arg)
{
	struct turn	*t = arg;

	(void)log_about(t->id);
	if (body_load(&t->body, &t->request.body)) {
		t->request.body_len = t->body.len;
		web_serve(env, t->arena, &t->request, &t->reply);
	} else {
		t->reply.status = HTTP_STATUS_SERVICE_UNAVAILABLE;
		t->reply.headers[t->reply.headers_n++] =
		    (struct header){ "retry-after", "10" };
	}
	body_drop(&t->body);
}

/* Copied, or taken over: the turn may outlive Kore's request. */
static void
read_request(struct turn *t)
{
	struct http_request	*h = t->http;

	t->request = (struct request){
		.id = t->id,
		.method = http_method_text(h->method),
		.path = arena_strdup(t->arena, h->path),
		.query = h->query_string == NULL ? NULL :
		    arena_strdup(t->arena, h->query_string),
		.content_type = header(t, "content-type"),
		.cookie = header(t, "cookie"),
		.origin = header(t, "origin"),
		.fetch_site = header(t, "sec-fetch-site"),
		.host = *h->host == '\0' ? NULL :
		    arena_strdup(t->arena, h->host),
		.accept_language = header(t, "accept-language"),
		.if_none_match = header(t, "if-none-match"),
		.user_agent = header(t, "user-agent"),
		.address = address_of_client(t->arena, h, config->proxy),
	};
	body_take(&t->body, h);
}

static const char *
header(struct turn *t, const char *name)
{
	const char	*value;

	assert(t != NULL);
	if (!http_request_header(t->http, name, &value))
		return (NULL);
	return (arena_strdup(t->arena, value));
}

static void
log_turn(const struct turn *t)
{
	char	 status[16], ms[24];

	assert(t != NULL);
	(void)snprintf(status, sizeof(status), "%d",
	    t->http == NULL ? 499 : t->reply.status);
	(void)snprintf(ms, sizeof(ms), "%" PRIu64,
	    (uint64_t)kore_time_ms() - t->begun_ms);
	log_info("request", "id", t->id, "from", t->request.address,
	    "method", t->request.method,
	    "path", log_path(t->arena, t->request.path),
	    "status", status, "ms", ms);
}

static void
make_id(char *text)
{
	unsigned char	 b[ID_BYTES];
	size_t		 i;

	if (getrandom(b, sizeof(b), 0) != (ssize_t)sizeof(b))
		memset(b, 0, sizeof(b));
	for (i = 0; i < sizeof(b); i++)
		(void)snprintf(text + 2 * i, 3, "%02x", b[i]);
}
