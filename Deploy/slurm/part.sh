#!/bin/bash
#SBATCH --job-name=baocao-part
#SBATCH --signal=B:TERM@60
# One part; which, the program reads from Slurm's variables.   part.sh CAMPAIGN OUT
#
# A part that was killed, or ended for a cause that passes (70, 74, interrupted), is put into the queue again, three times at
# the most; what was made stays made.
set -u
"${BAOCAO:-baocao}" render "$1" --out "$2" --jobs "${SLURM_CPUS_PER_TASK:-1}" &
child=$!
trap 'kill -TERM $child 2>/dev/null' TERM
wait $child
status=$?
# A trap ends the first wait before the child has ended.
if kill -0 $child 2>/dev/null; then wait $child; status=$?; fi
case $status in
  70 | 74 | 130 | 137 | 143)
    if [ "${SLURM_RESTART_COUNT:-0}" -lt 3 ]; then
      scontrol requeue "${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}" && sleep 60
    fi
    ;;
esac
exit $status
