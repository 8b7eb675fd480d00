/*
 * account -- signing up, proving an e-mail address, signing in and out, and
 * what people change of themselves.
 *
 * What a stranger is told is the same whether or not an address is known,
 * and takes the same time (ASVS 6.3.8).  Attempts are counted before any
 * hashing, for the account and for the address of the client.
 *
 * A forgotten password is set anew by whoever reads the mail of the address,
 * if its account is active.  One whose address was never confirmed signs up
 * again instead: whatever was typed there may be a stranger's.
 */
#ifndef IDENTITY_ACCOUNT_H
#define IDENTITY_ACCOUNT_H

#include "base/words.h"
#include "identity/identity.h"

#define VERIFY_SECONDS		(24 * 60 * 60)
#define RESET_SECONDS		(60 * 60)
#define EMAIL_SECONDS		(24 * 60 * 60)

extern const struct err	account_wrong, account_wrong_current,
			account_bad_token, account_changed, account_same_email,
			account_email_taken;

/* The languages of mails, by their own names. */
#define PERSON_LANGS(X)							\
	X(PERSON_LANG_EN,	"en",	"English")			\
	X(PERSON_LANG_TC,	"tc",	"繁體中文")			\
	X(PERSON_LANG_SC,	"sc",	"简体中文")
WORDS_ENUM(person_lang, PERSON_LANGS);

struct person {
	struct id	 id;
	const char	*email, *name, *lang, *password_hash;
	bool		 is_active;
	struct edition	 edition;	/* of name and lang */
};

/* Rows.  person_by_email: an unknown address gives id none and a hash that no
 * password matches. */
const struct err *person_by_email(struct db *, const char *email,
		    struct person *);
/*
 * A new person, or the newest answers of one who never confirmed the address,
 * whose earlier links then end; id none when the account is in use.
 */
const struct err *person_sign_up(struct db *, struct person *);
/* A person whom the operator knows, able to sign in at once; id none when the
 * address is taken. */
const struct err *person_create(struct db *, struct person *);
/* Name and language; db_outdated when p->edition is an older one. */
const struct err *person_save(struct db *, const struct person *p);

/* A link that is sent by mail.  It ends earlier ones for the same purpose;
 * for a person who is none nothing is kept, and the work is the same. */
struct email_token {
	struct id	 person;
	const char	*purpose;	/* "verify", "reset", "email" */
	struct bytes	 hash;
	int		 seconds;
	const char	*email;		/* the new address; NULL otherwise */
};
const struct err *email_token_insert(struct db *, const struct email_token *);
/* The person whose address is proved; account_bad_token. */
const struct err *email_token_use(struct db *, struct bytes hash,
		    struct id *person);
/* Whose password a link may set; account_bad_token. */
const struct err *person_by_reset(struct db *, struct bytes hash,
		    struct person *);
const struct err *password_reset(struct db *, struct bytes hash,
		    const char *password_hash);
/* Another password for a person whose present one was proved; account_changed
 * when it is not the present one any more. */
const struct err *password_save(struct db *, const struct person *,
		    const char *password_hash);
/* The new address is proved; account_bad_token. */
struct email_change {
	struct id	 id;
	const char	*email, *name, *lang, *new_email;	/* email: of old */
};
const struct err *email_save(struct db *, struct bytes hash,
		    struct email_change *);
void		 account_start(void);

#endif
