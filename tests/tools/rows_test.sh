#!/bin/sh
# The compiler takes a row read into its own struct and refuses all others:
# each snippet below is wrong by one word beside `right`.
set -u
: "${B:=build}" "${CC:=gcc}"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
status=0

# snippet NAME MEMBERS ROW CALL: a function that asks for a row.
snippet() {
	cat >"$tmp/$1.c" <<END
#include "db/db.h"

#define STATES(X) X(STATE_ON, "on", "On") X(STATE_OFF, "off", "Off")
#define MOODS(X) X(MOOD_GOOD, "good", "Good") X(MOOD_BAD, "bad", "Bad")
WORDS_ENUM(state, STATES);
WORDS_ENUM(mood, MOODS);

struct big { struct id id; struct money price; enum state state; char b[3]; };
struct small { struct id id; };
extern const struct statement sql_x;
COLUMNS(columns, struct big, $2);

const struct err *
f(struct db *db, struct big *row, struct big **rows, size_t *n);
const struct err *
f(struct db *db, struct big *row, struct big **rows, size_t *n)
{
	$3;
	(void)row, (void)rows, (void)n, (void)db;
	return ($4);
}
END
	$CC -std=gnu11 -D_GNU_SOURCE -Iapp -I"$B" -Wall -Wextra -Wpedantic \
	    -Werror -Wno-unused-variable -fsyntax-only "$tmp/$1.c" >"$tmp/said" 2>&1
}
takes() {
	snippet "$@" || { cat "$tmp/said"; echo "rows_test: $1 was refused" >&2; status=1; }
}
refuses() {
	! snippet "$@" || { echo "rows_test: $1 was taken" >&2; status=1; }
	grep -q "error:" "$tmp/said" || { echo "rows_test: $1: no error" >&2; status=1; }
}

all='COLUMN(id), COLUMN_AS(price, "price_cents"), COLUMN_WORD(state, states)'
small='struct small s, *list'
big='struct big s, *list'
takes right "$all" "$big" 'db_one(db, &sql_x, columns, &s, P(1))'
takes right_none "$all" "$big" 'db_one0(db, &sql_x, columns, &s)'
takes right_list "$all" "$big" 'db_list(db, &sql_x, columns, &list, n, P(1))'
takes right_ask "$all" "$big" 'db_ask(db, ASK_LIST0(&sql_x, columns, rows, n), ASK_ONE0(&sql_x, columns, row))'
takes right_word "$all" "$big" 'db_exec(db, &sql_x, P_WORD(moods, MOOD_BAD))'
refuses row "$all" "$small" 'db_one(db, &sql_x, columns, &s, P(1))'
refuses row_none "$all" "$small" 'db_one0(db, &sql_x, columns, &s)'
refuses list "$all" "$small" 'db_list(db, &sql_x, columns, &list, n, P(1))'
refuses list_none "$all" "$small" 'db_list0(db, &sql_x, columns, &list, n)'
refuses ask "$all" "$small" 'db_ask(db, ASK_ONE0(&sql_x, columns, &s))'
refuses pointer "$all" "$big" 'db_one(db, &sql_x, columns, rows, P(1))'
refuses untyped "$all" 'void *s' 'db_one(db, &sql_x, columns, s, P(1))'
refuses one_as_list "$all" "$big" 'db_list(db, &sql_x, columns, &s, n, P(1))'
refuses member 'COLUMN(idd)' "$big" 'db_one(db, &sql_x, columns, &s, P(1))'
refuses type 'COLUMN(b)' "$big" 'db_one(db, &sql_x, columns, &s, P(1))'
refuses words 'COLUMN_WORD(state, moods)' "$big" 'db_one(db, &sql_x, columns, &s, P(1))'
refuses word 'COLUMN_WORD(id, states)' "$big" 'db_one(db, &sql_x, columns, &s, P(1))'
refuses parameter "$all" "$big" 'db_exec(db, &sql_x, P_WORD(moods, row->state))'
refuses old_table "$all" 'static const struct column t[] = { { "id", 0, COLUMN_ID, NULL } }' 'db_one(db, &sql_x, t, row, P(1))'
exit $status
