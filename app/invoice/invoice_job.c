/* The document of an issued invoice, rendered where there is time for it. */
#include <stdlib.h>

#include "base/arena.h"
#include "base/day.h"
#include "db/db.h"
#include "invoice/fps.h"
#include "invoice/invoice_document.h"
#include "invoice/papers.h"

/* The seller's particulars are the operator's to set; these stand in until
 * they are, and say so. */
#define SETTING(name, otherwise) (getenv(name) != NULL ? getenv(name) : (otherwise))
#define PLACEHOLDER_FPS_ID	"0000000"

struct rendering {
	struct workshop		*ws;
	struct id		 id;
	struct invoice		 inv;
	struct invoice_item	*items;
	size_t			 n;
	struct bytes		 pdf;
};

static const struct err	*load(struct db *, void *);
static const struct err	*keep(struct db *, void *);
static struct invoice_party seller(void);
static const struct err	*payment(struct rendering *, struct invoice_payment *);
static struct invoice_line *lines(const struct rendering *);

static const struct err *
load(struct db *db, void *arg)
{
	const struct err	*err;
	struct rendering	*r = arg;

	if ((err = invoice_by_id(db, r->id, &r->inv)) != NULL)
		return (err);
	return (invoice_items(db, r->id, &r->items, &r->n));
}

static const struct err *
keep(struct db *db, void *arg)
{
	struct rendering	*r = arg;

	return (invoice_pdf_insert(db, &r->inv, r->pdf));
}

static struct invoice_party
seller(void)
{
	return ((struct invoice_party){
		.name = { SETTING("BERTH_SELLER_EN", "AI Supercomputing Centre (PLACEHOLDER)"),
		    SETTING("BERTH_SELLER_ZH", "人工智能超算中心（範例）") },
		.address = { SETTING("BERTH_SELLER_ADDRESS_EN", "Cyberport, Hong Kong (PLACEHOLDER)"),
		    SETTING("BERTH_SELLER_ADDRESS_ZH", "香港數碼港（範例）") },
		.ubi = SETTING("BERTH_SELLER_BR", "00000000"),
		.email = SETTING("BERTH_SELLER_EMAIL", "finance@example.test"),
	});
}

static const struct err *
payment(struct rendering *r, struct invoice_payment *p)
{
	const char	*id = SETTING("BERTH_SELLER_FPS_ID", PLACEHOLDER_FPS_ID);

	*p = (struct invoice_payment){
		.bank = SETTING("BERTH_SELLER_BANK", "PLACEHOLDER"),
		.account_name = SETTING("BERTH_SELLER_ACCOUNT_NAME", "PLACEHOLDER"),
		.account_number = SETTING("BERTH_SELLER_ACCOUNT", "000-000000-000"),
		.fps_id = id };
	if (r->inv.net.cents <= 0)
		return (NULL);	/* nothing to pay, no code */
	return (fps_payload(r->ws->arena, &(struct fps_request){
	    .proxy = FPS_ID, .payee = id, .amount = r->inv.net,
	    .bill_number = r->inv.number }, &p->fps_payload));
}

static struct invoice_line *
lines(const struct rendering *r)
{
	struct invoice_line		*l;
	const struct invoice_item	*it;
	size_t				 i;

	l = arena_array(r->ws->arena, struct invoice_line, r->n);
	for (i = 0; i < r->n; i++) {
		it = &r->items[i];
		l[i] = (struct invoice_line){ .sku = it->sku,
		    .description = { it->description_en, it->description_zh },
		    .first = it->first_day, .last = it->last_day,
		    .unit = INVOICE_UNIT_MONTH, .cards = it->quantity,
		    .list_price = it->unit,
		    .scheme = it->rate.bp > 0 ? it->scheme : NULL,
		    .rate = it->rate, .amounts = { it->gross, it->credit,
		    it->subsidy, it->net } };
	}
	return (l);
}

const struct err *
invoice_pdf_work(struct workshop *ws, const struct job *job,
    struct seconds *wait)
{
	struct rendering	 r = { .ws = ws, .id = job->subject };
	struct invoice_document	 d;
	const struct err	*err;

	(void)wait;
	if ((err = in_turn(ws, load, &r)) != NULL)
		return (err);
	if (r.inv.has_pdf)
		return (NULL);
	d = (struct invoice_document){
		.kind = INVOICE_KIND_INVOICE, .number = r.inv.number,
		.issued = r.inv.issued_at, .due = r.inv.due_day,
		.first = r.items[0].first_day, .last = r.items[0].last_day,
		.seller = seller(),
		.buyer = { .name = { r.inv.buyer_name_en, r.inv.buyer_name_zh },
		    .address = { r.inv.buyer_address, NULL },
		    .ubi = r.inv.buyer_ubi, .email = r.inv.finance_email },
		.agreement = r.inv.agreement,
		.allocation = r.inv.allocation_reference,
		.purchase_order = r.inv.purchase_order,
		.price_book = r.inv.price_book,
		.is_placeholder = r.inv.is_placeholder,
		.lines = lines(&r), .lines_n = r.n,
		.total = { r.inv.gross, r.inv.credit, r.inv.subsidy, r.inv.net },
	};
	if ((err = payment(&r, &d.payment)) != NULL ||
	    (err = invoice_pdf(ws->arena, &d, &r.pdf)) != NULL)
		return (err);
	return (in_turn(ws, keep, &r));
}
