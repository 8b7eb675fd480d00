# words2c.awk -- a sorted list of words, one a line, to a C array.
#
#	awk -f words2c.awk -v name=common_passwords list.txt
#
# Lines that start with # are comments.  The order is checked, since the
# program finds a word by halves.

/^#/ || /^$/	{ next }
!/^[a-z0-9]+$/ {
	printf "%s:%d: a word is of a to z and 0 to 9\n", FILENAME, FNR > "/dev/stderr"
	bad = 1
}
n > 0 && $0 "" <= last "" {
	printf "%s:%d: not in order\n", FILENAME, FNR > "/dev/stderr"
	bad = 1
}
{ word[n++] = last = $0 }

END {
	if (bad)
		exit 1
	printf "/* Made by tools/words2c.awk; do not edit. */\n"
	printf "#include \"identity/password.h\"\n\n"
	printf "const char *const %s[] = {\n", name
	for (i = 0; i < n; i++)
		printf "\t\"%s\",\n", word[i]
	printf "};\nconst size_t %s_n = %d;\n", name, n
}
