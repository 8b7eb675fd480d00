/*
 * fps -- the text inside the QR code that pays an invoice by FPS.
 *
 * Hong Kong's Faster Payment System reads an EMV merchant-presented code:
 * fields of a two-digit id, a two-digit length and a value, closed by a
 * CRC (rules/money.md 10).  Every code made here is dynamic: it carries the
 * amount and the bill number of one invoice.
 *
 * Values are ASCII within the lengths of the standard; what does not fit is
 * an error and never cut, for a cut proxy would pay somebody else.
 */
#ifndef INVOICE_FPS_H
#define INVOICE_FPS_H

#include "base/err.h"
#include "base/types.h"

struct arena;

enum fps_proxy {
	FPS_ID,		/* 7 or 9 digits, given out by the bank */
	FPS_MOBILE,	/* +852-91234567 */
	FPS_EMAIL
};

struct fps_request {
	enum fps_proxy	 proxy;
	const char	*payee;		/* the proxy itself */
	const char	*clearing_code;	/* of the bank, 3 digits; NULL: default */
	const char	*name;		/* of the merchant; NULL: "NA" */
	struct money	 amount;	/* more than zero */
	const char	*bill_number;
};

extern const struct err fps_payee_invalid;
extern const struct err fps_clearing_code_invalid;
extern const struct err fps_name_invalid;
extern const struct err fps_amount_invalid;
extern const struct err fps_bill_number_invalid;

/* The payload, NUL-terminated, in the arena; untouched when it fails. */
const struct err	*fps_payload(struct arena *, const struct fps_request *,
			    const char **);

/* CRC-16/CCITT-FALSE: polynomial 0x1021, start 0xffff, nothing reflected. */
uint16_t		 fps_crc(const char *, size_t);

#endif
