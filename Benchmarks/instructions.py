#!/usr/bin/env python3
"""Counts the instructions of the program's work and holds them to those that are committed.

    instructions.py [--record] [--program PATH] [--tolerance PER CENT] [--only STEP]

Runs the steps below under Valgrind, which takes two minutes, and compares the counts with `instructions.json`: a step that takes
more than 5 % more than stands there fails, with exit status 1. Instructions do not hang on what else the machine does, so two
days and two machines can be compared, as long as libraries and compiler are the same; they say nothing of waiting for disks,
and the count of SHA-256 is too high, as Valgrind knows no processor that has it.

    table       10,000 rows of 400 schools in one CSV into a fresh ledger (nation.py)
    collect     every submission of 16 communes, a file a unit, into a fresh ledger
    render      every document of them, one worker
    nothing     a run that finds nothing to do
    corrected   a run after one unit has sent a correction

`--record` writes the counts, after a change that is worth what it costs, or that makes something cheaper.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from run import ROOT, Bench

COMMITTED = ROOT / "Benchmarks/instructions.json"
COMMUNES = 16
STEPS = ["table", "collect", "render", "nothing", "corrected"]


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


def stripped(program, folder):
    """The program without debug information, which Valgrind takes minutes to read."""
    copy = folder / "baocao"
    shutil.copy(program, copy)
    subprocess.run(["strip", "--strip-debug", copy], check=True)
    return copy


def table(program, folder):
    campaign = folder / "table"
    subprocess.run(
        [sys.executable, ROOT / "Benchmarks/nation.py", "--out", campaign, "--communes", "24", "--rows", "25", "--files", "one"],
        check=True, stdout=subprocess.DEVNULL)
    return counted([program, "collect", campaign])


def counts(program, folder, wanted):
    """Each step with its instructions."""
    if "table" in wanted:
        yield "table", table(program, folder)[0]
    subprocess.run(
        [sys.executable, ROOT / "Tests/Oracle/make_campaign.py", "--communes", str(COMMUNES), "--seed", "1", "--out",
         folder / "campaign"], check=True, stdout=subprocess.DEVNULL)
    bench = Bench(folder, program, measure=counted)
    steps = {"collect": bench.collect, "render": lambda: bench.render(1), "nothing": bench.run_again, "corrected": bench.corrected}
    for step, work in steps.items():
        # Those that are not asked for make what the others work on, and are not counted.
        bench.measure = counted if step in wanted else uncounted
        if step in wanted or step in ("collect", "render"):
            count = work()[0]
            if step in wanted:
                yield step, count
        if step == "render" and {"nothing", "corrected"} & wanted:
            # The first run after `render` writes what only `run` keeps.
            bench.measure = uncounted
            bench.run_again()


def uncounted(command):
    subprocess.run(
        list(map(str, command)), env={**os.environ, "BAOCAO_HOME": str(ROOT)}, check=True, capture_output=True)
    return 0, 0, 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--program", type=Path, default=ROOT / ".build/release/baocao")
    parser.add_argument("--tolerance", type=float, default=5, help="per cent that a step may grow")
    parser.add_argument("--only", choices=STEPS, action="append", help="count this step alone; may be given more than once")
    options = parser.parse_args()
    if not os.access(options.program, os.X_OK):
        raise SystemExit(f"{options.program} is not built; run: make build")
    committed = json.loads(COMMITTED.read_text())["instructions"] if COMMITTED.exists() else {}
    failed = False
    with tempfile.TemporaryDirectory(prefix="baocao-instructions-") as name:
        program = stripped(options.program, Path(name))
        for step, count in counts(program, Path(name), set(options.only or STEPS)):
            if options.record:
                committed[step] = count
            if step not in committed:
                raise SystemExit(f"{step}: nothing is committed; write it with --record")
            change = 100 * (count / committed[step] - 1)
            failed |= change > options.tolerance
            print(f"{step:10} {count:15,} {change:+6.1f} %{'  too many' if change > options.tolerance else ''}", flush=True)
    if options.record:
        ordered = {step: committed[step] for step in STEPS if step in committed}
        COMMITTED.write_text(json.dumps({"communes": COMMUNES, "instructions": ordered}, indent=2) + "\n")
    if failed:
        raise SystemExit("more instructions than are committed: make it cheaper, or say why and write them with --record")


if __name__ == "__main__":
    main()
