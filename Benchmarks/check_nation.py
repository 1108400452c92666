#!/usr/bin/env python3
"""Holds what was made of a campaign of nation.py against what is known of it.

    check_nation.py CAMPAIGN OUT [--program PATH] [--jobs N] [--run]

With --run everything is made first with N workers, and CPU seconds, wall seconds and peak memory are printed.

Every commune and province must have its document in OUT, and the text read back out of the PDF must hold the unit's name letter
for letter: as units.csv has it, with its first letter small within a sentence, or in capitals. Blanks and line ends are one
blank, for a name may be broken at the end of a line; nothing else is forgiven, no other form of Unicode either. The totals of
the root must be those of expected.json. It prints what differs, and fails when anything does. pdftotext reads the documents.
"""

import argparse
import csv
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from run import ROOT, measured

LEVELS = {"xa": "commune-summary", "phuong": "commune-summary", "dac_khu": "commune-summary", "tinh": "district-report",
          "thanh_pho": "district-report"}


def text_of(document):
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", document, "-"], check=True, capture_output=True)
    return " ".join(done.stdout.decode("utf-8").split())


def spellings(name):
    words = " ".join(name.split())
    return words, words[0].lower() + words[1:], words.upper()


def fault(unit, out):
    """What is wrong with a unit's document; `None` when nothing is."""
    layout = LEVELS[unit["kind"]]
    found = list(out.glob(f"*/{layout}/{unit['code']}.pdf"))
    if not found:
        return f"{unit['code']} {unit['name']}: there is no document"
    text = text_of(found[0])
    if any(spelling in text for spelling in spellings(unit["name"])):
        return None
    return f"{unit['code']} {unit['name']}: the name does not stand in {found[0]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("campaign", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--program", type=Path, default=ROOT / ".build/release/baocao")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--run", action="store_true")
    options = parser.parse_args()
    if options.run:
        cpu, wall, peak = measured([options.program, "run", options.campaign, "--out", options.out, "--jobs", options.jobs])
        print(f"{cpu:.1f} CPU s, {wall:.1f} wall s, {peak / 1024:.0f} MiB at most", flush=True)
    with open(options.campaign / "units.csv", encoding="utf-8", newline="") as file:
        units = [row for row in csv.DictReader(file) if row["kind"] in LEVELS]
    with ThreadPoolExecutor(options.jobs) as pool:
        faults = [each for each in pool.map(lambda unit: fault(unit, options.out), units) if each]
    expected = json.loads((options.campaign / "expected.json").read_text(encoding="utf-8"))
    done = subprocess.run(
        [options.program, "summarize", options.campaign, "--json"], check=True, capture_output=True,
        env={"BAOCAO_HOME": str(ROOT), **os.environ})
    summary = json.loads(done.stdout)
    for part in ("totals", "reporting"):
        for key, value in expected[part].items():
            if summary[part].get(key) != value:
                faults.append(f"{part}.{key}: expected {value}, found {summary[part].get(key)}")
    for each in faults:
        print(each)
    if faults:
        sys.exit(f"{len(faults)} of {len(units)} documents and the totals differ")
    print(f"{len(units)} names stand in their documents letter for letter, and the totals are right")


if __name__ == "__main__":
    main()
