#!/usr/bin/env python3
"""Makes a campaign folder of any size whose figures are known, to hold `baocao summarize --json` against.

    make_campaign.py --communes N --seed S --out DIR [--refused K] [--revised K] [--habits]

writes DIR/campaign.yaml, DIR/units.csv, DIR/inbox/*.csv (one file for every unit that reports) and DIR/expected.json.
Up to 16 communes stand in one district, which is the root; more stand in districts of 16 under a country. All that a
clerk may write is written somewhere: Vietnamese and English headers in any order, `,` `;` and tab, BOM, CRLF, NFD, quotes
and line breaks in cells, `1.234`, `1,234` and `1234.0`, names for codes, several rows to one activity, no count of women.
Nothing of it is an error, except in the K submissions that `--refused` breaks; `--revised` lets K units send twice.
With `--habits` many tables are laid out as clerks lay them out (clerk_tables.py), and some files hold several units.

expected.json, computed from the activities before any of them is written down:

    root, days, activity_types, audience_groups    what the cuts are made by
    nodes      for the root, every district and every commune, with all below it: expected, reported, on_time, late,
               missing, totals, by_child (a node that reports itself is a child of its own), by_activity_type,
               by_audience_group, by_date; zeros included
    units      for every unit that is to report its own totals, zeros included
    never_sent, late, revised    codes of such units
    refused    unit, file, and for every broken cell its record (the header is record 1), header and text
    submissions, rows            how much there is in the inbox

The same arguments give the same bytes. Standard library only.
"""
import argparse
import csv
import io
import json
import random
import sys
import unicodedata
from datetime import date, datetime, timedelta
from pathlib import Path

from clerk_tables import lay_out

CAMPAIGN = "kiem-thu-2024"
DAYS = [date(2024, 4, 29) + timedelta(days=n) for n in range(7)]       # into another month, and with two holidays
DEADLINE = datetime(2024, 5, 6, 12, 0, 0)                              # not on the last day
COUNTS = ("activities", "sessions", "participants", "female_participants", "books_donated")

TYPES = {
    "MIT": "Mít tinh, diễu hành",
    "L-01": "Lớp xóa mù chữ, sau xóa mù chữ",
    "L-02": "Lớp kỹ năng số",
    "HT": "Hội thảo – tọa đàm",
    "SACH": "Ngày hội sách & văn hóa đọc",
    "THI": "Cuộc thi “Tự học mỗi ngày”",
    "LOA": "Phát thanh; truyền thông lưu động",
    "NGHE": "Truyền nghề, khuyến nông",
    "IT-GAP": "Việc ít gặp",
    "TRONG": "Loại không ai báo cáo",
}
GROUPS = {
    "hs": "Học sinh", "sv": "Sinh viên, học viên", "nha_giao": "Nhà giáo", "nong_dan": "Nông dân",
    "cong_nhan": "Công nhân", "ba_con": "Bà con trong thôn, bản", "khong_ai": "Nhóm không ai báo cáo",
}
KINDS = [  # code, name, level, full name of a unit, largest usual crowd, groups it reports
    ("mau_giao", "Trường Mẫu giáo", "institution", "Trường Mẫu giáo {n}", 220, ["nha_giao", "ba_con", "hs"]),
    ("pho_thong", "Trường Phổ thông", "institution", "Trường Phổ thông {n}", 900, ["hs", "nha_giao", "hs"]),
    ("noi_tru", "Trường Nội trú", "institution", "Trường Phổ thông nội trú {n}", 420, ["hs", "sv", "nha_giao"]),
    ("nha_van_hoa", "Nhà văn hóa", "institution", "Nhà văn hóa {n}", 130, ["ba_con", "nong_dan", "cong_nhan"]),
]
KIND = {kind[0]: kind for kind in KINDS}
ONSETS = ["Bản", "Bạch", "Cẩm", "Chiềng", "Cổ", "Diên", "Dục", "Đắk", "Điện", "Đồng", "Ea", "Giao", "Hiệp", "Hoằng", "Hướng",
          "Krông", "Kỳ", "Lộc", "Lũng", "Mường", "Nậm", "Nghi", "Nhơn", "Phước", "Quế", "Quỳ", "Sủng", "Tà", "Thiệu", "Thuận",
          "Tịnh", "Trà", "Triệu", "Ứng", "Văn", "Xín", "Yên", "Ân", "Ô", "Ưu"]
RHYMES = ["Ánh", "Bằng", "Bống", "Cả", "Chải", "Dương", "Đạo", "Định", "Hậu", "Hoa", "Khương", "Kiều", "Lang", "Lầu", "Lược",
          "Mạ", "Mẫn", "Ngãi", "Nguyệt", "Phàn", "Quyền", "Riềng", "Sa", "Sập", "Thượng", "Tiễn", "Trằm", "Tường", "Uyên",
          "Vượng", "Xuyên", "Ỷ", "Ẩn", "Ổi", "Ước", "Gừng", "Búng", "Nưa", "Pốt", "Thủy"]
DISTRICTS = ["Hạ Sơn", "Thượng Nguyên", "Ba Sông", "Bắc Ngàn", "Nam Triều", "Đông Quan", "Tây Giồng", "Cửa Lũy", "Rừng Thông",
             "Đảo Vọng"]
OPENINGS = ["Tọa đàm", "Lớp học buổi tối", "Chuyên đề", "Giao lưu", "Hướng dẫn", "Ngày hội", "Buổi nói chuyện",
            "Đêm lửa trại", "Câu lạc bộ", "Thi"]
SUBJECTS = ["kể chuyện theo sách, vẽ bìa sách", "giữ nguồn nước sạch ở đầu bản", "đọc – hiểu – làm theo", "cách ủ phân; cách ghép cành",
            "dùng điện thoại để học", "quyền và nghĩa vụ của người lao động", "“học cùng con”, kể cả khi con đã lớn",
            "phòng cháy trong mùa khô", "tiếng mẹ đẻ và tiếng phổ thông", "luật giao thông cho người đi xe máy",
            "sơ cứu: gãy xương, bỏng, đuối nước", "ghi sổ thu – chi của hộ gia đình", "chữ Quốc ngữ xưa và nay",
            "kỹ thuật nuôi ong lấy mật", "nhận ra tin giả"]
ENDINGS = ["", "", "", "", " (buổi 1, buổi 2)", " tại nhà rông", " - đợt 2", " cho người mới bắt đầu", " \"làm thật, học thật\"",
           "; có phiên dịch", ", có thi cuối buổi", " 100%", " & trao đổi"]
NOTES = ["mưa", "có ảnh; có phim", "Làm cùng Đoàn xã", "Dòng một\nDòng hai", "nói \"vui\" là chính", "a\tb", "1,2 và 3;4", "'"]

HEADERS = {
    "report": ["Mã báo cáo", "report_id"],
    "code": ["Mã đơn vị", "unit_code", "MÃ ĐƠN VỊ", "mã  đơn vị"],
    "name": ["Tên đơn vị", "Đơn vị", "Trường", "unit_name"],
    "day": ["Ngày", "Thời gian", "date", "NGÀY"],
    "type": ["Loại hoạt động", "activity_type", "loại hoạt động"],
    "title": ["Tên hoạt động", "Nội dung", "title"],
    "group": ["Đối tượng", "audience_group"],
    "sessions": ["Số buổi", "Số cuộc", "sessions"],
    "people": ["Số người tham gia", "Lượt người", "participants", "SỐ NGƯỜI THAM GIA"],
    "women": ["Trong đó nữ", "Số nữ", "female_participants"],
    "books": ["Số sách quyên góp", "books_donated"],
    "activity": ["Mã hoạt động", "activity_id"],
    "note": ["Ghi chú", "note"],
    "sent": ["Dấu thời gian", "submitted_at"],
}


class Chance:
    """Random choices for one purpose; only random() is used, which stays the same from one Python to the next."""

    def __init__(self, *purpose):
        self.next = random.Random("/".join(map(str, purpose))).random

    def below(self, n):
        return int(self.next() * n)

    def of(self, *items):
        return items[self.below(len(items))]

    def range(self, low, high):
        return low + self.below(high - low + 1)

    def once_in(self, n):
        return self.next() * n < 1

    def order(self, items):
        return [item for _, item in sorted(((self.next(), item) for item in items), key=lambda pair: pair[0])]


# --- who belongs to it -----------------------------------------------------------------------------------------------

class Unit:
    def __init__(self, code, parent, kind, name, population, stated, reports):
        self.code, self.parent, self.kind, self.name = code, parent, kind, name
        self.population, self.stated, self.reports = population, stated, reports
        self.path = (parent.path if parent else []) + [self]
        self.children = []
        if parent:
            parent.children.append(self)

    @property
    def is_node(self):
        return self.kind not in KIND


def bare(name):
    """Letters without marks: what the boldest reader could take for the same name."""
    name = unicodedata.normalize("NFD", name.casefold().replace("đ", "d")).replace("y", "i")
    return " ".join("".join(c for c in name if not unicodedata.combining(c)).split())


def commune_names(count, seed):
    """Names that stay apart even without their marks."""
    chance, taken, names = Chance(seed, "names"), set(), []
    pairs = chance.order([f"{a} {b}" for a in ONSETS for b in RHYMES])
    while len(names) < count:
        for name in pairs:
            if bare(name) not in taken:
                taken.add(bare(name))
                names.append(name)
        pairs = [f"{pair} {chance.of('Thượng', 'Hạ', 'Trung', 'Đoài', 'Đông')}" for pair in pairs]
    return names[:count]


def make_units(communes, seed):
    units = []
    names = commune_names(communes, seed)

    def add(code, parent, kind, name, chance, lowest_two):
        stated = chance.of(*(("yes", "", "no") if kind == "xa" else ("yes", "yes", "") if lowest_two else ("no", "")))
        if kind in KIND and chance.once_in(60):
            stated = "no"                          # a school that is closed this year
        population = chance.range(2_000, 30_000) if kind == "xa" and not chance.once_in(4) else None
        unit = Unit(code, parent, kind, name, population, stated, stated == "yes" or (stated == "" and lowest_two))
        units.append(unit)
        return unit

    root = None
    if communes > 16:
        root = add("VN", None, "nuoc", "Cả nước", Chance(seed, "VN"), False)
    for d in range((communes + 15) // 16):
        code = f"h{d + 1:03}"
        base = DISTRICTS[d % len(DISTRICTS)]
        again = f" {d // len(DISTRICTS) + 1}" if d >= len(DISTRICTS) else ""
        district = add(code, root, "huyen", f"Huyện {base}{again}", Chance(seed, code), False)
        for c, commune in enumerate(names[16 * d:16 * d + 16]):
            code = f"{district.code}.x{c + 1:02}"
            chance = Chance(seed, code)
            above = add(code, district, "xa", f"Xã {commune}", chance, True)
            for n in range(chance.range(11, 15)):
                kind = KINDS[(n * 3 + n // 4) % 4]
                number = f" số {n // 4 + 1}"
                add(f"{code}-{n + 1}", above, kind[0], kind[3].format(n=commune) + number, chance, True)
        code = f"{district.code}-TT"
        name = f"Trường Phổ thông nội trú {district.name[0].lower()}{district.name[1:]}"
        add(code, district, "noi_tru", name, Chance(seed, code), True)
    return units


# --- what they did ---------------------------------------------------------------------------------------------------

class Activity:
    def __init__(self, day, type, title, sessions, books, note, groups):
        self.day, self.type, self.title, self.sessions, self.books, self.note = day, type, title, sessions, books, note
        self.groups = groups                       # (group, visits, women or None), no group twice


def make_activities(unit, seed, version=1):
    chance = Chance(seed, "activities", unit.code)
    if version == 2:
        chance.next()
    crowd, usual = KIND[unit.kind][4:] if unit.kind in KIND else (600, ["ba_con", "nong_dan", "cong_nhan"])
    made = []
    often = [code for code in TYPES if code not in ("IT-GAP", "TRONG")]
    for _ in range(chance.range(1, 8)):
        code = "IT-GAP" if chance.once_in(40) else chance.of("MIT", "SACH", *often)
        groups = []
        for group in dict.fromkeys(chance.of(*usual) for _ in range(chance.of(1, 1, 1, 1, 2, 3))):
            people = 0 if chance.once_in(50) else chance.range(5, crowd * (8 if code == "LOA" else 1))
            women = None if chance.once_in(7) else people if chance.once_in(30) else int(people * chance.next())
            groups.append((group, people, women))
        made.append(Activity(
            chance.of(*DAYS[:5], *DAYS), code,
            f"{chance.of(*OPENINGS)} {chance.of(*SUBJECTS)}{chance.of(*ENDINGS)}",
            0 if chance.once_in(40) else chance.of(1, 1, 2, 3, 5, 12),
            chance.range(1, 2_500) if code == "SACH" else chance.range(1, 40) if chance.once_in(15) else 0,
            chance.of(*NOTES) if chance.once_in(5) else "", groups))
    return made


# --- how they wrote it down ------------------------------------------------------------------------------------------

def decomposed(text):
    return unicodedata.normalize("NFD", text)


def write_submission(reports, sent, chance, may_use_name, break_cells=0, style=None):
    """The bytes of a submission of some units' activities, its number of rows, and the cells that were broken.

    style   how the table is laid out (clerk_tables.py); `None` for a heading and rows alone
    """
    unit = reports[0][0]
    header = {key: chance.of(*names) for key, names in HEADERS.items()}
    if any(unit.is_node for unit, _ in reports) and header["name"] == "Trường":
        header["name"] = "Đơn vị"
    by_name = may_use_name and chance.once_in(6)
    numbers = chance.of("plain", "plain", "points", "points", "commas", "fraction")
    days = chance.of("{y}-{m:02}-{d:02}", "{y}-{m:02}-{d:02}", "{d}/{m}/{y}", "{d:02}/{m:02}/{y}", "{d:02}-{m:02}-{y}")
    type_names, group_names = chance.once_in(2), chance.once_in(2)
    spare_ones, spare_zeros = chance.once_in(2), chance.once_in(2)
    all_decomposed = chance.once_in(12)

    if by_name:
        columns = chance.of(["name"], ["name"], ["code", "name"])
    else:
        columns = chance.of(["code"], ["code", "name"])
    columns += ["day", "type", "title", "group", "sessions", "people", "women", "books", "activity", "note", "sent"]
    if chance.once_in(5):
        columns.append("report")
    if chance.once_in(5):
        columns = chance.order(columns)

    if style in ("form", "stacked"):
        columns = [column for column in columns if column not in ("code", "name")]
    # A time in every row says that no row belongs to the one above it.
    if style == "blocks" or (style and chance.once_in(2)):
        columns.remove("sent")

    def count(n):
        if numbers == "points":
            return f"{n:,}".replace(",", ".")
        return f"{n:,}" if numbers == "commas" else f"{n}.0" if numbers == "fraction" else str(n)

    def record_of(unit, activities):
        for index, activity in enumerate(activities):
            tied = len(activity.groups) > 1 or chance.once_in(3)
            title = decomposed(activity.title) if chance.once_in(8) else activity.title
            for group, people, women in activity.groups:
                name = chance.of(unit.name, unit.name, unit.name.upper(), decomposed(unit.name)) if by_name else unit.name
                yield {
                    "report": f"{unit.code}/{sent:%d%m}", "code": "" if by_name else unit.code, "name": name,
                    "day": days.format(y=activity.day.year, m=activity.day.month, d=activity.day.day),
                    "type": TYPES[activity.type] if type_names else activity.type, "title": title,
                    "group": GROUPS[group] if group_names else group,
                    "sessions": "" if spare_ones and activity.sessions == 1 else count(activity.sessions),
                    "people": count(people), "women": "" if women is None else count(women),
                    "books": "" if spare_zeros and activity.books == 0 else count(activity.books),
                    "activity": f"{index + 1}" if tied else "", "note": activity.note,
                    "sent": f"{sent.isoformat()}+07:00",
                    "numbers": {"sessions": 0 if spare_ones and activity.sessions == 1 else activity.sessions, "people": people,
                                "women": women or 0, "books": activity.books}}

    if style:
        groups = []
        for unit, activities in reports:
            mine = [(record, record["numbers"]) for record in record_of(unit, activities)]
            groups.append((unit.name, mine))
        rows = lay_out(style, columns, header, groups, count, chance, sent)
        total = sum(len(records) for _, records in groups)
        text = delimited(rows, chance)
        return encoded(text, chance, all_decomposed), total, []

    records = [record for unit, activities in reports for record in record_of(unit, activities)]
    if chance.once_in(4):
        records = chance.order(records)            # rows of one activity need not stand together

    broken = []
    for record in chance.order(list(range(len(records))))[:break_cells]:
        column, text = chance.of(
            ("people", "khoảng 500"), ("people", "12,5"), ("people", "-3"), ("people", "50-60"), ("women", "1.5"),
            ("women", None), ("sessions", "hai buổi"), ("books", "nhiều"), ("day", "20/5/2024"), ("day", "31/4/2024"),
            ("type", "KHONG-CO"), ("group", "người ngoài hành tinh"), ("title", ""))
        if text is None:
            records[record]["people"], text = "40", "41"
        records[record][column] = text
        broken.append({"record": record + 2, "header": header[column], "text": text})

    rows = [[header[column] for column in columns]] + [[record[column] for column in columns] for record in records]
    return encoded(delimited(rows, chance), chance, all_decomposed), len(records), broken


def delimited(rows, chance):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=chance.of(",", ",", ",", ";", ";", "\t"), lineterminator=chance.of("\n", "\r\n"),
                        quoting=csv.QUOTE_ALL if chance.once_in(5) else csv.QUOTE_MINIMAL)
    writer.writerows(rows)
    return out.getvalue()


def encoded(text, chance, all_decomposed):
    if all_decomposed:
        text = decomposed(text)
    return ("\ufeff" if chance.once_in(4) else "").encode() + text.encode()


# --- the figures -----------------------------------------------------------------------------------------------------

def nothing():
    return dict.fromkeys(COUNTS, 0)


def count_in(cut, *amounts):
    for name, amount in zip(COUNTS, amounts):
        cut[name] += amount


def empty_node(node):
    parts = ([node] if node.reports else []) + node.children
    return {
        "expected": 0, "reported": 0, "on_time": 0, "late": 0, "missing": [], "totals": nothing(),
        "by_child": {part.code: {**nothing(), "expected": 0, "reported": 0} for part in parts},
        "by_activity_type": {code: nothing() for code in TYPES},
        "by_audience_group": {code: nothing() for code in GROUPS},
        "by_date": {day.isoformat(): nothing() for day in DAYS}}


def figures(units, counted, sent):
    """counted: unit code -> its activities, for the units with an accepted submission; sent: when the first came."""
    nodes = {unit.code: empty_node(unit) for unit in units if unit.is_node}
    own = {unit.code: nothing() for unit in units if unit.reports}
    for unit in units:
        if not unit.reports:
            continue
        above = [node for node in unit.path if node.is_node]
        # The part of each node that the unit belongs to: the next step down to it, or the node itself.
        parts = [nodes[node.code]["by_child"][(unit.path[len(node.path):] or [unit])[0].code] for node in above]
        for node, part in zip(above, parts):
            figure = nodes[node.code]
            figure["expected"] += 1
            part["expected"] += 1
            if unit.code in counted:
                figure["reported"] += 1
                part["reported"] += 1
                figure["late" if sent[unit.code] > DEADLINE else "on_time"] += 1
            else:
                figure["missing"].append(unit.code)
        for activity in counted.get(unit.code, []):
            whole = (1, activity.sessions, sum(people for _, people, _ in activity.groups),
                     sum(women for _, _, women in activity.groups if women is not None), activity.books)
            count_in(own[unit.code], *whole)
            for node, part in zip(above, parts):
                figure = nodes[node.code]
                for cut in (figure["totals"], part, figure["by_activity_type"][activity.type],
                            figure["by_date"][activity.day.isoformat()]):
                    count_in(cut, *whole)
                for group, people, women in activity.groups:
                    count_in(figure["by_audience_group"][group],
                             1, activity.sessions, people, women or 0, activity.books)
    return nodes, own


# --- the folder ------------------------------------------------------------------------------------------------------

def campaign_yaml(units):
    text = lambda value: json.dumps(value, ensure_ascii=False)
    deep = any(unit.kind == "nuoc" for unit in units)
    levels = (["country"] if deep else []) + ["district", "commune", "institution"]
    kinds = ([("nuoc", "Nước", "country")] if deep else []) + [("huyen", "Huyện", "district"), ("xa", "Xã", "commune")]
    kinds += [kind[:3] for kind in KINDS]
    lines = [
        f"code: {CAMPAIGN}", "title: Tuần lễ thử nghiệm năm 2024", "theme: Đếm cho đúng",
        f"period: {{from: {DAYS[0]}, to: {DAYS[-1]}}}", f"deadline: {DEADLINE.isoformat()}+07:00",
        "time_zone: Asia/Ho_Chi_Minh", f"levels: [{', '.join(levels)}]", "unit_kinds:",
        *(f"  - {{code: {code}, name: {text(name)}, level: {level}}}" for code, name, level in kinds),
        "activity_types:", *(f"  - {{code: {text(code)}, name: {text(name)}}}" for code, name in TYPES.items()),
        "audience_groups:", *(f"  - {{code: {code}, name: {text(name)}}}" for code, name in GROUPS.items()),
        "indicators: []",
        "issuer: {parent: UBND HUYỆN, name: BAN TỔ CHỨC TUẦN LỄ, symbol: BC-BTC, place: Hạ Sơn}",
        "signatory: {authority: TM. BAN TỔ CHỨC, position: TRƯỞNG BAN}",
        "recipients: [\"Các đơn vị\", \"Lưu: VT\"]", "reports:",
        "  - {layout: commune-summary, for_each: commune, due: period_end}",
        "  - {layout: district-report, for_each: district, due: period_end}"]
    return "\n".join(lines) + "\n"


def units_csv(units):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["code", "parent", "kind", "name", "population", "reports"])
    for unit in units:
        writer.writerow([unit.code, unit.parent.code if unit.parent else "", unit.kind, unit.name,
                         "" if unit.population is None else unit.population, unit.stated])
    return out.getvalue()


def shared_files(reporting, apart, seed):
    """Units of one commune that send one file together: by the first of them, all of them."""
    together = {}
    for parent in dict.fromkeys(unit.parent for unit in reporting if unit.parent):
        chance = Chance(seed, "together", parent.code)
        able = [unit for unit in reporting if unit.parent is parent and not unit.is_node and unit.code not in apart]
        if len(able) > 4 and chance.once_in(2):
            chosen = able[:chance.range(2, 4)]
            together[chosen[0].code] = chosen
    return together


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--communes", type=int, default=16)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--refused", type=int, default=0, metavar="K", help="break the submissions of K units")
    parser.add_argument("--revised", type=int, default=0, metavar="K", help="let K units send a second submission")
    parser.add_argument("--habits", action="store_true", help="lay tables out as clerks do")
    arguments = parser.parse_args()
    if arguments.communes < 1 or arguments.refused < 0 or arguments.revised < 0:
        parser.error("--communes is at least 1, --refused and --revised at least 0")
    inbox = arguments.out / "inbox"
    if inbox.exists() and any(inbox.iterdir()):
        parser.error(f"{inbox} is not empty: its files would count too")
    inbox.mkdir(parents=True, exist_ok=True)

    seed = arguments.seed
    units = make_units(arguments.communes, seed)
    spoken_for = {}
    for unit in units:
        spoken_for.setdefault(bare(unit.name), []).append(unit)
    reporting = [unit for unit in units if unit.reports]
    never = {unit.code for unit in reporting if Chance(seed, "never", unit.code).once_in(24)}
    sending = Chance(seed, "cases").order([unit for unit in reporting if unit.code not in never])
    broken_units = {unit.code for unit in sending[:arguments.refused]}
    revised = {unit.code for unit in sending[arguments.refused:arguments.refused + arguments.revised]}

    together = shared_files(reporting, never | broken_units | revised, seed) if arguments.habits else {}
    counted, sent, refused, submissions, rows = {}, {}, [], 0, 0
    for unit in reporting:
        if unit.code in never or unit.code in counted:
            continue
        chance = Chance(seed, "writing", unit.code)
        senders = together.get(unit.code, [unit])
        may_use_name = all(len(spoken_for[bare(sender.name)]) == 1 for sender in senders)
        late = chance.once_in(30) and unit.code not in revised
        moment = DEADLINE + timedelta(seconds=chance.range(1, 200_000) if late else -chance.range(0, 40_000))
        reports = [(sender, make_activities(sender, seed)) for sender in senders]
        style, name = None, f"{unit.code}.csv"
        if len(senders) > 1:
            style = chance.of("stacked", "stacked", "blocks", "column") if may_use_name else chance.of("blocks", "column")
            name = f"{unit.parent.code}.{unit.code}.chung.csv"
        elif arguments.habits and unit.code not in broken_units and chance.once_in(2):
            style = chance.of("form", "form", "stacked", "column", "blocks") if may_use_name else "column"
        content, count, broken = write_submission(
            reports, moment, chance, may_use_name, chance.range(1, 3) if unit.code in broken_units else 0, style)
        (inbox / name).write_bytes(content)
        submissions, rows = submissions + len(senders), rows + count
        if broken:
            refused.append({"unit": unit.code, "file": f"{unit.code}.csv", "findings": broken})
            continue
        for sender, activities in reports:
            counted[sender.code], sent[sender.code] = activities, moment
        if unit.code in revised:                   # after the deadline, yet the unit stays on time
            activities = make_activities(unit, seed, version=2)
            moment = DEADLINE + timedelta(hours=chance.range(1, 20))
            content, count, _ = write_submission([(unit, activities)], moment, chance, may_use_name)
            (inbox / f"{unit.code}.lan-2.csv").write_bytes(content)
            submissions, rows = submissions + 1, rows + count
            counted[unit.code] = activities

    nodes, own = figures(units, counted, sent)
    expected = {
        "seed": seed, "communes": arguments.communes, "campaign": CAMPAIGN, "root": units[0].code,
        "days": [day.isoformat() for day in DAYS], "activity_types": list(TYPES), "audience_groups": list(GROUPS),
        "submissions": submissions, "rows": rows, "never_sent": [unit.code for unit in reporting if unit.code in never],
        "late": [code for code in counted if sent[code] > DEADLINE],
        "revised": [code for code in counted if code in revised],
        "refused": refused, "nodes": nodes, "units": own}
    (arguments.out / "campaign.yaml").write_text(campaign_yaml(units), encoding="utf-8")
    (arguments.out / "units.csv").write_text(units_csv(units), encoding="utf-8")
    (arguments.out / "expected.json").write_text(
        json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{len(units)} units, {len(reporting)} to report, {submissions} submissions with {rows} rows, "
          f"{len(refused)} refused, {len(counted)} units counted")
    return 0


if __name__ == "__main__":
    sys.exit(main())
