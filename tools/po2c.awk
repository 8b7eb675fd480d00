# po2c.awk -- catalogues, as msgcat writes them with --no-wrap, to C tables.
#
#	LC_ALL=C awk -f po2c.awk LANG_TC=tc.po LANG_SC=sc.po > lang.c
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

# Each argument names a language of base/lang.h and its catalogue.
BEGIN {
	print "/* Made by tools/po2c.awk from locale/; do not edit. */"
	print "#include \"base/lang.h\"\n"
	for (a = 1; a < ARGC; a++) {
		split(ARGV[a], word, "=")
		read_catalogue(word[2])
		write_table(word[1])
		tables = tables "\t[" word[1] "] = { " tolower(word[1]) \
		    "_texts, " n " },\n"
	}
	print "const struct lang_table lang_tables[LANGS] = {"
	printf "\t[LANG_EN] = { NULL, 0 },\n%s};\n", tables
	exit bad
}

function read_catalogue(file) {
	n = 0
	while ((getline < file) > 0)
		take()
	close(file)
	finish()
}

function write_table(lang,    i) {
	sort(0, n - 1)
	printf "static const struct lang_text %s_texts[] = {\n", tolower(lang)
	for (i = 0; i < n; i++)
		printf "\t{ \"%s\",\n\t    \"%s\" },\n", keys[i], texts[i]
	print "\t{ NULL, NULL }\n};\n"
}

function take() {
	if (/^[ \t]*$/)
		finish()
	else if (/^#,.*fuzzy/)
		fuzzy = 1
	else if (/^msgctxt|^msgid_plural/) {
		printf "%s: contexts and plural forms are not used here\n", \
		    $0 > "/dev/stderr"
		bad = 1
	} else if (/^msgid/) {
		in_key = 1
		in_text = 0
		key = quoted($0)
	} else if (/^msgstr/) {
		in_key = 0
		in_text = 1
		text = quoted($0)
	} else if (/^"/) {
		if (in_key) key = key quoted($0)
		if (in_text) text = text quoted($0)
	}
}
