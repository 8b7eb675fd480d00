# The environment of the programs: who is told what.  Sourced by berth-dev.
#
# Everyone gets what is no secret; berth-web gets its database role and nothing
# else; berth-jobs gets the key of the cluster; the owner and the superuser of
# the database are for the command line only (berth migrate).

conninfo() {
	echo "host=$HOME_DIR/pg/run dbname=${DB_NAME:-berth} user=$1 application_name=$2"
}

env_common() {
	cat <<E
BERTH_PUBLIC_URL=$URL
BERTH_DEMO=1
BERTH_CLOCK=settable
BERTH_CLUSTER_MAIN_NAME=berth
E
}

# Built with SAN=1 the programs write what the sanitizers find to files, which
# tests/reports looks for.  Only berth-jobs makes documents, in libraries whose
# leaks are known by callers that the quick way of looking back does not see.
env_sanitizers() {		# FURTHER-OPTIONS
	[ "${SAN:-}" = 1 ] || return 0
	cat <<E
ASAN_OPTIONS=log_path=$HOME_DIR/reports/asan$1
LSAN_OPTIONS=print_suppressions=0:suppressions=$HOME_DIR/not-leaks
UBSAN_OPTIONS=print_stacktrace=1:log_path=$HOME_DIR/reports/ubsan
E
}

env_web() {
	env_common
	env_sanitizers ''
	echo "BERTH_DB=$(conninfo berth_web berth-web)"
	echo "BERTH_INSPECT=$HOME_DIR/inspect/socket"
}

env_jobs() {
	env_common
	env_sanitizers :fast_unwind_on_malloc=0
	cat <<E
BERTH_DB_JOBS=$(conninfo berth_jobs berth-jobs)
BERTH_SMTP_URL=smtp://127.0.0.1:$SMTP_PORT
BERTH_CLUSTER_MAIN_URL=http://127.0.0.1:$REST_PORT
BERTH_CLUSTER_MAIN_KEY_FILE=$HOME_DIR/slurm/key/jwt.key
E
}

# VAR and PORT, so that what reads this talks to the same system; the mails
# and the cluster's configuration are for tests.
env_all() {
	{
		env_web
		env_jobs
		cat <<E
BERTH_DB_OWNER=$(conninfo berth_owner berth)
BERTH_DB_ADMIN=$(conninfo berth_admin berth)
BERTH_DEMO_PASSWORD=$(cat "$HOME_DIR/demo-password" 2>/dev/null)
BERTH_VAR=$HOME_DIR
BERTH_MAILDIR=$HOME_DIR/mail
SLURM_CONF=$HOME_DIR/slurm/etc/slurm.conf
VAR=$VAR
PORT=$PORT
E
	} | sort -u
}

# As text for a shell: export NAME='value', quotes in the value escaped.
env_shell() {
	env_all | sed "s/'/'\\\\''/g; s/=/='/; s/\$/'/; s/^/export /"
}

# DEMO_PASSWORD= decides; else the one that was made the first time stays.
demo_password() {
	local file=$HOME_DIR/demo-password
	(
		umask 077
		if [ -n "${DEMO_PASSWORD:-}" ]; then
			printf '%s\n' "$DEMO_PASSWORD" >"$file"
		elif [ ! -s "$file" ]; then
			openssl rand -hex 10 | sed 's/...../&-/g; s/-$//' >"$file"
		fi
	) || die "cannot write $file"
}
