/* Tokens, proofs and password hashes: libsodium's, in our words. */
#include <assert.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "identity/identity.h"

/* Argon2id with 19 MiB and 3 passes: above the floor of OWASP ASVS 5.0
 * appendix C (t=2, m=19 MiB), and small enough for a worker's memory. */
#define ARGON2_PASSES	3
#define ARGON2_BYTES	((size_t)19 * 1024 * 1024)

#define TOKEN_CHARS	43	/* 32 bytes in base64 without padding */

static bool	 is_ascii(const char *);

void
identity_start(void)
{
	if (sodium_init() == -1)
		abort();
}

char *
password_hash(struct arena *a, const char *password)
{
	char	*hash = arena_take(a, crypto_pwhash_STRBYTES);

	if (crypto_pwhash_str_alg(hash, password, strlen(password),
	    ARGON2_PASSES, ARGON2_BYTES, crypto_pwhash_ALG_ARGON2ID13) != 0)
		abort();	/* out of memory */
	return (hash);
}

bool
password_matches(const char *hash, const char *password)
{
	return (crypto_pwhash_str_verify(hash, password,
	    strlen(password)) == 0);
}

const char *
token_new(struct arena *a)
{
	unsigned char	 raw[TOKEN_BYTES];
	char		*text = arena_take(a, TOKEN_CHARS + 1);

	randombytes_buf(raw, sizeof(raw));
	sodium_bin2base64(text, TOKEN_CHARS + 1, raw, sizeof(raw),
	    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	return (text);
}

/* libsodium 1.0.18 takes any byte above 127 for a "_". */
static bool
is_ascii(const char *s)
{
	assert(s != NULL);
	while (*s != '\0' && (unsigned char)*s < 0x80)
		s++;
	return (*s == '\0');
}

struct bytes
token_hash(struct arena *a, const char *token)
{
	unsigned char	 raw[TOKEN_BYTES], *hash;
	size_t		 len;

	if (token == NULL || strlen(token) != TOKEN_CHARS ||
	    !is_ascii(token) ||
	    sodium_base642bin(raw, sizeof(raw), token, TOKEN_CHARS, NULL, &len,
	    NULL, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 ||
	    len != sizeof(raw))
		return ((struct bytes){ NULL, 0 });
	hash = arena_take(a, TOKEN_HASH_BYTES);
	crypto_generichash(hash, TOKEN_HASH_BYTES, raw, sizeof(raw), NULL, 0);
	return ((struct bytes){ hash, TOKEN_HASH_BYTES });
}

const char *
token_proof(struct arena *a, const char *token, const char *purpose)
{
	unsigned char	 mac[TOKEN_HASH_BYTES];
	char		*hex = arena_take(a, 2 * sizeof(mac) + 1);

	crypto_generichash(mac, sizeof(mac), (const unsigned char *)purpose,
	    strlen(purpose), (const unsigned char *)token, strlen(token));
	return (sodium_bin2hex(hex, 2 * sizeof(mac) + 1, mac, sizeof(mac)));
}

bool
token_proof_matches(const char *a, const char *b)
{
	return (a != NULL && b != NULL && strlen(a) == strlen(b) &&
	    sodium_memcmp(a, b, strlen(a)) == 0);
}

struct bytes
token_seal(struct arena *a, const char *token, const struct bytes *pieces,
    size_t n)
{
	unsigned char			*hash = arena_take(a, TOKEN_HASH_BYTES);
	crypto_generichash_state	 state;
	uint64_t			 len;
	size_t				 i;

	assert(token != NULL && strlen(token) >= crypto_generichash_KEYBYTES_MIN &&
	    strlen(token) <= crypto_generichash_KEYBYTES_MAX);
	crypto_generichash_init(&state, (const unsigned char *)token,
	    strlen(token), TOKEN_HASH_BYTES);
	for (i = 0; i < n; i++) {
		/* With its length, so that no piece reads as two. */
		len = pieces[i].n;
		crypto_generichash_update(&state, (const unsigned char *)&len,
		    sizeof(len));
		crypto_generichash_update(&state, pieces[i].p, pieces[i].n);
	}
	crypto_generichash_final(&state, hash, TOKEN_HASH_BYTES);
	return ((struct bytes){ hash, TOKEN_HASH_BYTES });
}

struct bytes
hash_bytes(struct arena *a, struct bytes content)
{
	unsigned char	*hash = arena_take(a, crypto_hash_sha256_BYTES);

	crypto_hash_sha256(hash, content.p, content.n);
	return ((struct bytes){ hash, crypto_hash_sha256_BYTES });
}
