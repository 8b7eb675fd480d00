#!/bin/sh
# The template compiler: what it makes of good templates, and what it refuses.
set -u
tmplc=${B:-build}/tools/tmplc
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
failed=0 n=0

fail() { echo "tmplc_test: $1" >&2; failed=1; }

compile() {	# template text, as printf writes it
	printf '%b' "$1" > "$tmp/t.html"
	"$tmplc" "$tmp/p.c" "$tmp/p.h" "$tmp/t.html" 2> "$tmp/err"
}

makes() {	# template; each further argument must stand in the C
	n=$((n + 1))
	t=$1; shift
	compile "$t" || { fail "refused: $t: $(cat "$tmp/err")"; return; }
	for want; do
		grep -qF -- "$want" "$tmp/p.c" || fail "$t: no: $want"
	done
}

page() { t=$1; shift; makes "{{ page x(int a) }}\n$t\n{{ end }}\n" "$@"; }

refuses() {	# template; line; a word of the complaint
	n=$((n + 1))
	if compile "$1"; then fail "took: $1"; return; fi
	grep -q "^$tmp/t.html:$2: .*$3" "$tmp/err" ||
	    fail "$1: said $(cat "$tmp/err")"
}

refuses_page() { refuses "{{ page x(int a) }}\n$1\n{{ end }}\n" 2 "$2"; }

# Pages and their prototypes.
makes '{{ page x() }}{{ end }}' 't_x(struct web *w)'
grep -qF 'void t_x(struct web *w);' "$tmp/p.h" || fail "no prototype"
makes '{{ include base/words.h }}\n{{ include base/words.h }}\n{{ page x(int a, char *b) }}{{ end }}' \
    't_x(struct web *w, int a, char *b)'
[ "$(grep -c base/words.h "$tmp/p.h")" = 1 ] || fail "included twice"

# Values, control and text.
page '<p>{{ a }}</p>' 'out_read(o, a);' '#line 2' 'out_raw(o, "<p>", 3);'
page '{{ if a > 1 }}\n<b>x</b>\n{{ elif a }}\ny\n{{ else }}\nz\n{{ end }}' \
    'if (a > 1) {' '} else if (a) {' '} else {'
page '{{ for (int i = 0; i < a; i++) }}{{ i }}{{ end }}' 'for (int i = 0; i < a; i++) {'
page '{{ let const char *s = "}}" }}{{ s }}' 'const char *s = "}}";'
page '{{ show other(a, 1) }}{{ show none() }}' 't_other(w, a, 1);' 't_none(w);'
page '{{ word(roles, a) }}' 'out_word(o, &roles, (unsigned)( a));'
page '{{ tr "x" }}' 'out_tr(o, "x");'
page '[[Two\n   words "here"]]' 'out_tr(o, N_("Two words \"here\""));'
page '{{ say "{} of {}", f(a, 2), a }}' 'N_("{} of {}")' 'out_read(o, f(a, 2));'
page '<a href="~/x/{{ a }}" title="[[Go]]">x</a>' 'out_prefix(o);' '"/x/"'
page '<link href="@/berth.css">' 'OUT_STATIC(o, STATIC_berth_css);'
page '<a href="{{ web_url(w, "/x") }}">x</a>' 'out(o, web_url(w, "/x"));'
page '<input{{ if a }} checked{{ end }}\n  {{ if a }}\n  hidden\n  {{ end }}\n  id="x">' \
    '" checked", 8' '"hidden\n", 7'
page '<p>a</p>   \n\n    <p>b</p>' '<p>a</p>\n"' '"<p>b</p>\n"'
page '<textarea>\n  {{ a }}</textarea>' '"  "'
page '<!-- {{ not }} here -->x' 'out_raw(o, "x\n", 2);'
page '<title>{{ a }}</title>' 'out(o, a);'

# What must not be built.
refuses 'text' 1 'outside of a {{ page }}'
refuses '{{ a }}' 1 'outside of a {{ page }}'
refuses '{{ page x() }}\n{{ if a }}\n' 2 'no {{ end }}'
refuses '{{ page x() }}\n{{ end }}\n{{ end }}' 3 'outside'
refuses '{{ page x }}\n{{ end }}' 1 'write {{ page'
refuses '{{ page x() }}\n<p {{ end }}' 2 'open or closed'
refuses_page '{{ page y() }}{{ end }}' 'inside of another'
refuses_page '{{ a' 'no }}'
refuses_page '{{ else }}' 'without an {{ if }}'
refuses_page '{{ if a }}{{ else }}{{ else }}{{ end }}' 'without an {{ if }}'
refuses_page '{{ if }}{{ end }}' 'whole directive'
refuses_page '{{ }}' 'whole directive'
refuses_page '<script>{{ a }}</script>' 'inside <script>'
refuses_page '<script>[[a]]</script>' 'inside <script>'
refuses_page '<style>{{ a }}</style>' 'inside <script>'
refuses_page '<p {{ a }}>' 'quoted attribute'
refuses_page '<p id={{ a }}>' 'quoted attribute'
refuses_page '<{{ a }}>' 'quoted attribute'
refuses_page '<p id=x>' 'must be quoted'
refuses_page '<p onclick="x">' 'on...='
refuses_page '<p ONLOAD>' 'on...='
refuses_page '<p style="x">' 'style='
refuses_page '<iframe srcdoc="x">' 'style='
refuses_page '<p id="a"class="b">' 'space is missing'
refuses_page '<p{{ if a }} id="a"{{ end }}class="b">' 'space is missing'
refuses_page '<a href="{{ a }}">' 'must not begin'
refuses_page '<form action="{{ tr a }}">' 'must not begin'
refuses_page '<img src="[[a]]">' 'must not begin'
refuses_page "<a href='{{ if a }}{{ b }}{{ end }}'>" 'must not begin'
refuses_page '<p{{ if a }} id="{{ end }}">' 'open or closed'
refuses_page '{{ if a }}<p{{ else }}{{ end }}' 'open or closed'
refuses_page 'a < b' '&lt;'
refuses_page '[[a <b>c</b>]]' 'plain text'
refuses_page '[[a {{ b }}]]' 'plain text'
refuses_page '[[ ]]' 'empty'
refuses_page '[[a' 'no ]]'
refuses_page '<!-- a' 'does not end'
refuses_page '{{ say "{}" }}' 'fewer values'
refuses_page '{{ say "{}", a, b }}' 'more values'
refuses_page '{{ say a }}' 'write {{ say'
refuses_page '{{ word(a) }}' 'write word'
refuses_page '<p class="{{ show x() }}">' 'inside of a tag'

[ $failed = 0 ] && echo "tmplc_test: $n cases passed"
exit $failed
