#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "main/config.h"

#define DB_CONNECTIONS		8
#define DB_CONNECTIONS_MAX	64

static const char *text(const char *);
static bool	 is_public_url(const char *);

const char *
config_read(struct config *c, const char *db_variable)
{
	const char	*n;
	int64_t		 connections = DB_CONNECTIONS;

	*c = (struct config){
		.db = text(db_variable),
		.public_url = text("BERTH_PUBLIC_URL"),
		.proxy = text("BERTH_PROXY"),
		.is_demo = text("BERTH_DEMO") != NULL &&
		    !strcmp(text("BERTH_DEMO"), "1"),
	};
	if (c->db == NULL)
		return ("the database is not set: see main/config.h");
	if (c->public_url == NULL || !is_public_url(c->public_url))
		return ("BERTH_PUBLIC_URL must be https://host[:port], "
		    "without a path");
	n = text("BERTH_DB_CONNECTIONS");
	if (n != NULL && !str_int(n, 1, DB_CONNECTIONS_MAX, &connections))
		return ("BERTH_DB_CONNECTIONS must be from 1 to 64");
	c->db_connections = (size_t)connections;
	return (NULL);
}

/* An empty variable counts as not set. */
static const char *
text(const char *name)
{
	const char	*p;

	p = getenv(name);
	return (p != NULL && *p != '\0' ? p : NULL);
}

static bool
is_public_url(const char *url)
{
	if (str_starts(url, "https://"))
		url += strlen("https://");
	else if (str_starts(url, "http://"))
		url += strlen("http://");
	else
		return (false);
	return (*url != '\0' && strpbrk(url, "/ \r\n\t") == NULL);
}
