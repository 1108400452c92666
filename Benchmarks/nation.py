#!/usr/bin/env python3
"""Makes a campaign over the real communes of Vietnam with schools and figures that are invented.

    nation.py --out FOLDER [--communes N] [--schools N] [--rows N] [--files province|one|unit] [--versions N] [--seed N]

writes campaign.yaml, units.csv, inbox/ and expected.json. Without options it is the whole nation: 34 provinces, the 3,321
communes, wards and special zones of Places/communes-2026.csv, 17 schools in each, six rows of activities a school, and a CSV
for each province. Other sizes are shapes of their own:

    --communes 24 --rows 245 --files one    100,000 rows of some hundred units in one file
    --communes 1 --schools 10000            a commune with 10,000 schools
    --versions 2000                         the first school sends that many reports, each with one more participant

With fewer communes than there are, they are taken evenly from the list, so that every part of the country and every kind is
among them. expected.json has the root's totals, computed from the rows before they are written. The same arguments give the
same bytes: nothing is used but random(), seeded with the unit's code. check_nation.py holds what was made against it.
"""

import argparse
import csv
import json
import random
from pathlib import Path

PLACES = Path(__file__).resolve().parent.parent / "Places" / "communes-2026.csv"
DAYS = [f"2025-10-{day:02}" for day in range(1, 8)]
HEADING = ["Mã đơn vị", "Tên đơn vị", "Ngày", "Loại hoạt động", "Tên hoạt động", "Đối tượng", "Số buổi", "Số người tham gia",
           "Trong đó nữ", "Số sách quyên góp", "Ghi chú"]
KINDS = [("mam_non", "Trường Mầm non", 0.4), ("tieu_hoc", "Trường Tiểu học", 1.0), ("thcs", "Trường Trung học cơ sở", 0.8)]
KIND_OF_PLACE = {"Xã": "xa", "Phường": "phuong", "Đặc": "dac_khu", "Tỉnh": "tinh", "Thành": "thanh_pho"}
TYPES = {
    "LPD": ["Lễ phát động Tuần lễ hưởng ứng học tập suốt đời với chủ đề {about}", "Khai mạc Tuần lễ: {about}"],
    "TDK": ["Tọa đàm về {about}", "Nói chuyện chuyên đề {about}"],
    "KSC": ["Tập huấn kỹ năng số: {about}", "Hướng dẫn cha mẹ học sinh {about}"],
    "NHS": ["Ngày hội đọc sách “{about}”", "Giới thiệu sách và kể chuyện theo sách về {about}"],
    "QGS": ["Quyên góp sách cho tủ sách lớp học, hướng tới {about}", "Góp một cuốn sách nhỏ: {about}"],
    "CTH": ["Hội thi tìm hiểu {about}", "Cuộc thi “Rung chuông vàng” tìm hiểu {about}"],
    "TTR": ["Phát thanh măng non về {about}", "Treo băng rôn, khẩu hiệu tuyên truyền {about}"],
}
SUBJECTS = ["an toàn trên không gian mạng", "phòng, chống đuối nước", "văn hóa đọc trong gia đình", "chuyển đổi số trong trường học",
            "dinh dưỡng học đường", "bảo vệ nguồn nước", "lịch sử địa phương", "nghề truyền thống của quê hương", "luật giao thông",
            "phân loại rác tại nguồn", "sơ cứu ban đầu", "tiết kiệm điện", "học liệu mở", "sách nói và thư viện số",
            "kỹ năng tự học", "phòng cháy, chữa cháy", "tiếng Anh giao tiếp", "khoa học vui", "trồng rau sạch", "quyền trẻ em"]
CIRCLES = ["khối {n}", "lớp {n}A", "tổ {n}", "nhóm {n}", "đợt {n}", "buổi {n}", "cụm {n}", "điểm trường {n}"]
GROUPS = [("hoc_sinh", 420, 0.48), ("hoc_sinh", 300, 0.48), ("giao_vien", 45, 0.85), ("nguoi_dan", 160, 0.53)]
NOTES = ["Phối hợp với Hội Khuyến học", "Có ảnh kèm theo", "Tổ chức trực tuyến, kết hợp trực tiếp", "Mời tác giả đến giao lưu"]
FIGURES = ["activities", "sessions", "participants", "female_participants", "books_donated"]

CAMPAIGN = """\
# Chiến dịch để đo tốc độ: địa bàn là thật, các trường và số liệu là giả định.
code: ca-nuoc-2025
title: Tuần lễ hưởng ứng học tập suốt đời năm 2025
theme: Học để phát triển bản thân, làm chủ tri thức và công nghệ, góp phần xây dựng đất nước hùng cường, thịnh vượng
short_name: Tuần lễ
period: {from: 2025-10-01, to: 2025-10-07}
deadline: 2025-10-07T17:00:00+07:00
time_zone: Asia/Ho_Chi_Minh
levels: [country, province, commune, institution]
unit_kinds:
  - {code: quoc_gia, name: Quốc gia, level: country}
  - {code: tinh, name: Tỉnh, level: province}
  - {code: thanh_pho, name: Thành phố, level: province}
  - {code: xa, name: Xã, level: commune}
  - {code: phuong, name: Phường, level: commune}
  - {code: dac_khu, name: Đặc khu, level: commune}
  - {code: mam_non, name: Trường Mầm non, level: institution}
  - {code: tieu_hoc, name: Trường Tiểu học, level: institution}
  - {code: thcs, name: Trường Trung học cơ sở, level: institution}
catalogue: 2025
issuer:
  parent: Bộ Giáo dục và Đào tạo
  name: Cục Giáo dục nghề nghiệp và Giáo dục thường xuyên
  symbol: BC-GDNNGDTX
  place: Hà Nội
signatory:
  position: [KT. Cục trưởng, Phó Cục trưởng]
recipients: [Lãnh đạo Bộ (để b/c), "Lưu: VT"]
issuers:
  commune: {form: ubnd}
  province: {form: ubnd}
reports:
  - {layout: commune-summary, for_each: commune, due: deadline}
  - {layout: district-report, for_each: province, due: deadline}
"""


class Dice:
    """A generator of its own for every purpose."""

    def __init__(self, *purpose):
        self.random = random.Random(":".join(map(str, purpose))).random

    def below(self, limit):
        return int(self.random() * limit)

    def pick(self, items):
        return items[self.below(len(items))]


def communes(count):
    with open(PLACES, encoding="utf-8", newline="") as file:
        places = list(csv.DictReader(file))
    return [places[number * len(places) // count] for number in range(min(count, len(places)))]


def schools(place, count, seed):
    """Code, kind, name and size of the schools of a commune; no two names of them are alike."""
    for number in range(count):
        kind, words, size = KINDS[number % len(KINDS)]
        code = f"{place['code']}-{number + 1:02}"
        own = place["name"].split(maxsplit=2 if place["name"].startswith("Đặc") else 1)[-1]
        yield code, kind, f"{words} {own} {number // len(KINDS) + 1}", size * (0.6 + Dice(seed, code, "size").random())


def rows_of(code, size, count, seed, more=0):
    """Cells behind code and name, and the figures they add up to."""
    dice = Dice(seed, code)
    if dice.random() < 0.04:
        return [], [0] * len(FIGURES)
    rows, sums = [], [0] * len(FIGURES)
    for number in range(count):
        type_code = dice.pick(list(TYPES))
        group, crowd, women = dice.pick(GROUPS)
        title = dice.pick(TYPES[type_code]).format(about=dice.pick(SUBJECTS))
        if count > 12:
            title += ", " + dice.pick(CIRCLES).format(n=number + 1)
        people = 8 + int(size * crowd * (0.3 + dice.random())) + (more if number == 0 else 0)
        figures = [1, 1 + dice.below(3), people, int(people * women * (0.8 + 0.2 * dice.random())),
                   20 + dice.below(400) if type_code == "QGS" else 0]
        for at, value in enumerate(figures):
            sums[at] += value
        rows.append([dice.pick(DAYS), type_code, title, group, *figures[1:], dice.pick(NOTES) if dice.random() < 0.2 else ""])
    return sorted(rows, key=lambda row: (row[0], row[1])), sums


class Tables:
    """The CSV files of an inbox, each opened when its first row comes."""

    def __init__(self, inbox, files):
        self.inbox, self.files, self.name, self.file = inbox, files, None, None

    def write(self, province, code, name, rows):
        wanted = {"one": "ca-nuoc", "province": f"tinh-{province}", "unit": code}[self.files]
        if wanted != self.name:
            self.close()
            self.name = wanted
            self.file = open(self.inbox / f"{wanted}.csv", "w", encoding="utf-8", newline="")
            self.writer = csv.writer(self.file, lineterminator="\n")
            self.writer.writerow(HEADING)
        self.writer.writerows([code, name, *row] for row in rows)

    def close(self):
        if self.file:
            self.file.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--communes", type=int, default=3321)
    parser.add_argument("--schools", type=int, default=17)
    parser.add_argument("--rows", type=int, default=6)
    parser.add_argument("--files", choices=["province", "one", "unit"], default="province")
    parser.add_argument("--versions", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    inbox = options.out / "inbox"
    inbox.mkdir(parents=True, exist_ok=True)
    places = communes(options.communes)
    (options.out / "campaign.yaml").write_text(CAMPAIGN, encoding="utf-8")
    tables = Tables(inbox, options.files)
    totals, expected, reported = [0] * len(FIGURES), 0, 0
    with open(options.out / "units.csv", "w", encoding="utf-8", newline="") as file:
        units = csv.writer(file, lineterminator="\n")
        units.writerow(["code", "parent", "kind", "name", "population", "reports"])
        units.writerow(["VN", "", "quoc_gia", "Việt Nam", "", "no"])
        for code, name in dict.fromkeys((each["province_code"], each["province"]) for each in places):
            units.writerow([f"T{code}", "VN", KIND_OF_PLACE[name.split()[0]], name, "", "no"])
        for place in places:
            province = place["province_code"]
            units.writerow([place["code"], f"T{province}", KIND_OF_PLACE[place["name"].split()[0]], place["name"], "", "no"])
            for code, kind, name, size in schools(place, options.schools, options.seed):
                units.writerow([code, place["code"], kind, name, "", "yes"])
                rows, sums = rows_of(code, size, options.rows, options.seed)
                expected += 1
                if rows:
                    reported += 1
                    tables.write(province, code, name, rows)
                    totals = [a + b for a, b in zip(totals, sums)]
                if expected == 1:
                    first = (code, name, size)
    tables.close()
    for version in range(1, options.versions):
        rows, _ = rows_of(first[0], first[2], options.rows, options.seed, more=version)
        again = Tables(inbox / f"lan-{version:05}", "unit")
        again.inbox.mkdir()
        again.write("", first[0], first[1], rows)
        again.close()
        totals[2] += 1
    (options.out / "expected.json").write_text(
        json.dumps({"totals": dict(zip(FIGURES, totals)), "reporting": {"expected": expected, "reported": reported}}, indent=1)
        + "\n", encoding="utf-8")
    print(f"{options.out}: {len(places)} communes, {expected} schools, {reported} report, {reported * options.rows} rows")


if __name__ == "__main__":
    main()
