/* See export.h. */
#include <assert.h>

#include "base/day.h"
#include "invoice/export.h"

#define HOUR_SECONDS	3600

static const char *const columns[] = {
	"invoice_no", "line_no", "issue_date", "fiscal_year", "customer_ubi",
	"customer_name", "agreement_no", "sku", "period_start", "period_end",
	"quantity", "unit", "list_unit_price", "gross", "service_credit",
	"subsidy_rate", "subsidy", "net", "currency", "price_book", "status",
	"billed_numerator", "billed_denominator",
};

static void	 put_row(struct csv *, const struct export_row *);
static void	 put_line(struct csv *, const struct invoice_line *);
static void	 put_billed(struct csv *, const struct invoice_line *);

struct export
invoice_export_begin(struct arena *a)
{
	struct export	 e = { .csv = csv_begin(a) };

	csv_heads(&e.csv, columns, sizeof(columns) / sizeof(columns[0]));
	return (e);
}

void
invoice_export_put(struct export *e, const struct export_row *row)
{
	assert(e != NULL && row != NULL);
	put_row(&e->csv, row);
	amounts_add(&e->totals.amounts, row->line.amounts);
	e->totals.rows++;
}

static void
put_row(struct csv *c, const struct export_row *r)
{
	assert(r != NULL);
	csv_text(c, r->invoice_number);
	csv_int(c, r->line_number);
	csv_day(c, r->issued);
	csv_int(c, day_fiscal_year(r->issued));
	csv_text(c, r->customer_ubi);
	csv_text(c, r->customer_name);
	csv_text(c, r->agreement);
	put_line(c, &r->line);
	csv_text(c, "HKD");
	csv_text(c, r->price_book);
	csv_text(c, r->status);
	put_billed(c, &r->line);
	csv_end_row(c);
}

static void
put_line(struct csv *c, const struct invoice_line *l)
{
	assert(l != NULL);
	csv_text(c, l->sku);
	csv_day(c, l->first);
	csv_day(c, l->last);
	if (l->unit == INVOICE_UNIT_MONTH)
		csv_int(c, l->cards.n);
	else
		csv_card_hours(c, l->held);
	csv_text(c, invoice_units.stored[l->unit]);
	csv_money(c, l->list_price);
	csv_money(c, l->amounts.gross);
	csv_money(c, l->amounts.credit);
	csv_rate(c, l->rate);
	csv_money(c, l->amounts.subsidy);
	csv_money(c, l->amounts.net);
}

/*
 * How much of the unit was billed, exactly: cards times days over the days of
 * the month, or card-seconds over those of an hour.  No decimal says 20/30.
 */
static void
put_billed(struct csv *c, const struct invoice_line *l)
{
	assert(l != NULL);
	if (l->unit == INVOICE_UNIT_MONTH) {
		csv_int(c, (int64_t)l->cards.n *
		    rating_days(l->first, l->last));
		csv_int(c, day_month_days(l->first));
	} else {
		csv_int(c, l->held.n);
		csv_int(c, HOUR_SECONDS);
	}
}
