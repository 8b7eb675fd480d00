# floors.awk -- every #include goes down, and each library has one home.
#
#	awk -f tools/floors.awk app/FLOORS $(find app -name '*.[ch]')
#
# A domain may include the headers of the domains on lines above its own in
# app/FLOORS.  Pages (*_web) and jobs (*_job) stand above all domains and list
# their steps; only they, rows and the rooms db, web, demo and main touch what
# lies between.

FILENAME ~ /FLOORS$/ {
	if ($0 !~ /^#/ && NF > 0)
		level[$1] = ++levels
	next
}

function complain(why) {
	printf "%s:%d: %s\n", FILENAME, FNR, why
	bad = 1
}

function is_above_domains(f) { return f ~ /_(web|job|routes)\.[ch]$/ || f ~ /^app\/portal\// || f ~ /\/job\.[ch]$/ }
function is_rows(f)	{ return f ~ /_rows(_[a-z0-9]+)?\.[ch]$/ }

# May `file`, in the room `from`, include `path`, in the room `to`?
function may(file, from, to, path) {
	if (to == from || to == "base" || from == "main")
		return 1
	if (from == "base")
		return 0
	if (from == "demo")
		return to != "main"
	if (path == "gen/sql.h")
		return is_rows(file) || is_above_domains(file) || from == "db" || from == "web"
	if (to == "gen")
		return is_above_domains(file) || from == "web"
	if (to == "db")
		return is_rows(file) || is_above_domains(file) || from == "web"
	if (to == "web")
		return file ~ /_(web|routes)\.[ch]$/ || from == "portal"
	if (is_above_domains(file))
		return to in level && to != "main" && to != "demo"
	return (from in level) && (to in level) && level[to] < level[from]
}

BEGIN {
	home["libpq-fe"] = home["libpq-events"] = "db"
	home["kore"] = "main"
	home["sodium"] = home["jwt"] = "identity"
	home["curl"] = home["jansson"] = "scheduler notification"
	home["cairo"] = home["pango"] = home["qrencode"] = "invoice"
}

FNR == 1 {
	room = FILENAME
	sub(/^app\//, "", room)
	sub(/\/.*/, "", room)
	if (!(room in level))
		complain("the room " room " is not in app/FLOORS")
}

/^#[ \t]*include[ \t]*"/ {
	split($0, q, "\"")
	to = q[2]
	sub(/\/.*/, "", to)
	if (!may(FILENAME, room, to, q[2]))
		complain(FILENAME " may not include " q[2])
}

/^#[ \t]*include[ \t]*</ {
	lib = $0
	gsub(/^[^<]*<|>.*/, "", lib)
	sub(/[\/.].*/, "", lib)
	sub(/^pangocairo$/, "pango", lib)
	if (lib in home && index(" " home[lib] " ", " " room " ") == 0)
		complain("only " home[lib] " may know " lib)
}

# One place knows the environment, so that one page can list it.
/getenv[ \t]*\(/ && FILENAME !~ /main\/config\.c$/ && FILENAME !~ /invoice\/pdf_fonts\.c$/ {
	complain("only main/config.c may read the environment")
}

/out_raw[ \t]*\(/ && FILENAME !~ /base\/out[a-z_]*\.[ch]$/ {
	complain("only generated pages may call out_raw()")
}

END { exit bad }
