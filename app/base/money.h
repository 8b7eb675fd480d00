/*
 * money -- HK dollars as integers of cents.
 *
 * Every product is made in 128 bits and rounded once, half away from zero
 * (rules/money.md 3, which is half-up for the amounts that occur).
 * Overflow of 64 bits is our own mistake and ends the process.
 */
#ifndef BASE_MONEY_H
#define BASE_MONEY_H

#include "base/types.h"

#define RATE_ONE	10000	/* bp of 100 % */

__extension__ typedef __int128 wide;	/* for products before rounding */

struct money	money_add(struct money, struct money);
struct money	money_sub(struct money, struct money);
struct money	money_min(struct money, struct money);

/* a * num / den, rounded; den > 0. */
struct money	money_times(struct money a, int64_t num, int64_t den);
struct money	money_rate(struct money, struct rate);

/* num / den rounded half away from zero, in 64 bits; den > 0. */
int64_t		round_div(wide num, int64_t den);

#endif
