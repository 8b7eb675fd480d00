# sql2c.awk -- app/<domain>/sql/<name>.sql to constants sql_<name>.
#
#	awk -f sql2c.awk -v c=gen/sql.c -v h=gen/sql.h file.sql ...
#
# A file opens with a comment that says what the statement is for, and holds
# one statement.  Comments and the final semicolon go; line breaks stay, so
# that the server's messages count the same lines.
#
# What several statements share is written once, in sql/parts, and a line
# `\ir parts/offer.sql` stands for it, as psql writes it.  A part includes no
# other and is not a statement of its own.  psql cannot take a part within a
# statement: `tools/sql NAME` prints one whole.

function fail(why) {
	printf "%s:%d: %s\n", FILENAME, FNR, why > "/dev/stderr"
	bad = 1
}

function finish() {
	if (name == "")
		return
	if (!has_text) {
		printf "%s: holds no statement\n", file > "/dev/stderr"
		bad = 1
	}
	body = body sprintf("\t    , %d };\n\n", number++)
}

# What is left of a line without its comment; a quoted "--" is text.
function uncomment(s,    i, ch, out) {
	out = ""
	for (i = 1; i <= length(s); i++) {
		ch = substr(s, i, 1)
		if (ch == "'")
			quoted = !quoted
		if (!quoted && substr(s, i, 2) == "--")
			break
		if (!quoted && ch == ";") {
			ended = 1
			continue
		}
		out = out ch
	}
	sub(/[ \t]+$/, "", out)
	return out
}

function escape(s) {
	gsub(/\\/, "&&", s)
	gsub(/"/, "\\\"", s)
	gsub(/\t/, "\\t", s)
	return s
}

BEGIN {
	number = 0
}

# A line of the statement, or of a part of it.
function take(s,    was_ended, line) {
	was_ended = ended
	line = uncomment(s)
	if (line ~ /[^ \t]/) {
		if (was_ended)
			fail("a file holds one statement")
		has_text = 1
	}
	body = body sprintf("\t    \"%s\\n\"\n", escape(line))
}

function include(part,    path, s, n, got) {
	path = FILENAME
	sub(/[^\/]*$/, part, path)
	while ((got = (getline s < path)) > 0) {
		if (!n++ && s !~ /^-- *[^ ]/)
			fail("the first line of " part " must be a comment")
		take(s)
	}
	close(path)
	if (got < 0 || !n)
		fail("there is no " part)
	if (ended)
		fail(part " ends with a semicolon")
}

FNR == 1 {
	finish()
	file = FILENAME
	name = FILENAME
	sub(/.*\//, "", name)
	sub(/\.sql$/, "", name)
	if (name !~ /^[a-z][a-z0-9_]*$/)
		fail("a statement's name is lower case letters, digits and _")
	if (name in seen)
		fail("there is already a statement of this name: " seen[name])
	seen[name] = FILENAME
	names[number] = name
	has_text = ended = quoted = 0
	body = body sprintf("const struct statement sql_%s = { \"%s\",\n", \
	    name, name)
	if ($0 !~ /^-- *[^ ]/)
		fail("the first line must be a comment that says what this is for")
}

/^[ \t]*\\/ {
	if (match($0, /^\\ir parts\/[a-z0-9_]+\.sql$/))
		include(substr($0, 5))
	else
		fail("all that may follow a \\ is ir parts/<name>.sql")
	next
}

{ take($0) }

END {
	finish()
	if (bad)
		exit 1
	made = "/* Made by tools/sql2c.awk from app/.../sql; do not edit. */\n"
	printf "%s#ifndef GEN_SQL_H\n#define GEN_SQL_H\n\n", made > h
	printf "#include \"db/db.h\"\n\n" > h
	for (i = 0; i < number; i++)
		printf "extern const struct statement sql_%s;\n", names[i] > h
	printf "\n#endif\n" > h
	printf "%s#include \"gen/sql.h\"\n\n%s", made, body > c
	printf "const struct statement *const sql_all[] = {\n" > c
	for (i = 0; i < number; i++)
		printf "\t&sql_%s,\n", names[i] > c
	printf "\tNULL\n};\n" > c
}
