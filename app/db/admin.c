/*
 * One connection for what is no request: migrations, locks, listening.  Text in,
 * text out; nothing that serves people comes here.
 */
#include <assert.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libpq-fe.h>

#include "base/log.h"
#include "db/admin.h"
#include "db/db.h"

struct admin {
	PGconn	*pg;
};

static void			 notice(void *, const PGresult *);
static const struct err		*finish(struct admin *, PGresult *);

static void
notice(void *arg, const PGresult *res)
{
	(void)arg;
	(void)res;
}

struct admin *
admin_open(const char *conninfo)
{
	struct admin	*a;

	if ((a = calloc(1, sizeof(*a))) == NULL)
		abort();
	a->pg = PQconnectdb(conninfo);
	if (PQstatus(a->pg) != CONNECTION_OK) {
		log_error("db.connect", "reason", PQerrorMessage(a->pg));
		admin_close(a);
		return (NULL);
	}
	PQsetNoticeReceiver(a->pg, notice, NULL);
	return (a);
}

void
admin_close(struct admin *a)
{
	if (a == NULL)
		return;
	PQfinish(a->pg);
	free(a);
}

static const struct err *
finish(struct admin *a, PGresult *res)
{
	ExecStatusType	 st = PQresultStatus(res);

	assert(a != NULL);
	if (st == PGRES_COMMAND_OK || st == PGRES_TUPLES_OK)
		return (NULL);
	log_error("db.script", "reason", PQerrorMessage(a->pg));
	return (PQstatus(a->pg) == CONNECTION_OK ? &db_broken : &db_busy);
}

const struct err *
admin_script(struct admin *a, const char *text)
{
	const struct err	*err;
	PGresult		*res;

	assert(a != NULL);
	res = PQexec(a->pg, text);
	err = finish(a, res);
	PQclear(res);
	return (err);
}

const struct err *
admin_query(struct admin *a, const char *text, struct admin_params params,
    char answer[ADMIN_ANSWER_BYTES])
{
	const struct err	*err;
	PGresult		*res;

	assert(a != NULL);
	res = PQexecParams(a->pg, text, params.n, NULL, params.p, NULL, NULL,
	    0);
	err = finish(a, res);
	if (err == NULL && answer != NULL)
		snprintf(answer, ADMIN_ANSWER_BYTES, "%s", PQntuples(res) > 0 ?
		    PQgetvalue(res, 0, 0) : "");
	PQclear(res);
	return (err);
}

const struct err *
admin_listen(struct admin *a, const char *channel)
{
	const struct err	*err;
	char			 text[80], *name;

	assert(a != NULL);
	if ((name = PQescapeIdentifier(a->pg, channel,
	    strlen(channel))) == NULL)
		return (&db_broken);
	snprintf(text, sizeof(text), "listen %s", name);
	PQfreemem(name);
	err = admin_script(a, text);
	return (err);
}

int
admin_wait(struct admin *a, int fd, int timeout_ms)
{
	struct pollfd	 p[2] = { { .fd = PQsocket(a->pg), .events = POLLIN },
			    { .fd = fd, .events = POLLIN } };
	PGnotify	*note;
	int		 told = 0;

	if (poll(p, fd >= 0 ? 2 : 1, timeout_ms) <= 0)
		return (0);
	if (p[0].revents != 0) {
		if (!PQconsumeInput(a->pg))
			return (-1);
		while ((note = PQnotifies(a->pg)) != NULL) {
			PQfreemem(note);
			told = 1;
		}
	}
	return (told ? 1 : fd >= 0 && p[1].revents != 0 ? 2 : 0);
}
