/* request -- what comes in, and what goes out, as text and bytes. */
#ifndef WEB_REQUEST_H
#define WEB_REQUEST_H

#include "base/limits.h"
#include "base/out.h"
#include "base/types.h"

/* What came in.  Texts are NULL where the header was not sent. */
struct request {
	const char	*id;		/* random; in the log and the reply */
	const char	*method;
	const char	*path;		/* as sent, without the query */
	const char	*query;
	const char	*body;
	size_t		 body_len;
	const char	*content_type;
	const char	*cookie;
	const char	*origin;
	const char	*fetch_site;	/* Sec-Fetch-Site */
	const char	*host;
	const char	*accept_language;
	const char	*accept_encoding;
	const char	*if_none_match;
	const char	*user_agent;
	const char	*address;	/* of the client */
};

struct header { const char *name, *value; };

struct reply {
	int		 status;
	const char	*content_type;
	struct out	 body;
	/* A body that is not text made here: static files, PDF.  The bytes
	 * must live as long as the process or in the request's arena. */
	struct bytes	 raw;
	struct header	 headers[REPLY_HEADERS_MAX];
	size_t		 headers_n;
	unsigned	 round_trips;	/* to the database, of the last turn */
};

#endif
