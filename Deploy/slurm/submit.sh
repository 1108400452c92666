#!/bin/bash
# Makes a campaign's documents in parts on a Slurm cluster.   submit.sh CAMPAIGN OUT PARTS [sbatch options]
#
# Freezes the plan here, submits an array of PARTS tasks, and a last step that joins whatever became of them and names what is
# missing (`afterany`: a report with named gaps is better than none). All machines must see both folders under these paths.
# BAOCAO is the program (default: baocao).
set -eu
[ $# -ge 3 ] || { echo "usage: $0 CAMPAIGN OUT PARTS [sbatch options]" >&2; exit 64; }
campaign=$1 out=$2 parts=$3
shift 3
here=$(cd "$(dirname "$0")" && pwd)
export BAOCAO=${BAOCAO:-baocao}

"$BAOCAO" plan "$campaign" --out "$out" ${BAOCAO_AS_OF:+--as-of "$BAOCAO_AS_OF"}
logs=$out/logs
mkdir -p "$logs"
array=$(sbatch --parsable --requeue --array="0-$((parts - 1))" --output="$logs/part-%A-%a.log" "$@" \
  "$here/part.sh" "$campaign" "$out")
join=$(sbatch --parsable --dependency="afterany:$array" --output="$logs/join-%j.log" "$@" "$here/join.sh" "$campaign" "$out")
echo "parts: $array, join: $join"
