/* declaration -- what the signatory declares on submission, each by itself
 * (rules/scheme.md 4). */
#ifndef APPLICATION_DECLARATION_H
#define APPLICATION_DECLARATION_H

#include "base/err.h"
#include "base/types.h"

struct db;

#define DECLARATION_VERSION	"DECLARATIONS-1"
struct declaration { const char *name, *text; };
extern const struct declaration	declarations[];	/* ends with a NULL name */

struct declared {
	struct id	 application, org, person;
	struct texts	 codes;
	const char	*version;
	struct instant	 at;
};
const struct err *declaration_insert(struct db *, const struct declared *);

#endif
