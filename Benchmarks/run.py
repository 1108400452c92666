#!/usr/bin/env python3
"""Measures whole commands of the built program, side by side in one run.

    run.py [--communes N] [--runs N] [--program PATH] [--against PATH] [--keep FOLDER]

Makes a campaign of N communes with the tests' generator, then takes turns, run by run, at these steps:

    collect     every submission into a fresh ledger
    summarize   the root's figures
    render      every document, one worker
    render x2   the same with two workers (wall time is what matters)
    run         everything from nothing: collect and render with one worker, in fresh folders
    nothing     a run that finds nothing to do
    corrected   a run after one unit has sent a correction
    one         one commune's summary made anew (--force)
    floor       bare Pango and Cairo on the text of the same documents (floor.c)

`--many N` sets CPU seconds of a document with N communes beside those with `--communes`, and the last lines are what the run
with nothing to do and the run after a correction are of the full one. It prints the median of the CPU seconds (user and system, of the program and what it starts), of the wall seconds, the
peak memory, and each step as a ratio to the floor. With `--against` another build takes its turn at every step, and the
ratios of the two, pair by pair, are printed too: on a shared machine trust ratios, not seconds.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def measured(command, environment=None):
    """CPU seconds, wall seconds and peak KiB of a command that must succeed."""
    start = time.monotonic()
    process = subprocess.Popen(
        [str(each) for each in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        env={**os.environ, "BAOCAO_HOME": str(ROOT), **(environment or {})})
    errors = process.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command} ended with {process.returncode}: {errors[-2000:]}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss


class Bench:
    def __init__(self, folder: Path, program: Path, measure=measured):
        self.folder, self.program, self.measure = folder, program, measure
        self.campaign = folder / "campaign"
        self.out = folder / "out"
        self.corrections = 0

    def steps(self):
        yield "collect", self.collect
        yield "summarize", lambda: self.measure([self.program, "summarize", self.campaign, "--json"])
        yield "render", lambda: self.render(1)
        yield "render x2", lambda: self.render(2)
        yield "run", self.run
        yield "nothing", self.run_again
        yield "corrected", self.corrected
        yield "one", self.one

    def collect(self):
        self.forget()
        return self.measure([self.program, "collect", self.campaign])

    def run_again(self):
        return self.measure([self.program, "run", self.campaign, "--out", self.out, "--jobs", "1"])

    def run(self):
        self.forget()
        shutil.rmtree(self.out, ignore_errors=True)
        return self.run_again()

    def corrected(self):
        """One more unit has sent its report again with other figures."""
        files = sorted(each for each in (self.campaign / "inbox").rglob("*.csv") if not each.name.startswith("again-"))
        while True:
            self.corrections += 1
            source = files[self.corrections % len(files)]
            text = source.read_bytes().decode("utf-8", errors="replace")
            # One more of whatever is counted first.
            changed = re.sub(r"([\t,;])(\d{1,3})(?=[\t,;])", lambda found: found[1] + str(int(found[2]) + 1), text, count=1)
            if changed != text and "\ufffd" not in text:
                break
        (source.with_name(f"again-{self.corrections}-{source.name}")).write_bytes(changed.encode())
        return self.run_again()

    def one(self):
        unit = next(iter(sorted((self.out).rglob("commune-summary/*.pdf")))).stem
        return self.measure(
            [self.program, "render", self.campaign, "--out", self.out, "--report", "commune-summary", "--unit", unit, "--force"])

    def forget(self):
        for old in self.campaign.glob("ledger.*"):
            old.unlink()
        shutil.rmtree(self.campaign / "feedback", ignore_errors=True)

    def render(self, jobs):
        shutil.rmtree(self.out, ignore_errors=True)
        return self.measure([self.program, "render", self.campaign, "--out", self.out, "--jobs", jobs])


def per_document(program, communes, folder):
    """CPU seconds a document of one full run of a campaign of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [sys.executable, ROOT / "Tests/Oracle/make_campaign.py", "--communes", str(communes), "--seed", "1", "--out",
         folder / "campaign"], check=True, stdout=subprocess.DEVNULL)
    bench = Bench(folder, program)
    cpu, _, _ = bench.run()
    return cpu / len(list(bench.out.rglob("*.pdf")))


def build_floor(folder: Path) -> Path:
    program = folder / "floor"
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "pangocairo", "cairo-pdf"], check=True, capture_output=True, text=True).stdout.split()
    subprocess.run(["cc", "-O2", "-o", program, ROOT / "Benchmarks/floor.c", *flags], check=True)
    return program


def texts(out: Path, folder: Path):
    """The text of every document, as the floor reads it."""
    made = []
    for pdf in sorted(out.rglob("*.pdf")):
        text = folder / f"{pdf.parent.name}-{pdf.stem}.txt"
        subprocess.run(["pdftotext", "-layout", pdf, text], check=True)
        made.append(text)
    return made


def row(name, values, floor):
    cpu, wall, peak = (statistics.median(each) for each in zip(*values))
    ratio = f"{cpu / floor:8.2f}" if floor else " " * 8
    print(f"{name:22} {cpu:9.2f} {wall:9.2f} {peak / 1024:9.0f} {ratio}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--communes", type=int, default=16)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--program", type=Path, default=ROOT / ".build/release/baocao")
    parser.add_argument("--against", type=Path, help="another build of the program")
    parser.add_argument("--many", type=int, help="communes of a larger campaign to set beside")
    parser.add_argument("--keep", type=Path, help="work in this folder and keep it")
    options = parser.parse_args()
    if not os.access(options.program, os.X_OK):
        raise SystemExit(f"{options.program} is not built; run: make build")
    scratch = None if options.keep else tempfile.TemporaryDirectory(prefix="baocao-bench-")
    folder = options.keep or Path(scratch.name)
    programs = {"": options.program} | ({"other ": options.against} if options.against else {})

    benches = {}
    for label, program in programs.items():
        own = folder / (label.strip() or "ours")
        own.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [sys.executable, ROOT / "Tests/Oracle/make_campaign.py", "--communes", str(options.communes), "--seed", "1", "--out",
             own / "campaign"], check=True, stdout=subprocess.DEVNULL)
        benches[label] = Bench(own, program)

    # Once unmeasured: warms the caches, and makes the text for the floor.
    for bench in benches.values():
        bench.collect()
        bench.render(1)
    ours = benches[""]
    floor = build_floor(folder)
    lines = texts(ours.out, folder)
    documents = list(ours.out.rglob("*.pdf"))
    size = sum(each.stat().st_size for each in documents)
    fonts = {"FONTCONFIG_FILE": str(ROOT / "Fonts/fonts.conf")}

    figures = {}
    for turn in range(options.runs):
        order = list(benches.items())
        for step in [name for name, _ in ours.steps()]:
            for label, bench in order if turn % 2 == 0 else order[::-1]:
                figures.setdefault(label + step, []).append(dict(bench.steps())[step]())
        figures.setdefault("floor", []).append(measured([floor, *lines], fonts))

    print(f"{options.communes} communes, {len(documents)} documents, {size} bytes; medians of {options.runs} runs in turn")
    print(f"{'step':22} {'CPU s':>9} {'wall s':>9} {'peak MiB':>9} {'x floor':>8}")
    base = statistics.median(cpu for cpu, _, _ in figures["floor"])
    for name, values in figures.items():
        row(name, values, base)
    full = statistics.median(cpu for cpu, _, _ in figures["run"])
    for step in ("nothing", "corrected"):
        print(f"{step}: {100 * statistics.median(cpu for cpu, _, _ in figures[step]) / full:.1f} % of the full run")
    print(f"a document: {1000 * full / len(documents):.1f} ms CPU")
    walls = [statistics.median(wall for _, wall, _ in figures[step]) for step in ("render", "render x2")]
    print(f"two workers: {walls[0] / walls[1]:.2f} times as fast")
    if options.many:
        many = per_document(options.program, options.many, folder / "many")
        print(f"a document of {options.many} communes: {1000 * many:.1f} ms CPU, {many * len(documents) / full:.2f} times as much")
    if options.against:
        for step in [name for name, _ in ours.steps()]:
            pairs = [a[0] / b[0] for a, b in zip(figures[step], figures["other " + step])]
            print(f"{step}: CPU ours / other, pair by pair: median {statistics.median(pairs):.3f} ({min(pairs):.3f}–{max(pairs):.3f})")


if __name__ == "__main__":
    main()
