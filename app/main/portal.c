/*
 * portal -- berth-web: what Kore calls.
 *
 * kore.conf names portal_serve as the handler of every path.  Kore comes to
 * it when a whole request is there, and again after it was put to sleep and
 * woken.  Each worker reads its configuration and opens its own pool of
 * database connections; nothing is shared between workers.
 */
#include <kore/kore.h>
#include <kore/http.h>

#include <assert.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/log.h"
#include "db/db.h"
#include "identity/identity.h"
#include "main/config.h"
#include "main/loop.h"
#include "main/turn.h"
#include "portal/portal.h"
#include "web/web.h"

#define DB_WAIT_MS	5000
#define DRAIN_MS	20000	/* for what is in flight at the end */
#define DRAIN_STEP_MS	20
#define MMAP_BYTES_MIN	(128 * 1024)

int		 portal_serve(struct http_request *);
void		 kore_parent_configure(int, char **);
void		 kore_worker_configure(void);
void		 kore_worker_teardown(void);

static void	 lost(struct http_request *);
static bool	 is_busy(void);

static struct config	 config;
static struct web_env	 env;

/* The parent's own check, so that a mistake is told before anything runs. */
void
kore_parent_configure(int argc, char **argv)
{
	const char	*wrong;

	(void)argc;
	(void)argv;
	if ((wrong = config_read(&config, "BERTH_DB")) != NULL) {
		log_error("config", "wrong", wrong);
		exit(1);
	}
}

void
kore_worker_configure(void)
{
	struct db_config	 db;

	/* A large body or page goes back to the system when it is freed. */
	(void)mallopt(M_MMAP_THRESHOLD, MMAP_BYTES_MIN);
	(void)mallopt(M_TRIM_THRESHOLD, 4 * MMAP_BYTES_MIN);

	identity_start();
	db = (struct db_config){
		.conninfo = config.db,
		.connections = config.db_connections,
		.readers = config.db_readers,
		.wait_ms_max = DB_WAIT_MS,
		.loop = &loop_db,
	};
	env = (struct web_env){
		.pool = db_pool_create(&db),
		.portal = portal_open(),
		.public_url = config.public_url,
		.is_demo = config.is_demo,
		.offload = loop_offload,
		.inspect = inspect_ask,
		.inspect_at = config.inspect,
	};
	turn_open(&config, &env);
	loop_open(turn_done);
}

int
portal_serve(struct http_request *req)
{
	struct turn	*t;

	assert(req != NULL);
	if ((t = req->hdlr_extra) == NULL) {
		if ((t = turn_begin(req)) == NULL) {
			http_response_header(req, "retry-after", "1");
			http_response(req, HTTP_STATUS_SERVICE_UNAVAILABLE,
			    NULL, 0);
			return (KORE_RESULT_OK);
		}
		req->hdlr_extra = t;
		req->flags |= HTTP_REQUEST_RETAIN_EXTRA;	/* ours */
		req->onfree = lost;
		turn_run(t);
	}
	if (!turn_is_done(t)) {
		http_request_sleep(req);
		return (KORE_RESULT_RETRY);
	}
	turn_answer(t);
	req->hdlr_extra = NULL;
	turn_end(t);
	return (KORE_RESULT_OK);
}

/* Kore frees the request: answered, or the client has gone. */
static void
lost(struct http_request *req)
{
	struct turn	*t;

	assert(req != NULL);
	if ((t = req->hdlr_extra) == NULL)
		return;
	req->hdlr_extra = NULL;
	turn_abandon(t);
}

/*
 * Kore takes no more clients and would now drop what is in flight.  Answer
 * what was asked, let the answers go out, then end.
 */
void
kore_worker_teardown(void)
{
	uint64_t	 end_ms;

	http_keepalive_time = 0;
	end_ms = kore_time_ms() + DRAIN_MS;
	while (is_busy() && kore_time_ms() < end_ms) {
		kore_platform_event_wait(DRAIN_STEP_MS);
		kore_timer_run(kore_time_ms());
		http_process();
		kore_connection_check_timeout(kore_time_ms());
		kore_connection_prune(KORE_CONNECTION_PRUNE_DISCONNECT);
	}
	if (!is_busy() && env.pool != NULL)
		db_pool_destroy(env.pool);
}

static bool
is_busy(void)
{
	struct connection	*c;

	if (http_request_count > 0 || turn_count() > 0)
		return (true);
	TAILQ_FOREACH(c, &connections, list) {
		if (c->proto == CONN_PROTO_HTTP &&
		    (!TAILQ_EMPTY(&c->send_queue) ||
		    (c->flags & CONN_LINGER) != 0))
			return (true);
	}
	return (false);
}

/* Kore logs to stdout, which keeps lines back on a pipe until they are lost
 * with the worker.  kore_parent_configure() is too late for the first. */
__attribute__((constructor)) static void
write_lines_at_once(void)
{
	(void)setvbuf(stdout, NULL, _IOLBF, 0);
}
