/* address -- where a request came from. */
#ifndef MAIN_ADDRESS_H
#define MAIN_ADDRESS_H

struct arena;
struct http_request;

/*
 * Who connected; or, when that is `proxy` (NULL: there is none), who it says
 * that it speaks for.  Never what a client says of itself.
 */
const char	*address_of_client(struct arena *, struct http_request *,
		    const char *proxy);

#endif
