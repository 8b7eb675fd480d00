# cites.awk -- a comment that cites a rule names one that is written down.
#
#	awk -f tools/cites.awk docs/rules/*.md SOURCE...
#
# "rules/money.md 4" is section 4 of docs/rules/money.md; without a number
# the page is meant.

FILENAME ~ /^docs\/rules\// {
	page = FILENAME
	sub(/^docs\//, "", page)
	pages[page] = 1
	if (/^## [0-9]+\. /)
		sections[page " " ($2 + 0)] = 1
	next
}

{
	rest = $0
	while (match(rest, /rules\/[a-z-]+\.md( [0-9]+( and [0-9]+)?)?/)) {
		said = substr(rest, RSTART, RLENGTH)
		rest = substr(rest, RSTART + RLENGTH)
		n = split(said, word, " ")
		if (!(word[1] in pages) ||
		    (n > 1 && !((word[1] " " word[2]) in sections)) ||
		    (n > 3 && !((word[1] " " word[4]) in sections))) {
			printf "%s:%d: there is no %s\n", FILENAME, FNR, said
			bad = 1
		}
		cited++
	}
	if (/[^\/a-z-](domain|billing|slurm|peers)\.md/) {
		printf "%s:%d: cites what the repository does not hold\n",
		    FILENAME, FNR
		bad = 1
	}
}

END {
	if (!bad && cited == 0) {
		print "cites.awk: nothing cites a rule: is it looking at the right files?"
		bad = 1
	}
	exit bad
}
