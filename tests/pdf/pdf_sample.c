/*
 * Writes a sample invoice to standard output:
 * pdf_sample LINES [KIND [FIELD=TEXT ...]].
 *
 * LINES is how many lines it has; KIND is "real" (the default),
 * "placeholder", "zero", "credit" or "unbalanced", which must be refused.
 * FIELD is "name", "name_zh", "address", "order", "description" or
 * "description_zh" and is set to what people may have written.
 * Amounts are rated, not typed, so that the sample adds up.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/str.h"
#include "invoice/fps.h"
#include "invoice/invoice_document.h"

#define LINES_MAX	500
#define HOUR		3600

static struct day
day(int year, int month, int mday)
{
	return (day_of_date((struct date){ year, month, mday }));
}

static void
rate_line(struct invoice_line *l, struct card_seconds down)
{
	struct charge	 c = { .by = l->unit == INVOICE_UNIT_MONTH ?
	    CHARGE_BY_MONTH : CHARGE_BY_SECOND, .cards = l->cards,
	    .first = l->first, .last = l->last, .held = l->held,
	    .list_price = l->list_price, .down = down, .rate = l->rate,
	    .cap_left = CAP_NONE };

	if (rating_charge(&c, &l->amounts) != NULL)
		abort();
}

static struct invoice_line
reserved(int cards, int first, int down_hours)
{
	struct invoice_line	 l = { .sku = "GPU-RES-CARD-MONTH",
	    .description = { "GPU cluster, reserved H800 80 GB cards",
	    "GPU 集羣，預留 H800 80 GB 卡" },
	    .first = day(2026, 6, first), .last = day(2026, 6, 30),
	    .unit = INVOICE_UNIT_MONTH, .cards = { cards },
	    .list_price = { 1000000 }, .scheme = "AISS", .rate = { 7000 } };

	rate_line(&l, (struct card_seconds){ (int64_t)down_hours * HOUR });
	return (l);
}

static struct invoice_line
metered(int64_t seconds)
{
	struct invoice_line	 l = { .sku = "GPU-OD-CARD-HOUR",
	    .description = { "Container, on-demand H800 80 GB cards",
	    "容器，按量 H800 80 GB 卡" },
	    .first = day(2026, 6, 1), .last = day(2026, 6, 30),
	    .unit = INVOICE_UNIT_HOUR, .held = { seconds },
	    .list_price = { 2000 } };

	rate_line(&l, (struct card_seconds){ 0 });
	return (l);
}

static struct invoice_line
sample_line(size_t i)
{
	switch (i % 3) {
	case 0:
		return (reserved(16 + (int)i, 1, 8 * 36));
	case 1:
		return (reserved(16, 11, 0));
	default:
		return (metered(375 * HOUR / 10 + (int64_t)i - 2));
	}
}

static struct invoice_document
sample(const struct invoice_line *lines, size_t n)
{
	return ((struct invoice_document){ .kind = INVOICE_KIND_INVOICE,
	    .number = "2026-000123",
	    .issued = instant_add(instant_of_day(day(2026, 7, 2)),
	    (struct seconds){ 10 * HOUR }),
	    .due = day(2026, 8, 1), .first = day(2026, 6, 1),
	    .last = day(2026, 6, 30),
	    .seller = { { "Example Supercomputing Centre Limited",
	    "樣本超算中心有限公司" }, { "8/F, Tower 1, 100 Example Road, "
	    "Hong Kong", "香港樣本道 100 號 1 座 8 樓" }, "12345678", NULL,
	    "billing@centre.test", "+852 2345 6789" },
	    .buyer = { { "Harbour Language Technologies Limited",
	    "海港語言科技有限公司" }, { "Room 1203, 12/F, Block C, "
	    "1 Pok Fu Lam Road, Hong Kong", "香港薄扶林道 1 號 C 座 12 樓 "
	    "1203 室" }, "87654321", "Finance Department", NULL, NULL },
	    .agreement = "AGR-2026-0007", .allocation = "ALC-2026-0011",
	    .purchase_order = "PO-88123", .price_book = "PB-2026-01",
	    .payment = { "Example Bank, Hong Kong",
	    "Example Supercomputing Centre Limited", "000-123456-001",
	    "0000000", NULL }, .lines = lines, .lines_n = n });
}

static void
apply_kind(struct invoice_document *d, const char *kind)
{
	if (!strcmp(kind, "placeholder")) {
		d->is_placeholder = true;
		d->price_book = "PB-PLACEHOLDER-2026-01";
	} else if (!strcmp(kind, "credit")) {
		d->kind = INVOICE_KIND_CREDIT;
		d->number = "2026-C00004";
		d->corrects = "2026-000123";
	} else if (!strcmp(kind, "unbalanced"))
		d->total.net.cents++;
}

static void
set_field(struct invoice_document *d, struct invoice_line *lines,
    const char *field)
{
	const struct { const char *name, **at; } fields[] = {
		{ "name=", &d->buyer.name.en },
		{ "name_zh=", &d->buyer.name.zh },
		{ "address=", &d->buyer.address.en },
		{ "order=", &d->purchase_order },
		{ "description=", &lines[0].description.en },
		{ "description_zh=", &lines[0].description.zh },
	};
	size_t	 i;

	for (i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		if (str_starts(field, fields[i].name))
			*fields[i].at = field + strlen(fields[i].name);
	}
}

static void
add_code(struct arena *a, struct invoice_document *d)
{
	const struct fps_request	 f = { .proxy = FPS_ID,
	    .payee = d->payment.fps_id, .amount = d->total.net,
	    .bill_number = d->number };

	if (d->total.net.cents > 0 &&
	    fps_payload(a, &f, &d->payment.fps_payload) != NULL)
		abort();
}

int
main(int argc, char **argv)
{
	static struct invoice_line	 lines[LINES_MAX];
	const char			*kind = argc > 2 ? argv[2] : "real";
	struct arena			*a = arena_create();
	struct invoice_document		 d;
	const struct err		*err;
	struct bytes			 pdf;
	int64_t				 i, n;

	if (argc < 2 || !str_int(argv[1], 0, LINES_MAX, &n))
		return (2);
	invoice_fonts(getenv("BERTH_FONTS"));
	d = sample(lines, (size_t)n);
	for (i = 0; i < n; i++) {
		lines[i] = sample_line((size_t)i);
		if (!strcmp(kind, "zero")) {
			lines[i].rate.bp = 10000;
			rate_line(&lines[i], (struct card_seconds){ 0 });
		}
		amounts_add(&d.total, lines[i].amounts);
	}
	apply_kind(&d, kind);
	for (i = 3; i < argc; i++)
		set_field(&d, lines, argv[i]);
	add_code(a, &d);
	if ((err = invoice_pdf(a, &d, &pdf)) != NULL) {
		fprintf(stderr, "%s\n", err->code);
		return (1);
	}
	if (d.payment.fps_payload != NULL)
		fprintf(stderr, "%s\n", d.payment.fps_payload);
	fwrite(pdf.p, 1, pdf.n, stdout);
	arena_destroy(a);
	return (fflush(stdout) == 0 ? 0 : 1);
}
