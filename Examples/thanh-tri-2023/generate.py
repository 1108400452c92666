#!/usr/bin/env python3
"""Makes the inbox of this example campaign. All figures are invented.

    generate.py            writes inbox/, expected.json and the figures in README.md
    generate.py --check    writes nothing; fails when what is there differs from what would be written

Same program, same bytes: every choice comes from a generator seeded with SEED and the code of the unit, and uses
nothing of it but random(), which Python promises to keep. expected.json holds the figures that
`baocao summarize --json` must give for the root, computed here from the rows before they are written down.
"""
import argparse
import csv
import io
import json
import random
import sys
import unicodedata
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from phrases import BOOKS, CLOSING, COMMUNE_REMARKS, NOTES, SCHOOL_REMARKS, TITLES

HERE = Path(__file__).resolve().parent
SEED = 20231002
CAMPAIGN = "thht-2023"
DAYS = [date(2023, 10, day) for day in range(2, 9)]
DEADLINE = datetime(2023, 10, 8, 17, 0, 0)

# ---------------------------------------------------------------------------------------------------------------------
# The cases the example is there to show.

NEVER_SENT = ["MN-C-TA-THANH-OAI", "TH-YEN-MY", "HTCD-DUYEN-HA", "THCS-VAN-PHUC", "MN-B-DAI-ANG",
              "THPT-NGUYEN-QUOC-TRINH"]
LATE = "TH-NGO-THI-NHAM"
TWICE = "THCS-DONG-MY"
REFUSED = "HTCD-TAM-HIEP"
# Reports the opening at THCS Đông Mỹ once more, as communes do: the officer's list of possible double counting names it.
REPEATS_ITS_SCHOOL = "00685"

# Submissions that name their unit and give no code, and how the name is written.
BY_NAME = {
    "TH-TRIEU-KHUC": "exact", "MN-A-TU-HIEP": "exact", "THCS-NGOC-HOI": "exact", "00664": "exact",
    "TH-VINH-QUYNH": "capitals", "THCS-LIEN-NINH": "capitals", "MN-B-NGU-HIEP": "NFD", "THPT-DONG-MY": "NFD",
    "THCS-NGU-HIEP": "short", "TH-DONG-MY": "short", "MN-A-HUU-HOA": "short", "THCS-CHU-VAN-AN": "short",
}
SHORT = [("Trường Trung học cơ sở", "THCS"), ("Trường Trung học phổ thông", "Trường THPT"),
         ("Trường Tiểu học", "TH"), ("Trường Mầm non", "MN")]

WITH_INDICATORS = ["MN-VAN-DIEN", "TH-TRIEU-KHUC", "THCS-TAN-TRIEU", "THPT-NGOC-HOI"]

# ---------------------------------------------------------------------------------------------------------------------
# The built-in catalogue of the learning week.

TYPES = {
    "LPD": "Lễ phát động, khai mạc, bế mạc Tuần lễ",
    "TTR": "Tuyên truyền trên phương tiện thông tin đại chúng",
    "MXH": "Tuyên truyền trên mạng xã hội, cổng thông tin",
    "CNT": "Lớp nâng cao trình độ tin học, kỹ năng số",
    "NNG": "Lớp ngoại ngữ",
    "CMN": "Lớp bồi dưỡng chuyên môn, nghiệp vụ",
    "KNS": "Lớp giáo dục kỹ năng sống",
    "DNG": "Lớp học nghề cho lao động nông thôn",
    "CDS": "Hội thảo, chuyên đề về sức khỏe, dân số",
    "CDL": "Chuyên đề giáo dục pháp luật, thời sự, chính trị",
    "CDM": "Chuyên đề giáo dục môi trường",
    "TDK": "Tọa đàm, hội thảo khuyến học, khuyến đọc, xây dựng xã hội học tập",
    "TLS": "Triển lãm, trưng bày sách, tư liệu",
    "QGS": "Thu gom, quyên góp, tặng sách",
    "HLM": "Giới thiệu, khai thác học liệu mở",
    "TQT": "Tham quan thư viện, trải nghiệm",
    "TDH": "Phong trào thi đua dạy tốt, học tốt",
    "KHH": "Hoạt động khuyến học, trao học bổng, tặng quà",
    "ATM": "Kỹ năng an toàn, an ninh mạng",
    "KHA": "Hoạt động khác",
}
GROUPS = {
    "hoc_sinh": "Học sinh, học viên",
    "giao_vien": "Cán bộ quản lý, giáo viên, nhân viên trường học",
    "can_bo": "Cán bộ, công chức, viên chức",
    "lao_dong": "Lao động nông thôn, công nhân",
    "nguoi_dan": "Người dân",
    "nguoi_cao_tuoi": "Người cao tuổi",
}
LETTER = {"s": "hoc_sinh", "g": "giao_vien", "c": "can_bo", "l": "lao_dong", "d": "nguoi_dan", "o": "nguoi_cao_tuoi"}
WOMEN = {"hoc_sinh": 0.48, "giao_vien": 0.86, "can_bo": 0.46, "lao_dong": 0.55, "nguoi_dan": 0.54,
         "nguoi_cao_tuoi": 0.57}

# What a kind of unit tends to report: the letter it has in TITLES, rows, and weights of the types beside the opening.
HABITS = {
    "mam_non": ("M", 3, 7, "TDH 5 QGS 4 TLS 4 KNS 6 CMN 4 MXH 5 TQT 3 CDS 3 TDK 3 CDM 4 KHH 2 ATM 1 HLM 1 CNT 3 KHA 1"),
    "tieu_hoc": ("T", 4, 9, "TDH 6 QGS 6 TLS 5 KNS 5 HLM 4 TQT 4 ATM 5 MXH 4 TTR 4 CMN 3 CNT 3 NNG 2 KHH 3 CDM 4 CDL 2 "
                            "CDS 3 TDK 4 KHA 2"),
    "thcs": ("C", 4, 9, "TDH 5 QGS 5 TLS 4 KNS 5 HLM 5 TQT 4 ATM 6 MXH 3 TTR 3 CMN 3 CNT 3 NNG 2 KHH 3 CDM 3 CDL 4 "
                        "CDS 3 TDK 4 KHA 2"),
    "thpt": ("P", 6, 9, "TDH 5 QGS 3 TLS 3 KNS 4 HLM 4 TQT 4 ATM 5 MXH 3 CMN 3 CNT 2 NNG 3 KHH 3 CDM 3 CDL 4 CDS 3 TDK 4"),
    "xa": ("X", 7, 9, "TTR 9 MXH 6 TDK 7 CNT 6 CDL 5 KHH 5 CDM 4 CMN 4 ATM 5 CDS 3 TLS 3 QGS 2 NNG 1 DNG 2 KHA 2"),
    "htcd": ("H", 4, 8, "DNG 8 CDS 8 CDL 6 CDM 6 TDK 6 CNT 6 ATM 5 TLS 4 KNS 3 QGS 2 HLM 2 TTR 3 MXH 2 NNG 1 CMN 2 "
                        "KHH 1 KHA 1"),
    "gdnn_gdtx": ("G", 9, 9, "DNG 9 CNT 8 NNG 8 CDS 4 CDL 5 KNS 5 TDK 5 TQT 2 MXH 2"),
}
HABITS["thi_tran"] = HABITS["xa"]
PUPILS = {"mam_non": (260, 620), "tieu_hoc": (620, 1480), "thcs": (540, 1260), "thpt": (980, 1620),
          "gdnn_gdtx": (420, 560)}
# Share of the pupils that an activity of a type reaches.
SHARE = {"LPD": (0.88, 1), "TDH": (0.8, 1), "QGS": (0.5, 0.95), "TLS": (0.4, 0.9), "TTR": (0.7, 1), "MXH": (0.4, 0.9),
         "TQT": (0.1, 0.35), "TDK": (0.08, 0.3), "NNG": (0.03, 0.1), "CNT": (0.05, 0.15), "KHH": (0.01, 0.05)}
USUAL_SHARE = (0.2, 0.8)
# Visits from outside schools, by audience group: at an ordinary activity of a commune.
CROWD = {"nguoi_dan": (60, 240), "can_bo": (18, 65), "nguoi_cao_tuoi": (35, 140), "lao_dong": (28, 95),
         "hoc_sinh": (40, 160), "giao_vien": (10, 40)}
CLASSES = {"CNT", "NNG", "CMN", "KNS", "DNG"}
REACH = {"TTR", "MXH"}


class Dice:
    """A generator of its own for every purpose, so that a change in one place leaves the others as they were."""

    def __init__(self, *purpose):
        self.random = random.Random(":".join(str(part) for part in (SEED, *purpose))).random

    def chance(self, p):
        return self.random() < p

    def between(self, low, high):
        return low + int(self.random() * (high - low + 1))

    def real(self, low, high):
        return low + self.random() * (high - low)

    def pick(self, items):
        return items[int(self.random() * len(items))]

    def weighted(self, weights):
        mark = self.random() * sum(weights.values())
        for item, weight in weights.items():
            mark -= weight
            if mark < 0:
                return item
        return item


# ---------------------------------------------------------------------------------------------------------------------
# What was done.

@dataclass
class Activity:
    day: date
    type: str
    title: str
    sessions: int = 1
    books: int = 0
    note: str = ""
    # (audience group, visits, women among them or None when not stated)
    groups: list = field(default_factory=list)


@dataclass
class Unit:
    code: str
    parent: str
    kind: str
    name: str
    population: int | None
    reports: bool


def read_units():
    with open(HERE / "units.csv", encoding="utf-8", newline="") as file:
        return [Unit(row["code"], row["parent"], row["kind"], row["name"],
                     int(row["population"]) if row["population"] else None, row["reports"] == "yes")
                for row in csv.DictReader(file)]


def place(unit, units):
    """The commune of a unit as it stands in a sentence: «xã Đông Mỹ»."""
    by_code = {other.code: other for other in units}
    while unit.kind not in ("xa", "thi_tran") and unit.parent:
        unit = by_code[unit.parent]
    return unit.name[0].lower() + unit.name[1:]


def audience(dice, unit, kind, group, pupils):
    """Visits of one group at one activity, and the women among them or None."""
    if kind in REACH and group == "nguoi_dan":
        low, high = {"X": (850, 3900), "H": (220, 1400)}.get(HABITS[unit.kind][0], (pupils // 4, pupils))
        count = dice.between(low, high)
    elif pupils and group == "hoc_sinh":
        count = int(pupils * dice.real(*SHARE.get(kind, USUAL_SHARE)))
    elif pupils and group == "giao_vien":
        staff = pupils / (9 if unit.kind == "mam_non" else 16)
        count = int(staff * dice.real(*((0.9, 1) if kind in ("LPD", "TDH") else (0.35, 1))))
    elif pupils and group == "nguoi_dan":
        count = int(pupils * dice.real(0.12, 0.45))
    else:
        low, high = CROWD[group]
        if unit.kind == "htcd":
            low, high = low * 0.6, high * 0.6
        if kind in CLASSES and group in ("lao_dong", "nguoi_dan", "nguoi_cao_tuoi"):
            low, high = 24, 48
        if kind == "LPD":
            low, high = low * 1.5, high * 1.6
        count = dice.between(int(low), int(high))
    count = max(6, count)
    if dice.chance(0.6 if kind in REACH else 0.06):
        return count, None
    share = 0.97 if unit.kind == "mam_non" and group == "giao_vien" else WOMEN[group]
    return count, min(count, round(count * share * dice.real(0.9, 1.1)))


def activities_of(unit, units):
    """The activities of a unit, those of one day together, days in order."""
    dice = Dice("activities", unit.code)
    letter, fewest, most, habit = HABITS[unit.kind]
    words = habit.split()
    weights = {kind: int(weight) for kind, weight in zip(words[::2], words[1::2])}
    pupils = dice.between(*PUPILS[unit.kind]) if unit.kind in PUPILS else 0
    where = place(unit, units)
    blanks = {
        "xa": where,
        "thon": dice.pick(["tổ dân phố số 3", "tổ dân phố số 7"] if unit.parent == "00640" or unit.code == "00640"
                          else ["thôn 1", "thôn 2", "thôn 4", "thôn Nội", "thôn Thượng"]),
        "khoi": dice.pick({"T": ["khối 3", "khối 4", "khối 5"]}.get(letter, ["khối 6", "khối 7", "khối 8"])),
        "sach": dice.pick(BOOKS),
    }
    blanks["Xa"] = where[0].upper() + where[1:]
    rows_wanted = dice.between(fewest, most)
    made, titles, rows = [], set(), 0
    surely = {"X": ["TTR"], "H": ["DNG"] if dice.chance(0.6) else [], "G": ["DNG", "CNT", "NNG"]}.get(letter, [])
    kind = "LPD" if dice.chance(0.93) else dice.weighted(weights)
    while rows < rows_wanted:
        choices = [(groups, title) for who, groups, title in TITLES[kind] if letter in who and title not in titles]
        if choices:
            groups, pattern = dice.pick(choices)
            titles.add(pattern)
            several = len(groups) > 1 and kind not in REACH and rows_wanted - rows > 1 and dice.chance(0.42)
            count = min(len(groups), rows_wanted - rows, 3) if several else 1
            made.append(Activity(
                day=day_of(dice, letter, kind), type=kind, title=pattern.format(**blanks),
                sessions=1 if kind in ("LPD", "KHH") else dice.between(7, 14) if kind == "TTR" and letter == "X"
                else dice.between(2, 6) if kind in CLASSES else dice.pick([1, 1, 1, 2, 3]),
                books=books_of(dice, kind, pupils),
                note=dice.pick(NOTES["school" if letter in "MTCP" else "other"]) if dice.chance(0.2) else "",
                groups=[(LETTER[group], *audience(dice, unit, kind, LETTER[group], pupils))
                        for group in groups[:count]]))
            rows += count
        kind = surely.pop(0) if surely else dice.weighted(weights)
    if letter == "X" and rows < 9 and dice.chance(0.6):
        made.append(Activity(DAYS[-1], "LPD", CLOSING,
                             groups=[("nguoi_dan", *audience(dice, unit, "LPD", "nguoi_dan", 0))]))
    if unit.code == REPEATS_ITS_SCHOOL:
        first, = [activity for activity in opening_school(second=True) if activity.type == "LPD"]
        made = [activity for activity in made if activity.type != "LPD"]
        made.insert(0, replace(first, title=first.title.replace("tại trường", "tại Trường THCS Đông Mỹ"), note="",
                               groups=[("hoc_sinh", 860, None)]))
    return sorted(made, key=lambda activity: activity.day)


def day_of(dice, letter, kind):
    if kind == "LPD":
        return DAYS[0]
    weights = [12, 12, 12, 12, 14, 20, 12] if letter in "XHG" else [18, 18, 17, 16, 18, 7, 1]
    return dice.weighted(dict(zip(DAYS, weights)))


def books_of(dice, kind, pupils):
    if kind == "QGS":
        return int(pupils * dice.real(0.35, 1.3)) if pupils else dice.between(40, 260)
    if kind in ("TLS", "TDK", "KHH") and dice.chance(0.2):
        return dice.between(20, 150)
    return 0


def opening_school(second):
    """THCS Đông Mỹ, where the week was opened: written by hand, because it sends twice."""
    rows = [
        Activity(DAYS[0], "LPD", "Lễ khai mạc Tuần lễ hưởng ứng học tập suốt đời năm 2023 tại trường", 1, 0,
                 "Điểm cấp huyện; đại biểu các xã, thị trấn cùng dự",
                 [("hoc_sinh", 760 if second else 700, 371 if second else 340), ("giao_vien", 52, 44),
                  ("can_bo", 64 if second else 60, 27)]),
        Activity(DAYS[0], "TQT", "Đại biểu tham quan thư viện trường, gửi thông điệp “Học tập suốt đời”", 1, 0, "",
                 [("can_bo", 64 if second else 60, 27)]),
        Activity(DAYS[1], "QGS", "Quyên góp sách: “Góp một cuốn sách nhỏ, đọc ngàn cuốn sách hay”", 1,
                 1126 if second else 980, "Đã kiểm đếm lại" if second else "", [("hoc_sinh", 742 if second else 750, 366)]),
        Activity(DAYS[2], "HLM", "Hướng dẫn khai thác học liệu mở, thư viện điện tử và kho bài giảng trực tuyến", 4, 0, "",
                 [("hoc_sinh", 380, 184)]),
        Activity(DAYS[4], "ATM", "Kỹ năng sử dụng Internet an toàn cho học sinh khối 6", 2, 0, "", [("hoc_sinh", 214, None)]),
    ]
    if second:
        rows.append(Activity(DAYS[5], "TDK", "Tọa đàm: “Tự học – chìa khóa của thành công”", 1, 0, "Mới bổ sung",
                             [("hoc_sinh", 186, 92), ("nguoi_dan", 57, 33)]))
    return rows


def refused_rows():
    """A submission with four faults: text for a number, a day outside the week, more women than people, half a person."""
    return [
        [date(2023, 10, 2), "LPD", "Lễ phát động Tuần lễ học tập suốt đời tại Trung tâm Học tập cộng đồng", "nguoi_dan",
         "1", "khoảng 500", "", "0"],
        [date(2023, 10, 4), "CDS", "Chuyên đề “Sống vui, sống khỏe, sống có ích”", "nguoi_cao_tuoi", "1", "86", "92", "0"],
        [date(2023, 10, 10), "DNG", "Lớp kỹ thuật trồng rau an toàn theo tiêu chuẩn VietGAP", "lao_dong", "3", "45", "20", "0"],
        [date(2023, 10, 7), "TDK", "Tọa đàm khuyến đọc: mang sách về làng", "nguoi_dan", "1", "72,5", "40", "35"],
    ]


def time_sent(unit, activities, dice):
    """After the last activity of the submission and, but for one unit, before the deadline."""
    if unit.code == LATE:
        return datetime(2023, 10, 9, 8, 47, 12)
    last = max(DAYS[3], max(activity.day for activity in activities))
    latest = datetime.combine(last, time(20, 30)) + timedelta(days=dice.between(0, 1))
    earliest = datetime.combine(last, time(11, 0))
    span = int((min(latest, DEADLINE) - earliest).total_seconds())
    sent = earliest + timedelta(seconds=dice.between(0, span))
    if not 7 <= sent.hour <= 21:
        sent = sent.replace(hour=dice.between(7, 16))
    return sent


# ---------------------------------------------------------------------------------------------------------------------
# How it was written down.

VIETNAMESE = {
    "report": "Mã báo cáo", "code": "Mã đơn vị", "name": "Tên đơn vị", "day": "Ngày", "type": "Loại hoạt động",
    "title": "Tên hoạt động", "group": "Đối tượng", "sessions": "Số buổi", "people": "Số người tham gia",
    "women": "Trong đó nữ", "books": "Số sách quyên góp", "activity": "Mã hoạt động", "note": "Ghi chú",
    "sent": "Dấu thời gian"}
EVERYDAY = VIETNAMESE | {"name": "Đơn vị", "day": "Thời gian", "title": "Nội dung", "sessions": "Số cuộc",
                         "people": "Lượt người", "women": "Số nữ"}
ENGLISH = {
    "report": "report_id", "code": "unit_code", "name": "unit_name", "day": "date", "type": "activity_type",
    "title": "title", "group": "audience_group", "sessions": "sessions", "people": "participants",
    "women": "female_participants", "books": "books_donated", "activity": "activity_id", "note": "note",
    "sent": "submitted_at"}
SHOUTING = {key: name.upper().replace("SỐ NGƯỜI THAM GIA", "SỐ NGƯỜI  THAM GIA") for key, name in VIETNAMESE.items()}


@dataclass
class Hand:
    """How one clerk writes."""
    header: dict
    delimiter: str = ","
    newline: str = "\n"
    byte_order_mark: bool = False
    decomposed: bool = False
    quote_all: bool = False
    time_first: bool = False


HANDS = {
    "plain": (38, Hand(VIETNAMESE)),
    "excel": (20, Hand(EVERYDAY, delimiter=";", newline="\r\n", byte_order_mark=True)),
    "english": (10, Hand(ENGLISH)),
    "shouting": (10, Hand(SHOUTING, newline="\r\n")),
    "mac": (6, Hand(EVERYDAY, decomposed=True)),
    "form": (16, Hand(VIETNAMESE, newline="\r\n", quote_all=True, time_first=True)),
}


def file_bytes(header, rows, hand=Hand(VIETNAMESE)):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=hand.delimiter, lineterminator=hand.newline,
                        quoting=csv.QUOTE_ALL if hand.quote_all else csv.QUOTE_MINIMAL)
    writer.writerow(header)
    writer.writerows(rows)
    text = out.getvalue()
    if hand.decomposed:
        text = unicodedata.normalize("NFD", text)
    return (b"\xef\xbb\xbf" if hand.byte_order_mark else b"") + text.encode("utf-8")


def stamp(moment):
    return moment.isoformat(timespec="seconds") + "+07:00"


def written_name(unit):
    style = BY_NAME.get(unit.code, "exact")
    if style == "capitals":
        return unit.name.upper()
    if style == "NFD":
        return unicodedata.normalize("NFD", unit.name)
    if style == "short":
        for full, short in SHORT:
            if unit.name.startswith(full):
                return short + unit.name[len(full):]
    return unit.name


def submission_bytes(unit, activities, sent, dice):
    hand = HANDS[Dice("hand", unit.code).weighted({name: weight for name, (weight, _) in HANDS.items()})][1]
    if unit.code in BY_NAME and unit.kind != "xa" and hand.header is VIETNAMESE:
        hand = replace(hand, header=VIETNAMESE | {"name": "Trường"})
    day_format = dice.pick(["iso", "iso", "{d}/{m}/{y}", "{d:02}/{m:02}/{y}", "{d:02}-{m:02}-{y}"])
    types_by_name, groups_by_name = dice.chance(0.45), dice.chance(0.5)
    points = dice.chance(0.5)
    blank_one, blank_zero = dice.chance(0.35), dice.chance(0.5)
    shared = any(len(activity.groups) > 1 for activity in activities)
    number_all = shared and dice.chance(0.4)

    columns = ["code", "name", "day", "type", "title", "group", "sessions", "people", "women", "books", "activity", "note"]
    if unit.code in BY_NAME:
        columns.remove("code")
    elif dice.chance(0.3):
        columns.remove("name")
    if not shared and dice.chance(0.6):
        columns.remove("activity")
    if not any(activity.books for activity in activities) and dice.chance(0.5):
        columns.remove("books")
    if not any(activity.note for activity in activities) and dice.chance(0.5):
        columns.remove("note")
    if dice.chance(0.25):
        columns.insert(0, "report")
    columns.insert(0 if hand.time_first else len(columns), "sent")

    def number(value):
        return f"{value:,}".replace(",", ".") if points else str(value)

    def day(value):
        return value.isoformat() if day_format == "iso" else day_format.format(d=value.day, m=value.month, y=value.year)

    rows = []
    for index, activity in enumerate(activities, 1):
        for position, (group, people, women) in enumerate(activity.groups):
            cells = {
                "report": f"BC-{unit.code}", "code": unit.code, "name": written_name(unit), "day": day(activity.day),
                "type": TYPES[activity.type] if types_by_name else activity.type, "title": activity.title,
                "group": GROUPS[group] if groups_by_name else group,
                "sessions": "" if blank_one and activity.sessions == 1 else number(activity.sessions),
                "people": number(people), "women": "" if women is None else number(women),
                "books": "" if blank_zero and activity.books == 0 else number(activity.books),
                "activity": f"HD{index:02}" if len(activity.groups) > 1 or number_all else "",
                "note": activity.note if position == 0 else "", "sent": stamp(sent)}
            rows.append([cells[column] for column in columns])
    assert 2 <= len(rows) <= 9, (unit.code, len(rows))
    return file_bytes([hand.header[column] for column in columns], rows, hand)


def refused_bytes(unit, sent):
    header = ["code", "name", "day", "type", "title", "group", "sessions", "people", "women", "books", "sent"]
    rows = [[unit.code, unit.name, f"{row[0].day}/{row[0].month}/{row[0].year}", *row[1:3], GROUPS[row[3]], *row[4:], stamp(sent)]
            for row in refused_rows()]
    return file_bytes([VIETNAMESE[column] for column in header], rows)


# ---------------------------------------------------------------------------------------------------------------------
# Indicators and remarks.

def indicators_of(unit, activities):
    dice = Dice("indicators", unit.code)
    books = sum(activity.books for activity in activities)
    if unit.kind not in ("xa", "thi_tran"):
        return {"DVHT_DK": 1, "DVHT_CN": dice.between(0, 1), "BANG_RON": dice.between(2, 8), "TIN_BAI": dice.between(2, 14),
                "SACH_QG": books, "TU_SACH": dice.between(0, 3), "HOC_BONG": dice.between(5, 40),
                "KINH_PHI": 50 * dice.between(30, 180)}
    households = int((unit.population or dice.between(6200, 9800)) / 3.7)
    registered = int(households * dice.real(0.7, 0.9))
    clans = dice.between(6, 28)
    villages = dice.between(4, 9)
    bodies = dice.between(6, 14)
    values = {
        "GDHT_DK": registered, "GDHT_CN": int(registered * dice.real(0.8, 0.97)),
        "DHHT_DK": clans, "DHHT_CN": int(clans * dice.real(0.6, 1)),
        "CDHT_DK": villages, "CDHT_CN": int(villages * dice.real(0.6, 1)),
        "DVHT_DK": bodies, "DVHT_CN": int(bodies * dice.real(0.7, 1)),
        "BANG_RON": dice.between(12, 60), "TIN_BAI": dice.between(8, 40), "PHAT_THANH": dice.between(14, 56),
        # The commune counts books in its own report; one counts some that no activity explains.
        "SACH_QG": books + (35 if unit.code == "00667" else 0), "TU_SACH": dice.between(0, 4),
        "HOC_BONG": dice.between(20, 180), "KINH_PHI": 500 * dice.between(17, 90)}
    if unit.code == "00673":                       # has reported, but not all that the campaign asks for
        del values["HOC_BONG"], values["KINH_PHI"]
    return values


def remarks_of(unit, communes):
    if unit.code in SCHOOL_REMARKS:
        return SCHOOL_REMARKS[unit.code]
    if unit not in communes:
        return {}
    return {kind: sentences[communes.index(unit)::len(communes)] for kind, sentences in COMMUNE_REMARKS.items()}


# ---------------------------------------------------------------------------------------------------------------------
# The figures.

def zero():
    return {"activities": 0, "sessions": 0, "participants": 0, "female_participants": 0, "books_donated": 0}


def add(into, activities=0, sessions=0, participants=0, female_participants=0, books_donated=0):
    into["activities"] += activities
    into["sessions"] += sessions
    into["participants"] += participants
    into["female_participants"] += female_participants
    into["books_donated"] += books_donated


def figures(units, reports, sent):
    """What `summarize --json` must give for the root.

    reports: unit code -> activities that count; sent: unit code -> time of the first accepted submission.
    """
    root = next(unit for unit in units if not unit.parent)
    by_code = {unit.code: unit for unit in units}
    expected = [unit.code for unit in units if unit.reports]
    totals = zero()
    by_unit = {code: zero() for code in expected}
    by_child = {unit.code: zero() | {"expected": 0, "reported": 0} for unit in units if unit.parent == root.code}
    by_type, by_group, by_date = ({key: zero() for key in keys}
                                  for keys in (TYPES, GROUPS, [day.isoformat() for day in DAYS]))

    def child(code):
        while by_code[code].parent != root.code:
            code = by_code[code].parent
        return by_child[code]

    for code in expected:
        child(code)["expected"] += 1
        child(code)["reported"] += code in reports
        for activity in reports.get(code, []):
            people = sum(count for _, count, _ in activity.groups)
            women = sum(count or 0 for _, _, count in activity.groups)
            for cut in (totals, by_unit[code], child(code), by_type[activity.type], by_date[activity.day.isoformat()]):
                add(cut, 1, activity.sessions, people, women, activity.books)
            assert len({group for group, _, _ in activity.groups}) == len(activity.groups)
            for group, count, female in activity.groups:
                add(by_group[group], 1, activity.sessions, count, female or 0, activity.books)
    late = sum(sent[code] > DEADLINE for code in reports)
    return {
        "campaign": CAMPAIGN, "unit": root.code,
        "reporting": {"expected": len(expected), "reported": len(reports), "on_time": len(reports) - late, "late": late,
                      "missing": [code for code in expected if code not in reports]},
        "totals": totals, "by_child": by_child, "by_unit": by_unit, "by_activity_type": by_type,
        "by_audience_group": by_group, "by_date": by_date}


def build():
    """All files below this folder that this program makes: path -> bytes."""
    units = read_units()
    communes = [unit for unit in units if unit.kind in ("xa", "thi_tran")]
    files, reports, first_sent, indicator_sums = {}, {}, {}, {}
    newest, rows_without_women = DEADLINE, 0
    for unit in units:
        if not unit.reports or unit.code in NEVER_SENT:
            continue
        dice = Dice("writing", unit.code)
        if unit.code == REFUSED:
            files[f"inbox/{unit.code}.csv"] = refused_bytes(unit, datetime(2023, 10, 8, 15, 31, 40))
            continue
        if unit.code == TWICE:
            # The name of the newer file sorts first: only the time inside tells which one replaces the other.
            activities, sent = opening_school(second=True), datetime(2023, 10, 6, 16, 20, 0)
            again = datetime(2023, 10, 8, 10, 5, 33)
            files[f"inbox/{unit.code}.csv"] = submission_bytes(unit, opening_school(second=False), sent, dice)
            files[f"inbox/{unit.code}-bo-sung.csv"] = submission_bytes(unit, activities, again, dice)
        else:
            activities = activities_of(unit, units)
            sent = time_sent(unit, activities, dice)
            files[f"inbox/{unit.code}.csv"] = submission_bytes(unit, activities, sent, dice)
        reports[unit.code], first_sent[unit.code] = activities, sent
        newest = max(newest, sent)
        rows_without_women += sum(women is None for activity in activities for _, _, women in activity.groups)

        if unit in communes or unit.code in WITH_INDICATORS:
            points = dice.chance(0.5)
            values = indicators_of(unit, activities)
            files[f"inbox/{unit.code}-chi-tieu.csv"] = file_bytes(
                ["unit_code", "indicator", "value", "submitted_at"],
                [[unit.code, code, f"{value:,}".replace(",", ".") if points else value, stamp(sent)]
                 for code, value in values.items()])
            for code, value in values.items():
                indicator_sums[code] = indicator_sums.get(code, 0) + value
        if remarks := remarks_of(unit, communes):
            files[f"inbox/{unit.code}-nhan-xet.csv"] = file_bytes(
                ["Mã đơn vị", "Nhận xét", "Nội dung", "Dấu thời gian"],
                [[unit.code, kind, sentence, stamp(sent)] for kind, sentences in remarks.items() for sentence in sentences])

    expected = figures(units, reports, first_sent)
    expected["as_of"] = stamp(newest)
    expected["indicators"] = indicator_sums
    # Beside the figures: which units stand for which case.
    expected["cases"] = {
        "never_sent": sorted(NEVER_SENT), "refused": [REFUSED], "late": [LATE], "sent_twice": [TWICE],
        "rows_without_female_count": rows_without_women}
    files["expected.json"] = (json.dumps(expected, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8")
    files["README.md"] = readme(expected, files, units)
    return files


def readme(expected, files, units):
    """README.md with its figures brought up to date, between the two marks."""
    text = (HERE / "README.md").read_text(encoding="utf-8")
    start, end = "<!-- figures -->\n", "<!-- /figures -->"
    head, rest = text.split(start)
    _, tail = rest.split(end)
    names = {unit.code: unit.name for unit in units}
    inbox = [name for name in files if name.startswith("inbox/")]
    reporting, totals = expected["reporting"], expected["totals"]
    lines = [
        f"{len(inbox)} files in `inbox/`: {sum(name.count('-chi-tieu') for name in inbox)} with indicators, "
        f"{sum(name.count('-nhan-xet') for name in inbox)} with remarks, the other "
        f"{sum('-chi-tieu' not in name and '-nhan-xet' not in name for name in inbox)} with activities.", "",
        f"{reporting['expected']} units are expected to report, {reporting['reported']} have: "
        f"{reporting['on_time']} on time, {reporting['late']} late, {len(reporting['missing'])} missing.", "",
        "| unit | expected | reported | activities | sessions | visits | women | books |",
        "|---|--:|--:|--:|--:|--:|--:|--:|"]
    order = ("expected", "reported", "activities", "sessions", "participants", "female_participants", "books_donated")
    for code, cut in expected["by_child"].items():
        lines.append(f"| {code} {names[code]} | " + " | ".join(f"{cut[key]:,}" for key in order) + " |")
    total = totals | {"expected": reporting["expected"], "reported": reporting["reported"]}
    lines.append("| **total** | " + " | ".join(f"**{total[key]:,}**" for key in order) + " |")
    return (head + start + "\n".join(lines) + "\n" + end + tail).encode("utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail when the committed files differ")
    arguments = parser.parse_args()
    files = build()
    there = {path.relative_to(HERE).as_posix() for path in (HERE / "inbox").glob("*")}
    strange = sorted(there - set(files))
    differing = sorted(name for name, content in files.items()
                       if not (HERE / name).is_file() or (HERE / name).read_bytes() != content)
    for name in strange:                           # left alone: it may be someone's own submission
        print(f"not made by generate.py: {name}", file=sys.stderr)
    if arguments.check:
        for name in differing:
            print(f"differs from what generate.py makes: {name}", file=sys.stderr)
        return 1 if differing or strange else 0
    (HERE / "inbox").mkdir(exist_ok=True)
    for name in differing:
        (HERE / name).write_bytes(files[name])
    print(f"{len(files)} files, {len(differing)} of them written anew")
    return 0


if __name__ == "__main__":
    sys.exit(main())
