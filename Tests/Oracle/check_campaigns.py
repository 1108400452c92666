#!/usr/bin/env python3
"""Holds the program against the ground truth of make_campaign.py, over random campaigns: every cut of every node, the state of
every unit, and the answer to every file.

    check_campaigns.py --program .build/debug/baocao --seeds 1-3
"""
import json
import random
import subprocess
import sys
from pathlib import Path

from checking import Difference, check_seeds

HERE = Path(__file__).resolve().parent
CUTS = ("totals", "by_child", "by_activity_type", "by_date", "by_audience_group")
# Nodes of a large campaign that are asked for, the root always among them.
NODES = 12


def size(seed):
    """How many communes, refused and revised reports the campaign of a seed has; one in ten has several districts."""
    dice = random.Random(seed)
    communes = dice.randrange(17, 33) if dice.random() < 0.1 else dice.randrange(1, 6)
    return communes, dice.randrange(4), dice.randrange(4)


def check(seed, program, folder):
    communes, refused, revised = size(seed)
    made = [sys.executable, HERE / "make_campaign.py", "--communes", communes, "--seed", seed, "--refused", refused,
            "--revised", revised, "--habits", "--out", folder]
    subprocess.run([str(each) for each in made], check=True, stdout=subprocess.DEVNULL)
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    program.run("collect", folder)
    check_answers(folder, expected)
    check_states(program.json("status", folder, "--json"), expected)
    check_cuts(program, folder, expected, seed)


def check_cuts(program, folder, expected, seed):
    nodes = sorted(expected["nodes"])
    chosen = {expected["root"], *random.Random(seed).sample(nodes, min(NODES, len(nodes)))}
    for code in sorted(chosen):
        node = expected["nodes"][code]
        summary = program.json("summarize", folder, "--unit", code, "--json")
        for cut in CUTS:
            same(f"{code} {cut}", node[cut], plain(summary[cut]))
        for key in ("expected", "reported", "on_time", "late", "missing"):
            same(f"{code} {key}", node[key], summary["reporting"][key])
        for unit, figures in summary["by_unit"].items():
            same(f"{code}, {unit}", expected["units"][unit], plain(figures))


def check_states(status, expected):
    refused = {each["unit"] for each in expected["refused"]}
    late, silent = set(expected["late"]), set(expected["never_sent"])
    units = {each["unit"]: each for each in status["units"]}
    same("units to report", sorted(expected["units"]), sorted(units))
    for code, unit in units.items():
        state = "never_sent" if code in silent else "refused" if code in refused else None
        if state:
            same(f"{code} state", state, unit["state"])
        elif unit["state"] not in ("reported", "complete"):
            raise Difference(f"{code} state: expected reported or complete, got {unit['state']}")
        same(f"{code} late", code in late, unit["late"])


def check_answers(folder, expected):
    refused = {each["file"]: each for each in expected["refused"]}
    for path in sorted((folder / "inbox").iterdir()):
        answer = (folder / "feedback" / f"{path.name}.txt").read_text(encoding="utf-8")
        wanted = "CHƯA NHẬN" if path.name in refused else "ĐÃ NHẬN"
        if wanted not in answer:
            raise Difference(f"{path.name}: the answer does not say {wanted}:\n{answer}")
        for finding in refused.get(path.name, {"findings": []})["findings"]:
            for told in (finding["header"], finding["text"]):
                if told and " ".join(told.split()) not in " ".join(answer.split()):
                    raise Difference(f"{path.name}: the answer does not name “{told}”:\n{answer}")


def plain(value):
    """Figures without what is said of them beside."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items() if key != "stated"}
    return value


def same(what, wanted, found):
    if wanted != found:
        raise Difference(f"{what}: expected {wanted}, got {found}")


if __name__ == "__main__":
    sys.exit(check_seeds(__doc__, check))
