/* env -- what a process gives to every request that it serves. */
#ifndef WEB_ENV_H
#define WEB_ENV_H

#include "inspect/inspect.h"

struct db_pool;
struct portal;

struct web_env {
	struct db_pool	*pool;
	const struct portal	*portal;	/* its pages; web/route.h */
	const char	*public_url;	/* "https://127.0.0.1:8443" */
	bool		 is_demo;	/* the banner; demo sign-ins exist */
	/* Run fn(arg) off the event loop, and wait for it. */
	void		(*offload)(void (*fn)(void *), void *arg);
	/* Have a document looked at, and by whom; see inspect/inspect.h. */
	inspector	*inspect;
	const char	*inspect_at;
};

#endif
