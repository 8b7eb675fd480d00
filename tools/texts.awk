# texts.awk -- what is wrong with translated texts; see tools/texts.
#
# Reads a catalogue as msgcat writes it with --no-wrap, under LC_ALL=C.

function quoted(s) {
	sub(/^[^"]*"/, "", s)
	sub(/"[ \t]*$/, "", s)
	return s
}

function complain(why) {
	printf "%s: \"%s\" -> \"%s\"\n", why, key, text
	bad = 1
}

# The holes of a text, in any order: {}, and {reference} as often as it stands.
function holes(s,    n, i, j, t, all, hole) {
	for (n = 0; match(s, /\{[a-z_]*\}/); s = substr(s, RSTART + RLENGTH)) {
		hole = substr(s, RSTART, RLENGTH)
		for (i = n++; i > 0 && all[i] > hole; i--)
			all[i + 1] = all[i]
		all[i + 1] = hole
	}
	for (j = 1; j <= n; j++)
		t = t all[j]
	return t
}

# Next to a Chinese character, punctuation is full width.
function is_narrow(s,    han, point) {
	han = "[\343-\351][\200-\277][\200-\277]"
	point = "[,:();?!]"
	return s ~ (han " ?" point) || s ~ (point " ?" han)
}

function finish() {
	if (key != "" && !obsolete) {
		if (fuzzy)
			complain("fuzzy, or translated in two ways")
		else if (text == "")
			complain("not translated")
		else {
			if (holes(key) != holes(text))
				complain("the holes do not match")
			if (is_narrow(text))
				complain("ASCII punctuation beside Chinese")
			if (text ~ /^[ \t]|[ \t]$/)
				complain("begins or ends with a space")
		}
	}
	key = text = ""
	in_key = in_text = fuzzy = obsolete = 0
}

/^[ \t]*$/	{ finish(); next }
/^#,.*fuzzy/	{ fuzzy = 1; next }
/^#~/		{ obsolete = 1; next }
/^#/		{ next }
/^msgid/	{ in_key = 1; in_text = 0; key = quoted($0); next }
/^msgstr/	{ in_key = 0; in_text = 1; text = quoted($0); next }
/^"/ {
	if (in_key) key = key quoted($0)
	if (in_text) text = text quoted($0)
}

END {
	finish()
	exit bad
}
