#!/bin/bash
# Makes a campaign's documents in parts with GNU parallel, on this machine or on those of --sshlogin.
#                                                                     run.sh CAMPAIGN OUT PARTS [parallel options]
# The job log lies in OUT/parallel.log; run again, only what failed is made again (--resume-failed).
set -u
[ $# -ge 3 ] || { echo "usage: $0 CAMPAIGN OUT PARTS [parallel options]" >&2; exit 64; }
campaign=$1 out=$2 parts=$3
shift 3
program=${BAOCAO:-baocao}
mkdir -p "$out"
# An old log belongs to an old plan.
if [ ! -e "$out/parallel.log" ]; then
  "$program" plan "$campaign" --out "$out" ${BAOCAO_AS_OF:+--as-of "$BAOCAO_AS_OF"} || exit
fi
seq 0 $((parts - 1)) | parallel --joblog "$out/parallel.log" --resume-failed --retries 2 "$@" \
  "$program" render "$campaign" --out "$out" --jobs 1 --shard {}/"$parts"
"$program" join "$campaign" --out "$out"
status=$?
[ $status -ne 0 ] || rm -f "$out/parallel.log"
exit $status
