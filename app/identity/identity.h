/*
 * identity -- people, sessions, sign-in, roles; the only place that knows
 * libsodium and libjwt.
 *
 * Secrets: a password is stored as Argon2id; a session, invitation or e-mail
 * token is 32 random bytes of which only a BLAKE2b hash is stored.  Nothing
 * here logs a secret.
 */
#ifndef IDENTITY_IDENTITY_H
#define IDENTITY_IDENTITY_H

#include "base/err.h"
#include "base/lang.h"
#include "base/types.h"
#include "identity/role.h"

struct arena;
struct db;

/* Who is asking, as request_begin.sql found them in the request's own first
 * round trip.  person.n == 0: nobody is signed in. */
struct viewer {
	struct id	 person;
	struct id	 session;
	const char	*name;
	const char	*email;
	int64_t		 roles;		/* ROLE_BIT()s, of all organisations */
	bool		 is_centre;	/* sees every organisation's cases */
	struct ids	 orgs;		/* where they are a member, and ... */
	struct ids	 org_roles;	/* ... the role bits held there */
	struct instant	 now;		/* the clock of the database */
	bool		 is_stale;	/* last_seen wants to be moved on */
};

/* Rows: the first statement of every request.  No session, or none that is
 * alive, is not an error: the viewer is nobody. */
const struct err *viewer_begin(struct db *, struct bytes session_hash,
		    struct viewer *);
/* The same, to be asked in front of a page's own (db_begin_reading()). */
struct ask	 viewer_ask(struct db *, struct bytes session_hash,
		    struct viewer *);
const struct err *session_touch(struct db *, struct id session);

/* The portal's clock, for those who are not in a request. */
const struct err *clock_read(struct db *, struct instant *now);

/* Must be called once before anything else here. */
void		 identity_start(void);

/* Hashing: slow on purpose (about 50 ms); call it through env->offload. */
char		*password_hash(struct arena *, const char *password);
bool		 password_matches(const char *hash, const char *password);

#define TOKEN_BYTES	32
#define TOKEN_HASH_BYTES 32

/* A new random token as 43 characters of URL-safe base64. */
const char	*token_new(struct arena *);
/* The hash under which a token is stored; p NULL when it is not a token. */
struct bytes	 token_hash(struct arena *, const char *token);
/* A keyed hash for CSRF: proof that the holder of `token` made the form. */
const char	*token_proof(struct arena *, const char *token,
		    const char *purpose);
bool		 token_proof_matches(const char *a, const char *b);
/* A keyed hash of all these pieces, each where it stands. */
struct bytes	 token_seal(struct arena *, const char *token,
		    const struct bytes *pieces, size_t n);

/* SHA-256, 32 bytes: documents, exports. */
struct bytes	 hash_bytes(struct arena *, struct bytes content);

/*
 * A token with which the scheduler lets us act as `user` for `seconds`
 * (rules/cluster.md 2): HS256, claims sun, iat, exp.  NULL when the key is unusable.
 * Only berth-jobs holds a key.
 */
const char	*identity_slurm_token(struct arena *, struct bytes key,
		    const char *user, struct instant now, int seconds);

#endif
