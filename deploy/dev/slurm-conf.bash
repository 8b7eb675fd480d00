# The configuration of the sandbox cluster; sourced by slurm, which sets the
# names of directories, users and ports.
#
# Each setting that one would not expect says why it is there.

# nodes_each: a line "name type gpus port" for every node of BERTH_NODES.
nodes_each() {
	local spec type count gpus i port=$NODE_PORT
	for spec in $BERTH_NODES; do
		IFS=: read -r type count gpus <<<"$spec"
		for ((i = 1; i <= count; i++)); do
			printf '%s-%03d %s %d %d\n' \
			    "$type" "$i" "$type" "$gpus" "$port"
			port=$((port + 1))
		done
	done
}

write_conf() {
	echo "$BERTH_NODES" >"$ETC/nodes"
	write_slurm_conf >"$ETC/slurm.conf"
	write_gres_conf >"$ETC/gres.conf"
	# No control groups are used, but slurmd looks which kind there is, and
	# ends where there is none or where systemd does not run, if not told.
	echo 'CgroupPlugin=cgroup/v1' >"$ETC/cgroup.conf"
	: >"$ETC/plugstack.conf"
	cp "$CLONE/deploy/slurm/job_submit.lua" "$ETC/job_submit.lua"
	write_my_cnf >"$ETC/my.cnf"
	write_passwd
	rm -f "$ETC/slurmdbd.conf"
	(umask 077 && write_slurmdbd_conf >"$ETC/slurmdbd.conf")
	chown "$SLURM_USER" "$ETC/slurmdbd.conf"
}

# NoInAddrAny: without it the daemons listen on every address (write_hosts).
# GPUs: "File=" must name files that exist; a node whose gres.conf has only a
# count is refused.  ",safe": a job starts only if its whole time fits in what
# is left of the budget.
write_slurm_conf() {
	local name type gpus port
	cat <<C
ClusterName=$CLUSTER
SlurmctldHost=localhost(127.0.0.1)
SlurmctldPort=$CTLD_PORT
SlurmUser=$SLURM_USER
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$SLURM_RUN/munge.sock
CredType=cred/munge
AuthAltTypes=auth/jwt
AuthAltParameters=jwt_key=$ETC/jwt.key
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
StateSaveLocation=$SLURM/state
SlurmdSpoolDir=$SLURM/spool/%n
SlurmctldPidFile=$SLURM_RUN/slurmctld.pid
SlurmdPidFile=$SLURM_RUN/slurmd-%n.pid
AccountingStorageType=accounting_storage/slurmdbd
AccountingStorageHost=127.0.0.1
AccountingStoragePort=$DBD_PORT
AccountingStoragePass=socket=$SLURM_RUN/munge.sock
AccountingStorageEnforce=associations,limits,qos,safe
AccountingStorageTRES=gres/gpu$(tres_of_nodes)
AccountingStoreFlags=job_comment
JobAcctGatherType=jobacct_gather/none
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
MailProg=/bin/true
PlugStackConfig=$ETC/plugstack.conf
GresTypes=gpu
JobSubmitPlugins=lua
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/backfill
SchedulerParameters=bf_interval=5,sched_interval=5,batch_sched_delay=0,sched_min_interval=100000
# Budgets must not decay, and must be looked at each minute.
PriorityType=priority/multifactor
PriorityDecayHalfLife=0
PriorityUsageResetPeriod=NONE
PriorityCalcPeriod=1
ReturnToService=2
SlurmdParameters=config_overrides
SlurmdTimeout=300
KillWait=2
Waittime=0
InactiveLimit=0
MinJobAge=300
C
	while read -r name type gpus port; do
		printf 'NodeName=%s NodeHostname=localhost %s Port=%d %s' \
		    "$name" NodeAddr=127.0.0.1 "$port" \
		    'CPUs=128 Boards=1 SocketsPerBoard=2 CoresPerSocket=64 ThreadsPerCore=1 RealMemory=1000000'
		[ "$gpus" = 0 ] || printf ' Gres=gpu:%s:%d' "$type" "$gpus"
		echo ' State=UNKNOWN'
	done < <(nodes_each)
	local spec
	for spec in $BERTH_NODES; do
		type=${spec%%:*}
		printf 'PartitionName=%s Nodes=%s %s\n' "$type" \
		    "$(nodes_of "$type")" \
		    'State=UP MaxTime=7-00:00:00 DefaultTime=01:00:00 OverSubscribe=NO'
	done
}

tres_of_nodes() {
	nodes_each | awk '$3 > 0 && !seen[$2]++ { printf ",gres/gpu:%s", $2 }'
}

nodes_of() {
	nodes_each | awk -v type="$1" '$2 == type { printf "%s%s", comma, $1; comma = "," }'
}

write_gres_conf() {
	local name type gpus port
	echo 'AutoDetect=off'
	while read -r name type gpus port; do
		[ "$gpus" = 0 ] || echo "NodeName=$name Name=gpu Type=$type" \
		    "File=$SLURM/dev/gpu[0-$((gpus - 1))]"
	done < <(nodes_each)
}

write_slurmdbd_conf() {
	cat <<C
AuthType=auth/munge
AuthInfo=socket=$SLURM_RUN/munge.sock
AuthAltTypes=auth/jwt
AuthAltParameters=jwt_key=$ETC/jwt.key
CommunicationParameters=NoInAddrAny
DbdHost=localhost
DbdAddr=127.0.0.1
DbdPort=$DBD_PORT
SlurmUser=$SLURM_USER
PidFile=$SLURM_RUN/slurmdbd.pid
StorageType=accounting_storage/mysql
StorageHost=localhost
StorageUser=$SLURM_USER
StorageLoc=slurm_acct_db
C
}

# utf8mb4 before slurmdbd makes its tables: MariaDB's default would store
# Chinese names as question marks.
write_my_cnf() {
	cat <<C
[mariadbd]
datadir=$SLURM/mysql
socket=$SLURM_RUN/mysql.sock
pid-file=$SLURM_RUN/mysqld.pid
skip-networking
skip-name-resolve
character-set-server=utf8mb4
collation-server=utf8mb4_general_ci
innodb_buffer_pool_size=64M
innodb_log_file_size=32M
innodb_lock_wait_timeout=900
innodb_flush_log_at_trx_commit=2
max_allowed_packet=64M
performance_schema=OFF
C
}

# The users of the cluster exist only for its daemons: libnss_wrapper shows
# them this file in place of /etc/passwd.
write_passwd() {
	local i
	{
		getent passwd
		for ((i = 1; i <= 999; i++)); do
			printf 'b%05d:x:%d:70000::/tmp:/bin/sh\n' $i $((70000 + i))
		done
	} >"$ETC/passwd"
	{
		getent group
		echo 'berth:x:70000:'
	} >"$ETC/group"
}

# slurmdbd and slurmd listen on the address of the host's name, which may be
# any address, or none: for them it is this one.  Daemons may be reading the
# file, so it must never be seen half written.
write_hosts() {
	echo "127.0.0.1 localhost $(uname -n)" >"$ETC/hosts.$BASHPID"
	mv "$ETC/hosts.$BASHPID" "$ETC/hosts"
}
