# asks.awk -- which table of columns reads which statement.
#
#	awk -f asks.awk app/<domain>/*.c > gen/asks.c
#
# `&sql_x, y` is statement x read by the table y, which COLUMNS() makes in the
# same file; `a ? &sql_x : &sql_z, y` is two.  A statement that no table
# follows is executed only.

function ask(name, table) {
	printf "\t{ &sql_%s, \"%s\", %s },\n", name, file, \
	    table == "" ? "NULL" : "\"" table "\""
}

function finish(    rest, names, n, i, word) {
	if (file == "")
		return
	gsub(/[ \t]+/, " ", text)
	while (match(text, /&sql_[a-z0-9_]+/)) {
		n = 1
		names[1] = substr(text, RSTART + 5, RLENGTH - 5)
		text = substr(text, RSTART + RLENGTH)
		while (match(text, /^ : &sql_[a-z0-9_]+/)) {
			word = substr(text, 1, RLENGTH)
			sub(/.*&sql_/, "", word)
			names[++n] = word
			text = substr(text, RLENGTH + 1)
		}
		word = ""
		if (match(text, /^, ?[a-z_]+[ ,)}]/)) {
			word = substr(text, 2, RLENGTH - 2)
			sub(/^ /, "", word)
		}
		for (i = 1; i <= n; i++)
			ask(names[i], word in tables ? word : "")
	}
	text = ""
	delete tables
}

BEGIN {
	print "/* Made by tools/asks.awk from the source; do not edit. */"
	print "#include \"asks.h\"\n"
	print "const struct asked asks[] = {"
}

FNR == 1 { finish(); file = FILENAME }

/^COLUMNS\(/ {
	word = $0
	sub(/^COLUMNS\(/, "", word)
	sub(/,.*/, "", word)
	tables[word]
}

{ text = text " " $0 }

END {
	finish()
	print "\t{ NULL, NULL, NULL }\n};"
}
