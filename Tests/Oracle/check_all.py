#!/usr/bin/env python3
"""Takes random campaigns through every oracle of this folder and stops at the first that differs.

    check_all.py --program .build/release/baocao --campaigns 500 --seed 1

Of each seed: a campaign with its ground truth (check_campaigns.py: cuts, states, answers), a history with corrections,
refusals, withdrawals and edits of the campaign (check_histories.py), one more with documents and supplements that leave the
house in between (check_issues.py), a pair of campaigns with ratios and comparisons (check_figures.py). What differs is told
with its seed and kept.
"""
import argparse
import sys
import time
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from pathlib import Path

import check_campaigns
import check_figures
import check_histories
import check_issues
from checking import Program, difference

CHECKS = {
    "campaigns": check_campaigns.check, "histories": check_histories.check, "issues": check_issues.check,
    "figures": check_figures.check,
}


def try_seed(seed, path, keep):
    """The first check that differs with a seed, and what differs; `None` when all agree."""
    program = Program(path)
    for name, check in CHECKS.items():
        fault = difference(check, seed, program, keep / name)
        if fault:
            return name, fault
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--campaigns", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1, help="the first seed; the next ones follow")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path, default=Path(".build/oracle"), help="where the files of what differs are kept")
    arguments = parser.parse_args()
    start = time.monotonic()
    seeds = iter(range(arguments.seed, arguments.seed + arguments.campaigns))
    done = 0
    with ProcessPoolExecutor(arguments.jobs) as pool:
        running = {}

        def begin():
            for seed in seeds:
                running[pool.submit(try_seed, seed, arguments.program, arguments.keep)] = seed
                return

        for _ in range(arguments.jobs):
            begin()
        while running:
            for finished in wait(running, return_when=FIRST_COMPLETED).done:
                seed, fault = running.pop(finished), finished.result()
                if fault:
                    pool.shutdown(wait=False, cancel_futures=True)
                    print(f"seed {seed}, {fault[0]}: {fault[1]}\nkept in {arguments.keep / fault[0] / str(seed)}", flush=True)
                    return 1
                done += 1
                begin()
                if done % 10 == 0 or done == arguments.campaigns:
                    print(f"{done} of {arguments.campaigns} campaigns agree, {time.monotonic() - start:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
