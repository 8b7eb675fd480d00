/*
 * config -- what a process is told by its environment.
 *
 *   BERTH_DB              how to reach PostgreSQL, a libpq connection string;
 *                         berth-jobs has a role of its own: BERTH_DB_JOBS
 *   BERTH_PUBLIC_URL      where people find the portal: "https://host[:port]"
 *   BERTH_DB_CONNECTIONS  connections of each worker; 8 when not set
 *   BERTH_DB_READERS      pages that a worker reads at once; 1 when not set,
 *                         which is right where the database shares the
 *                         workers' processors
 *   BERTH_PROXY           address of the proxy in front.  Only from there is
 *                         X-Forwarded-For believed.
 *   BERTH_INSPECT         socket of berth-inspect, which looks at documents;
 *                         without it none is taken
 *   BERTH_DEMO            "1" where demo people may sign in
 */
#ifndef MAIN_CONFIG_H
#define MAIN_CONFIG_H

#include <stdbool.h>
#include <stddef.h>

/* The value of a variable; NULL when it is not set or empty.  Nothing else
 * of the portal reads the environment. */
const char	*config_text(const char *name);

struct config {
	const char	*db;
	const char	*public_url;
	const char	*proxy;		/* or NULL */
	const char	*inspect;	/* or NULL */
	size_t		 db_connections;
	size_t		 db_readers;
	bool		 is_demo;
};

/* NULL, or what is wrong, for the administrator.  `db_variable` names where
 * this program's connection string is. */
const char	*config_read(struct config *, const char *db_variable);

#endif
