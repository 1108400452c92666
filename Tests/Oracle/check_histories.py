#!/usr/bin/env python3
"""Plays random histories of a small campaign through the built program and compares what it says with an oracle.

A history is a sequence of files (reports, also for some days only, refused ones, ones that cannot be read, withdrawals of
all, of days, of a file, of a withdrawal) received in any order of time, with edits of the campaign, approvals of the commune's
figures and revocations in between. The oracle
below knows nothing of the program: it keeps a flat list of what came and works everything out anew by asking, for every
day and part, which of all files counts. States, lateness, figures, history, answers, and what is to be reviewed must agree
after every few steps.

    check_histories.py --program .build/debug/baocao --seeds 1-20
"""
import copy
import json
import random
import subprocess
import sys
from datetime import date, datetime, timedelta, timezone

from checking import check_seeds

ZONE = timezone(timedelta(hours=7))
FIRST, LAST = date(2023, 10, 2), date(2023, 10, 6)
DEADLINE = datetime(2023, 10, 6, 17, tzinfo=ZONE)
UNITS = ["X", "S1", "S2"]
STEPS = 24
FIGURES = ["activities", "sessions", "participants", "female_participants", "books_donated"]


def days(first, last):
    return [first + timedelta(n) for n in range((last - first).days + 1)]


# --- the campaign and its edits --------------------------------------------------------------------------------------

class Setup:
    """What the rules read of a campaign."""

    def __init__(self):
        self.first, self.last = FIRST, LAST
        self.types = ["AA", "BB"]
        self.groups = ["hs", "nd"]
        self.indicators = {"P1": "period", "P2": "period", "D1": "day"}
        self.silent = set()
        self.title = 0

    def write(self, folder):
        lines = [
            "code: lich-su", f"title: Đợt thử {self.title}", f"period: {{from: {self.first}, to: {self.last}}}",
            f"deadline: {DEADLINE.isoformat()}", "time_zone: Asia/Ho_Chi_Minh", "levels: [district, commune, school]",
            "unit_kinds:", "  - {code: huyen, name: Huyện, level: district}", "  - {code: xa, name: Xã, level: commune}",
            "  - {code: th, name: Trường Tiểu học, level: school}", "activity_types:",
            *(f"  - {{code: {code}, name: Loại {code}}}" for code in self.types), "audience_groups:",
            *(f"  - {{code: {code}, name: Nhóm {code}}}" for code in self.groups), "indicators:",
            *(f"  - {{code: {code}, name: Chỉ tiêu {code}, unit: cái, over: {over}}}"
              for code, over in self.indicators.items()),
            "issuer: {parent: UBND HUYỆN, name: BAN, symbol: BC-BCĐ, place: Hạ Sơn}",
            "approval: [commune]", "signatory: {authority: TM. BAN, position: TRƯỞNG BAN}", "recipients: [\"Lưu: VT\"]",
            "reports: [{layout: district-report, for_each: district, due: period_end}]"]
        (folder / "campaign.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        rows = ["code,parent,kind,name,population,reports", "H,,huyen,Huyện Hạ Sơn,,no"]
        for code, parent, kind, name in [
                ("X", "H", "xa", "Xã Đồi Cao"), ("S1", "X", "th", "Trường Tiểu học Đồi Cao"),
                ("S2", "X", "th", "Trường Tiểu học Suối Vàng")]:
            rows.append(f"{code},{parent},{kind},{name},,{'no' if code in self.silent else 'yes'}")
        (folder / "units.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")

    def edit(self, dice):
        """One change; half of them undo what was changed before."""
        if dice.random() < 0.5:
            self.__init__()
            return
        match dice.randrange(7):
            case 0: self.types = ["AA"]
            case 1: self.groups = ["nd"]
            case 2: self.indicators.pop(dice.choice(list(self.indicators)), None)
            case 3: self.last = FIRST + timedelta(dice.randrange(2, 7))
            case 4: self.silent = {dice.choice(UNITS)}
            case 5: self.indicators["P2"] = "day"
            case 6: self.title += 1

    def needs(self, unit_reports):
        """What the figures of the reports that stand are made of."""
        stand = [c for reports in unit_reports for c in reports]
        activities = [a for c in stand for a in c.activities or []]
        dates = [a["date"] for a in activities]
        used = {}
        for c in stand:
            cut = c.span[0] < self.first or c.span[1] > self.last
            # What had left alone before is no part of what is approved.
            own = {k: self.indicators[k] for k in c.indicators or {} if k in self.indicators}
            own = {k: over for k, over in own.items() if over == "period" or not cut}
            if not c.activities:
                dates.append(c.span[0])
            if "day" in own.values():
                dates += c.span
            used |= own
        return {
            "types": [t for t in self.types if any(a["type"] == t for a in activities)],
            "groups": [g for g in self.groups if any(g == o for a in activities for o, _, _ in a["groups"])],
            "indicators": used,
            "dates": (min(dates), max(dates)) if dates else None, "silent": set(self.silent)}

    def in_force(self, needs):
        """The campaign while the commune's figures are approved: as it is written, but for edits that would change them."""
        if needs is None:
            return self
        force = copy.deepcopy(self)
        force.types += [t for t in needs["types"] if t not in force.types]
        force.groups += [g for g in needs["groups"] if g not in force.groups]
        force.indicators |= needs["indicators"]
        if needs["dates"]:
            force.first, force.last = min(force.first, needs["dates"][0]), max(force.last, needs["dates"][1])
        force.silent = set(needs["silent"])        # every unit is the commune or below it
        return force

    def differs(self, other):
        return any(getattr(self, key) != getattr(other, key) for key in ("first", "last", "indicators", "silent")) or (
            set(self.types) != set(other.types) or set(self.groups) != set(other.groups))


# --- the oracle ------------------------------------------------------------------------------------------------------

class Came:
    """One file's word on one unit."""

    def __init__(self, number, unit, name, kind, received, span=None, **parts):
        self.number, self.unit, self.name, self.kind, self.received = number, unit, name, kind, received
        self.span = span
        self.activities = parts.get("activities")
        self.indicators = parts.get("indicators")
        self.remarks = parts.get("remarks")
        self.takes = parts.get("takes")            # number of the file it takes back

    @property
    def order(self):
        return (self.received, self.number)


class Oracle:
    """Everything that came; every question is answered from the whole list."""

    def __init__(self, setup, came, approved=None):
        self.setup, self.came = setup, came
        self.approved = approved                   # number of the last file that the approval saw

    def held(self, c):
        return self.approved is not None and c.number > self.approved

    def inside(self, span):
        period = set(days(self.setup.first, self.setup.last))
        return set(days(*span)) & period or period

    def fits(self, c):
        s = self.setup
        if c.span[1] < s.first or c.span[0] > s.last:
            return False
        return all(
            s.first <= a["date"] <= s.last and a["type"] in s.types and all(g in s.groups for g, _, _ in a["groups"])
            for a in c.activities or [])

    def values(self, c, over, open_days):
        """Values of one kind of indicator that can count; None when it says nothing of that kind."""
        if c.indicators is None:
            return None
        known = {k: v for k, v in c.indicators.items() if k in self.setup.indicators}
        cut = c.span[0] < self.setup.first or c.span[1] > self.setup.last
        ours = {k: v for k, v in known.items() if self.setup.indicators[k] == over}
        if over == "day":
            return ours if not cut and open_days == self.inside(c.span) else {}
        left = {k: v for k, v in known.items() if not (self.setup.indicators[k] == "day" and cut)}
        if c.indicators and not left:
            # Nothing of it is asked any more: a set of the whole period stays in the place of what it replaced.
            gone = any(k not in self.setup.indicators for k in c.indicators)
            return {} if gone and self.inside(c.span) == set(days(self.setup.first, self.setup.last)) else None
        others = any(self.setup.indicators[k] == "day" for k in left)
        return None if not ours and others else ours

    def resolve(self, unit):
        everything = [c for c in self.came if c.unit == unit]
        mine = [c for c in everything if not self.held(c)]
        silent = unit in self.setup.silent
        gone, holding = set(), []
        if not silent:
            for c in sorted((c for c in mine if c.kind == "withdrawal"), key=lambda c: c.order, reverse=True):
                if c.number in gone:
                    continue
                holding.append(c)
                if c.takes is not None:
                    gone |= {o.number for o in mine if o.number == c.takes and o is not c}

        def open_days(c):
            left = set(self.inside(c.span))
            for w in holding:
                if w.takes is None and w.order > c.order:
                    left -= self.inside(w.span)
            return left

        for c in mine:
            if c.kind != "withdrawal" and not open_days(c):
                gone.add(c.number)
        unfit = {c.number for c in mine
                 if c.kind == "report" and c.number not in gone and (silent or not self.fits(c))}
        while True:
            stand = [c for c in mine if c.kind == "report" and c.number not in gone | unfit]
            clash = [c for c in stand if any(
                o.number < c.number and self.clash(c, o, stand, open_days) for o in stand)]
            if not clash:
                break
            unfit.add(max(c.number for c in clash))
        return everything, gone, unfit, stand, holding, open_days

    def speaker(self, day, stand, open_days):
        said = [c for c in stand if c.activities is not None and day in open_days(c)]
        return max(said, key=lambda c: c.order, default=None)

    def by_day(self, code, stand, open_days):
        """Who states an indicator by the day and is not replaced by a newer one of all its days."""
        said = [c for c in stand if code in (self.values(c, "day", open_days(c)) or {})]
        return [c for c in said if not any(
            o.order > c.order and open_days(c) <= open_days(o) for o in said)]

    def clash(self, a, b, stand, open_days):
        def codes(c):
            coded = [x for x in c.activities or [] if x["id"]]
            if len(coded) > 1 and [x["id"] for x in coded] == [str(n + 1) for n in range(len(coded))]:
                return []
            return [(x["id"], x["date"]) for x in coded if self.speaker(x["date"], stand, open_days) is c]
        if any(i == j and d != e for i, d in codes(a) for j, e in codes(b)):
            return True
        return any(
            a in left and b in left and open_days(a) & open_days(b)
            for left in (self.by_day(k, stand, open_days) for k, over in self.setup.indicators.items() if over == "day"))

    def figures(self, stand, open_days):
        """Sums, indicators, and visits by day of the reports that stand."""
        sums = dict.fromkeys(FIGURES, 0)
        by_date = {}
        for day in days(self.setup.first, self.setup.last):
            c = self.speaker(day, stand, open_days)
            for a in (c.activities if c else []):
                if a["date"] != day:
                    continue
                people = sum(n for _, n, _ in a["groups"])
                by_date[day] = by_date.get(day, 0) + people
                for key, n in zip(FIGURES, (
                        1, a["sessions"], people, sum(w or 0 for _, _, w in a["groups"]), a["books"])):
                    sums[key] += n
        newest = max((c for c in stand if self.values(c, "period", open_days(c)) is not None),
                     key=lambda c: c.order, default=None)
        numbers = dict(self.values(newest, "period", None)) if newest else {}
        for code, over in self.setup.indicators.items():
            left = self.by_day(code, stand, open_days) if over == "day" else []
            if left:
                numbers[code] = sum(c.indicators[code] for c in left)
        return sums, numbers, by_date

    def content(self, stand, open_days):
        """Whether activities (or an explicit none), indicators, remarks are there."""
        speakers = {d: self.speaker(d, stand, open_days) for d in days(self.setup.first, self.setup.last)}
        told = any(c and (not c.activities or any(a["date"] == d for a in c.activities)) for d, c in speakers.items())
        _, numbers, _ = self.figures(stand, open_days)
        missing = [] if told else ["activities"]
        if any(code not in numbers for code in self.setup.indicators):
            missing.append("indicators")
        said = max((c for c in stand if c.remarks is not None), key=lambda c: c.order, default=None)
        if not (said and said.remarks):
            missing.append("remarks")
        return missing

    def bearing(self, c, gone, unfit, stand, open_days):
        if c.number in gone:
            return "withdrawn"
        if self.held(c) and c.kind in ("report", "withdrawal"):
            return "waits_approved"
        if c.kind in ("refused", "unreadable", "withdrawal"):
            return c.kind
        if c.number in unfit:
            return "no_longer_fits"
        marks = []
        if c.activities is not None:
            marks += [self.speaker(d, stand, open_days) is c for d in self.inside(c.span)]
        ours = self.values(c, "period", open_days(c))
        if ours is not None:
            marks.append(c is max((o for o in stand if self.values(o, "period", open_days(o)) is not None),
                                  key=lambda o: o.order))
        cut = c.span[0] < self.setup.first or c.span[1] > self.setup.last
        by_day = [k for k in c.indicators or {} if self.setup.indicators.get(k) == "day"] if not cut else []
        if by_day and open_days(c) != self.inside(c.span):
            marks.append(False)
        else:
            marks += [c in self.by_day(k, stand, open_days) for k in by_day]
        if c.remarks is not None:
            marks.append(c is max((o for o in stand if o.remarks is not None), key=lambda o: o.order))
        return "counts" if all(marks) else "counts_in_part" if any(marks) else "replaced"

    def lowered(self, stand, open_days):
        """Figures that a file made smaller and that are smaller still."""
        order = sorted(stand, key=lambda c: c.order)
        now_sums, now_numbers, now_dates = self.figures(stand, open_days)
        found = []
        for n in range(1, len(order)):
            old_sums, old_numbers, old_dates = self.figures(order[:n], open_days)
            sums, numbers, dates = self.figures(order[:n + 1], open_days)
            for key in FIGURES:
                if sums[key] < old_sums[key] and now_sums[key] < old_sums[key]:
                    found.append((order[n].name, key, old_sums[key], sums[key]))
            for key, value in old_numbers.items():
                if numbers.get(key, -1) < value and now_numbers.get(key, -1) < value:
                    found.append((order[n].name, f"indicator:{key}", value, numbers.get(key)))
            told = {d for d in days(self.setup.first, self.setup.last)
                    if (c := self.speaker(d, order[:n], open_days)) and any(a["date"] == d for a in c.activities)}
            own = {a["date"] for a in order[n].activities or []}
            whole = self.inside(order[n].span) == set(days(self.setup.first, self.setup.last))
            if own and whole and told and not own & told and sums["participants"] >= old_sums["participants"]:
                for d, value in old_dates.items():
                    lost = value > 0 and self.speaker(d, order[:n + 1], open_days) is order[n]
                    if lost and now_dates.get(d, 0) < value:
                        found.append((order[n].name, f"participants@day={d}", value, 0))
        return found

    def answer(self, unit):
        mine, gone, unfit, stand, holding, open_days = self.resolve(unit)
        if stand:
            missing = self.content(stand, open_days)
            state = "reported" if missing else "complete"
        else:
            files = [c for c in mine if c.kind != "withdrawal"]
            left = [c for c in files if c.number not in gone]
            if left:
                newest = max(left, key=lambda c: c.order)
                state = "unreadable" if newest.kind == "unreadable" else "refused"
            elif files or any(w.takes is None for w in holding):
                state = "withdrawn"
            else:
                state = "never_sent"
            missing = ["activities", "indicators", "remarks"] if self.setup.indicators else ["activities", "remarks"]
        first = min((c.received for c in stand), default=None)
        sums, numbers, by_date = self.figures(stand, open_days)
        return {
            "state": state, "late": bool(first and first > DEADLINE), "first_accepted": first,
            "fresh": max((c.received for c in stand), default=None), "missing_parts": missing, "sums": sums,
            "indicators": numbers, "by_date": by_date, "lowered": self.lowered(stand, open_days),
            "unfit": {c.name for c in mine if c.number in unfit},
            "history": [(c.name, self.bearing(c, gone, unfit, stand, open_days))
                        for c in sorted(mine, key=lambda c: c.order)]}


# --- the history -----------------------------------------------------------------------------------------------------

class Game:
    def __init__(self, seed, program, folder):
        self.dice = random.Random(seed)
        self.program, self.folder = program, folder
        self.written, self.needs = Setup(), None   # the campaign as it is written, and what is approved of it
        self.came, self.number, self.approved = [], 0, None
        (folder / "inbox").mkdir(parents=True)
        self.written.write(folder)

    @property
    def setup(self):
        return self.written.in_force(self.needs)

    def run(self, *arguments):
        return subprocess.run([self.program, *map(str, arguments)], capture_output=True, text=True, check=False)

    def time(self):
        return datetime(2023, 10, 2, 8, tzinfo=ZONE) + timedelta(minutes=self.dice.randrange(0, 7 * 24 * 60))

    def span(self):
        whole = days(self.setup.first, self.setup.last)
        if self.dice.random() < 0.45:
            return (whole[0], whole[-1]), False
        first = self.dice.choice(whole)
        last = min(whole[-1], first + timedelta(self.dice.choice([0, 0, 0, 1, 2])))
        return (first, last), True

    def report(self):
        dice = self.dice
        unit = dice.choice([u for u in UNITS if u not in self.setup.silent])
        span, stated = self.span()
        document = {"unit": unit}
        if stated:
            document["covers"] = {"from": str(span[0]), "to": str(span[1])}
        parts = {}
        if dice.random() < 0.85:
            parts["activities"] = []
            for n in range(dice.choice([0, 1, 1, 2, 3])):
                groups = dice.sample(self.setup.groups, dice.randrange(1, len(self.setup.groups) + 1))
                counts = [(g, dice.randrange(0, 90), None) for g in groups]
                counts = [(g, n, dice.choice([None, n // 2])) for g, n, _ in counts]
                parts["activities"].append({
                    "id": f"K{dice.randrange(6)}{n}" if dice.random() < 0.4 else None,
                    "date": dice.choice(days(*span)), "type": dice.choice(self.setup.types),
                    "title": f"Hoạt động {dice.randrange(1000)}-{n}", "sessions": dice.randrange(0, 4),
                    "books": dice.choice([0, 0, dice.randrange(50)]), "groups": counts})
            document["activities"] = [
                {"date": str(a["date"]), "activity_type": a["type"], "title": a["title"], "sessions": a["sessions"],
                 "books_donated": a["books"], **({"activity_id": a["id"]} if a["id"] else {}),
                 "audience": {g: {"participants": n, **({} if w is None else {"female": w})} for g, n, w in a["groups"]}}
                for a in parts["activities"]]
        if self.setup.indicators and (dice.random() < 0.5 or not parts):
            codes = dice.sample(sorted(self.setup.indicators), dice.randrange(1, len(self.setup.indicators) + 1))
            parts["indicators"] = document["indicators"] = {c: dice.randrange(20) for c in codes}
        if dice.random() < 0.4 or not parts:
            parts["remarks"] = ["Tốt"]
            document["remarks"] = {"strengths": ["Tốt"]}
        received = self.time()
        holds = received
        if dice.random() < 0.5:
            stated_time = dice.choice([
                received - timedelta(minutes=dice.randrange(1, 2000)), received + timedelta(hours=20),
                received + timedelta(days=9), datetime(2022, 10, 3, 9, tzinfo=ZONE)])
            document["submitted_at"] = stated_time.isoformat()
            doubted = stated_time > received + timedelta(days=1) or stated_time.year == 2022
            holds = received if doubted else stated_time
        came = Came(self.number, unit, f"{self.number:03}.json", "report", holds, span, **parts)
        # Blanks at the end tell two reports of the same words apart: the same bytes are no news.
        self.send(came.name, json.dumps(document, ensure_ascii=False) + " " * self.number, received)
        # Whether it fits beside what stands: if not, it is the newest file that would have to leave.
        mine = Oracle(self.setup, self.came + [came], self.approved)
        if self.approved is not None:
            expected = "CHỜ, SỐ LIỆU ĐÃ DUYỆT"
        elif came.number in mine.resolve(unit)[2]:
            came = Came(self.number, unit, came.name, "refused", holds, span)
            expected = "CHƯA NHẬN"
        else:
            _, gone, unfit, stand, _, open_days = mine.resolve(unit)
            worth = mine.bearing(came, gone, unfit, stand, open_days)
            expected = {"replaced": "CŨ HƠN", "withdrawn": ""}.get(worth, "ĐÃ NHẬN")
        self.came.append(came)
        text = (self.folder / "feedback" / f"{came.name}.txt").read_text(encoding="utf-8")
        assert expected in text, f"{came.name}: the answer does not say {expected}:\n{text}"
        if worth_says_older(text) != (expected == "CŨ HƠN") and expected != "CHƯA NHẬN" and expected:
            raise AssertionError(f"{came.name}: older or not?\n{text}")

    def send(self, name, text, received):
        path = self.folder / "sent" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        result = self.run("collect", self.folder, path, "--received-at", received.isoformat())
        assert result.returncode == 0, f"collect {name}: {result.returncode}\n{result.stderr}"

    def refused(self):
        unit, received = self.dice.choice([u for u in UNITS if u not in self.setup.silent]), self.time()
        span, stated = self.span()
        document = {"unit": unit, "activities": [{
            "date": str(span[0]), "activity_type": self.setup.types[0], "title": f"Hỏng {self.number}",
            "audience": {self.setup.groups[0]: {"participants": "khoảng 50"}}}]}
        if stated:
            document["covers"] = {"from": str(span[0]), "to": str(span[1])}
        self.send(f"{self.number:03}.json", json.dumps(document, ensure_ascii=False), received)
        self.came.append(Came(self.number, unit, f"{self.number:03}.json", "refused", received, span))

    def unreadable(self):
        unit, received = self.dice.choice([u for u in UNITS if u not in self.setup.silent]), self.time()
        name = f"{unit}-{self.number:03}.xlsx"
        self.send(name, b"PK\x03\x04" + bytes(self.dice.randrange(256) for _ in range(60)), received)
        self.came.append(
            Came(self.number, unit, name, "unreadable", received, (self.setup.first, self.setup.last)))

    def withdraw(self):
        dice = self.dice
        unit, received = dice.choice([u for u in UNITS if u not in self.setup.silent]), self.time()
        document, takes = {"unit": unit, "withdraw": True, "reason": f"Lần {self.number}"}, None
        span = (self.setup.first, self.setup.last)
        named = [c for c in self.came if c.unit == unit]
        kind = dice.random()
        if kind < 0.55 and named:
            target = dice.choice(named)
            document["withdraw"], takes = target.name, target.number
        elif kind < 0.75:
            span, _ = self.span()
            document["covers"] = {"from": str(span[0]), "to": str(span[1])}
        name = f"{self.number:03}.json"
        self.send(name, json.dumps(document, ensure_ascii=False), received)
        self.came.append(Came(self.number, unit, name, "withdrawal", received, span, takes=takes))

    def approve(self):
        """The commune approves, or takes it back."""
        approval = ["approve", self.folder, "--unit", "X", "--by", "Bà An"]
        if self.approved is not None:
            result = self.run(*approval, "--revoke")
            assert result.returncode == 0, f"revoke: {result.returncode}\n{result.stderr}"
            self.approved = self.needs = None
            return
        oracle = Oracle(self.setup, self.came)
        reports = [oracle.resolve(u)[3] for u in UNITS if u not in self.setup.silent]
        stands = any(reports)
        result = self.run(*approval)
        assert result.returncode == (0 if stands else 64), f"approve: {result.returncode}\n{result.stderr}"
        if stands:
            self.approved, self.needs = self.number, self.setup.needs(reports)

    def play(self, steps):
        for step in range(steps):
            self.number += 1
            kind = self.dice.random()
            if step > 5 and self.dice.random() < (0.08 if self.approved is None else 0.2):
                self.approve()
            elif kind < 0.1 and step > 2:
                self.written.edit(self.dice)
                self.written.write(self.folder)
            elif kind < 0.22:
                self.withdraw()
            elif kind < 0.32:
                self.refused()
            elif kind < 0.38:
                self.unreadable()
            else:
                self.report()
            if step % 4 == 3 or step == steps - 1:
                self.compare(step)

    def compare(self, step):
        oracle = Oracle(self.setup, self.came, self.approved)
        status = self.run("status", self.folder, "--json")
        assert status.returncode == 0, status.stderr
        status = json.loads(status.stdout)
        summary = json.loads(self.run("summarize", self.folder, "--json").stdout)
        totals, indicators, by_date, faults = dict.fromkeys(FIGURES, 0), {}, {}, []

        def check(what, ours, theirs):
            if ours != theirs:
                faults.append(f"{what}: expected {ours}, got {theirs}")

        def time(value):
            return value and value.isoformat()

        told = {u["unit"]: u for u in status["units"]}
        states = {}
        for unit in UNITS:
            answer = oracle.answer(unit)
            check(f"{unit} no longer fits", answer["unfit"], {
                f["file"] for f in status["review"]["no_longer_fits"]
                if f["unit"] == unit and f["code"] != "intake.indicator"
                and not (f["code"] == "intake.indicator-days" and "nay có ngày" in f["message"])})
            if unit in self.setup.silent:
                continue
            states[answer["state"]] = states.get(answer["state"], 0) + 1
            entry = told[unit]
            for key in ("state", "late", "missing_parts"):
                check(f"{unit} {key}", answer[key], entry[key])
            for key in ("first_accepted", "fresh"):
                check(f"{unit} {key}", time(answer[key]), entry.get(key))
            check(f"{unit} approved", self.approved is not None, entry["approved"])
            check(f"{unit} history", answer["history"], [(h["file"], h["state"]) for h in entry["history"]])
            check(f"{unit} figures", answer["sums"], {k: summary["by_unit"][unit][k] for k in FIGURES})
            check(f"{unit} lowered", sorted(answer["lowered"], key=str), sorted(
                ((f["file"], f["figure"], f["before"], f.get("after")) for f in status["review"]["lowered"]
                 if f["unit"] == unit), key=str))
            for key in FIGURES:
                totals[key] += answer["sums"][key]
            for key, value in answer["indicators"].items():
                indicators[key] = indicators.get(key, 0) + value
            for day, value in answer["by_date"].items():
                by_date[str(day)] = by_date.get(str(day), 0) + value
        check("totals", totals, {k: summary["totals"][k] for k in FIGURES})
        check("indicators", indicators, summary["indicators"])
        check("by date", {d: n for d, n in by_date.items() if n},
              {d: f["participants"] for d, f in summary["by_date"].items() if f["participants"]})
        check("states", states, {s: n for s, n in status["states"].items() if n})
        check("edits held up", self.setup.differs(self.written), bool(status["review"]["held_edits"]))
        if faults:
            raise AssertionError(f"after step {step}:\n  " + "\n  ".join(faults))


def worth_says_older(text):
    return "CŨ HƠN" in text


def check(seed, program, folder):
    """Plays the history of a seed."""
    Game(seed, program.path, folder).play(STEPS)


if __name__ == "__main__":
    sys.exit(check_seeds(__doc__, check))
