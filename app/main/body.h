/*
 * body -- what came with a request.
 *
 * Kore keeps a small body in memory and writes a large one (more than
 * http_body_disk_offload of kore.conf) to a file without a name.  Of the
 * large ones, only one at a time is brought into a worker's memory, so many
 * slow uploads cost disk and not memory; the others wait in order.
 */
#ifndef MAIN_BODY_H
#define MAIN_BODY_H

#include <stdbool.h>
#include <stddef.h>

struct http_request;
struct kore_buf;

struct body {
	struct kore_buf	*small;		/* or NULL */
	void		*large;		/* once it is loaded */
	int		 fd;		/* -1: there is none */
	size_t		 len;
};

/* Take it over from Kore's request. */
void	 body_take(struct body *, struct http_request *);
/* Bring it into memory; NULL data where nothing was sent.  False when its
 * turn did not come in time, or the client has gone. */
bool	 body_load(struct body *, const char **data);
void	 body_drop(struct body *);

#endif
