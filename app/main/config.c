/* The environment; nothing else of the portal reads it. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "main/config.h"

#define DB_CONNECTIONS		8
#define DB_CONNECTIONS_MAX	64
#define DB_READERS		1

static bool	 number(const char *, size_t, size_t *);
static bool	 is_public_url(const char *);

const char *
config_read(struct config *c, const char *db_variable)
{
	const char	*demo = config_text("BERTH_DEMO");

	*c = (struct config){
		.db = config_text(db_variable),
		.public_url = config_text("BERTH_PUBLIC_URL"),
		.proxy = config_text("BERTH_PROXY"),
		.inspect = config_text("BERTH_INSPECT"),
		.is_demo = demo != NULL && !strcmp(demo, "1"),
	};
	if (c->db == NULL)
		return ("the database is not set: see main/config.h");
	if (c->public_url == NULL || !is_public_url(c->public_url))
		return ("BERTH_PUBLIC_URL must be https://host[:port], "
		    "without a path");
	if (!number("BERTH_DB_CONNECTIONS", DB_CONNECTIONS,
	    &c->db_connections))
		return ("BERTH_DB_CONNECTIONS must be from 1 to 64");
	if (!number("BERTH_DB_READERS", DB_READERS, &c->db_readers))
		return ("BERTH_DB_READERS must be from 1 to 64");
	return (NULL);
}

static bool
number(const char *name, size_t otherwise, size_t *n)
{
	const char	*value = config_text(name);
	int64_t		 given = (int64_t)otherwise;

	if (value != NULL && !str_int(value, 1, DB_CONNECTIONS_MAX, &given))
		return (false);
	*n = (size_t)given;
	return (true);
}

/* An empty variable counts as not set. */
const char *
config_text(const char *name)
{
	const char	*p;

	p = getenv(name);
	return (p != NULL && *p != '\0' ? p : NULL);
}

static bool
is_public_url(const char *url)
{
	assert(url != NULL);
	if (str_starts(url, "https://"))
		url += strlen("https://");
	else if (str_starts(url, "http://"))
		url += strlen("http://");
	else
		return (false);
	return (*url != '\0' && strpbrk(url, "/ \r\n\t") == NULL);
}
