/*
 * document -- files that go with an application, kept with their hash.
 *
 * Only PDF is taken, by what the bytes are and not by what a name says.  The
 * content is read by one statement alone, for a download; lists never touch
 * it.  A removed document keeps its row and its hash.
 */
#ifndef DOCUMENT_DOCUMENT_H
#define DOCUMENT_DOCUMENT_H

#include "base/err.h"
#include "base/types.h"
#include "base/words.h"
#include "inspect/inspect.h"

struct arena;
struct ask;
struct db;

/* Attachments A to H of the form (rules/scheme.md 4). */
#define DOCUMENT_KINDS(X)						\
	X(DOCUMENT_PROPOSAL,	"proposal",	N_("A. Project proposal"))	\
	X(DOCUMENT_TEAM,	"team",		N_("B. Team structure and CVs")) \
	X(DOCUMENT_TRACK_RECORD, "track_record", N_("C. Track record of compute usage")) \
	X(DOCUMENT_FINANCE,	"finance",	N_("D. Financial proof"))	\
	X(DOCUMENT_REGISTRATION, "registration", N_("E. Incorporation and business registration")) \
	X(DOCUMENT_STARTUP,	"startup",	N_("F. Proof of start-up status")) \
	X(DOCUMENT_SHAREHOLDING, "shareholding", N_("G. Shareholding structure")) \
	X(DOCUMENT_OTHER,	"other",	N_("H. Other"))
WORDS_ENUM(document_kind, DOCUMENT_KINDS);

#define DOCUMENTS_MAX		30	/* of one application */
#define DOCUMENT_PAGES_MAX	500
#define FILE_NAME_CHARS_MAX	200

struct document {
	struct id		 id;
	struct id		 org;
	struct id		 application;
	enum document_kind	 kind;
	const char		*file_name;
	int32_t			 bytes, pages;
	struct bytes		 sha256;
	struct id		 uploaded_by;
	struct instant		 uploaded_at;
};

/* A document as it is handed out. */
struct download {
	struct id	 application;
	const char	*file_name;
	struct bytes	 content;
};

struct documents { struct document *p; size_t n; };

extern const struct err	document_not_pdf, document_too_many, document_sent,
			document_broken, document_encrypted,
			document_scripted, document_attached, document_huge,
			document_long;

/* Does it say that it is a PDF?  What it is, an inspection tells. */
const struct err *document_check(struct bytes content);
const struct err *document_judge(const struct inspection *);
/* The last part of what was sent as a name, safe to show, to store and to
 * keep on any file system; ends with ".pdf", whatever it said. */
const char	*document_file_name(struct arena *, const char *);

/* In the order of the form; those of a kind as they were uploaded. */
void		 documents_sort(struct documents *);

/* Rows. */
const struct err *document_insert(struct db *, const struct document *,
		    struct bytes content, struct id *);
struct ask	 document_list(struct db *, struct id application,
		    struct documents *);
const struct err *document_by_id(struct db *, struct id, struct document *);
const struct err *document_content(struct db *, struct id,
		    struct download *);
const struct err *document_remove(struct db *, struct id, struct instant);

#endif
