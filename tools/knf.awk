# knf.awk -- is the code laid out as kernel normal form has it?
#
#	awk -f tools/knf.awk $(find app -name '*.[ch]')
#
# clang-format 14 cannot say what the house writes: names of declarations at
# tab stops, with the star in the column before.  Whatever it is told, it
# changes a fifth of all lines.  So this says what can be said line by line.
# A line that holds a string may be as long as the text is.

BEGIN { columns_max = 88 }

function complain(what) {
	printf "%s:%d: %s\n", FILENAME, FNR, what
	bad = 1
}

function columns(s,    n, i) {
	for (i = 1; i <= length(s); i++)
		n += substr(s, i, 1) == "\t" ? 8 - n % 8 : 1
	return n
}

FNR == 1 { head = ""; in_comment = 0; blank = 0 }

/[ \t]$/ { complain("white space at the end") }
/^\t*        / { complain("eight spaces where a tab belongs") }
/^$/ { if (blank++ == 1) complain("a second blank line") }
/./ { blank = 0 }
!/"/ && columns($0) > columns_max { complain("more than " columns_max " columns") }

# From here on $0 is code only.
{
	gsub(/"([^"\\]|\\.)*"/, "\"\"")
	gsub(/\/\*([^*]|\*+[^*\/])*\*\//, "")
	if (in_comment && !sub(/^.*\*\//, ""))
		next
	in_comment = sub(/\/\*.*$/, "")
}

/\/\// { complain("a // comment") }
/ \t/ { complain("a space before a tab") }
/(^|[^a-zA-Z0-9_])(if|for|while|switch)\(/ { complain("no space after a keyword") }
/(^|[^a-zA-Z0-9_])return [^(]/ { complain("return without parentheses") }
/^[a-z_].*\) *\{$/ { complain("a function's { is not on a line of its own") }
/^[a-z_].*\(/ { head = $0 }
/^\{/ && head !~ /^[a-z_][a-z0-9_]*\(/ {
	complain("a function's name does not begin its line")
}

END { exit bad }
