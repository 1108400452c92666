#!/bin/bash
# Passes suites that start the program with a program built under a sanitizer.   run.sh address|thread SUITES
#
# The program is built apart, in .build/sanitize; the tests are those that are built already (make test builds them): they start
# it by BAOCAO_PROGRAM. Reading hostile files, drawing, SQLite, kills, several threads: all of it runs in the program. What the
# sanitizer finds ends the program and is kept beside it; the first is shown. Leaks are not looked for: a process of a batch gives
# everything back when it ends, and what Swift keeps for good would be told as lost.
set -eu
[ $# = 2 ] || { echo "usage: $0 address|thread SUITES" >&2; exit 64; }
kind=$1 suites=$2
cd "$(dirname "$0")/../.."
store=$PWD/.build/sanitize
echo "==> building the program under the $kind sanitizer"
swift build --sanitize="$kind" --product baocao --scratch-path "$store" --disable-index-store \
  > "$store.log" 2>&1 || { tail -20 "$store.log" >&2; exit 70; }
program=$store/debug/baocao
case $kind in address) mark=__asan_init ;; thread) mark=__tsan_init ;; *) echo "error: no such sanitizer: $kind" >&2; exit 64 ;; esac
grep -q "$mark" "$program" || { echo "error: the program was not built under the $kind sanitizer" >&2; exit 70; }
reports=$store/reports
rm -rf "$reports"
mkdir -p "$reports"
options="log_path=$reports/found:exitcode=99:halt_on_error=1"
status=0
BAOCAO_PROGRAM=$program ASAN_OPTIONS=$options:detect_leaks=0 TSAN_OPTIONS=$options \
  swift test --skip-build --disable-index-store --filter "$suites" || status=$?
if found=$(ls "$reports" | grep .); then
  echo "FAIL the $kind sanitizer found something, $(wc -l <<< "$found") times; the first:" >&2
  head -40 "$reports/$(head -1 <<< "$found")" >&2
  exit 1
fi
[ $status = 0 ] && echo "ok: nothing found by the $kind sanitizer"
exit $status
