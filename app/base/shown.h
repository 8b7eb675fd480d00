/*
 * shown -- values as people read them, where there is no page: mails,
 * documents, and sentences that are put together.  Each is written as out()
 * writes it, so that a day or an amount looks the same everywhere.
 */
#ifndef BASE_SHOWN_H
#define BASE_SHOWN_H

#include "base/lang.h"
#include "base/types.h"

struct arena;

const char	*shown_count(struct arena *, int64_t);	/* 12,000 */
const char	*shown_money(struct arena *, struct money);	/* HK$ 1,234.00 */
const char	*shown_rate(struct arena *, struct rate);	/* 72.5% */
const char	*shown_card_hours(struct arena *, struct card_seconds);
const char	*shown_day(struct arena *, enum lang, struct day);
const char	*shown_month(struct arena *, enum lang, struct day);
const char	*shown_instant(struct arena *, enum lang, struct instant);

#endif
