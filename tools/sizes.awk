# sizes.awk -- how large the functions and files are, and whether too large; and
# how many assertions of our own mistakes stand in them.
#
#	awk -f tools/sizes.awk $(find app -name '*.[ch]')
#
# A function is counted by the lines between its braces.  It relies on the
# style: a function's name, `{` and `}` stand at the start of a line.

BEGIN {
	function_lines_max = 60
	# A test file is a table of cases and may be longer (-v).
	if (!file_lines_max)
		file_lines_max = 300
	header_lines_max = 120
	if (!params_max)
		params_max = 5
}

function complain(where, what, n, max) {
	printf "%s: %s: %d, at most %d\n", where, what, n, max
	bad = 1
}

function end_of_file(    max) {
	if (file == "")
		return
	max = file ~ /\.h$/ ? header_lines_max : file_lines_max
	if (lines > max)
		complain(file, "lines", lines, max)
	if (lines > longest)
		longest = lines
	total += lines
	files++
}

# Commas outside of inner parentheses, and one.
function params(s,    i, ch, depth, n) {
	sub(/^[^(]*\(/, "", s)
	sub(/\)[^)]*$/, "", s)
	if (s ~ /^[ \t]*(void)?[ \t]*$/)
		return 0
	n = 1
	for (i = 1; i <= length(s); i++) {
		ch = substr(s, i, 1)
		depth += ch == "("
		depth -= ch == ")"
		n += ch == "," && depth == 0
	}
	return n
}

FNR == 1 { end_of_file(); file = FILENAME; head = ""; start = 0 }
{ lines = FNR }
/^\t+(static_)?assert\(/ { asserted++ }

/^[a-z_][a-z0-9_]*\(/ { head = ""; name = $0; sub(/\(.*/, "", name); in_head = 1 }
in_head && !start { head = head " " $0 }
in_head && /;[ \t]*$/ && !start { in_head = 0 }

/^\{/ && in_head { start = FNR }

/^\}/ && start {
	n = FNR - start - 1
	count[n]++
	functions++
	where = file ": " name "()"
	if (n > function_lines_max)
		complain(where, "lines", n, function_lines_max)
	sub(/\{.*$/, "", head)
	p = params(head)
	if (p > params_max)
		complain(where, "parameters", p, params_max)
	if (p > most)
		most = p
	in_head = start = 0
}

# The function length that a share of all functions does not exceed.
function quantile(share,    n, seen) {
	for (n = 0; n <= 100000; n++) {
		seen += count[n]
		if (seen >= functions * share)
			return n
	}
}

END {
	end_of_file()
	printf "functions %d: lines median %d, p95 %d, max %d; parameters max %d\n", \
	    functions, quantile(0.5), quantile(0.95), quantile(1), most
	printf "files %d: lines %d, max %d\n", files, total, longest
	printf "assertions %d: %.2f a function\n", asserted, asserted / functions
	exit bad
}
