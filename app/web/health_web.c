/* What a supervisor asks: is it alive, and can it serve? */
#include <string.h>

#include "base/arena.h"
#include "web/pages_web.h"

static const struct err	*say_ok(struct web *);

static const struct err *
say_ok(struct web *w)
{
	static const unsigned char	 ok[] = "ok\n";

	w->rep->status = 200;
	w->rep->content_type = "text/plain; charset=utf-8";
	w->rep->raw = (struct bytes){ ok, sizeof(ok) - 1 };
	return (NULL);
}

/* GET /healthz: the process answers. */
const struct err *
health_show(struct web *w)
{
	return (say_ok(w));
}

/* GET /readyz: and so does the database, which the dispatcher has asked
 * before it came here. */
const struct err *
ready_show(struct web *w)
{
	return (say_ok(w));
}
