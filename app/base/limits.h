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
#define DB_CONNECT_SECONDS	3
#define DB_RETRIES_MAX		3

/* Money. */
#define AMOUNT_CENTS_MAX	100000000000000LL	/* HK$ 1 million million */

/* Lists. */
#define PAGE_ROWS		50
#define EXPORT_ROWS_MAX		20000

#endif
