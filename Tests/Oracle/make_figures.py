#!/usr/bin/env python3
"""Makes a random pair of campaigns and says, by sums of its own, what `summarize --json` must give.

Standard library alone; knows nothing of the program. Usage: make_figures.py --seed N --out FOLDER
Writes FOLDER/now, FOLDER/before and FOLDER/expected.json.
"""
import argparse
import json
import os
import random

COUNTS = ["activities", "sessions", "participants", "female_participants", "books_donated", "reach"]
DAYS = ["2023-10-0%d" % d for d in range(2, 9)]


def campaign_yaml(code, title, reach, target, extra):
    return f"""code: {code}
title: {title}
period: {{from: 2023-10-02, to: 2023-10-08}}
deadline: 2023-10-08T17:00:00+07:00
levels: [district, commune, institution]
unit_kinds:
  - {{code: huyen, name: Huyện, level: district}}
  - {{code: xa, name: Xã, level: commune}}
  - {{code: thcs, name: Trường THCS, level: institution}}
  - {{code: gdtx, name: Trung tâm GDTX, level: institution}}
activity_types:
  - {{code: LPD, name: Lễ phát động}}
  - {{code: TTR, name: Tuyên truyền{', reach: true' if reach else ''}}}
audience_groups:
  - {{code: hs, name: Học sinh}}
  - {{code: dan, name: Người dân}}
indicators:
  - {{code: DK, name: Số đăng ký, unit: gia đình}}
  - {{code: CN, name: Số công nhận, unit: gia đình, of: DK}}
  - {{code: SL, name: Số lượng, unit: cuốn{f', target: {target}' if target else ''}}}
issuer: {{name: BAN CHỈ ĐẠO, symbol: BC, place: Hà Nội}}
signatory: {{position: TRƯỞNG BAN}}
{extra}"""


def make_units(rng):
    units = [dict(code="D", parent="", kind="huyen", name="Huyện Dê", population=None, reports=False)]
    for i in range(rng.randint(1, 4)):
        x = f"X{i}"
        population = rng.choice([None, 0, rng.randint(200, 5000), rng.randint(200, 5000)])
        units.append(dict(code=x, parent="D", kind="xa", name=f"Xã Số {i}", population=population, reports=rng.random() < 0.7))
        for j in range(rng.randint(0, 3)):
            units.append(dict(code=f"{x}S{j}", parent=x, kind="thcs", name=f"Trường THCS Số {i} Khu {chr(65 + j)}", population=None, reports=True))
    if rng.random() < 0.5:
        units.append(dict(code="G", parent="D", kind="gdtx", name="Trung tâm GDTX Dê", population=None, reports=True))
    return units


def statement(rng, unit, serial):
    """One random report: what it states, as plain values."""
    activities = None
    if rng.random() < 0.85:
        activities = []
        for k in range(rng.choice([0, 1, 1, 2, 3])):
            groups = rng.sample(["hs", "dan"], rng.randint(1, 2))
            rows = []
            for g in groups:
                people = rng.choice([0, rng.randint(1, 400), rng.randint(1, 400)])
                women = None if rng.random() < 0.4 else rng.randint(0, people)
                rows.append((g, people, women))
            activities.append(dict(date=rng.choice(DAYS), type=rng.choice(["LPD", "TTR"]), title=f"Việc {unit} {serial} {k}", sessions=rng.randint(0, 3), books=rng.choice([0, 0, rng.randint(1, 60)]), rows=rows))
    indicators = None
    if rng.random() < 0.6:
        indicators = {}
        if rng.random() < 0.7:
            indicators["DK"] = rng.randint(10, 90)
        if rng.random() < 0.6:
            indicators["CN"] = rng.randint(0, 10)
        if rng.random() < 0.6:
            indicators["SL"] = rng.randint(0, 500)
        if not indicators:
            indicators = None
    if activities is None and indicators is None:
        activities = []
    return dict(activities=activities, indicators=indicators)


def as_json(unit, report, time):
    out = {"unit": unit, "submitted_at": time}
    if report.get("withdraw"):
        out["withdraw"] = True
        return out
    if report["activities"] is not None:
        out["activities"] = [
            {"date": a["date"], "type": a["type"], "title": a["title"], "sessions": a["sessions"], "books_donated": a["books"],
             "audience": {g: {"participants": p} | ({} if w is None else {"female": w}) for g, p, w in a["rows"]}}
            for a in report["activities"]]
    if report["indicators"] is not None:
        out["indicators"] = report["indicators"]
    return out


def fill(rng, folder, units):
    """Sends random reports; returns what stands of each unit: (activities or None, indicators or None), absent for silent ones."""
    os.makedirs(folder + "/inbox")
    standing = {}
    for unit in [u for u in units if u["reports"] and rng.random() < 0.8]:
        versions = [statement(rng, unit["code"], v) for v in range(rng.randint(1, 3))]
        if rng.random() < 0.1:
            versions.append({"withdraw": True})
            if rng.random() < 0.5:
                versions.append(statement(rng, unit["code"], 9))
        order = list(range(len(versions)))
        for v in order:
            with open(f"{folder}/inbox/{unit['code']}-{v}.json", "w", encoding="utf-8") as f:
                json.dump(as_json(unit["code"], versions[v], f"2023-10-0{3 + v}T08:00:00+07:00"), f, ensure_ascii=False)
        activities = indicators = None
        stands = False
        for report in versions:
            if report.get("withdraw"):
                activities = indicators = None
                stands = False
                continue
            stands = True
            if report["activities"] is not None:
                activities = report["activities"]
            if report["indicators"] is not None:
                indicators = report["indicators"]
        if stands:
            standing[unit["code"]] = (activities, indicators)
    return standing


def write_units(folder, units):
    with open(folder + "/units.csv", "w", encoding="utf-8") as f:
        f.write("code,parent,kind,name,population,reports\n")
        for u in units:
            population = "" if not u["population"] else u["population"]
            f.write(f"{u['code']},{u['parent']},{u['kind']},{u['name']},{population},{'yes' if u['reports'] else 'no'}\n")


def sums(reports, reach, day=None, kind=None, group=None):
    """Sums over reports' activities, and which of them are known."""
    out = dict.fromkeys(COUNTS, 0)
    stated = rows = women_rows = afar = afar_rows = count = 0
    for activities, _ in reports:
        if activities is None:
            continue
        stated += 1
        for a in activities:
            if (day and a["date"] != day) or (kind and a["type"] != kind):
                continue
            mine = [r for r in a["rows"] if group is None or r[0] == group]
            if not mine:
                continue
            count += 1
            out["activities"] += 1
            out["sessions"] += a["sessions"]
            out["books_donated"] += a["books"]
            if reach and a["type"] == "TTR":
                afar += 1
                afar_rows += len(mine)
                out["reach"] += sum(p for _, p, _ in mine)
                continue
            rows += len(mine)
            women_rows += sum(1 for _, _, w in mine if w is not None)
            out["participants"] += sum(p for _, p, _ in mine)
            out["female_participants"] += sum(w or 0 for _, _, w in mine)
    known = set()
    if stated:
        known |= {"activities", "sessions", "books_donated"}
        if count == afar or rows:
            known.add("participants")
        if count == afar or women_rows:
            known.add("female_participants")
        if not afar or afar_rows:
            known.add("reach")
    names = COUNTS if reach else COUNTS[:-1]
    return {n: out[n] for n in names} | {"stated": sorted(known & set(names))}


def apportion(value, shares):
    """Largest remainders over parts of a million and the rest."""
    every = shares + [1_000_000 - sum(shares)]
    parts = [value * s // 1_000_000 for s in every]
    order = sorted(range(len(every)), key=lambda i: (-(value * every[i] % 1_000_000), i))
    for i in order[: value - sum(parts)]:
        parts[i] += 1
    return parts[:-1]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--seed", type=int, required=True)
    arguments.add_argument("--out", required=True)
    given = arguments.parse_args()
    rng = random.Random(given.seed)
    reach = rng.random() < 0.5
    target = rng.choice([None, 300])
    units = make_units(rng)
    now, before = given.out + "/now", given.out + "/before"
    os.makedirs(now)
    os.makedirs(before)
    children = {u["code"]: [c["code"] for c in units if c["parent"] == u["code"]] for u in units}

    def below(code):
        return [code] + [b for c in children[code] for b in below(c)]

    # The earlier campaign: some schools had another name, one was two, one became two.
    then = [dict(u) for u in units]
    mapping, sources = [], {}
    leaves = [u["code"] for u in units if not children[u["code"]] and u["reports"]]
    for u in then:
        if u["code"] not in leaves:
            sources.setdefault(u["code"], [(u["code"], [1_000_000], 0)])
            continue
        fate = rng.random()
        if fate < 0.15:
            u["name"] += " Cũ"
            if rng.random() < 0.5:
                mapping.append((u["code"], u["code"], "1"))
                sources[u["code"]] = [(u["code"], [1_000_000], 0)]
        else:
            sources[u["code"]] = [(u["code"], [1_000_000], 0)]
    kept = [c for c in leaves if c in sources and not any(m[0] == c for m in mapping)]
    if len(kept) >= 2 and rng.random() < 0.5:
        one, two = rng.sample(kept, 2)
        shares = rng.choice([(0.35, 0.65), (0.5, 0.25), (0.333333, 0.333333)])
        mapping += [(one, one, str(shares[0])), (one, two, str(shares[1]))]
        parts = [round(s * 1_000_000) for s in shares]
        sources[one] = [(one, parts, 0)]
        sources[two] = sources[two] + [(one, parts, 1)]

    write_units(now, units)
    write_units(before, then)
    extra = "compare_with: ../before\nrules:\n  - {id: ca, that: CN <= DK, level: unit}\n  - {id: tong, that: participants >= 300, level: total}\n"
    open(now + "/campaign.yaml", "w", encoding="utf-8").write(campaign_yaml("nay", "Tuần lễ năm nay", reach, target, extra))
    open(before + "/campaign.yaml", "w", encoding="utf-8").write(campaign_yaml("truoc", "Tuần lễ năm trước", False, None, ""))
    if mapping:
        with open(now + "/mapping.csv", "w", encoding="utf-8") as f:
            f.write("old_code,new_code,share\n" + "".join(",".join(m) + "\n" for m in mapping))
    a = fill(rng, now, units)
    b = fill(rng, before, then)

    expected = {}
    for unit in units:
        inside = below(unit["code"])
        reports = [a[c] for c in inside if c in a]
        node = {"totals": sums(reports, reach)}
        node["by_unit"] = {c: sums([a[c]] if c in a else [], reach) for c in inside if next(u for u in units if u["code"] == c)["reports"]}
        node["by_activity_type"] = {t: sums(reports, reach, kind=t) for t in ["LPD", "TTR"]}
        node["by_audience_group"] = {g: sums(reports, reach, group=g) for g in ["hs", "dan"]}
        node["by_date"] = {d: sums(reports, reach, day=d) for d in DAYS}
        stated = [i or {} for _, i in reports]
        node["indicators"] = {k: sum(i[k] for i in stated if k in i) for k in ["DK", "CN", "SL"] if any(k in i for i in stated)}
        both = [i for i in stated if "DK" in i and "CN" in i]
        either = [i for i in stated if "DK" in i or "CN" in i]
        node["models"] = {}
        if either:
            model = {"units": len(either), "units_of_both": len(both)}
            if both:
                model |= {"part_of_both": sum(i["CN"] for i in both), "whole_of_both": sum(i["DK"] for i in both)}
            for key, code in (("part", "CN"), ("whole", "DK")):
                if any(code in i for i in either):
                    model[key] = sum(i.get(code, 0) for i in either)
            node["models"] = {"CN": model}
        # Inhabitants: communes alone state them.
        areas = [u for u in units if u["kind"] == "xa" and u["code"] in inside]
        reported = lambda code: [a[c] for c in below(code) if c in a]
        counted = [u for u in areas if u["population"] and reported(u["code"])]
        if any(u["population"] for u in units) and unit["kind"] in ("huyen", "xa"):
            node["per_100_inhabitants"] = {
                "areas": len(counted), "population": sum(u["population"] for u in counted),
                "visits": sum(sums(reported(u["code"]), reach)["participants"] for u in counted),
                "silent": [u["code"] for u in areas if u["population"] and not reported(u["code"])],
                "unknown_population": [u["code"] for u in areas if not u["population"]]}
        # The earlier campaign.
        totals = {}
        in_both = 0
        for code in inside:
            origins = sources.get(code, [])
            if code not in a or not origins or any(o not in b for o, _, _ in origins):
                continue
            in_both += 1
            current = sums([a[code]], reach)
            for name in COUNTS if reach else COUNTS[:-1]:
                if name not in current["stated"]:
                    continue
                earlier = 0
                for origin, shares, position in origins:
                    old = sums([b[origin]], reach)
                    if name not in old["stated"]:
                        break
                    earlier += apportion(old[name], shares)[position]
                else:
                    entry = totals.setdefault(name, {"before": 0, "now": 0, "change": 0, "units": 0})
                    entry["before"] += earlier
                    entry["now"] += current[name]
                    entry["units"] += 1
                    entry["change"] = entry["now"] - entry["before"]
        node["comparison"] = {"units_in_both": in_both, "units_now": len([c for c in inside if c in a]), "comparable": in_both > 0, "totals": totals}
        # Rules and targets.
        broken = [("ca", c) for c in inside if c in a and {"CN", "DK"} <= set(a[c][1] or {}) and a[c][1]["CN"] > a[c][1]["DK"]]
        whole = sums([a[c] for c in below("D") if c in a], reach)
        if unit["code"] == "D" and "participants" in whole["stated"] and whole["participants"] < 300:
            broken.append(("tong", "D"))
        node["rules"] = sorted(broken)
        node["targets"] = {}
        if target:
            for code in inside:
                asked = [c for c in below(code) if next(u for u in units if u["code"] == c)["reports"]]
                if asked:
                    values = [a[c][1]["SL"] for c in below(code) if c in a and "SL" in (a[c][1] or {})]
                    node["targets"][code] = [target * len(asked), sum(values) if values else None]
        expected[unit["code"]] = node
    with open(given.out + "/expected.json", "w", encoding="utf-8") as f:
        json.dump(expected, f, ensure_ascii=False, indent=1)


main()
