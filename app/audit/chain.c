/* How one link of the record follows from the one before; pure. */
#include <assert.h>
#include <string.h>

#include "audit/chain.h"
#include "base/arena.h"
#include "base/str.h"
#include "identity/identity.h"

struct bytes
audit_hash(struct arena *a, struct bytes before, int64_t position,
    const struct audit_event *e)
{
	const char	*text;

	assert(e != NULL);
	/* Lengths before texts, so that no two events read the same. */
	text = arena_printf(a, "%s|%lld|%lld|%lld|%lld|%zu:%s|%lld|%lld|%zu:%s"
	    "|%zu:%s|%zu:%s",
	    before.p != NULL ? str_hex(a, before.p, before.n) : "",
	    (long long)position, (long long)e->id.n, (long long)e->at.us,
	    (long long)e->person.n, strlen(e->action), e->action,
	    (long long)e->subject.n, (long long)e->org.n,
	    strlen(e->detail), e->detail, strlen(e->before), e->before,
	    strlen(e->after), e->after);
	return (hash_bytes(a, (struct bytes){ (const unsigned char *)text,
	    strlen(text) }));
}
