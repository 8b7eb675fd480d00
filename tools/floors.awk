# floors.awk -- every #include goes down, and each library has one home.
#
#	awk -f tools/floors.awk app/FLOORS FILE ...
#
# The files are the sources below app/ and the templates.  app/FLOORS lists the
# rooms: a folder of app/, and apart from it its pages (X.web: *_web, *_routes,
# templates/X) and its jobs (X.job: *_job).  A room may include the headers of
# those on lines above its own, so there is no cycle between rooms; where a
# refused include closes one, it is told.
#
# Within a room the rules may not know the database: only rows, pages, jobs
# and the rooms that hold no rules touch db/ and gen/sql.h.  Sets of roles
# stand in the tables of routes, not in pages.

FILENAME ~ /FLOORS$/ {
	if ($0 !~ /^#/ && NF > 0)
		level[$1] = ++levels
	next
}

function complain(why) {
	printf "%s:%d: %s\n", FILENAME, FNR, why
	bad = 1
}

function folder(path) {
	sub(/\/.*/, "", path)
	return path
}

# The room of a template's folder, which is that of its pages.
function room_of_pages(name) {
	if (name == "layout" || name == "web")
		return "web"
	return name == "portal" ? name : name ".web"
}

# The room of `path`, which is below app/.
function room_of(path,    name) {
	name = folder(path)
	if (path ~ /^gen\/pages_/) {
		sub(/^gen\/pages_/, "", path)
		sub(/\.h$/, "", path)
		return room_of_pages(path)
	}
	if (name ~ /^(base|db|web|portal|demo|main)$/)
		return name
	if (path ~ /_(web|routes)\.[ch]$/)
		return name ".web"
	return path ~ /_job\.[ch]$/ ? name ".job" : name
}

function is_rules() {
	return room ~ /^[a-z]+$/ && room !~ /^(base|db|web|portal|demo|main)$/ &&
	    FILENAME !~ /_rows(_[a-z0-9]+)?\.[ch]$/
}

# How one comes from one room to another, or "".
function way(from, to,    i, n, next_rooms, rest) {
	if (from == to)
		return from
	if (seen[from]++)
		return ""
	n = split(stands_on[from], next_rooms)
	for (i = 1; i <= n; i++) {
		if ((rest = way(next_rooms[i], to)) != "")
			return from " -> " rest
	}
	return ""
}

function look(path,    to) {
	to = room_of(path)
	if (path == "gen/sql.h" || to == "db") {
		if (is_rules() || room == "base")
			complain("rules may not include " path)
	} else if (path == "gen/static.h") {
		if (room != "web")
			complain(room " may not include " path)
	} else if (path ~ /\/private\.h$/ && to != room)
		complain(path " is nobody's but " to "'s")
	else if (!(to in level))
		complain("the room of " path " is not in app/FLOORS")
	else if (level[to] > level[room]) {
		complain(room " may not include " path)
		refused[room " " to] = 1
	}
	if (to != room && !edge[room " " to]++)
		stands_on[room] = stands_on[room] " " to
}

BEGIN {
	home["libpq-fe"] = home["libpq-events"] = "db"
	home["kore"] = "main"
	home["qpdf"] = home["seccomp"] = "inspect"
	home["sodium"] = home["jwt"] = "identity"
	home["curl"] = home["jansson"] = "scheduler notification"
	home["unictype"] = home["uninorm"] = home["unistr"] = home["idn2"] = "text"
	home["cairo"] = home["pango"] = home["qrencode"] = "invoice"
}

FNR == 1 {
	path = FILENAME
	sub(/^.*app\//, "", path)
	if (sub(/^.*templates\//, "", path))
		room = room_of_pages(folder(path))
	else
		room = room_of(path)
	if (!(room in level))
		complain("the room " room " is not in app/FLOORS")
}

/^#[ \t]*include[ \t]*"/ {
	split($0, q, "\"")
	look(q[2])
}

/^\{\{ include / {
	look($3)
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
/getenv[ \t]*\(/ && FILENAME !~ /main\/config\.c$/ {
	complain("only main/config.c may read the environment")
}

/ROLE_BIT\(ROLE_[A-Z]/ && FILENAME ~ /(_web\.c|\.html)$/ {
	complain("who may is said in routes; ask web_may_get() or web_may_post()")
}

/out_raw[ \t]*\(/ && FILENAME !~ /base\/out[a-z_]*\.[ch]$/ {
	complain("only generated pages may call out_raw()")
}

END {
	for (pair in refused) {
		split(pair, q, " ")
		delete seen
		if ((back = way(q[2], q[1])) != "")
			print "a cycle: " q[1] " -> " back
	}
	exit bad
}
