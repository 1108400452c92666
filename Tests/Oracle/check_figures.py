#!/usr/bin/env python3
"""Holds `baocao summarize --json` against the sums of make_figures.py, over random pairs of campaigns: what is stated, ratios
over one set, inhabitants, the earlier campaign, every cut, decisions, rules, targets and ranking; and again after somebody has
edited the campaign, without collecting.

    check_figures.py --program .build/debug/baocao --seeds 1-12
"""
import json
import shutil
import subprocess
import sys
from pathlib import Path

from checking import Difference, Program, check_seeds

HERE = Path(__file__).resolve().parent


def check(seed, program, folder):
    """Makes the pair of campaigns of a seed, collects both and compares every unit's figures."""
    subprocess.run([sys.executable, HERE / "make_figures.py", "--seed", str(seed), "--out", folder], check=True)
    for campaign in ("before", "now"):
        program.run("collect", folder / campaign, "--strict")
    compare_all(program, folder, "expected.json", "")
    for edited in (folder / "edited").iterdir():
        shutil.copy(edited, folder / "now" / edited.name)
    compare_all(program, folder, "expected-edited.json", "edited, ")


def compare_all(program, folder, name, place):
    expected = json.loads((folder / name).read_text(encoding="utf-8"))
    for unit, node in expected.items():
        compare(program.json("summarize", folder / "now", "--unit", unit, "--json"), node, f"{place}unit {unit}")


CUTS = (
    "totals", "by_unit", "by_activity_type", "by_type_group", "by_audience_group", "by_date", "by_child_activity_type",
    "by_child_type_group", "by_child_audience_group", "by_child_date", "by_child_indicator", "indicators", "models")


def compare(summary, node, place):
    for key in CUTS:
        same(summary.get(key), node.get(key), f"{place}, {key}")
    for key in ("per_100_inhabitants", "comparison"):
        for name, value in node.get(key, {}).items():
            same(summary.get(key, {}).get(name), value, f"{place}, {key}.{name}")
    review = summary.get("review", {})
    broken = sorted([rule["id"], rule["unit"]] for rule in review.get("rules", []))
    same(broken, sorted(node["rules"]), f"{place}, rules")
    unevaluated = {rule["id"]: rule["not_evaluated"] for rule in review.get("rules_not_evaluated", [])}
    same(unevaluated, node["unevaluated"], f"{place}, rules not evaluated")
    if "decisions_without_effect" in node:
        strays = sorted([stray["id"], stray["reason"]] for stray in review.get("decisions_without_effect", []))
        same(strays, node["decisions_without_effect"], f"{place}, decisions")
    targets = {f"{each['unit']} {each['figure']}": [each["target"], each.get("value")] for each in summary.get("targets", [])}
    same(targets, node["every_target"], f"{place}, targets")
    ranking = {
        each["unit"]: [each.get("score"), each.get("rank"), each.get("reason"), each["stated"], each["targets"]]
        for each in summary.get("ranking", [])}
    same(ranking, node["ranking"], f"{place}, ranking")


def same(found, wanted, place):
    if found != wanted:
        raise Difference(f"{place}: expected {wanted}, got {found}")


if __name__ == "__main__":
    sys.exit(check_seeds(__doc__, check))
