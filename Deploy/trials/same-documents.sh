#!/bin/bash
# Holds the documents of one folder against those of another, byte for byte.   same-documents.sh WHOLE OTHER
#
# Neither may have a document that the other has not, and the other's manifest may name none as failed.
set -eu
whole=$1 other=$2
list() { (cd "$1" && find . -name '*.pdf' -not -path '*/plan/*' | sort); }
diff <(list "$whole") <(list "$other") || { echo "FAIL other documents stand in $other"; exit 1; }
count=0
while read -r file; do
  cmp "$whole/$file" "$other/$file" || { echo "FAIL $file differs"; exit 1; }
  count=$((count + 1))
done < <(list "$whole")
[ $count -gt 0 ] || { echo "FAIL no document stands in $whole"; exit 1; }
python3 - "$other" <<'CHECK'
import glob, json, sys
for path in glob.glob(sys.argv[1] + "/*/manifest.json"):
    failed = [d["path"] for d in json.load(open(path))["documents"] if d["status"] == "failed"]
    if failed:
        sys.exit(f"FAIL the manifest names as failed: {failed}")
CHECK
echo "ok: $count documents are the same, byte for byte"
