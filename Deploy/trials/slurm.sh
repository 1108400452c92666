#!/bin/bash
# Tries the Slurm scripts on a cluster of one machine that is started for it and stopped again.   slurm.sh PROGRAM [CAMPAIGN]
#
# Needs Debian's slurm-wlm and munge, and root. A part is killed in the act: it must come back by itself, the last step must
# join everything, and the documents must be those of a single run, byte for byte.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
export BAOCAO=$(realpath "$1")
source=${2:-$here/../../Examples/thanh-tri-2023}
as_of=2023-10-09T18:00:00+07:00
for tool in munged slurmctld slurmd sbatch; do
  command -v $tool >/dev/null || { echo "error: $tool is missing; apt-get install slurm-wlm munge" >&2; exit 69; }
done
[ "$(id -u)" = 0 ] || { echo "error: this test starts Slurm's daemons and needs root" >&2; exit 69; }

work=$(mktemp -d)
host=$(hostname -s)
started=()
finish() {
  status=$?
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  sleep 1
  for pid in "${started[@]}"; do kill -9 "$pid" 2>/dev/null || true; done
  if [ $status = 0 ]; then rm -rf "$work"; else echo "what happened lies in $work" >&2; fi
  exit $status
}
trap finish EXIT

mkdir -p "$work"/{state,spool,log}
chmod 755 "$work"
(umask 077 && head -c 1024 /dev/urandom > "$work/munge.key")
munged --foreground --force --key-file="$work/munge.key" --socket="$work/munge.socket" --pid-file="$work/munge.pid" \
  --log-file="$work/log/munge" --seed-file="$work/munge.seed" 2>>"$work/log/munged" &
started+=($!)
cat > "$work/slurm.conf" <<CONF
ClusterName=baocao
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket,cred_expire=20
SlurmctldPort=26817
SlurmdPort=26818
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/log/slurmctld
SlurmdLogFile=$work/log/slurmd
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=sched_min_interval=500000,batch_sched_delay=0
ReturnToService=2
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$work/slurm.conf
for _ in $(seq 50); do [ -S "$work/munge.socket" ] && break; sleep 0.2; done
slurmctld -D > "$work/log/slurmctld.out" 2>&1 &
started+=($!)
slurmd -D -N "$host" > "$work/log/slurmd.out" 2>&1 &
started+=($!)
for _ in $(seq 100); do sinfo -h -o %t 2>/dev/null | grep -q idle && break; sleep 0.3; done
sinfo -h -o '%N %t %c CPUs'

cp -R "$source" "$work/campaign"
rm -rf "$work"/campaign/ledger.* "$work/campaign/feedback"
"$BAOCAO" run "$work/campaign" --as-of $as_of --out "$work/whole" --jobs 2 2>/dev/null
BAOCAO_AS_OF=$as_of "$here/../slurm/submit.sh" "$work/campaign" "$work/out" 4 2>/dev/null

# One part is killed in the act, as when memory runs out.
killed=
for _ in $(seq 1500); do
  for pid in $(pgrep -x baocao); do
    tr '\0' '\n' 2>/dev/null < "/proc/$pid/environ" | grep -qx SLURM_ARRAY_TASK_ID=1 || continue
    tr '\0' ' ' 2>/dev/null < "/proc/$pid/cmdline" | grep -q "render $work/campaign" || continue
    kill -9 "$pid" && killed=$pid && break 2
  done
  sleep 0.1
done
[ -n "$killed" ] || { echo "FAIL no part was caught in the act"; exit 1; }
echo "killed process $killed of part 1"

for _ in $(seq 900); do [ -z "$(squeue -h)" ] && break; sleep 0.5; done
[ -z "$(squeue -h)" ] || { squeue; echo "FAIL jobs are left"; exit 1; }
join=$(ls "$work"/out/logs/join-*.log)
cat "$join"
grep -q "rendered\|nothing to do" "$join" || { echo "FAIL the last step did not join"; exit 1; }
[ "$(ls "$work"/out/logs/part-*-1.log | wc -l)" -ge 1 ]
"$here/same-documents.sh" "$work/whole" "$work/out"
echo "ok: four parts, one killed and made again by the queue"
