#!/bin/sh
# The check of the layout: each line of what it must not take is told once.
set -u
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
long=$(printf '%090d' 0)
cat >"$tmp/bad.c" <<END
static int x;


int one(void)
{
	while(x) {
	x = 1; 
        x = 2;
	return x;
	x = 3; // no
	int 	y;
	x = $long;
}

int
two(void) {
}
END
cat >"$tmp/good.c" <<END
/* The text of http://x; return x; if( */
const char *const	 good_is = "// return x; if( $long";

int
good(void)
{
	return (0);		/* said // in
				 * a comment of return x */
}
END
status=0
awk -f tools/knf.awk "$tmp/good.c" || { echo "knf_test: good.c was refused" >&2; status=1; }
awk -f tools/knf.awk "$tmp/bad.c" >"$tmp/said" && { echo "knf_test: bad.c was taken" >&2; status=1; }
for line in 3 5 6 7 8 9 10 11 12 16; do
	grep -q "bad.c:$line: " "$tmp/said" || { echo "knf_test: line $line was not told" >&2; status=1; }
done
exit $status
