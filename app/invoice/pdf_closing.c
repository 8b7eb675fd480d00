/* What it comes to and how it is paid: the lower part of the last page. */
#include <assert.h>

#include "base/arena.h"
#include "invoice/pdf_parts.h"

#define TOTALS_WIDTH	232.0
#define TOTALS_X	(RIGHT - TOTALS_WIDTH)
#define TOTALS_ROW	15.0
#define BAND_HEIGHT	24.0
#define TOTALS_HEIGHT	(16 + 3 * TOTALS_ROW + BAND_HEIGHT + 16)
#define PAYMENT_HEIGHT	128.0
#define QR_SIZE		92.0

static void	 totals(struct pdf *);
static void	 total(struct pdf *, const char *label, const char *value);
static void	 notes(struct pdf *);
static void	 payment(struct pdf *);
static void	 bank(struct pdf *, struct place);
static void	 detail(struct pdf *, struct place *, const char *label,
		    const char *value);
static bool	 is_payable(const struct pdf *);

double
pdf_closing_height(const struct pdf *p)
{
	return (TOTALS_HEIGHT + (is_payable(p) ? PAYMENT_HEIGHT : 0));
}

void
pdf_closing(struct pdf *p)
{
	double	 top = p->y;

	notes(p);
	totals(p);
	p->y = top + TOTALS_HEIGHT;
	if (is_payable(p))
		payment(p);
}

static bool
is_payable(const struct pdf *p)
{
	assert(p != NULL);
	return (p->doc->kind == INVOICE_KIND_INVOICE &&
	    p->doc->total.net.cents > 0);
}

static void
totals(struct pdf *p)
{
	const struct amounts	*a = &p->doc->total;
	const struct place	 band = { TOTALS_X, p->y + 12 + 3 * TOTALS_ROW,
				    TOTALS_WIDTH };
	const struct place	 inner = { band.x + 10, band.y + 16,
				    TOTALS_WIDTH - 10 - INSET };

	p->y += 16;
	total(p, "Gross  標價金額", pdf_money(p->arena, a->gross));
	total(p, "Service credit  服務補償", pdf_less(p->arena, a->credit));
	total(p, "Subsidy  資助額", pdf_less(p->arena, a->subsidy));
	pdf_fill(p, band, BAND_HEIGHT, COLOUR_NAVY);
	pdf_left(p, inner, STYLE_TOTAL, p->doc->kind == INVOICE_KIND_CREDIT ?
	    "Net credit  貸記淨額" : "Net payable  應付額");
	pdf_right(p, inner, STYLE_TOTAL, pdf_hkd(p->arena, a->net));
}

static void
total(struct pdf *p, const char *label, const char *value)
{
	const struct place	 at = { TOTALS_X + 10, p->y,
				    TOTALS_WIDTH - 10 - INSET };

	pdf_left(p, at, STYLE_LABEL, label);
	pdf_right(p, at, STYLE_BODY, value);
	p->y += TOTALS_ROW;
}

static void
notes(struct pdf *p)
{
	static const char *const	 texts[] = {
		"Amounts are in Hong Kong dollars (HKD). Hong Kong has no "
		"VAT or GST.",
		"所有金額以港元計算。香港不徵收增值稅或商品及服務稅。",
		"Reserved cards are charged by the days of the month, first and "
		"last day included; card-hours by the second.",
		"預留卡按當月實際日數計算，首尾兩日均計算在內；卡時按秒計算。",
	};
	struct place			 at = { MARGIN, p->y + 8,
					    TOTALS_X - MARGIN - 24 };
	size_t				 i;

	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		at.y += pdf_paragraph(p, at, STYLE_SMALL, texts[i]) +
		    (i % 2 == 1 ? 4 : 0);
}

static void
payment(struct pdf *p)
{
	const struct invoice_payment	*pay = &p->doc->payment;
	struct place			 at = { MARGIN, p->y + 10, WIDTH };

	pdf_rule(p, (struct place){ MARGIN, p->y - 4, WIDTH }, 0.5,
	    COLOUR_HAIRLINE);
	pdf_left(p, at, STYLE_HEADING, "How to pay  付款方法");
	at.y += 8;
	if (pay->fps_payload != NULL) {
		pdf_qr(p, (struct place){ at.x, at.y, QR_SIZE },
		    pay->fps_payload);
		at.x += QR_SIZE + 14;
	}
	at.y += 12;
	at.w = RIGHT - at.x;
	bank(p, at);
	p->y += PAYMENT_HEIGHT;
}

static void
bank(struct pdf *p, struct place at)
{
	const struct invoice_payment	*pay = &p->doc->payment;

	if (pay->fps_payload != NULL) {
		pdf_left(p, at, STYLE_STRONG, "Scan with your banking app to pay "
		    "by FPS  以銀行應用程式掃描，用「轉數快」付款");
		at.y += 15;
	}
	detail(p, &at, "FPS ID  轉數快識別碼", pay->fps_id);
	detail(p, &at, "Bank  銀行", pay->bank);
	detail(p, &at, "Account name  戶口名稱", pay->account_name);
	detail(p, &at, "Account number  戶口號碼", pay->account_number);
	detail(p, &at, "Payment reference  付款參考", p->doc->number);
}

static void
detail(struct pdf *p, struct place *at, const char *label, const char *value)
{
	const struct place	 right = { at->x + 128, at->y, at->w - 128 };

	if (value == NULL)
		return;
	pdf_left(p, (struct place){ at->x, at->y, 124 }, STYLE_LABEL, label);
	pdf_left(p, right, STYLE_BODY, value);
	at->y += 13.6;
}
