/*
 * mails -- everything that people are told by mail, in one table.
 *
 * A row says which mail, who is told, of which kind it is for who chooses what
 * comes at once and what comes once a day, where its link leads ({} is the
 * number of the subject), its subject and text, and its holes
 * (base/datum.h).  Of each row there is a function that makes the mail,
 * mail_offered(about, reference, until): a hole that is not filled, or with
 * something of another type, does not compile.  Every mail also has {name}
 * and {link}, and {user}, the reader's name on the cluster; a text without
 * {link} has it at its end.  `berth migrate` writes the rows into the table
 * `mail_kind`, by which tell() in the database finds the readers.
 *
 * TASK(role, part): whoever has the role in the centre and may still take
 * that part in the case.  It waits for one of them; in a daily digest it is
 * listed for as long as the case stands where it stood.
 */
#ifndef NOTIFICATION_MAILS_H
#define NOTIFICATION_MAILS_H

#include "base/datum.h"
#include "identity/identity_actions.h"
#include "notification/mails_account.h"
#include "notification/mails_cases.h"
#include "notification/mails_use.h"

/* "address" is about.address only; whoever is in about.people is told too. */
#define TO(whom)		#whom, NULL, NULL, false
#define TASK(role, part)	"role", #role, #part, true
#define YOURS			"people", NULL, NULL, true

#define MAIL_TOPICS(X)							\
	X(TOPIC_ACCOUNT,  "account",	N_("Your account and sign-in"))	\
	X(TOPIC_CASES,	  "cases",	N_("Cases and decisions that wait for you")) \
	X(TOPIC_APPLICATIONS, "applications", N_("Applications and offers")) \
	X(TOPIC_ALLOCATIONS, "allocations", N_("Allocations and members")) \
	X(TOPIC_INVOICES, "invoices",	N_("Months and invoices"))	\
	X(TOPIC_OPERATION, "operation",	N_("The running of the portal"))
WORDS_ENUM(mail_topic, MAIL_TOPICS);

struct mail_kind {
	const char		*word;
	/* Who: "people", "org" (owners and applicants), "owners", "finance",
	 * "officers" (the owners, and who screens its open cases), "role",
	 * "address". */
	const char		*audience, *role, *part;
	bool			 is_task;
	enum mail_topic		 topic;
	const char		*path;		/* NULL: about.link */
	const char		*subject, *body;
	const struct slot	*slots;
};

/* Whom and what it is about; what does not apply is left out. */
struct about {
	struct id	 subject, org, application;
	struct ids	 people;
	/* An address that is told whether or not it is somebody's. */
	const char	*address, *name, *lang;
	const char	*role;		/* in place of the row's */
	const char	*link;		/* where the row has no path */
	/* Told once for this subject: "" once ever, or "7 days". */
	const char	*once;
};

struct letter {
	const struct mail_kind	*kind;
	struct about		 about;
	struct datum		 facts[DATA_MAX + 1];
};

#define MAIL_FUNCTION(word, who, topic, path, subject, body, seq)	\
	extern const struct mail_kind mail_kind_##word;			\
	static inline struct letter					\
	mail_##word(struct about about DATUM_PARAMS(seq))		\
	{								\
		return ((struct letter){ &mail_kind_##word, about,	\
		    { DATUM_VALUES(seq) } });				\
	}

#ifdef __cppcheck__	/* counts the commas of TO() and TASK() too */
#define MAILS(X)
#else
#define MAILS(X)	MAILS_ACCOUNT(X) MAILS_CASES(X) MAILS_USE(X)
#endif
MAILS(MAIL_FUNCTION)

#define MAIL_SLOTS_N	3	/* name, link and user stand first */
extern const struct mail_kind *const mail_kinds[];	/* ends with NULL */

const struct mail_kind *mail_find(const char *word);	/* NULL: none */

#endif
