# What the pieces of the development system share: where things live, which
# ports they use, and how a daemon is started, recognised and stopped.
#
# Nothing here knows any one daemon.  Each piece (postgres, slurm, mail, cert,
# berth-dev) sources this file.  Everything is kept below one directory, HOME_DIR,
# which is $VAR itself wherever that can be (home_make says when it cannot).

set -u -o pipefail
umask 022

DEV=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
CLONE=$(cd "$DEV/../.." && pwd -P)
VAR=${VAR:-$CLONE/var}
case $VAR in /*) ;; *) VAR=$PWD/$VAR ;; esac
PORT_ASKED=${PORT:-}
PORT=${PORT:-8443}
BIND=${BIND:-127.0.0.1}

say() { echo "${0##*/}: $*" >&2; }
die() { say "$*"; exit 1; }

# The longest path of a socket is slurmstepd's, 46 bytes below HOME_DIR, and
# the kernel takes 107.
HOME_BYTES_MAX=60

# --- Users ---------------------------------------------------------------
# As root every daemon gets a user of its own out of those that Debian always
# has or that its package made; without root all of them are the caller.
ME=$(id -un)
if [ "$(id -u)" = 0 ]; then
	PG_USER=postgres SLURM_USER=slurm REST_USER=nobody
	MAIL_USER=mail WEB_USER=www-data JOBS_USER=daemon INSPECT_USER=games
	getent passwd "$PG_USER" >/dev/null || PG_USER=nobody
else
	PG_USER=$ME SLURM_USER=$ME REST_USER=$ME
	MAIL_USER=$ME WEB_USER=$ME JOBS_USER=$ME INSPECT_USER=$ME
fi

# as USER COMMAND...
as() {
	local user=$1
	shift
	if [ "$user" = "$ME" ]; then
		"$@"
	else
		setpriv --reuid="$user" --regid="$(id -g "$user")" \
		    --clear-groups -- "$@"
	fi
}

# own DIR USER MODE: make a directory.
own() {
	mkdir -p "$1" && chmod "$3" "$1" || die "cannot make $1"
	[ "$2" = "$ME" ] || chown "$2:$(id -g "$2")" "$1"
}

# --- Ports ---------------------------------------------------------------
# Everything follows from PORT, so two clones need only two values of it that
# lie 100 apart.
ports() {
	case $PORT in '' | *[!0-9]*) die "PORT=$PORT is not a number" ;; esac
	[ "$PORT" -ge 1 ] && [ "$PORT" -le 65435 ] ||
	    die "PORT=$PORT: choose one from 1 to 65435 (100 ports are used from there on)"
	SMTP_PORT=$((PORT + 1))
	REST_PORT=$((PORT + 2))
	CTLD_PORT=$((PORT + 3))
	DBD_PORT=$((PORT + 4))
	NODE_PORT=$((PORT + 10))
}
ports

port_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# port_need NUMBER WHAT: fail early and say what to do.
port_need() {
	! port_open "$1" || die "port $1 (for $2) is taken by another process;" \
	    "choose other ports with PORT=, as in: make run PORT=$((PORT + 1000))"
}

# --- Where things live ---------------------------------------------------
home_set() {
	HOME_DIR=$(readlink -f "$VAR")
	RUN=$HOME_DIR/run LOG=$HOME_DIR/log
}
home_exists() { [ -f "$VAR/.berth-dev" ]; }

# The daemons run as several users, so each directory above VAR must let them
# pass, and sockets must be short.  Where VAR does not serve (a clone below
# /root, say) it becomes a link to a directory of its own below /var/tmp.
home_serves() {
	[ "${#1}" -le $HOME_BYTES_MAX ] && as "$REST_USER" test -x "$1"
}

home_make() {
	case $VAR in
	*[!A-Za-z0-9_./+@-]*)
		die "VAR=$VAR: use letters, digits and _ . / + @ - only" ;;
	esac
	# The pieces may start side by side: only the first makes it.
	{
		flock 8
		home_exists || home_new
	} 8<"$(home_parent)" || exit 1
	home_set
	own "$RUN" "$ME" 755
	own "$LOG" "$ME" 755
	[ "${SAN:-}" != 1 ] || home_sanitizers
}

# Where the programs, which run as several users, write what sanitizers find.
# Fontconfig keeps offsets instead of pointers, so all it has looks lost; cairo
# 1.16 loses 384 bytes of each font that it writes into a document.
home_sanitizers() {
	own "$HOME_DIR/reports" "$ME" 1777
	printf 'leak:%s\n' libfontconfig cairo_surface_finish >"$HOME_DIR/not-leaks"
}

home_parent() { mkdir -p "$(dirname "$VAR")" && dirname "$VAR"; }

home_new() {
	# A link whose directory is gone is what a cleaned /var/tmp leaves.
	[ ! -L "$VAR" ] || [ -e "$VAR" ] || rm -f "$VAR"
	[ ! -e "$VAR" ] || rmdir "$VAR" 2>/dev/null ||
	    die "$VAR is not empty and not mine; move it or set VAR="
	mkdir "$VAR" || exit 1
	home_serves "$VAR" || home_elsewhere
	echo "made by ${0##*/}" >"$VAR/.berth-dev"
}

home_elsewhere() {
	local dir
	dir=$(mktemp -d /var/tmp/berth.XXXXXXXX) || exit 1
	chmod 755 "$dir"
	rmdir "$VAR" && ln -s "$dir" "$VAR" || exit 1
	say "other users cannot enter $VAR, or its name is too long:" \
	    "data are in $dir, and $VAR is a link to it"
}

# --- Daemons -------------------------------------------------------------
# A process is known by its number, its start time and the boot: no other
# process ever has all three, and a rebuilt executable does not matter.
proc_mark() {
	local stat
	stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
	# What follows the last ')': state is the 1st word, start the 20th.
	# shellcheck disable=SC2086 # the words are wanted
	set -- ${stat##*) }
	# A zombie is gone: a PID 1 may take its time to reap it.
	case $1 in Z | X) return 1 ;; esac
	echo "${20} $(cat /proc/sys/kernel/random/boot_id)"
}

# alive NAME: print the process number of a daemon that runs.
alive() {
	local pid mark
	{ read -r pid mark <"$RUN/$1.pid"; } 2>/dev/null || return 1
	[ -n "$pid" ] && [ "$(proc_mark "$pid")" = "$mark" ] && echo "$pid"
}

# sweep NAME: kill what a daemon that is gone left in its session.  Kore's
# workers, for one, go on without their parent and keep the port.  A session's
# number is not given out again while a process is in it.
sweep() {
	local pid start boot left
	{ read -r pid start boot <"$RUN/$1.pid"; } 2>/dev/null || return 0
	[ "$boot" = "$(cat /proc/sys/kernel/random/boot_id)" ] || return 0
	! proc_mark "$pid" >/dev/null || return 0
	left=$(cat /proc/[0-9]*/stat 2>/dev/null | awk -v session="$pid" '
	    { pid = $1; sub(/^.*[)] /, "") }
	    $4 == session && $1 != "Z" { print pid }')
	# shellcheck disable=SC2086 # the words are wanted
	[ -z "$left" ] || kill -KILL $left 2>/dev/null
	return 0
}

# spawn NAME USER COMMAND...: in a session of its own, so that Ctrl-C goes to
# the one who asked and not to what runs.
spawn() {
	local name=$1 user=$2 pid
	shift 2
	sweep "$name"
	local -a who=()
	[ "$user" = "$ME" ] || who=(setpriv "--reuid=$user"
	    "--regid=$(id -g "$user")" --clear-groups --)
	(
		exec 8<&- 9>&- </dev/null >>"$LOG/$name.log" 2>&1
		cd "$HOME_DIR" || exit 1
		exec setsid "${who[@]}" "$@"
	) &
	pid=$!
	echo "$pid $(proc_mark "$pid")" >"$RUN/$name.pid"
}

# keep NAME USER COMMAND...: like spawn, and start it anew whenever it ends.
keep() {
	spawn "$1-keeper" "$ME" "$DEV/keep" "$@"
}

# halt NAME [SIGNAL [SECONDS]]
halt() {
	local name=$1 pid i
	if pid=$(alive "$name"); then
		kill -"${2:-TERM}" "$pid" 2>/dev/null
		for ((i = 0; i < ${3:-20} * 50; i++)); do
			alive "$name" >/dev/null || break
			sleep 0.02
		done
		if pid=$(alive "$name"); then
			say "$name ($pid) did not end, killed"
			kill -KILL "$pid"
			sleep 0.1
		fi
	fi
	sweep "$name"
	rm -f "$RUN/$name.pid"
}

unkeep() {
	halt "$1-keeper"
	halt "$1" "${@:2}"
}

# ready NAME SECONDS COMMAND...: until the command succeeds; the daemon NAME
# must live that long.
ready() {
	local name=$1 end=$((SECONDS + $2))
	shift 2
	until "$@" >/dev/null 2>&1; do
		alive "$name" >/dev/null || alive "$name-keeper" >/dev/null ||
		    fail "$name" "ended while starting"
		[ $SECONDS -lt $end ] || fail "$name" "is not ready in time"
		sleep 0.05
	done
}

fail() {
	tail -n 15 "$LOG/$1.log" >&2
	die "$1 $2; its log is $LOG/$1.log"
}

# state NAME: one line for status; fails where it is down.
state() {
	local pid
	if pid=$(alive "$1"); then
		printf '%-16s up    pid %-8s %6d KiB\n' "$1" "$pid" \
		    "$(awk '/^VmRSS/ { print $2 }' "/proc/$pid/status")"
	else
		printf '%-16s DOWN\n' "$1"
		return 3
	fi
}
