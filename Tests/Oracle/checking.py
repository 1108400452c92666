"""What the checks of this folder share: running the program, going through seeds, telling what differs."""
import argparse
import json
import shutil
import subprocess
import tempfile
from pathlib import Path


class Difference(AssertionError):
    """The program and the oracle do not say the same."""


class Program:
    """The built program."""

    def __init__(self, path):
        self.path = Path(path).resolve()

    def run(self, *arguments, allowed=(0,)):
        """Standard output of a command that ends with one of these codes."""
        done = subprocess.run([self.path, *map(str, arguments)], capture_output=True, text=True, check=False)
        if done.returncode not in allowed:
            raise Difference(f"{' '.join(map(str, arguments))}: exit code {done.returncode}\n{done.stderr[-2000:]}")
        return done.stdout

    def json(self, *arguments, allowed=(0,)):
        return json.loads(self.run(*arguments, allowed=allowed))


def difference(check, seed, program, keep=None):
    """What differs with a seed, in words; `None` when nothing does. With `keep` the files of one that differs are kept."""
    with tempfile.TemporaryDirectory(prefix="baocao-oracle-") as scratch:
        folder = Path(scratch) / "c"
        try:
            check(seed, program, folder)
        except AssertionError as fault:
            if keep:
                shutil.copytree(folder, Path(keep) / str(seed), dirs_exist_ok=True)
            return str(fault)
    return None


def check_seeds(description, check):
    """The command line of one check: every seed of a range, all that differ told. Returns the exit code."""
    parser = argparse.ArgumentParser(description=description.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--seeds", default="1-10", help="FROM-TO")
    parser.add_argument("--keep", type=Path, help="keep the files of a seed that differs here")
    arguments = parser.parse_args()
    first, last = map(int, arguments.seeds.split("-"))
    program = Program(arguments.program)
    wrong = 0
    for seed in range(first, last + 1):
        fault = difference(check, seed, program, arguments.keep)
        if fault:
            wrong += 1
            print(f"seed {seed}: {fault}", flush=True)
    print(f"{last - first + 1} seeds, {wrong} differ")
    return 1 if wrong else 0
