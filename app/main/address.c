/* Whose address a request comes from, behind a proxy that is believed. */
#include <arpa/inet.h>
#include <assert.h>

#include <kore/kore.h>
#include <kore/http.h>

#include <string.h>

#include "base/arena.h"
#include "main/address.h"

static const char *peer(struct arena *, const struct connection *);

/* The last address of the list is the one that the proxy itself wrote. */
const char *
address_of_client(struct arena *a, struct http_request *http,
    const char *proxy)
{
	const char	*from, *said, *last;

	assert(http != NULL);
	from = peer(a, http->owner);
	if (proxy == NULL || strcmp(from, proxy) != 0 ||
	    !http_request_header(http, "x-forwarded-for", &said))
		return (from);
	last = strrchr(said, ',');
	last = last == NULL ? said : last + 1;
	last += strspn(last, " \t");
	return (*last == '\0' ? from : arena_strdup(a, last));
}

static const char *
peer(struct arena *a, const struct connection *c)
{
	char		 text[INET6_ADDRSTRLEN];
	const void	*p;

	assert(c != NULL);
	if (c->family == AF_INET)
		p = &c->addr.ipv4.sin_addr;
	else if (c->family == AF_INET6)
		p = &c->addr.ipv6.sin6_addr;
	else
		return ("unix");
	if (inet_ntop(c->family, p, text, sizeof(text)) == NULL)
		return ("unknown");
	return (arena_strdup(a, text));
}
