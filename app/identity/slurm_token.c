/* A short token for slurmrestd.  The key is handed in and never kept. */
#include <jwt.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "identity/identity.h"

#define SLURM_KEY_BYTES_MAX	8192

static char	*encoded(jwt_t *, struct bytes key, const char *user,
		    int64_t from, int64_t until);

/* Every byte of the key file is the key, a newline at its end too. */
static char *
encoded(jwt_t *jwt, struct bytes key, const char *user, int64_t from,
    int64_t until)
{
	if (jwt_add_grant(jwt, "sun", user) != 0 ||
	    jwt_add_grant_int(jwt, "iat", (long)from) != 0 ||
	    jwt_add_grant_int(jwt, "exp", (long)until) != 0 ||
	    jwt_set_alg(jwt, JWT_ALG_HS256, key.p, (int)key.n) != 0)
		return (NULL);
	return (jwt_encode_str(jwt));
}

const char *
identity_slurm_token(struct arena *a, struct bytes key, const char *user,
    struct instant now, int seconds)
{
	jwt_t		*jwt;
	char		*made;
	const char	*token = NULL;
	int64_t		 from = instant_unix(now);

	if (key.p == NULL || key.n == 0 || key.n > SLURM_KEY_BYTES_MAX ||
	    jwt_new(&jwt) != 0)
		return (NULL);
	made = encoded(jwt, key, user, from, from + seconds);
	if (made != NULL) {
		token = arena_strdup(a, made);
		explicit_bzero(made, strlen(made));
		free(made);
	}
	jwt_free(jwt);
	return (token);
}
