# po2c.awk -- a catalogue, as msgcat writes it with --no-wrap, to a C table.
#
#	msgcat --no-wrap locale/zh_HK/*.po | LC_ALL=C awk -f po2c.awk > lang.c
#
# Rows are sorted by the bytes of their key for the binary search of
# base/lang.c.  Fuzzy and obsolete entries are left out; tools/texts names
# them.

# The text that a quoted line of a .po file holds, still quoted for C: what
# gettext escapes, C escapes the same way.
function quoted(s) {
	sub(/^[^"]*"/, "", s)
	sub(/"[ \t]*$/, "", s)
	return s
}

# What a key is compared by at run time: its own bytes.
function plain(s,    out, i, ch) {
	if (index(s, "\\") == 0)
		return s
	out = ""
	for (i = 1; i <= length(s); i++) {
		ch = substr(s, i, 1)
		if (ch == "\\") {
			ch = substr(s, ++i, 1)
			if (ch == "n") ch = "\n"
			if (ch == "t") ch = "\t"
		}
		out = out ch
	}
	return out
}

function finish() {
	if (key != "" && text != "" && !fuzzy) {
		keys[n] = key
		texts[n] = text
		order[n] = plain(key)
		n++
	}
	key = text = ""
	in_key = in_text = fuzzy = 0
}

function swap(i, j,    t) {
	t = order[i]; order[i] = order[j]; order[j] = t
	t = keys[i]; keys[i] = keys[j]; keys[j] = t
	t = texts[i]; texts[i] = texts[j]; texts[j] = t
}

function sort(low, high,    i, last) {
	if (low >= high)
		return
	swap(low, int((low + high) / 2))
	last = low
	for (i = low + 1; i <= high; i++)
		if (order[i] "" < order[low] "")
			swap(++last, i)
	swap(low, last)
	sort(low, last - 1)
	sort(last + 1, high)
}

BEGIN { n = 0 }

/^[ \t]*$/	{ finish(); next }
/^#,.*fuzzy/	{ fuzzy = 1; next }
/^#/		{ next }
/^msgctxt|^msgid_plural/ {
	printf "%s: contexts and plural forms are not used here\n", $0 \
	    > "/dev/stderr"
	bad = 1
	next
}
/^msgid/	{ in_key = 1; in_text = 0; key = quoted($0); next }
/^msgstr/	{ in_key = 0; in_text = 1; text = quoted($0); next }
/^"/ {
	if (in_key) key = key quoted($0)
	if (in_text) text = text quoted($0)
}

END {
	finish()
	if (bad)
		exit 1
	sort(0, n - 1)
	print "/* Made by tools/po2c.awk from locale/; do not edit. */"
	print "#include \"base/lang.h\"\n"
	print "static const struct lang_text tc[] = {"
	for (i = 0; i < n; i++)
		printf "\t{ \"%s\",\n\t    \"%s\" },\n", keys[i], texts[i]
	print "\t{ NULL, NULL }\n};\n"
	print "const struct lang_table lang_tables[LANGS] = {"
	print "\t[LANG_EN] = { NULL, 0 },"
	printf "\t[LANG_TC] = { tc, %d },\n};\n", n
}
