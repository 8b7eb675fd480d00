/* To whom, about what, how much and by when: the upper part of page one. */
#include <assert.h>
#include <math.h>

#include "base/arena.h"
#include "base/day.h"
#include "invoice/pdf_parts.h"

#define GRID_X		(MARGIN + 262)
#define LABEL_WIDTH	104.0
#define GRID_ROW	13.6
#define BASELINE	8.6		/* of a value's first line, from its top */
#define PANEL_HEIGHT	46.0

static void	 buyer(struct pdf *);
static void	 references(struct pdf *);
static void	 reference(struct pdf *, struct bilingual label, const char *);
static void	 amount_due(struct pdf *);
static void	 due_day(struct pdf *, double baseline);

/* The buyer's lines may go on overleaf; what they are about does not. */
void
pdf_parties(struct pdf *p)
{
	double	 top = p->y, bottom;
	int	 page = p->page;

	references(p);
	bottom = p->y;
	p->y = top;
	buyer(p);
	p->y = (p->page == page ? fmax(p->y, bottom) : p->y) + 12;
	if (p->y + PANEL_HEIGHT > BOTTOM)
		pdf_break(p);
	amount_due(p);
}

static void
buyer(struct pdf *p)
{
	const struct invoice_party	*b = &p->doc->buyer;
	struct place			 at = { MARGIN, p->y + 7, 238 };

	pdf_left(p, at, STYLE_HEADING, "Bill to  致");
	p->y += 13;
	pdf_flow(p, at, STYLE_STRONG, b->name.en);
	pdf_flow(p, at, STYLE_STRONG, b->name.zh);
	p->y += 1.5;
	if (b->attention != NULL)
		pdf_flow(p, at, STYLE_BODY,
		    arena_printf(p->arena, "Attn  經辦人  %s", b->attention));
	pdf_flow(p, at, STYLE_BODY, b->address.en);
	pdf_flow(p, at, STYLE_BODY, b->address.zh);
	if (b->ubi != NULL)
		pdf_flow(p, at, STYLE_BODY,
		    arena_printf(p->arena, "UBI  商業識別碼  %s", b->ubi));
}

static void
references(struct pdf *p)
{
	const struct invoice_document	*d = p->doc;
	bool				 is_credit;

	is_credit = d->kind == INVOICE_KIND_CREDIT;
	p->y += 7;
	reference(p, is_credit ?
	    (struct bilingual){ "Credit note no.", "貸項通知號碼" } :
	    (struct bilingual){ "Invoice no.", "發票號碼" }, d->number);
	if (is_credit)
		reference(p, (struct bilingual){ "Corrects invoice",
		    "更正發票" }, d->corrects);
	reference(p, (struct bilingual){ "Issue date", "發出日期" },
	    pdf_day(p->arena, day_of_instant(d->issued)));
	if (!is_credit)
		reference(p, (struct bilingual){ "Due date", "到期日" },
		    pdf_day(p->arena, d->due));
	reference(p, (struct bilingual){ "Service period", "服務期間" },
	    pdf_days(p->arena, d->first, d->last));
	reference(p, (struct bilingual){ "Agreement", "資助協議" },
	    d->agreement);
	reference(p, (struct bilingual){ "Allocation", "算力配額" },
	    d->allocation);
	reference(p, (struct bilingual){ "Purchase order", "採購訂單" },
	    d->purchase_order);
	reference(p, (struct bilingual){ "Price book", "價目表版本" },
	    d->price_book);
	p->y -= GRID_ROW - 5;
}

static void
reference(struct pdf *p, struct bilingual label, const char *value)
{
	const struct place	 at = { GRID_X, p->y, LABEL_WIDTH };
	const struct place	 right = { GRID_X + LABEL_WIDTH + 8,
				    p->y - BASELINE,
				    RIGHT - GRID_X - LABEL_WIDTH - 8 };
	double			 h;

	if (value == NULL)
		return;
	pdf_left(p, at, STYLE_LABEL, pdf_both(p, label));
	h = pdf_paragraph(p, right, STYLE_BODY, value);
	p->y += fmax(GRID_ROW, h + 2.5);
}

static void
amount_due(struct pdf *p)
{
	const struct place	 panel = { MARGIN, p->y, WIDTH };
	const double		 baseline = panel.y + 35;
	const bool		 is_credit =
				    p->doc->kind == INVOICE_KIND_CREDIT;

	pdf_fill(p, panel, PANEL_HEIGHT, COLOUR_TINT);
	pdf_fill(p, (struct place){ panel.x, panel.y, 3 }, PANEL_HEIGHT,
	    COLOUR_TEAL);
	pdf_left(p, (struct place){ panel.x + 15, panel.y + 15, 220 },
	    STYLE_LABEL, is_credit ? "Credited to you  貸記金額" :
	    "Amount due  應付額");
	pdf_left(p, (struct place){ panel.x + 15, baseline, 240 },
	    STYLE_AMOUNT, pdf_hkd(p->arena, p->doc->total.net));
	if (!is_credit)
		due_day(p, baseline);
	p->y += PANEL_HEIGHT + 16;
}

/* A net of zero is issued for the record (rules/money.md 9). */
static void
due_day(struct pdf *p, double baseline)
{
	const struct place	 at = { GRID_X, baseline - 20,
				    RIGHT - GRID_X - 12 };
	const struct place	 below = { at.x, baseline, at.w };

	assert(p != NULL);
	if (p->doc->total.net.cents > 0) {
		pdf_left(p, at, STYLE_LABEL, "Please pay by  請於此日或之前付款");
		pdf_left(p, below, STYLE_STRONG,
		    pdf_day(p->arena, p->doc->due));
	} else {
		pdf_left(p, at, STYLE_STRONG,
		    "Nothing is to be paid: for the record.");
		pdf_left(p, below, STYLE_STRONG, "毋須付款，僅作記錄。");
	}
}
