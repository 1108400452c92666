#!/bin/bash
# Tries the script for GNU parallel: a part is killed in the act and made again from the job log.   parallel.sh PROGRAM [CAMPAIGN]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
export BAOCAO=$(realpath "$1") BAOCAO_AS_OF=2023-10-09T18:00:00+07:00
source=${2:-$here/../../Examples/thanh-tri-2023}
command -v parallel > /dev/null || { echo "error: parallel is missing; apt-get install parallel" >&2; exit 69; }
work=$(mktemp -d)
finish() { status=$?; [ $status = 0 ] && rm -rf "$work" || echo "what happened lies in $work" >&2; exit $status; }
trap finish EXIT

cp -a "$source" "$work/campaign"
rm -rf "$work"/campaign/ledger.* "$work/campaign/feedback"
"$BAOCAO" run "$work/campaign" --as-of $BAOCAO_AS_OF --out "$work/whole" --jobs 2 2>/dev/null

# A program that dies in part 1 whenever the marker stands.
cat > "$work/mortal" <<MORTAL
#!/bin/bash
case "\$*" in *"--shard 1/4"*) if [ -e "$work/mortal.armed" ]; then kill -9 \$\$; fi ;; esac
exec "$BAOCAO" "\$@"
MORTAL
chmod 755 "$work/mortal"
touch "$work/mortal.armed"
script=$here/../parallel/run.sh
status=0
BAOCAO=$work/mortal "$script" "$work/campaign" "$work/out" 4 --jobs 2 2> "$work/first.log" || status=$?
[ $status = 70 ] || { cat "$work/first.log" >&2; echo "FAIL a lost part ended with $status, not 70"; exit 1; }
grep -q "error\[document.no-part\]" "$work/first.log" || { echo "FAIL nobody named what is missing"; exit 1; }
awk -F'\t' '$NF ~ /shard 1\/4/ && ($7 != 0 || $8 != 0) { found = 1 } END { exit !found }' "$work/out/parallel.log" \
  || { cat "$work/out/parallel.log"; echo "FAIL the job log does not tell the lost part"; exit 1; }
done_before=$(awk -F'\t' 'NR > 1' "$work/out/parallel.log" | wc -l)
rm "$work/mortal.armed"
cp "$work/out/parallel.log" "$work/kept.log"
BAOCAO=$work/mortal "$script" "$work/campaign" "$work/out" 4 --jobs 2 2> "$work/second.log" \
  || { cat "$work/second.log" >&2; echo "FAIL the second time ended with $?"; exit 1; }
[ ! -e "$work/out/parallel.log" ] || { echo "FAIL the log of a plan that is done was kept"; exit 1; }
"$here/same-documents.sh" "$work/whole" "$work/out"
echo "ok: four parts, one lost, told by the job log ($done_before lines) and made again"
