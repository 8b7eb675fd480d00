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

function holes(s) { return gsub(/\{\}/, "", s) }

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
				complain("the {} do not match")
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
