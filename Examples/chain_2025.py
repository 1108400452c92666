#!/usr/bin/env python3
"""Takes figures from schools by their wards to the city, by files alone: three ward campaigns, and one of the city above them.

    chain_2025.py --program BAOCAO --out DIR [--wards N]

Every campaign is made by `baocao init` and lands in DIR/chain/; documents land in DIR. A ward reads what its schools send,
issues its report, and the PDF is its report to the city: nobody types a figure again. A school of one ward then corrects itself;
the ward's supplement takes the place of its first report. All commands are shown as they run. At the end the city's figures are
held against those of the wards' rows before they were written down; a difference ends with 1. All figures are invented.
"""
import argparse
import csv
import json
import os
import shutil
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import generate_2025 as example

HANOI = timezone(timedelta(hours=7))
REPORTED = datetime(2025, 10, 7, 14, 30, tzinfo=HANOI)
ISSUED = datetime(2025, 10, 8, 10, 0, tzinfo=HANOI)
CORRECTED = datetime(2025, 10, 8, 15, 0, tzinfo=HANOI)
SUPPLEMENTED = datetime(2025, 10, 9, 9, 0, tzinfo=HANOI)
CITY_READS = "2025-10-11T08:00:00+07:00"

# Folder, name of the ward, what its list of units says, one a line.
WARDS = [
    ("ha-dong", "Phường Hà Đông",
     ["Trường Mầm non Vạn Phúc", "Trường Tiểu học Kim Đồng", "Trường THCS Lê Lợi", "Trường THPT Lê Quý Đôn",
      "Trung tâm Học tập cộng đồng phường Hà Đông", "Tổ dân phố số 1", "Tổ dân phố số 2"]),
    ("cau-giay", "Phường Cầu Giấy",
     ["Trường Mầm non Quan Hoa", "Trường Tiểu học Nghĩa Tân", "Trường THCS Dịch Vọng",
      "Trung tâm Học tập cộng đồng phường Cầu Giấy", "Tổ dân phố số 1"]),
    ("tay-ho", "Phường Tây Hồ",
     ["Trường Mầm non Nhật Tân", "Trường Tiểu học Xuân La", "Trường THCS Tứ Liên", "Trường THCS Phú Thượng",
      "Trung tâm Học tập cộng đồng phường Tây Hồ", "Tổ dân phố số 1"]),
]
CITY = "Thành phố Hà Nội"

# The officer's own sentences: without them a report stays a draft and is not issued.
SENTENCES = {
    "direction": "Ban hành kế hoạch, phân công các bộ phận hướng dẫn, đôn đốc và tổng hợp kết quả.",
    "notable": "Các hoạt động về kỹ năng số thu hút {participants@type=KSC} lượt người tham gia.",
    "strengths": "Các đơn vị chủ động phối hợp, nội dung thiết thực.",
    "limitations": "Một số đơn vị chưa thống kê đủ số nữ tham gia.",
    "causes": "Cán bộ phụ trách còn kiêm nhiệm nhiều việc.",
    "lessons": None,
    "tasks": "Duy trì các lớp kỹ năng số tại trung tâm học tập cộng đồng.",
    "proposals": "Đề nghị cấp trên hỗ trợ tài liệu về kỹ năng số cho người dân.",
}


class Chain:
    def __init__(self, program, out):
        self.program, self.out, self.folder = program, out, out / "chain"

    def run(self, *arguments, shown=True):
        if shown:
            print("$ baocao " + " ".join(f"'{word}'" if " " in word else word for word in map(str, arguments)), flush=True)
        done = subprocess.run([self.program, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if shown:
            print("".join(f"    {line}\n" for line in done.stderr.splitlines()), end="", flush=True)
        if done.returncode != 0:
            sys.exit(f"baocao {arguments[0]} ended with {done.returncode}\n{done.stderr}")
        return done.stdout

    def totals(self, campaign):
        return json.loads(self.run("summarize", campaign, "--json", shown=False))["totals"]


def edit(path, *changes):
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        if old not in text:
            sys.exit(f"{path}: there is no '{old}' to change")
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def put(path, content, when):
    """What somebody sent, with the time it came."""
    path.write_bytes(content)
    os.utime(path, (when.timestamp(), when.timestamp()))


def finish(campaign, report, unit):
    """What `init` leaves to the officer: the theme, and sentences of their own."""
    theme = "Học để phát triển bản thân, làm chủ tri thức và công nghệ, góp phần xây dựng đất nước hùng cường, thịnh vượng"
    edit(campaign / "campaign.yaml", (f"# theme: {theme}", f"theme: {theme}"))
    lines = [f"{report}:", f'  "{unit}":']
    for place, text in SENTENCES.items():
        lines += [f"    {place}: none"] if text is None else [f"    {place}:", f'      - "{text}"']
    (campaign / "narrative.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def units_of(campaign):
    with open(campaign / "units.csv", encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return [example.Unit(row["code"], row["parent"], row["kind"], row["name"], None, row["reports"] == "yes") for row in rows]


def ward(chain, number, name, title, listed, truth):
    """One ward from an empty folder to its issued report: its campaign, its code, its PDF."""
    campaign = chain.folder / name
    listing = chain.folder / f"{name}.txt"
    listing.write_text("\n".join(listed) + "\n", encoding="utf-8")
    chain.run("init", campaign, "--kind", "commune", "--year", 2025, "--name", title, "--parent", "Hà Nội", "--units", listing,
              "--catalogue", 2025, "--issuer-form", "bcd")
    units = units_of(campaign)
    code = units[0].code
    finish(campaign, "bao-cao-phuong", code)
    styles = ["xlsx", "csv", "xls", "docx", "ods"]
    for at, unit in enumerate(unit for unit in units if unit.reports):
        rows = example.table(unit, example.work(unit, units), example.SENT)
        example.add(truth, rows)
        file, content = example.single(unit, rows, styles[at % len(styles)])
        put(campaign / "inbox" / file, content, REPORTED)
    stated = [[unit.code, key, value, example.SENT.isoformat() + "+07:00"]
              for unit in units for key, value in example.indicators(unit).items()]
    put(campaign / "inbox" / "chi-tieu.csv",
        example.office.csv_file([["Mã đơn vị", "Chỉ tiêu", "Giá trị", "Dấu thời gian"], *stated]), REPORTED)
    chain.run("run", campaign, "--as-of", "2025-10-08T08:00:00+07:00", "--out", chain.out)
    return campaign, code, issue(chain, campaign, code, 12 + number, "2025-10-08")


def issue(chain, campaign, code, number, day, *more):
    chain.run("issue", campaign, "--report", "bao-cao-phuong", "--number", number, "--date", day, "--out", chain.out, *more)
    return next(chain.out.glob(f"*/issued/bao-cao-phuong/{code}/{number}-{day}.pdf"))


def correct(chain, campaign, truth):
    """A school of the ward sends its whole report again with one more activity."""
    units = units_of(campaign)
    school = next(unit for unit in units if unit.kind == "thcs")
    more = [[school.code, school.name, "6/10/2025", "NHS", "Ngày hội đọc sách của toàn trường", "hoc_sinh", 1, 655, 331, 0,
             CORRECTED.isoformat()]]
    rows = example.table(school, example.work(school, units), CORRECTED.replace(tzinfo=None)) + more
    example.add(truth, more)
    put(campaign / "inbox" / f"{school.code} (sửa).xlsx", example.office.xlsx(example.titled(rows, school.name)), CORRECTED)


def city(chain, codes):
    campaign = chain.folder / "ha-noi"
    chain.run("init", campaign, "--kind", "province", "--year", 2025, "--name", CITY, "--catalogue", 2025)
    # The city of this chain has three wards, and hears from them three days after the week.
    units = campaign / "units.csv"
    kept = [line for line in units.read_text(encoding="utf-8").splitlines(True)
            if line.startswith(("code,", "01,")) or line.split(",")[0] in codes]
    units.write_text("".join(kept), encoding="utf-8")
    edit(campaign / "campaign.yaml", ("deadline: 2025-10-07T17:00:00+07:00", "deadline: 2025-10-10T17:00:00+07:00"))
    finish(campaign, "bao-cao-thanh-pho", "01")
    return campaign


def compare(chain, campaign, truth, what):
    totals = chain.totals(campaign)
    print(f"==> {what}")
    wrong = [figure for figure in example.FIGURES if totals[figure] != truth[figure]]
    for figure in example.FIGURES:
        print(f"    {figure:20} {totals[figure]:>8}   {'as sent' if figure not in wrong else f'NOT {truth[figure]}'}")
    return not wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--wards", type=int, default=len(WARDS), help="only the first wards; default: all three")
    options = parser.parse_args()
    chain = Chain(options.program, options.out)
    for old in [chain.folder, *chain.out.glob("thht-*-2025")]:
        if old.exists():
            shutil.rmtree(old)
    chain.folder.mkdir(parents=True)

    truth = dict.fromkeys(example.FIGURES, 0)
    wards = [ward(chain, number, *row, truth) for number, row in enumerate(WARDS[:options.wards])]
    top = city(chain, {code for _, code, _ in wards})
    for _, code, document in wards:
        put(top / "inbox" / f"{code}.pdf", document.read_bytes(), ISSUED)
    chain.run("collect", top)
    right = compare(chain, top, truth, f"the city's figures, from {len(wards)} PDFs")

    campaign, code, _ = wards[0]
    correct(chain, campaign, truth)
    chain.run("run", campaign, "--as-of", "2025-10-09T08:00:00+07:00", "--out", chain.out)
    second = issue(chain, campaign, code, 20, "2025-10-09", "--supplement")
    put(top / "inbox" / f"{code} (bổ sung).pdf", second.read_bytes(), SUPPLEMENTED)
    chain.run("run", top, "--as-of", CITY_READS, "--out", chain.out)
    right = compare(chain, top, truth, "the city's figures, after one ward's supplement") and right
    trace = json.loads(chain.run("trace", top, "participants", "--json"))
    for document in sorted({part["place"]["file"] for part in trace["parts"]}):
        behind = sum(part["value"] for part in trace["parts"] if part["place"]["file"] == document)
        print(f"    {behind:>8} from {document}")
    print(chain.run("verify", second, "--campaign", campaign), end="")
    sys.exit(0 if right else 1)


if __name__ == "__main__":
    main()
