#!/usr/bin/env python3
"""Holds `baocao summarize --json` against the sums of make_figures.py, over random pairs of campaigns: what is stated, ratios
over one set, inhabitants, the earlier campaign, rules and targets.

    check_figures.py --program .build/debug/baocao --seeds 1-12
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from checking import Difference, Program, check_seeds

HERE = Path(__file__).resolve().parent


def check(seed, program, folder):
    """Makes the pair of campaigns of a seed, collects both and compares every unit's figures."""
    subprocess.run([sys.executable, HERE / "make_figures.py", "--seed", str(seed), "--out", folder], check=True)
    for campaign in ("before", "now"):
        program.run("collect", folder / campaign, "--strict")
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    for unit, node in expected.items():
        compare(program.json("summarize", folder / "now", "--unit", unit, "--json"), node, f"unit {unit}")


def compare(summary, node, place):
    for key in ("totals", "by_unit", "by_activity_type", "by_audience_group", "by_date", "indicators", "models"):
        same(summary.get(key), node.get(key), f"{place}, {key}")
    for key in ("per_100_inhabitants", "comparison"):
        for name, value in node.get(key, {}).items():
            same(summary.get(key, {}).get(name), value, f"{place}, {key}.{name}")
    broken = sorted([rule["id"], rule["unit"]] for rule in summary.get("review", {}).get("rules", []))
    same(broken, sorted(node["rules"]), f"{place}, rules")
    targets = {each["unit"]: [each["target"], each.get("value")] for each in summary.get("targets", [])}
    same(targets, node["targets"], f"{place}, targets")


def same(found, wanted, place):
    if found != wanted:
        raise Difference(f"{place}: expected {wanted}, got {found}")


if __name__ == "__main__":
    sys.exit(check_seeds(__doc__, check))
