/* tell -- one mail to each of several people, in their own language. */
#ifndef NOTIFICATION_TELL_H
#define NOTIFICATION_TELL_H

#include "base/err.h"
#include "base/types.h"

struct db;

/* A mail to the people, and to the owners and applicants of the
 * organisation (either may be none): $name, the args, and a link. */
struct tidings {
	const char	*template;
	struct ids	 people;
	struct id	 org;
	struct texts	 args;
	const char	*public_url;
	const char	*path;		/* behind the language */
};
const struct err *tell(struct db *, const struct tidings *);

#endif
