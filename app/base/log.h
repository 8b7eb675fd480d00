/*
 * log -- one line an event on standard error, "key=value" and quoted text.
 *
 * Values are escaped, so a line cannot be forged from input.  Never pass a
 * password, a token, a cookie or a key: nothing here can tell.
 */
#ifndef BASE_LOG_H
#define BASE_LOG_H

#include <stdint.h>

struct arena;

enum log_level { LOG_LEVEL_INFO, LOG_LEVEL_WARN, LOG_LEVEL_ERROR };

/* Pairs of key and value, ended by a NULL key. */
void	log_event(enum log_level, const char *event, ...)
	    __attribute__((sentinel));

/* The id of the request that the lines of this thread tell of from now on,
 * or NULL; it must live as long.  Returns the one before. */
const char	*log_about(const char *id);
/* A path without its secrets: a part as long as a token becomes "*". */
const char *log_path(struct arena *, const char *path);

#define log_info(...)	log_event(LOG_LEVEL_INFO, __VA_ARGS__, (char *)0)
#define log_warn(...)	log_event(LOG_LEVEL_WARN, __VA_ARGS__, (char *)0)
#define log_error(...)	log_event(LOG_LEVEL_ERROR, __VA_ARGS__, (char *)0)

#endif
