/*
 * limits -- every bound in one place, each with its unit.
 *
 * A bound that is a rule of the scheme (cards, months, subsidy rates) is
 * data in the catalogue, not here.
 */
#ifndef BASE_LIMITS_H
#define BASE_LIMITS_H

/* Memory. */
#define ARENA_CHUNK_BYTES	(32 * 1024)
#define ARENA_BYTES_MAX		(64 * 1024 * 1024)

/* Requests. */
#define BODY_BYTES_MAX		(12 * 1024 * 1024)
#define DOCUMENT_BYTES_MAX	(10 * 1024 * 1024)
#define FORM_FIELDS_MAX		256
#define COOKIES_MAX		50
#define PATH_BYTES_MAX		2000
#define PATH_IDS_MAX		3
#define REPLY_HEADERS_MAX	12

/* Database. */
#define DB_PARAMS_MAX		64
#define DB_STATEMENTS_MAX	512
#define DB_ASKS_MAX		20	/* statements of one round trip */
#define DB_CONNECT_SECONDS	3
#define DB_READ_SHORT_MS	2	/* a turn that reads longer counts no more */
#define DB_RETRIES_MAX		3

/* How often, in windows of so many seconds (identity/throttle.h). */
#define SIGN_INS_SECONDS	(15 * 60)
#define SIGN_INS_ACCOUNT_MAX	10	/* that fail, for one e-mail address */
#define SIGN_INS_ADDRESS_MAX	60	/* that fail, from one client address */
#define MAILS_SECONDS		(60 * 60)
#define MAILS_ACCOUNT_MAX	5	/* links, to one e-mail address */
#define MAILS_ADDRESS_MAX	30	/* links, asked for from one address */
#define INVITATIONS_SECONDS	(24 * 60 * 60)
#define INVITATIONS_ORG_MAX	60	/* into one organisation */
#define INVITATIONS_PERSON_MAX	30	/* by one person */

/* How long what has had its day is kept; berth-jobs looks once a day. */
#define PURGE_SECONDS		(24 * 60 * 60)
#define THROTTLES_KEEP_SECONDS	(2 * 24 * 60 * 60)	/* from a window's start */
#define EMAIL_TOKENS_KEEP_DAYS	7	/* after they expire */
#define SENT_FORMS_KEEP_SECONDS	(2 * 24 * 60 * 60)	/* longer than a session */
#define SESSIONS_KEEP_DAYS	30	/* after they end or expire */

/* Money. */
#define AMOUNT_CENTS_MAX	100000000000000LL	/* HK$ 1 million million */

/* Lists. */
#define FOUND_MAX		500	/* counted, and one more: `limit 501` */
#define PAGE_ROWS		25	/* and one more: `limit 26` in sql/ */

/* Files of rows.  They are made in the arena of a request, which must hold the
 * rows as they were read, up to four times the file, and the file twice. */
#define EXPORT_BYTES_MAX	(6 * 1024 * 1024)
#define EXPORT_BATCH_ROWS	5000	/* read at once */

#endif
