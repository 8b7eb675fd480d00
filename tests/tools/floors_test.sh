#!/bin/sh
# The check of the floors: what goes down is taken, what goes up is told, and a
# cycle between rooms is named.
set -u
top=$(cd "$(dirname "$0")/../.." && pwd)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
n=0 failed=0

fresh() {
	rm -rf "$tmp/app" "$tmp/templates"
	mkdir -p "$tmp/app/base" "$tmp/app/db" "$tmp/app/paper" "$tmp/app/ink" \
	    "$tmp/app/web" "$tmp/templates/ink" "$tmp/templates/layout"
	printf '%s\n' base db paper ink web paper.web ink.web ink.job portal \
	    main > "$tmp/app/FLOORS"
}

put() {		# file; lines
	f=$tmp/$1; shift
	printf '%s\n' "$@" > "$f"
}

look() {
	(cd "$tmp" && awk -f "$top/tools/floors.awk" app/FLOORS \
	    $(find app templates -name '*.[ch]' -o -name '*.html' | sort))
}

takes() {
	n=$((n + 1))
	look > "$tmp/said" || { echo "floors_test: refused: $1"; cat "$tmp/said"; failed=1; }
}

refuses() {	# what; a word of the complaint
	n=$((n + 1))
	if look > "$tmp/said"; then
		echo "floors_test: took: $1"; failed=1
	elif ! grep -q "$2" "$tmp/said"; then
		echo "floors_test: $1: said"; cat "$tmp/said"; failed=1
	fi
}

fresh
put app/ink/ink.c '#include "paper/paper.h"' '#include "base/out.h"'
put app/ink/ink_rows.c '#include "db/db.h"' '#include "gen/sql.h"'
put app/ink/ink_web.c '#include "paper/paper_web.h"' '#include "web/web.h"' \
    '#include "gen/pages_ink.h"' '#include "gen/pages_paper.h"'
put app/ink/ink_job.c '#include "ink/ink.h"' '#include "db/db.h"'
put templates/ink/show.html '{{ include paper/paper_web.h }}'
takes "what goes down"

fresh; put app/paper/paper.c '#include "ink/ink.h"'
refuses "a rule that goes up" "paper may not include ink/ink.h"
fresh; put app/paper/paper.c '#include "web/web.h"'
refuses "a rule that knows pages" "paper may not include web/web.h"
fresh; put app/paper/paper.c '#include "db/db.h"'
refuses "a rule that knows the database" "rules may not include"
fresh; put app/paper/paper.c '#include "gen/sql.h"'
refuses "a rule that knows statements" "rules may not include"
fresh; put app/paper/paper_web.c '#include "ink/ink_web.h"'
refuses "a page that goes up" "paper.web may not include ink/ink_web.h"
fresh; put app/paper/paper_routes.c '#include "ink/ink_web.h"'
refuses "routes that go up" "paper.web may not include"
fresh; put app/paper/paper_web.c '#include "gen/pages_ink.h"'
refuses "a page that shows one above" "paper.web may not include"
fresh; put templates/layout/page.html '{{ include ink/ink_web.h }}'
refuses "a template that goes up" "web may not include"
fresh; put app/ink/ink_web.c '#include "web/private.h"'
refuses "what is private" "nobody's but web's"
fresh; put app/ink/ink_job.c '#include "main/config.h"'
refuses "a job that knows its program" "ink.job may not include"
fresh; put app/paper/paper_job.c '#include "paper/paper.h"'
refuses "a room that is not listed" "paper.job is not in"
fresh; put app/ink/ink.c '#include <libpq-fe.h>'
refuses "a library away from home" "only db may know"

fresh; put app/ink/ink_web.c 'if (web_has_role(w, ROLE_BIT(ROLE_OWNER)))'
refuses "a role in a page" "who may is said in routes"
fresh; put templates/ink/show.html '{{ if web_has_role(w, ROLE_BIT(ROLE_OWNER)) }}'
refuses "a role in a template" "who may is said in routes"

fresh
put app/ink/ink.c '#include "paper/paper.h"'
put app/paper/paper_rows.c '#include "ink/ink.h"'
refuses "a cycle of two" "a cycle: paper -> ink -> paper"
fresh
put app/web/web.h '#include "paper/paper.h"'
put app/ink/ink_web.c '#include "web/web.h"'
put app/paper/paper.c '#include "ink/ink_web.h"'
refuses "a cycle of three" "a cycle: paper -> ink.web -> web -> paper"

[ $failed -eq 0 ] && echo "floors_test: $n cases passed"
exit $failed
