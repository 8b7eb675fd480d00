/*
 * csv -- rows of a spreadsheet, by RFC 4180.
 *
 * Fields end in CRLF and the text starts with a UTF-8 byte order mark, so
 * that Excel reads Chinese.  Numbers are plain decimals and days ISO, never
 * quoted or grouped.  Text that a spreadsheet would run as a formula, or take
 * for a number or a day and write otherwise (00765432, 1.10, 3/4), gets a '
 * in front (rules/money.md 9): whoever reads the file by a program drops it.
 *
 *	struct csv c = csv_begin(arena);
 *	csv_text(&c, "name"); csv_text(&c, "amount"); csv_end_row(&c);
 *	csv_text(&c, name); csv_money(&c, amount); csv_end_row(&c);
 *	return (csv_bytes(&c));
 *
 * A file is whole or is not made: what may be long is read and put in
 * batches of EXPORT_BATCH_ROWS, and csv_fits() is asked after each.
 */
#ifndef BASE_CSV_H
#define BASE_CSV_H

#include "base/err.h"
#include "base/types.h"

struct arena;

struct csv {
	struct arena	*arena;
	struct csv_chunk *first, *last;
	size_t		 len;		/* of all chunks */
	bool		 in_row;	/* a field has been written in it */
};

extern const struct err csv_too_large;

struct csv	 csv_begin(struct arena *);
/* The first row: the names of the columns. */
void		 csv_heads(struct csv *, const char *const *, size_t n);
void		 csv_text(struct csv *, const char *);	/* NULL: empty */
void		 csv_int(struct csv *, int64_t);
void		 csv_money(struct csv *, struct money);	/* -1234.50 */
void		 csv_rate(struct csv *, struct rate);	/* 0.7000 */
void		 csv_day(struct csv *, struct day);	/* 2026-06-30; none: empty */
void		 csv_card_hours(struct csv *, struct card_seconds); /* 37.5000 */
void		 csv_end_row(struct csv *);
/* NULL, or that there is more of it than one file may hold. */
const struct err *csv_fits(const struct csv *);
struct bytes	 csv_bytes(const struct csv *);

#endif
