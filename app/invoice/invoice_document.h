/*
 * invoice_document -- everything that is printed on an invoice, as values.
 *
 * A document is complete and stands alone: rendering it needs no database,
 * and the same document always gives the same bytes.  The particulars are
 * those of rules/money.md 9; names and descriptions are in English and in
 * Traditional Chinese, side by side, and either may be NULL where a party
 * has only one.  Texts are UTF-8; addresses may hold line breaks.
 */
#ifndef INVOICE_DOCUMENT_H
#define INVOICE_DOCUMENT_H

#include "base/err.h"
#include "base/types.h"
#include "base/words.h"
#include "billing/rating.h"

struct arena;

#define INVOICE_KINDS(X)						\
	X(INVOICE_KIND_INVOICE,	"invoice",	N_("Invoice"))		\
	X(INVOICE_KIND_CREDIT,	"credit_note",	N_("Credit note"))
WORDS_ENUM(invoice_kind, INVOICE_KINDS);

#define INVOICE_UNITS(X)						\
	X(INVOICE_UNIT_MONTH,	"card_month",	N_("card-month"))	\
	X(INVOICE_UNIT_HOUR,	"card_hour",	N_("card-hour"))
WORDS_ENUM(invoice_unit, INVOICE_UNITS);

/* What both languages say; either may be NULL, not both. */
struct bilingual { const char *en, *zh; };

struct invoice_party {
	struct bilingual	 name, address;
	const char		*ubi;		/* or BR number of the seller */
	const char		*attention;	/* a person or office, or NULL */
	const char		*email, *phone;	/* or NULL */
};

struct invoice_line {
	const char		*sku;
	struct bilingual	 description;
	struct day		 first, last;	/* both counted */
	enum invoice_unit	 unit;
	struct cards		 cards;		/* UNIT_MONTH: reserved */
	struct card_seconds	 held;		/* UNIT_HOUR: measured */
	struct money		 list_price;	/* of one unit */
	const char		*scheme;	/* of the subsidy, or NULL */
	struct rate		 rate;
	struct amounts		 amounts;
};

struct invoice_payment {
	const char		*bank, *account_name, *account_number;
	const char		*fps_id;	/* shown in text, or NULL */
	const char		*fps_payload;	/* of the QR code, or NULL */
};

struct invoice_document {
	enum invoice_kind		 kind;
	const char			*number;
	const char			*corrects;	/* of a credit note */
	struct instant			 issued;
	struct day			 due;
	struct day			 first, last;	/* service period */
	struct invoice_party		 seller, buyer;
	const char			*agreement, *allocation;
	const char			*purchase_order;	/* or NULL */
	const char			*price_book;
	bool				 is_placeholder; /* prices are not real */
	struct invoice_payment		 payment;
	const struct invoice_line	*lines;
	size_t				 lines_n;
	struct amounts			 total;
};

extern const struct err invoice_unbalanced;
extern const struct err invoice_unrenderable;
extern const struct err invoice_no_glyph;

/* Every line is gross - credit - subsidy = net, and the lines are the total:
 * what does not add up is never printed. */
const struct err	*invoice_document_check(const struct invoice_document *);

/* Where the fonts of documents are, before the first one is made; NULL is
 * fonts/ beside the program. */
void			 invoice_fonts(const char *directory);

/*
 * The document as PDF, A4, with its fonts inside.  The bytes depend on the
 * document and on the fonts alone, so a stored hash can be proved again.
 * One thread at a time.  Links only into berth-jobs and berth (adapters).
 */
const struct err	*invoice_pdf(struct arena *,
			    const struct invoice_document *, struct bytes *);

#endif
