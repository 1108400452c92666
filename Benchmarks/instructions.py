#!/usr/bin/env python3
"""Counts the instructions of the program's work and holds them to those that are committed.

    instructions.py [--record] [--program PATH] [--tolerance PER CENT]

Runs the steps below under Valgrind on a campaign of 16 communes, which takes a minute, and compares the counts with
`instructions.json`: a step that takes more than 5 % more than stands there fails, with exit status 1. Instructions do not hang
on what else the machine does, so two days and two machines can be compared, as long as libraries and compiler are the same;
they say nothing of waiting for disks, and the count of SHA-256 is too high, as Valgrind knows no processor that has it.

    collect     every submission into a fresh ledger
    render      every document, one worker
    nothing     a run that finds nothing to do
    corrected   a run after one unit has sent a correction

`--record` writes the counts, after a change that is worth what it costs, or that makes something cheaper.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from run import ROOT, Bench

COMMITTED = ROOT / "Benchmarks/instructions.json"
COMMUNES = 16


def counted(command):
    """Instructions of a command that must succeed."""
    words = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", *map(str, command)]
    # Hashing by a seed of its own in every process would count differently each time.
    environment = {**os.environ, "BAOCAO_HOME": str(ROOT), "SWIFT_DETERMINISTIC_HASHING": "1"}
    done = subprocess.run(words, env=environment, capture_output=True, text=True)
    found = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)
    if done.returncode != 0 or not found:
        raise SystemExit(f"{command} ended with {done.returncode}: {done.stderr[-2000:]}")
    return int(found[1].replace(",", "")), 0, 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--program", type=Path, default=ROOT / ".build/release/baocao")
    parser.add_argument("--tolerance", type=float, default=5, help="per cent that a step may grow")
    options = parser.parse_args()
    if not os.access(options.program, os.X_OK):
        raise SystemExit(f"{options.program} is not built; run: make build")
    counts = {}
    with tempfile.TemporaryDirectory(prefix="baocao-instructions-") as folder:
        subprocess.run(
            [sys.executable, ROOT / "Tests/Oracle/make_campaign.py", "--communes", str(COMMUNES), "--seed", "1", "--out",
             Path(folder) / "campaign"], check=True, stdout=subprocess.DEVNULL)
        bench = Bench(Path(folder), options.program, measure=counted)
        for step, work in [
            ("collect", bench.collect), ("render", lambda: bench.render(1)), ("nothing", bench.run_again),
            ("corrected", bench.corrected),
        ]:
            counts[step] = work()[0]
            if step == "render":
                # The first run after `render` writes what only `run` keeps.
                bench.run_again()
    if options.record:
        COMMITTED.write_text(json.dumps({"communes": COMMUNES, "instructions": counts}, indent=2) + "\n")
    committed = json.loads(COMMITTED.read_text())["instructions"]
    failed = False
    for step, count in counts.items():
        change = 100 * (count / committed[step] - 1)
        failed |= change > options.tolerance
        print(f"{step:10} {count:15,} {change:+6.1f} %{'  too many' if change > options.tolerance else ''}")
    if failed:
        raise SystemExit("more instructions than are committed: make it cheaper, or say why and write them with --record")


if __name__ == "__main__":
    main()
