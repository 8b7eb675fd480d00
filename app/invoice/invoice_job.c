/* The document of an issued invoice, rendered where there is time for it. */
#include <assert.h>

#include "base/arena.h"
#include "base/day.h"
#include "db/db.h"
#include "invoice/fps.h"
#include "invoice/invoice_document.h"
#include "invoice/papers.h"
#include "invoice/seller.h"

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

static const struct err *
payment(struct rendering *r, struct invoice_payment *p)
{
	const struct seller	*s = r->ws->seller;

	*p = (struct invoice_payment){ .bank = s->bank,
		.account_name = s->account_name,
		.account_number = s->account_number, .fps_id = s->fps_id };
	if (r->inv.net.cents <= 0)
		return (NULL);	/* nothing to pay, no code */
	return (fps_payload(r->ws->arena, &(struct fps_request){
	    .proxy = FPS_ID, .payee = s->fps_id, .amount = r->inv.net,
	    .bill_number = r->inv.number }, &p->fps_payload));
}

static struct invoice_line *
lines(const struct rendering *r)
{
	struct invoice_line		*l;
	const struct invoice_item	*it;
	size_t				 i;

	assert(r != NULL);
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
		.seller = ws->seller->party,
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
