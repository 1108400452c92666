#!/usr/bin/env python3
"""Makes the example campaigns of 2025, and of 2026 the one that is compared with the year before. All figures are invented;
schools are plausible names, not a register.

    generate_2025.py NAME [--out DIR]   writes units.csv, inbox/ and expected.json of ha-dong-2025, ha-noi-2025 or ha-dong-2026
    generate_2025.py NAME --check       writes nothing; fails when units.csv differs from what would be written

units.csv is kept with the example; inbox/ and expected.json are written when the example is made (`make examples`). Same
program, same bytes: every choice comes from a generator seeded with the unit's code, and uses nothing of it but random().
expected.json holds the figures that `baocao summarize --json` must give for the root, computed here from the rows before
they are written down. Communes and their codes come from Places/communes-2026.csv.
"""
import argparse
import csv
import io
import json
import random
import sys
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import office_files as office

HERE = Path(__file__).resolve().parent
PLACES = HERE.parent / "Places" / "communes-2026.csv"
# The year of the campaign that is made; days, times and titles below are those of 2025.
YEAR = 2025
DAYS = [date(2025, 10, day) for day in range(1, 8)]
SENT = datetime(2025, 10, 7, 14, 30, 0)
LATE = datetime(2025, 10, 8, 9, 5, 0)
HEADING = ["Mã đơn vị", "Tên đơn vị", "Ngày", "Loại hoạt động", "Tên hoạt động", "Đối tượng", "Số buổi", "Số người tham gia",
           "Trong đó nữ", "Số sách quyên góp", "Dấu thời gian"]

# Kind of unit -> (activity type, title, audience group, fewest and most people, whether books are given).
# {where} is the ward or commune within a sentence.
WORK = {
    "school": [
        ("LPD", "Lễ phát động Tuần lễ hưởng ứng học tập suốt đời năm 2025", "hoc_sinh", 320, 1250, False),
        ("QGS", "Quyên góp sách cho tủ sách lớp học", "hoc_sinh", 180, 760, True),
        ("CTH", "Hội thi kể chuyện theo sách", "hoc_sinh", 90, 420, False),
        ("NHS", "Ngày hội đọc sách của nhà trường", "hoc_sinh", 260, 980, False),
        ("CLB", "Sinh hoạt Câu lạc bộ đọc sách", "hoc_sinh", 35, 120, False),
        ("KSC", "Hướng dẫn kỹ năng số cơ bản và an toàn trên mạng", "hoc_sinh", 80, 360, False),
        ("KSN", "Tập huấn khai thác trí tuệ nhân tạo trong soạn bài", "giao_vien", 18, 62, False),
        ("HLM", "Giới thiệu kho học liệu mở và thư viện số", "giao_vien", 20, 65, False),
    ],
    "kindergarten": [
        ("LPD", "Lễ phát động Tuần lễ: cô vui tự học, bé vui đến trường", "hoc_sinh", 180, 420, False),
        ("TLS", "Trưng bày sách, truyện tranh tại góc đọc của bé", "hoc_sinh", 150, 400, False),
        ("KSC", "Bồi dưỡng kỹ năng số cho giáo viên", "giao_vien", 14, 38, False),
        ("QGS", "Cha mẹ trẻ góp sách cho thư viện thân thiện", "khac", 60, 240, True),
    ],
    "centre": [
        ("DNG", "Lớp nghề ngắn hạn cho người lao động", "lao_dong", 25, 60, False),
        ("KSC", "Lớp sử dụng dịch vụ công trực tuyến", "nguoi_dan", 30, 90, False),
        ("CDS", "Chuyên đề chăm sóc sức khỏe tại nhà", "nguoi_cao_tuoi", 45, 130, False),
        ("CDL", "Chuyên đề phổ biến pháp luật", "nguoi_dan", 50, 150, False),
        ("TVL", "Thư viện lưu động phục vụ tại {where}", "nguoi_dan", 80, 260, False),
    ],
    "group": [
        ("TTR", "Phát thanh, treo băng rôn tuyên truyền về Tuần lễ", "nguoi_dan", 180, 650, False),
        ("TDK", "Tọa đàm xây dựng “Gia đình học tập”", "nguoi_dan", 35, 110, False),
        ("KSC", "Tổ công nghệ số cộng đồng hướng dẫn VNeID", "nguoi_cao_tuoi", 25, 80, False),
    ],
    "commune": [
        ("LPD", "Lễ phát động Tuần lễ hưởng ứng học tập suốt đời tại {where}", "nguoi_dan", 160, 520, False),
        ("TTR", "Tuyên truyền trên hệ thống truyền thanh {where}", "nguoi_dan", 900, 3600, False),
        ("MXH", "Đăng tin, bài về Tuần lễ trên trang của {where}", "nguoi_dan", 400, 2400, False),
        ("KHH", "Trao học bổng khuyến học cho học sinh vượt khó", "hoc_sinh", 40, 160, False),
        ("DDC", "Diễn đàn học tập suốt đời với các chuyên gia", "can_bo", 40, 140, False),
        ("TDN", "Tham quan doanh nghiệp, tư vấn hướng nghiệp", "hoc_sinh", 60, 180, False),
    ],
}
WORK_OF = {"mam_non": "kindergarten", "htcd": "centre", "gdnn_gdtx": "centre", "to_dan_pho": "group", "phuong": "commune",
           "xa": "commune"}
WOMEN = {"hoc_sinh": 0.48, "giao_vien": 0.85, "can_bo": 0.47, "lao_dong": 0.54, "nguoi_dan": 0.53, "nguoi_cao_tuoi": 0.58,
         "khac": 0.6}
STRENGTHS = ["Hoạt động thu hút đông người tham gia", "Nội dung thiết thực, gắn với chuyển đổi số",
             "Phụ huynh và học sinh hưởng ứng tích cực", "Phối hợp tốt giữa nhà trường và các đoàn thể"]
LIMITS = ["Kinh phí tổ chức còn hạn chế", "Máy tính phục vụ lớp kỹ năng số còn thiếu", "Thời gian tổ chức trùng dịp kiểm tra"]
PROPOSALS = ["Đề nghị bổ sung sách cho tủ sách cộng đồng", "Đề nghị tập huấn thêm về học liệu mở"]


@dataclass
class Unit:
    code: str
    parent: str
    kind: str
    name: str
    population: int | None
    reports: bool
    # Households, clans, residential groups and adults, where known.
    bases: tuple[int, int, int, int] | None = None


class Dice:
    """A generator of its own for every purpose."""

    def __init__(self, *purpose):
        self.random = random.Random(":".join((str(YEAR), *purpose))).random

    def between(self, low, high):
        return low + int(self.random() * (high - low + 1))

    def pick(self, items):
        return items[int(self.random() * len(items))]

    def chance(self, p):
        return self.random() < p


def of_year(value):
    """A day or a time of 2025, or a text that names the year, in the year of the campaign."""
    return value.replace("2025", str(YEAR)) if isinstance(value, str) else value.replace(year=YEAR)


def plain(text):
    """Without marks, for codes: «Hà Đông» -> HA-DONG."""
    text = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    letters = "".join(c if c.isascii() and c.isalnum() else " " for c in text if not unicodedata.combining(c))
    return "-".join(letters.upper().split())


def in_sentence(name):
    return name[0].lower() + name[1:]


def communes(province):
    with open(PLACES, encoding="utf-8", newline="") as file:
        return [(row["code"], row["name"]) for row in csv.DictReader(file) if row["province_code"] == province]


# ---------------------------------------------------------------------------------------------------------------------
# Who belongs to a campaign.

def ha_dong():
    root = "09556"
    units = [Unit(root, "", "phuong", "Phường Hà Đông", None, True, (17_800, 64, 12, 45_300))]
    schools = [
        ("mam_non", "Trường Mầm non", "MN", ["Hà Cầu", "La Khê", "Phúc La", "Quang Trung", "Vạn Phúc", "Văn Quán"]),
        ("tieu_hoc", "Trường Tiểu học", "TH", ["Kim Đồng", "La Khê", "Phúc La", "Trần Đăng Ninh", "Vạn Phúc", "Văn Yên"]),
        ("thcs", "Trường Trung học cơ sở", "THCS", ["Lê Lợi", "Nguyễn Trãi", "Vạn Phúc", "Văn Yên"]),
        ("thpt", "Trường Trung học phổ thông", "THPT", ["Lê Quý Đôn", "Quang Trung"]),
    ]
    for kind, words, short, names in schools:
        for name in names:
            units.append(Unit(f"{short}-{plain(name)}", root, kind, f"{words} {name}", None, True))
    units.append(Unit("HTCD-HA-DONG", root, "htcd", "Trung tâm Học tập cộng đồng phường Hà Đông", None, True))
    for number in range(1, 13):
        units.append(Unit(f"TDP-{number:02}", root, "to_dan_pho", f"Tổ dân phố số {number}", 380 + 37 * (number % 5), True))
    return units


def ha_noi():
    units = [Unit("01", "", "thanh_pho", "Thành phố Hà Nội", None, False)]
    for code, name in communes("01"):
        kind, bare = ("phuong", name.removeprefix("Phường ")) if name.startswith("Phường ") else ("xa", name.removeprefix("Xã "))
        units.append(Unit(code, "01", kind, name, None, True))
        for school, words, short in [("mam_non", "Trường Mầm non", "MN"), ("tieu_hoc", "Trường Tiểu học", "TH"),
                                     ("thcs", "Trường Trung học cơ sở", "THCS")]:
            units.append(Unit(f"{short}-{code}", code, school, f"{words} {bare}", None, True))
    units.append(Unit("GDTX-HA-NOI", "01", "gdnn_gdtx", "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên Hà Nội", None, True))
    return units


NEVER = {"ha-dong-2025": {"TDP-07", "MN-VAN-QUAN"}, "ha-noi-2025": {"TH-00004", "THCS-00640", "MN-09556"},
         "ha-dong-2026": {"MN-LA-KHE"}}
TARDY = {"ha-dong-2025": {"THCS-VAN-YEN"}, "ha-noi-2025": {"TH-09886", "MN-00070"}, "ha-dong-2026": set()}
REFUSED = {"ha-dong-2025": {"TDP-11"}, "ha-noi-2025": {"THCS-00008"}, "ha-dong-2026": set()}
UNITS = {"ha-dong-2025": ha_dong, "ha-noi-2025": ha_noi, "ha-dong-2026": ha_dong}


# ---------------------------------------------------------------------------------------------------------------------
# What was done.

def work(unit, units):
    """Rows of a unit without its code and name: day, type, title, group, sessions, people, women or None, books."""
    dice = Dice("work", unit.code)
    by_code = {other.code: other for other in units}
    place = unit
    while place.kind not in ("phuong", "xa", "thanh_pho"):
        place = by_code[place.parent]
    choices = list(WORK[WORK_OF.get(unit.kind, "school")])
    made = [choices.pop(0)]
    for _ in range(dice.between(1, min(3, len(choices)))):
        made.append(choices.pop(dice.between(0, len(choices) - 1)))
    rows = []
    for kind, title, group, low, high, books in made:
        people = dice.between(low, high)
        women = None if dice.chance(0.08) else min(people, round(people * WOMEN[group] * (0.9 + 0.2 * dice.random())))
        day = DAYS[0] if kind == "LPD" else dice.pick(DAYS[1:])
        rows.append([of_year(day), kind, of_year(title.format(where=in_sentence(place.name))), group, dice.between(1, 3), people, women,
                     dice.between(people // 3, people) if books else 0])
    return sorted(rows, key=lambda row: row[0])


def indicators(unit):
    dice = Dice("indicators", unit.code)
    if unit.kind not in ("phuong", "xa"):
        return {"DVHT_DK": 1, "DVHT_CN": 1 if dice.chance(0.7) else 0} if dice.chance(0.4) else {}
    registered = dice.between(1800, 7200)
    # No more communities can register than there are villages and residential groups.
    villages = unit.bases[2] if unit.bases else 9 + Dice("villages", unit.code).between(0, 15)
    money = Dice("money", unit.code)
    budget, given = 500 * money.between(40, 80), 500 * money.between(90, 180)
    return {
        "CDHTAP_DK": registered * 2, "CDHTAP_CN": round(registered * 1.3), "GDHT_DK": registered,
        "GDHT_CN": round(registered * 0.8), "DHHT_DK": dice.between(20, 60), "DHHT_CN": dice.between(12, 20),
        "CDHT_DK": villages, "CDHT_CN": dice.between(8, villages), "DVHT_DK": 12, "DVHT_CN": dice.between(6, 12),
        "BANG_RON": dice.between(12, 60), "TIN_BAI": dice.between(4, 22), "PHAT_THANH": dice.between(6, 28),
        "TU_SACH": dice.between(0, 6), "HOC_BONG": dice.between(10, 80), "TAP_THE_KT": money.between(1, 4),
        "KINH_PHI": budget + given, "KINH_PHI_NS": budget, "KINH_PHI_XHH": given,
    }


# ---------------------------------------------------------------------------------------------------------------------
# How it was written down.

def table(unit, rows, sent):
    return [[unit.code, unit.name, f"{row[0].day}/{row[0].month}/{row[0].year}", *row[1:6],
             "" if row[6] is None else row[6], row[7], sent.isoformat() + "+07:00"] for row in rows]


def refused(unit):
    return [[unit.code, unit.name, of_year("3/10/2025"), "TDK", "Tọa đàm khuyến đọc", "nguoi_dan", 1, "khoảng 60", "", 0,
             of_year(SENT).isoformat() + "+07:00"]]


def titled(rows, name):
    return [[of_year("BÁO CÁO KẾT QUẢ TUẦN LỄ HƯỞNG ỨNG HỌC TẬP SUỐT ĐỜI NĂM 2025")], [name], [], HEADING, *rows]


def single(unit, rows, style):
    """One unit's file in one of the styles of offices."""
    if style == "xlsx":
        return f"{unit.code}.xlsx", office.xlsx(titled(rows, unit.name))
    if style == "xls":
        return f"{unit.code}.xls", office.xls(titled(rows, unit.name))
    if style == "ods":
        return f"{unit.code}.ods", office.ods(titled(rows, unit.name))
    if style == "docx":
        return f"{unit.code}.docx", office.docx(["BÁO CÁO KẾT QUẢ TUẦN LỄ", f"Đơn vị: {unit.name}"], [HEADING, *rows])
    return f"{unit.code}.csv", office.csv_file([HEADING, *rows])


def inbox(name, units, reports, broken):
    """Name and bytes of every file: of the ward's units one each, of the city's a pack, mail or table a commune."""
    files = []
    styles = ["xlsx", "csv", "xls", "docx", "ods"]
    if name.startswith("ha-dong"):
        packed, mailed = [], []
        for number, (unit, rows) in enumerate(reports):
            file = single(unit, rows, styles[number % len(styles)])
            if unit.kind == "to_dan_pho":
                packed.append(file)
            elif unit.kind == "thpt":
                mailed.append((unit, file))
            else:
                files.append(file)
        packed += [single(unit, refused(unit), "xlsx") for unit in broken]
        files.append(("cac-to-dan-pho.zip", office.archive(packed)))
        for unit, file in mailed:
            sender = unit.code.lower() + "@example.vn"
            files.append((f"{unit.code}.eml", office.eml(sender, f"Báo cáo Tuần lễ, {unit.name}", of_year(SENT),
                                                         "Kính gửi UBND phường,\n\nNhà trường gửi báo cáo kèm theo.\n", [file])))
    else:
        by_commune = {}
        for unit, rows in reports:
            by_commune.setdefault(unit.code if unit.kind in ("phuong", "xa") else unit.parent, []).append((unit, rows))
        for unit in broken:
            by_commune[unit.parent].append((unit, refused(unit)))
        for number, (code, members) in enumerate(by_commune.items()):
            merged = [row for _, rows in members for row in rows]
            style = (["xlsx"] * 4 + ["csv", "xls", "ods", "zip", "eml"])[number % 9]
            if style == "zip":
                pack = office.archive([single(unit, rows, styles[at % len(styles)]) for at, (unit, rows) in enumerate(members)])
                files.append((f"{code}.zip", pack))
            elif style == "eml":
                text = "Kính gửi Sở,\n\nPhòng Văn hóa - Xã hội gửi báo cáo của các đơn vị.\n"
                files.append((f"{code}.eml", office.eml(f"vhxh-{code}@example.vn", "Báo cáo Tuần lễ học tập suốt đời", SENT, text,
                                                        [(f"{code}.xlsx", office.xlsx(titled(merged, "Tổng hợp")))])))
            elif style == "csv":
                files.append((f"{code}.csv", office.csv_file([HEADING, *merged])))
            else:
                maker = {"xlsx": office.xlsx, "xls": office.xls, "ods": office.ods}[style]
                files.append((f"{code}.{style}", maker(titled(merged, "Tổng hợp"))))
    def sent(unit):
        return of_year(LATE if unit.code in TARDY[name] else SENT).isoformat() + "+07:00"

    stated = [[unit.code, code, value, sent(unit)] for unit, _ in reports for code, value in indicators(unit).items()]
    files.append(("chi-tieu.csv", office.csv_file([["Mã đơn vị", "Chỉ tiêu", "Giá trị", "Dấu thời gian"], *stated])))
    said = []
    for number, (unit, _) in enumerate(reports):
        dice = Dice("remarks", unit.code)
        if number % (2 if name.startswith("ha-dong") else 9) == 0:
            said.append([unit.code, "Ưu điểm", dice.pick(STRENGTHS), sent(unit)])
            if dice.chance(0.5):
                said.append([unit.code, "Hạn chế", dice.pick(LIMITS), sent(unit)])
            if dice.chance(0.4):
                said.append([unit.code, "Kiến nghị", dice.pick(PROPOSALS), sent(unit)])
    files.append(("nhan-xet.csv", office.csv_file([["Mã đơn vị", "Nhận xét", "Nội dung", "Dấu thời gian"], *said])))
    return files


# Types of the catalogue of 2025 that reach people from afar.
REACH = {"TTR", "MXH"}


FIGURES = ["activities", "sessions", "participants", "female_participants", "books_donated", "reach"]


def add(totals, rows):
    """Adds what rows state to figures of the root."""
    for row in rows:
        reached = row[3] in REACH
        people = [0, 0, row[9], row[7]] if reached else [row[7], row[8] or 0, row[9], 0]
        for figure, value in zip(FIGURES, [1, row[6], *people]):
            totals[figure] += value


def expected(units, reports, name):
    """The figures of the root."""
    totals = dict.fromkeys(FIGURES, 0)
    for _, rows in reports:
        add(totals, rows)
    reporting = [unit for unit in units if unit.reports]
    late = len(TARDY[name])
    return {"totals": totals, "reporting": {"expected": len(reporting), "reported": len(reports), "on_time": len(reports) - late,
                                            "late": late}}


def compared(name):
    """Figures of the units that report in the campaign and in that of the year before: then and now."""
    global YEAR
    pairs, silent = {}, NEVER[name] | REFUSED[name]
    for year in (YEAR - 1, YEAR):
        silent |= NEVER[f"{name[:-4]}{year}"] | REFUSED[f"{name[:-4]}{year}"]
    for year in (YEAR - 1, YEAR):
        YEAR = year
        units = UNITS[name]()
        rows = [(unit, table(unit, work(unit, units), of_year(SENT))) for unit in units if unit.reports and unit.code not in silent]
        for figure, value in expected(units, rows, name)["totals"].items():
            pairs.setdefault(figure, []).append(value)
    return pairs


def units_csv(units):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    has_bases = any(unit.bases for unit in units)
    writer.writerow(["code", "parent", "kind", "name", "population", "reports"]
                    + (["households", "clans", "villages", "adults"] if has_bases else []))
    for unit in units:
        row = [unit.code, unit.parent, unit.kind, unit.name, unit.population or "", "yes" if unit.reports else "no"]
        writer.writerow(row + (list(unit.bases or ("", "", "", "")) if has_bases else []))
    return out.getvalue()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("name", choices=sorted(UNITS))
    parser.add_argument("--out", type=Path, help="folder of the campaign; default: the example's own")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    global YEAR
    YEAR = int(options.name[-4:])
    folder = options.out or HERE / options.name
    units = UNITS[options.name]()
    text = units_csv(units)
    if options.check:
        sys.exit(0 if (folder / "units.csv").read_text(encoding="utf-8") == text else f"{folder}/units.csv differs")
    name = options.name
    broken = [unit for unit in units if unit.code in REFUSED[name]]
    silent = NEVER[name] | REFUSED[name]
    reports = [(unit, table(unit, work(unit, units), of_year(LATE if unit.code in TARDY[name] else SENT)))
               for unit in units if unit.reports and unit.code not in silent]
    (folder / "inbox").mkdir(parents=True, exist_ok=True)
    (folder / "units.csv").write_text(text, encoding="utf-8")
    for file, content in inbox(name, units, reports, broken):
        (folder / "inbox" / file).write_bytes(content)
    truth = expected(units, reports, name)
    if f"{name[:-4]}{YEAR - 1}" in UNITS:
        truth["comparison"] = compared(name)
    (folder / "expected.json").write_text(
        json.dumps(truth, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{folder}: {len(units)} units, {len(reports)} report")


if __name__ == "__main__":
    main()
