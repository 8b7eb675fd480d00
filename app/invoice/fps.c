/* See fps.h. */
#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "invoice/fps.h"

/* Lengths of the standard, in bytes; a field's length has two digits. */
#define FIELD_BYTES_MAX		99
#define PAYEE_BYTES_MAX		50
#define NAME_BYTES_MAX		25
#define BILL_NUMBER_BYTES_MAX	25
#define FPS_AMOUNT_CENTS_MAX	999999999999LL	/* 13 characters */
#define PAYLOAD_BYTES_MAX	512

const struct err fps_payee_invalid = { ERR_INVALID, "fps.payee_invalid",
    N_("Enter an FPS ID of 7 or 9 digits, a mobile number as +852-91234567, "
    "or an e-mail address of at most 50 characters."), "fps_payee" };
const struct err fps_clearing_code_invalid = { ERR_INVALID,
    "fps.clearing_code_invalid",
    N_("Enter the three digits of the bank's clearing code."),
    "fps_clearing_code" };
const struct err fps_name_invalid = { ERR_INVALID, "fps.name_invalid",
    N_("Enter a payee name of at most 25 English letters."), "fps_name" };
const struct err fps_amount_invalid = { ERR_INVALID, "fps.amount_invalid",
    N_("An FPS code needs an amount from HK$ 0.01 to HK$ 9,999,999,999.99."),
    "amount" };
const struct err fps_bill_number_invalid = { ERR_INVALID,
    "fps.bill_number_invalid",
    N_("Enter a bill number of at most 25 English letters, digits or signs."),
    "bill_number" };

/* Room for every field at its longest, so writing needs no check. */
struct payload { char text[PAYLOAD_BYTES_MAX]; size_t len; };

static const struct err	*check(const struct fps_request *);
static bool	 payee_is_valid(enum fps_proxy, const char *);
static bool	 mobile_is_valid(const char *);
static bool	 email_is_valid(const char *);
static bool	 is_digits(const char *, size_t);
static bool	 is_printable(const char *, size_t max);
static void	 put(struct payload *, int id, const char *);
static void	 put_payee(struct payload *, const struct fps_request *);
static void	 put_amount(struct payload *, struct money);
static void	 put_bill_number(struct payload *, const char *);
static void	 put_crc(struct payload *);

const struct err *
fps_payload(struct arena *a, const struct fps_request *f, const char **text)
{
	struct payload		 p = { .len = 0 };
	const struct err	*err;

	assert(f != NULL);
	if ((err = check(f)) != NULL)
		return (err);
	put(&p, 0, "01");
	put(&p, 1, "12");		/* dynamic: one code, one payment */
	put_payee(&p, f);
	put(&p, 52, "0000");		/* no merchant category */
	put(&p, 53, "344");		/* ISO 4217: HKD */
	put_amount(&p, f->amount);
	put(&p, 58, "HK");
	put(&p, 59, f->name == NULL ? "NA" : f->name);
	put(&p, 60, "HK");
	put_bill_number(&p, f->bill_number);
	put_crc(&p);
	*text = arena_copy(a, p.text, p.len);
	return (NULL);
}

static const struct err *
check(const struct fps_request *f)
{
	assert(f != NULL);
	if (f->payee == NULL || !payee_is_valid(f->proxy, f->payee))
		return (&fps_payee_invalid);
	if (f->clearing_code != NULL && !is_digits(f->clearing_code, 3))
		return (&fps_clearing_code_invalid);
	if (f->name != NULL && !is_printable(f->name, NAME_BYTES_MAX))
		return (&fps_name_invalid);
	if (f->amount.cents < 1 || f->amount.cents > FPS_AMOUNT_CENTS_MAX)
		return (&fps_amount_invalid);
	if (f->bill_number == NULL ||
	    !is_printable(f->bill_number, BILL_NUMBER_BYTES_MAX))
		return (&fps_bill_number_invalid);
	return (NULL);
}

static bool
payee_is_valid(enum fps_proxy proxy, const char *s)
{
	switch (proxy) {
	case FPS_ID:
		return (is_digits(s, 7) || is_digits(s, 9));
	case FPS_MOBILE:
		return (mobile_is_valid(s));
	case FPS_EMAIL:
		return (email_is_valid(s));
	}
	return (false);
}

static bool
mobile_is_valid(const char *s)
{
	static const char	 prefix[] = "+852-";

	return (strncmp(s, prefix, strlen(prefix)) == 0 &&
	    is_digits(s + strlen(prefix), 8));
}

/* One @ with something on both sides: the bank knows the rest. */
static bool
email_is_valid(const char *s)
{
	const char	*at = strchr(s, '@');

	return (is_printable(s, PAYEE_BYTES_MAX) && strchr(s, ' ') == NULL &&
	    at != NULL && at != s && at[1] != '\0' && strchr(at + 1, '@') == NULL);
}

static bool
is_digits(const char *s, size_t len)
{
	return (strlen(s) == len && strspn(s, "0123456789") == len);
}

static bool
is_printable(const char *s, size_t max)
{
	size_t	 i, len = strlen(s);

	if (len == 0 || len > max)
		return (false);
	for (i = 0; i < len; i++) {
		if (s[i] < 0x20 || s[i] > 0x7e)
			return (false);
	}
	return (true);
}

static void
put(struct payload *p, int id, const char *value)
{
	assert(p != NULL);
	p->len += (size_t)snprintf(p->text + p->len, sizeof(p->text) - p->len,
	    "%02d%02zu%.*s", id, strlen(value), FIELD_BYTES_MAX, value);
}

static void
put_payee(struct payload *p, const struct fps_request *f)
{
	static const int	 ids[] = {
		[FPS_ID] = 2, [FPS_MOBILE] = 3, [FPS_EMAIL] = 4,
	};
	struct payload		 inner = { .len = 0 };

	assert(f != NULL);
	put(&inner, 0, "hk.com.hkicl");
	if (f->clearing_code != NULL)
		put(&inner, 1, f->clearing_code);
	put(&inner, ids[f->proxy], f->payee);
	put(p, 26, inner.text);
}

static void
put_amount(struct payload *p, struct money m)
{
	char	 text[32];

	snprintf(text, sizeof(text), "%" PRId64 ".%02" PRId64, m.cents / 100,
	    m.cents % 100);
	put(p, 54, text);
}

static void
put_bill_number(struct payload *p, const char *number)
{
	struct payload	 inner = { .len = 0 };

	put(&inner, 1, number);
	put(p, 62, inner.text);
}

/* The CRC covers its own id and length, and is always four digits. */
static void
put_crc(struct payload *p)
{
	assert(p != NULL);
	p->len += (size_t)snprintf(p->text + p->len, sizeof(p->text) - p->len,
	    "6304");
	p->len += (size_t)snprintf(p->text + p->len, sizeof(p->text) - p->len,
	    "%04X", fps_crc(p->text, p->len));
}

uint16_t
fps_crc(const char *text, size_t len)
{
	unsigned	 crc = 0xffff;
	size_t		 i;
	int		 bit;

	assert(text != NULL || len == 0);
	for (i = 0; i < len; i++) {
		crc ^= (unsigned)(unsigned char)text[i] << 8;
		for (bit = 0; bit < 8; bit++)
			crc = (crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1;
	}
	return ((uint16_t)(crc & 0xffff));
}
