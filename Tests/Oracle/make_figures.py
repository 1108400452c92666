#!/usr/bin/env python3
"""Makes a random pair of campaigns and says, by sums of its own, what `summarize --json` must give.

Standard library alone; knows nothing of the program. Usage: make_figures.py --seed N --out FOLDER
Writes FOLDER/now, FOLDER/before and FOLDER/expected.json, which holds once both are collected. FOLDER/edited holds files of the
campaign `now` as somebody changed them after that, and FOLDER/expected-edited.json what then holds, without collecting again.
"""
import argparse
import hashlib
import json
import os
import random
from fractions import Fraction

COUNTS = ["activities", "sessions", "participants", "female_participants", "books_donated", "reach"]
DAYS = ["2023-10-0%d" % d for d in range(2, 9)]
WHOLE = 1_000_000


class Definition:
    """What of campaign.yaml bears on figures."""

    def __init__(self, reach, target):
        self.reach = reach
        self.target = target
        self.types = ["LPD", "TTR"]
        self.indicators = ["DK", "CN", "SL"]
        self.days = list(DAYS)

    def yaml(self, code, title, extra):
        lines = {
            "LPD": "  - {code: LPD, name: Lễ phát động, group: Chung}",
            "TTR": f"  - {{code: TTR, name: Tuyên truyền, group: Riêng{', reach: true' if self.reach else ''}}}",
            "DK": "  - {code: DK, name: Số đăng ký, unit: gia đình}",
            "CN": "  - {code: CN, name: Số công nhận, unit: gia đình, of: DK}",
            "SL": f"  - {{code: SL, name: Số lượng, unit: cuốn{f', target: {self.target}' if self.target else ''}}}",
        }
        types = "\n".join(lines[t] for t in self.types)
        indicators = "\n".join(lines[i] for i in self.indicators)
        return f"""code: {code}
title: {title}
period: {{from: {self.days[0]}, to: {self.days[-1]}}}
deadline: 2023-10-08T17:00:00+07:00
levels: [district, commune, institution]
unit_kinds:
  - {{code: huyen, name: Huyện, level: district}}
  - {{code: xa, name: Xã, level: commune}}
  - {{code: thcs, name: Trường THCS, level: institution}}
  - {{code: gdtx, name: Trung tâm GDTX, level: institution}}
activity_types:
{types}
audience_groups:
  - {{code: hs, name: Học sinh}}
  - {{code: dan, name: Người dân}}
indicators:
{indicators}
issuer: {{name: BAN CHỈ ĐẠO, symbol: BC, place: Hà Nội}}
signatory: {{position: TRƯỞNG BAN}}
{extra}"""


LEVELS = {"huyen": "district", "xa": "commune", "thcs": "institution", "gdtx": "institution"}


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
            indicators["DK"] = rng.randint(5, 60)
        if rng.random() < 0.6:
            indicators["CN"] = rng.randint(0, 30)
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
    """Sends random reports; returns by unit what it sent, in order of time, each with its file's digest."""
    os.makedirs(folder + "/inbox")
    sent = {}
    for unit in [u for u in units if u["reports"] and rng.random() < 0.8]:
        versions = [statement(rng, unit["code"], v) for v in range(rng.randint(1, 3))]
        if rng.random() < 0.1:
            versions.append({"withdraw": True})
            if rng.random() < 0.5:
                versions.append(statement(rng, unit["code"], 9))
        for v, version in enumerate(versions):
            version["file"] = f"{unit['code']}-{v}.json"
            text = json.dumps(as_json(unit["code"], version, f"2023-10-0{3 + v}T08:00:00+07:00"), ensure_ascii=False)
            version["sha256"] = hashlib.sha256(text.encode()).hexdigest()
            with open(f"{folder}/inbox/{version['file']}", "w", encoding="utf-8") as f:
                f.write(text)
        sent[unit["code"]] = versions
    return sent


def standing(sent, units, definition):
    """What stands of each unit under a campaign: its activities and indicators (None: not stated), each with its file's digest.

    A report with an activity that does not fit leaves whole; what it had replaced counts again. An indicator leaves alone."""
    reporting = {u["code"] for u in units if u["reports"]}
    result = {}
    for code, versions in sent.items():
        if code not in reporting:
            continue
        activities = indicators = None
        stands = False
        for report in versions:
            if report.get("withdraw"):
                activities = indicators = None
                stands = False
                continue
            if any(a["type"] not in definition.types or a["date"] not in definition.days for a in report["activities"] or []):
                continue
            stands = True
            if report["activities"] is not None:
                activities = [dict(a, sha256=report["sha256"]) for a in report["activities"]]
            if report["indicators"] is not None:
                indicators = {k: (v, report["sha256"]) for k, v in report["indicators"].items() if k in definition.indicators}
        if stands:
            result[code] = (activities, indicators)
    return result


# Decisions


def make_decisions(rng, sent, now):
    """Random entries of decisions.yaml: of what stands, of what was replaced, of values that are not there."""
    decisions = []
    for code, versions in sent.items():
        for report in versions:
            if report.get("withdraw") or rng.random() < 0.6:
                continue
            place = dict(file=report["file"], sha256=report["sha256"])
            if rng.random() < 0.3:
                place["unit"] = code
            entry = dict(id=f"q{len(decisions)}", place=place, value=None)
            if report["indicators"] and rng.random() < 0.4:
                indicator = rng.choice(sorted(report["indicators"]))
                entry |= dict(figure=f"indicator:{indicator}", was=report["indicators"][indicator], do=rng.choice(["exclude", "keep", "correct"]))
            elif report["activities"]:
                activity = rng.choice(report["activities"])
                figure = rng.choice(["participants", "participants", "sessions", "books_donated"])
                # Of values that stand twice in the file the first would be meant.
                if [amount(a, figure) for a in report["activities"]].count(amount(activity, figure)) > 1:
                    continue
                entry |= dict(figure=figure, was=amount(activity, figure), do=rng.choice(["exclude", "keep", "correct", "correct"]))
            else:
                continue
            if entry["do"] == "correct":
                entry["value"] = rng.randint(0, 300)
            if rng.random() < 0.15:
                entry["was"] += 7000
            decisions.append(entry)
    return decisions


def amount(activity, figure):
    if figure == "participants":
        return sum(p for _, p, _ in activity["rows"])
    return activity["sessions" if figure == "sessions" else "books"]


def decide(reports, decisions):
    """Applies decisions to what stands; returns it with the ids of decisions without effect, each with the reason."""
    result = {code: ([dict(a) for a in acts] if acts is not None else None, dict(inds) if inds is not None else None) for code, (acts, inds) in reports.items()}
    strays = []
    for d in decisions:
        state = "file_gone"
        for code, (activities, indicators) in result.items():
            if d["place"].get("unit", code) != code:
                continue
            if d["figure"].startswith("indicator:"):
                key = d["figure"].split(":")[1]
                if key not in (indicators or {}) or indicators[key][1] != d["place"]["sha256"]:
                    continue
                if indicators[key][0] != d["was"]:
                    state = "value_changed"
                    continue
                state = None
                if d["do"] == "exclude":
                    del indicators[key]
                elif d["do"] == "correct":
                    indicators[key] = (d["value"], indicators[key][1])
                continue
            there = [a for a in activities or [] if a["sha256"] == d["place"]["sha256"]]
            if not there:
                continue
            fitting = [a for a in there if amount(a, d["figure"]) == d["was"]]
            if not fitting:
                state = "value_changed"
                continue
            activity = fitting[0]
            state = None
            if d["do"] == "exclude":
                activities.remove(activity)
            elif d["do"] == "correct" and d["figure"] == "participants":
                if len(activity["rows"]) != 1:
                    state = "several_groups"
                    continue
                group, _, women = activity["rows"][0]
                # More women than people: how many is not known any more.
                activity["rows"] = [(group, d["value"], women if women is None or women <= d["value"] else None)]
            elif d["do"] == "correct":
                activity["sessions" if d["figure"] == "sessions" else "books"] = d["value"]
        if state:
            strays.append([d["id"], state])
    plain = {code: (acts, None if inds is None else {k: v for k, (v, _) in inds.items()}) for code, (acts, inds) in result.items()}
    return plain, sorted(strays)


def decisions_yaml(decisions):
    lines = []
    for d in decisions:
        place = ", ".join(f"{k}: {json.dumps(v)}" for k, v in d["place"].items())
        lines += [f"- id: {d['id']}", "  about: value", f"  figure: \"{d['figure']}\"", f"  places: [{{{place}}}]", f"  was: {d['was']}", f"  do: {d['do']}"]
        if d["value"] is not None:
            lines.append(f"  value: {d['value']}")
        lines += ["  by: A", "  at: 2023-10-09", "  why: hỏi lại"]
    return "\n".join(lines) + "\n"


# Sums


def write_units(folder, units):
    with open(folder + "/units.csv", "w", encoding="utf-8") as f:
        f.write("code,parent,kind,name,population,reports\n")
        for u in units:
            population = "" if not u["population"] else u["population"]
            f.write(f"{u['code']},{u['parent']},{u['kind']},{u['name']},{population},{'yes' if u['reports'] else 'no'}\n")


def sums(reports, reach, day=None, kinds=None, group=None):
    """Sums over reports' activities, and which of them are known."""
    out = dict.fromkeys(COUNTS, 0)
    stated = rows = women_rows = afar = afar_rows = count = 0
    for activities, _ in reports:
        if activities is None:
            continue
        stated += 1
        for a in activities:
            if (day and a["date"] != day) or (kinds and a["type"] not in kinds):
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
    every = shares + [WHOLE - sum(shares)]
    parts = [value * s // WHOLE for s in every]
    order = sorted(range(len(every)), key=lambda i: (-(value * every[i] % WHOLE), i))
    for i in order[: value - sum(parts)]:
        parts[i] += 1
    return parts[:-1]


def indicator_sums(stated, codes):
    return {k: sum(i[k] for i in stated if k in i) for k in codes if any(k in i for i in stated)}


class Oracle:
    def __init__(self, units, now, before, sources, definition, targets, strays):
        self.units, self.now, self.before, self.sources = units, now, before, sources
        self.definition, self.targets, self.strays = definition, targets, strays
        self.by_code = {u["code"]: u for u in units}
        self.children = {u["code"]: [c["code"] for c in units if c["parent"] == u["code"]] for u in units}
        # By the earlier campaign's own definition: its marking of what reaches people is that of this one.
        self.afar = definition.reach and "TTR" in definition.types

    def below(self, code):
        return [code] + [b for c in self.children[code] for b in self.below(c)]

    def reports(self, codes):
        return [self.now[c] for c in codes if c in self.now]

    def expected(self):
        ranking = self.ranking()
        return {u["code"]: self.node(u["code"], ranking) for u in self.units}

    def groups(self):
        return {g: [t] for g, t in (("Chung", "LPD"), ("Riêng", "TTR")) if t in self.definition.types}

    def node(self, code, ranking):
        inside = self.below(code)
        reports = self.reports(inside)
        reach, days, types, codes = self.afar, self.definition.days, self.definition.types, self.definition.indicators
        node = {"totals": sums(reports, reach)}
        node["by_unit"] = {c: sums(self.reports([c]), reach) for c in inside if self.by_code[c]["reports"]}
        node["by_activity_type"] = {t: sums(reports, reach, kinds=[t]) for t in types}
        node["by_type_group"] = {g: sums(reports, reach, kinds=t) for g, t in self.groups().items()}
        node["by_audience_group"] = {g: sums(reports, reach, group=g) for g in ["hs", "dan"]}
        node["by_date"] = {d: sums(reports, reach, day=d) for d in days}
        parts = {c: self.below(c) for c in self.children[code]}
        if self.by_code[code]["reports"]:
            parts[code] = [code]
        inner = {c: self.reports(own) for c, own in parts.items()}
        node["by_child_activity_type"] = {c: {t: sums(r, reach, kinds=[t]) for t in types} for c, r in inner.items()}
        node["by_child_type_group"] = {c: {g: sums(r, reach, kinds=t) for g, t in self.groups().items()} for c, r in inner.items()}
        node["by_child_audience_group"] = {c: {g: sums(r, reach, group=g) for g in ["hs", "dan"]} for c, r in inner.items()}
        node["by_child_date"] = {c: {d: sums(r, reach, day=d) for d in days} for c, r in inner.items()}
        node["by_child_indicator"] = {c: indicator_sums([i or {} for _, i in r], codes) for c, r in inner.items()}
        stated = [i or {} for _, i in reports]
        node["indicators"] = indicator_sums(stated, codes)
        node["models"] = self.models(stated)
        inhabitants = self.inhabitants(code, inside)
        if inhabitants:
            node["per_100_inhabitants"] = inhabitants
        node["comparison"] = self.comparison(inside)
        node["rules"], node["unevaluated"] = self.rules(code, inside)
        results = [t for t in self.results() if t["unit"] in inside]
        node["every_target"] = {t["unit"] + " " + t["figure"]: [t["target"], t["value"]] for t in results}
        node["ranking"] = {c: ranking[c] for c in inside if c in ranking}
        if code == "D":
            node["decisions_without_effect"] = self.strays
        return node

    def models(self, stated):
        if "CN" not in self.definition.indicators or "DK" not in self.definition.indicators:
            return {}
        both = [i for i in stated if "DK" in i and "CN" in i]
        either = [i for i in stated if "DK" in i or "CN" in i]
        if not either:
            return {}
        model = {"units": len(either), "units_of_both": len(both)}
        if both:
            model |= {"part_of_both": sum(i["CN"] for i in both), "whole_of_both": sum(i["DK"] for i in both)}
        for key, name in (("part", "CN"), ("whole", "DK")):
            if any(name in i for i in either):
                model[key] = sum(i.get(name, 0) for i in either)
        return {"CN": model}

    def inhabitants(self, code, inside):
        """Communes alone state inhabitants."""
        if not any(u["population"] for u in self.units) or self.by_code[code]["kind"] not in ("huyen", "xa"):
            return None
        areas = [self.by_code[c] for c in inside if self.by_code[c]["kind"] == "xa"]
        totals = {u["code"]: sums(self.reports(self.below(u["code"])), self.afar) for u in areas}
        counted = [u for u in areas if u["population"] and "participants" in totals[u["code"]]["stated"]]
        return {
            "areas": len(counted), "population": sum(u["population"] for u in counted),
            "visits": sum(totals[u["code"]]["participants"] for u in counted),
            "silent": [u["code"] for u in areas if u["population"] and not self.reports(self.below(u["code"]))],
            "unstated": [u["code"] for u in areas if u["population"] and u not in counted and self.reports(self.below(u["code"]))],
            "unknown_population": [u["code"] for u in areas if not u["population"]]}

    def comparison(self, inside):
        totals = {}
        in_both = 0
        for code in inside:
            origins = self.sources.get(code, [])
            if code not in self.now or not origins or any(o not in self.before for o, _, _ in origins):
                continue
            in_both += 1
            current = sums([self.now[code]], self.afar)
            for name in COUNTS if self.afar else COUNTS[:-1]:
                if name not in current["stated"]:
                    continue
                earlier = 0
                for origin, shares, position in origins:
                    old = sums([self.before[origin]], self.afar)
                    if name not in old["stated"]:
                        break
                    earlier += apportion(old[name], shares)[position]
                else:
                    entry = totals.setdefault(name, {"before": 0, "now": 0, "change": 0, "units": 0})
                    entry["before"] += earlier
                    entry["now"] += current[name]
                    entry["units"] += 1
                    entry["change"] = entry["now"] - entry["before"]
        return {"units_in_both": in_both, "units_now": len(self.reports(inside)), "comparable": in_both > 0, "totals": totals}

    def rules(self, code, inside):
        """`ca`: CN <= DK of each unit; `bon`: books_donated <= 40 of each commune with all below; `tong`: of the whole.

        Those that do not hold, and for how many units a side is unknown."""
        def known(codes, name):
            total = sums(self.reports(codes), self.afar)
            return total[name] if name in total["stated"] else None
        broken, unknown = [], {}

        def check(rule, unit, left, right, holds):
            if left is None or right is None:
                unknown[rule] = unknown.get(rule, 0) + 1
            elif not holds(left, right):
                broken.append((rule, unit))
        if {"CN", "DK"} <= set(self.definition.indicators):
            for c in (c for c in inside if c in self.now):
                stated = self.now[c][1] or {}
                check("ca", c, stated.get("CN"), stated.get("DK"), lambda a, b: a <= b)
        for c in inside:
            if self.by_code[c]["kind"] == "xa":
                check("bon", c, known(self.below(c), "books_donated"), 40, lambda a, b: a <= b)
        if code == "D":
            check("tong", "D", known(self.below("D"), "participants"), 300, lambda a, b: a >= b)
        return sorted(broken), unknown

    # Targets

    def results(self):
        figures = []
        for t in self.targets:
            if t["figure"] not in figures:
                figures.append(t["figure"])
        if self.definition.target and "SL" in self.definition.indicators:
            figures.append("indicator:SL")
        results = []
        for u in self.units:
            for figure in figures:
                target = self.target(u, figure)
                if target is not None:
                    results.append(dict(unit=u["code"], figure=figure, target=target, value=self.value(figure, self.below(u["code"]))))
        return results

    def target(self, unit, figure):
        """A row of targets.csv, else the indicator's for every unit asked below, each with its own row where it has one."""
        def written(u):
            rows = [t for t in self.targets if t["figure"] == figure]
            for scope in (u["code"], LEVELS[u["kind"]]):
                for t in rows:
                    if t["scope"] == scope:
                        return t["target"]
            return None
        own = written(unit)
        if own is not None:
            return own
        if not self.definition.target or figure != "indicator:SL":
            return None
        asked = [self.by_code[c] for c in self.below(unit["code"]) if self.by_code[c]["reports"]]
        each = [written(u) for u in asked]
        return sum(self.definition.target if t is None else t for t in each) if asked else None

    def value(self, figure, codes):
        if figure.startswith("indicator:"):
            key = figure.split(":")[1]
            values = [i[key] for _, i in self.reports(codes) if key in (i or {})]
            return sum(values) if values else None
        total = sums(self.reports(codes), self.afar)
        return total[figure] if figure in total["stated"] else None

    def ranking(self):
        """By the mean share of the targets that are stated, each at most 100 %; placed where four fifths of a unit's units have
        reported, every target is stated and something is reached."""
        shares, asked_of = {}, {}
        for r in self.results():
            if r["unit"] == "D":
                continue
            own = shares.setdefault(r["unit"], [])
            asked_of[r["unit"]] = asked_of.get(r["unit"], 0) + 1
            if r["value"] is not None:
                own.append(min(Fraction(1), Fraction(r["value"], r["target"])))
        means = {code: sum(own) / len(own) if own else None for code, own in shares.items()}
        placed, reasons = {}, {}
        for code, own in shares.items():
            asked = [c for c in self.below(code) if self.by_code[c]["reports"]]
            if not asked or len(self.reports(asked)) * 100 < len(asked) * 80:
                reasons[code] = "few_reports"
            elif len(own) < asked_of[code]:
                reasons[code] = "unstated"
            elif not any(own):
                reasons[code] = "nothing_reached"
            else:
                placed[code] = LEVELS[self.by_code[code]["kind"]]
        return {
            code: [hundredths(mean), 1 + sum(1 for o in placed if placed[o] == placed[code] and means[o] > mean) if code in placed else None,
                   reasons.get(code), len(shares[code]), asked_of[code]]
            for code, mean in means.items()}


def hundredths(mean):
    """Of a per cent, half up; the whole only where all is reached, nothing only where nothing is."""
    if mean is None or mean in (0, 1):
        return None if mean is None else int(mean) * 10_000
    return min(max(int(mean * 10_000 + Fraction(1, 2)), 1), 9_999)


def make_targets(rng, units):
    targets = []
    for figure in rng.sample(["participants", "books_donated", "sessions"], rng.randint(0, 2)):
        for scope in rng.sample(["commune", "institution"], rng.randint(0, 2)):
            targets.append(dict(scope=scope, figure=figure, target=rng.randint(1, 300)))
        for unit in rng.sample(units, rng.randint(0, min(3, len(units)))):
            targets.append(dict(scope=unit["code"], figure=figure, target=rng.randint(1, 300)))
    return targets


def edit(rng, definition, units, mapping):
    """What somebody changes after collecting."""
    changed = Definition(definition.reach, definition.target)
    units = [dict(u) for u in units]
    what = rng.choice(["type", "indicator", "period", "reach", "silent", "gone"])
    if what == "type":
        changed.types = ["LPD"]
        changed.reach = False
    elif what == "indicator":
        changed.indicators = ["DK", "CN"]
    elif what == "period":
        changed.days = DAYS[:rng.randint(2, 6)]
    elif what == "reach":
        changed.reach = not definition.reach
    schools = [u for u in units if u["kind"] == "thcs" and not any(u["code"] in m[:2] for m in mapping)]
    if schools and what == "silent":
        rng.choice(schools)["reports"] = False
    elif schools and what == "gone":
        units.remove(rng.choice(schools))
    return changed, units


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--seed", type=int, required=True)
    arguments.add_argument("--out", required=True)
    given = arguments.parse_args()
    rng = random.Random(given.seed)
    definition = Definition(rng.random() < 0.5, rng.choice([None, 300]))
    units = make_units(rng)
    now, before, edited = given.out + "/now", given.out + "/before", given.out + "/edited"
    for folder in (now, before, edited):
        os.makedirs(folder)
    has_children = {u["parent"] for u in units}

    # The earlier campaign: some schools had another name, one was two, one became two.
    then = [dict(u) for u in units]
    mapping, sources = [], {}
    leaves = [u["code"] for u in units if u["code"] not in has_children and u["reports"]]
    for u in then:
        if u["code"] not in leaves:
            sources.setdefault(u["code"], [(u["code"], [WHOLE], 0)])
            continue
        fate = rng.random()
        if fate < 0.15:
            u["name"] += " Cũ"
            if rng.random() < 0.5:
                mapping.append((u["code"], u["code"], "1"))
                sources[u["code"]] = [(u["code"], [WHOLE], 0)]
        else:
            sources[u["code"]] = [(u["code"], [WHOLE], 0)]
    kept = [c for c in leaves if c in sources and not any(m[0] == c for m in mapping)]
    if len(kept) >= 2 and rng.random() < 0.5:
        one, two = rng.sample(kept, 2)
        shares = rng.choice([(0.35, 0.65), (0.5, 0.25), (0.333333, 0.333333)])
        mapping += [(one, one, str(shares[0])), (one, two, str(shares[1]))]
        parts = [round(s * WHOLE) for s in shares]
        sources[one] = [(one, parts, 0)]
        sources[two] = sources[two] + [(one, parts, 1)]

    write_units(now, units)
    write_units(before, then)
    extra = "compare_with: ../before\nrules:\n" + "".join(
        f"  - {{id: {i}, that: {t}, level: {l}}}\n"
        for i, t, l in (("ca", "CN <= DK", "unit"), ("bon", "books_donated <= 40", "commune"), ("tong", "participants >= 300", "total")))
    title = "Tuần lễ năm nay"
    open(now + "/campaign.yaml", "w", encoding="utf-8").write(definition.yaml("nay", title, extra))
    open(before + "/campaign.yaml", "w", encoding="utf-8").write(Definition(False, None).yaml("truoc", "Tuần lễ năm trước", ""))
    if mapping:
        with open(now + "/mapping.csv", "w", encoding="utf-8") as f:
            f.write("old_code,new_code,share\n" + "".join(",".join(m) + "\n" for m in mapping))
    targets = make_targets(rng, units)
    if targets:
        with open(now + "/targets.csv", "w", encoding="utf-8") as f:
            f.write("unit_code,figure,target\n" + "".join(f"{t['scope']},{t['figure']},{t['target']}\n" for t in targets))
    sent = fill(rng, now, units)
    b = {code: (acts, inds) for code, (acts, inds) in standing(fill(rng, before, then), then, Definition(False, None)).items()}
    decisions = make_decisions(rng, sent, now) if rng.random() < 0.7 else []
    if decisions:
        open(now + "/decisions.yaml", "w", encoding="utf-8").write(decisions_yaml(decisions))

    def write(name, definition, units, targets):
        a, strays = decide(standing(sent, units, definition), decisions)
        oracle = Oracle(units, a, b, sources, definition, targets, strays)
        with open(f"{given.out}/{name}.json", "w", encoding="utf-8") as f:
            json.dump(oracle.expected(), f, ensure_ascii=False, indent=1)

    write("expected", definition, units, targets)
    changed, others = edit(rng, definition, units, mapping)
    codes = {u["code"] for u in others} | set(LEVELS.values())
    remaining = [t for t in targets if t["scope"] in codes]
    if "SL" not in changed.indicators or "CN" not in changed.indicators:
        changed.target = None
    open(edited + "/campaign.yaml", "w", encoding="utf-8").write(changed.yaml("nay", title, extra))
    write_units(edited, others)
    if targets:
        with open(edited + "/targets.csv", "w", encoding="utf-8") as f:
            f.write("unit_code,figure,target\n" + "".join(f"{t['scope']},{t['figure']},{t['target']}\n" for t in remaining))
    write("expected-edited", changed, others, remaining)


main()
