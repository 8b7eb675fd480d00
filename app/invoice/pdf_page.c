/* What frames every page: the mark of placeholder prices, head and foot. */
#include <assert.h>
#include <math.h>

#include "base/arena.h"
#include "invoice/pdf_parts.h"

static const struct bilingual	titles[] = {
	[INVOICE_KIND_INVOICE] = { "INVOICE", "發票" },
	[INVOICE_KIND_CREDIT] = { "CREDIT NOTE", "貸項通知" },
};

static void	 watermark(struct pdf *);
static void	 placeholder_strip(struct pdf *);
static void	 first_head(struct pdf *);
static void	 seller(struct pdf *, double w);
static const char *contact(struct pdf *, const struct invoice_party *);
static void	 next_head(struct pdf *);

void
pdf_page_begin(struct pdf *p)
{
	assert(p != NULL);
	p->page++;
	p->y = MARGIN;
	if (p->doc->is_placeholder) {
		watermark(p);
		placeholder_strip(p);
	}
	if (p->page == 1)
		first_head(p);
	else
		next_head(p);
}

static void
watermark(struct pdf *p)
{
	static const char *const	 words[] = { "PLACEHOLDER", "非實際價格" };
	const struct place		 at = { -260, 0, 520 };
	size_t				 i;

	assert(p != NULL);
	for (i = 0; i < 2; i++) {
		cairo_save(p->cr);
		cairo_translate(p->cr, PAGE_WIDTH / 2,
		    PAGE_HEIGHT * (i == 0 ? 0.52 : 0.66));
		cairo_rotate(p->cr, -M_PI / 7);
		pdf_left(p, at, STYLE_WATERMARK, words[i]);
		cairo_restore(p->cr);
	}
}

static void
placeholder_strip(struct pdf *p)
{
	pdf_fill(p, (struct place){ 0, 0, PAGE_WIDTH }, 20, COLOUR_WATERMARK);
	pdf_left(p, (struct place){ MARGIN, 13, WIDTH }, STYLE_ALERT,
	    "PLACEHOLDER PRICES: NOT A CLAIM FOR PAYMENT   "
	    "價格僅為示例，並非付款要求");
}

static void
first_head(struct pdf *p)
{
	const struct place	 right = { RIGHT - 220, MARGIN + 20, 220 };
	double			 w = WIDTH - 240;

	assert(p != NULL);
	seller(p, w);
	pdf_right(p, right, STYLE_TITLE, pdf_both(p, titles[p->doc->kind]));
	pdf_right(p, (struct place){ right.x, right.y + 19, right.w },
	    STYLE_NUMBER, p->doc->number);
	p->y = fmax(p->y, right.y + 26) + 9;
	pdf_rule(p, (struct place){ MARGIN, p->y, WIDTH }, 1.4, COLOUR_TEAL);
	p->y += 15;
}

static void
seller(struct pdf *p, double w)
{
	const struct invoice_party	*s = &p->doc->seller;

	p->y += pdf_paragraph(p, (struct place){ MARGIN, p->y, w },
	    STYLE_NAME, s->name.en);
	p->y += pdf_paragraph(p, (struct place){ MARGIN, p->y, w },
	    STYLE_NAME, s->name.zh) + 2;
	p->y += pdf_paragraph(p, (struct place){ MARGIN, p->y, w },
	    STYLE_SMALL, s->address.en);
	p->y += pdf_paragraph(p, (struct place){ MARGIN, p->y, w },
	    STYLE_SMALL, s->address.zh);
	p->y += pdf_paragraph(p, (struct place){ MARGIN, p->y, w },
	    STYLE_SMALL, arena_printf(p->arena,
	    "Business Registration  商業登記號碼  %s", s->ubi));
	p->y += pdf_paragraph(p, (struct place){ MARGIN, p->y, w },
	    STYLE_SMALL, contact(p, s));
}

static const char *
contact(struct pdf *p, const struct invoice_party *s)
{
	assert(p != NULL && s != NULL);
	if (s->phone == NULL || s->email == NULL)
		return (s->phone != NULL ? s->phone : s->email);
	return (arena_printf(p->arena, "%s   ·   %s", s->phone, s->email));
}

static void
next_head(struct pdf *p)
{
	const struct place	 at = { MARGIN, MARGIN + 8, WIDTH / 2 };
	const char		*title;

	assert(p != NULL);
	title = arena_printf(p->arena, "%s   %s",
	    pdf_both(p, titles[p->doc->kind]), p->doc->number);
	pdf_left(p, at, STYLE_STRONG, pdf_both(p, p->doc->seller.name));
	pdf_right(p, (struct place){ RIGHT - WIDTH / 2 + 10, at.y,
	    WIDTH / 2 - 10 }, STYLE_HEADING, title);
	p->y = at.y + 9;
	pdf_rule(p, (struct place){ MARGIN, p->y, WIDTH }, 1.4, COLOUR_TEAL);
	p->y += 12;
}

void
pdf_page_end(struct pdf *p)
{
	const double	 y = PAGE_HEIGHT - 30;

	assert(p != NULL);
	pdf_rule(p, (struct place){ MARGIN, y - 13, WIDTH }, 0.5,
	    COLOUR_HAIRLINE);
	pdf_left(p, (struct place){ MARGIN, y, WIDTH * 0.6 }, STYLE_SMALL,
	    arena_printf(p->arena, "%s   ·   %s", p->doc->number,
	    p->doc->seller.name.en != NULL ? p->doc->seller.name.en :
	    p->doc->seller.name.zh));
	pdf_right(p, (struct place){ RIGHT - WIDTH * 0.38, y, WIDTH * 0.38 },
	    STYLE_SMALL, arena_printf(p->arena,
	    "Page %d of %d   第 %d 頁，共 %d 頁", p->page, p->pages, p->page,
	    p->pages));
	cairo_show_page(p->cr);
}

void
pdf_break(struct pdf *p)
{
	pdf_page_end(p);
	pdf_page_begin(p);
}
