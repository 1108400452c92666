#!/usr/bin/env python3
"""Measures the collection of files of mixed formats beside that of the same tables as .xlsx.

    formats.py [--files N] [--rows N] [--runs N] [--program PATH]

Makes N files (1000), each a school's own table of so many rows (20), once all as .xlsx and once in turn as xlsx, xls, ods,
docx, csv, html, a zip and a message; collects each set into a fresh ledger, in turn, run by run; checks that both gave the
same figures; and prints the median of the CPU seconds of each and their ratio, which docs promise to be at most 2.
"""

import argparse
import datetime
import html
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Examples"))

import office_files as office  # noqa: E402

HEAD = ["Ngày", "Loại hoạt động", "Tên hoạt động", "Đối tượng", "Số người tham gia", "Trong đó nữ"]
GROUPS = ["Học sinh", "Giáo viên", "Người dân"]
SENT = datetime.datetime(2023, 10, 8, 9, 30)
CAMPAIGN = """code: do
title: Đo thời gian thu báo cáo
period: {from: 2023-10-02, to: 2023-10-08}
deadline: 2023-10-08T17:00:00+07:00
time_zone: Asia/Ho_Chi_Minh
levels: [commune, institution]
unit_kinds:
  - {code: xa, name: Xã, level: commune}
  - {code: truong, name: Trường, level: institution}
issuer: {parent: UBND XÃ, name: BAN CHỈ ĐẠO, symbol: BC-BCĐ, place: Đo}
signatory: {authority: TM. BAN CHỈ ĐẠO, position: TRƯỞNG BAN}
recipients: ["Lưu: VT"]
reports: []
"""


def table(number, rows):
    return [HEAD] + [[f"0{2 + row % 7}/10/2023", "LPD", f"Hoạt động thứ {row + 1}", GROUPS[row % 3], 100 + number % 50 + row,
                      40 + row] for row in range(rows)]


def page(unit, rows):
    cells = "".join("<tr>" + "".join(f"<td>{html.escape(str(value))}</td>" for value in row) + "</tr>" for row in rows)
    return f'<html><head><meta charset="utf-8"></head><body><p>{unit}</p><table>{cells}</table></body></html>'.encode()


def written(kind, number, rows):
    """Name and bytes of a school's file."""
    unit = f"Mã đơn vị: T{number:04}"
    rows = table(number, rows)
    sheet = [[unit], *rows]
    if kind == "zip":
        return f"{number}.zip", office.archive([(f"Báo cáo {number}.xlsx", office.xlsx(sheet))])
    if kind == "eml":
        attached = [(f"Báo cáo {number}.xlsx", office.xlsx(sheet))]
        return f"{number}.eml", office.eml(f"truong{number}@example.vn", "Báo cáo", SENT + datetime.timedelta(0, number), "Kính gửi.", attached)
    makers = {"xlsx": lambda: office.xlsx(sheet), "xls": lambda: office.xls(sheet), "ods": lambda: office.ods(sheet),
              "docx": lambda: office.docx([unit], rows), "csv": lambda: office.csv_file(sheet), "html": lambda: page(unit, rows)}
    return f"{number}.{kind}", makers[kind]()


def campaign(folder, kinds, files, rows):
    (folder / "inbox").mkdir(parents=True)
    (folder / "campaign.yaml").write_text(CAMPAIGN)
    units = ["code,parent,kind,name,population,reports", "X,,xa,Xã Đo,,no"]
    for number in range(files):
        units.append(f"T{number:04},X,truong,Trường thứ {number},,yes")
        name, content = written(kinds[number % len(kinds)], number, rows)
        (folder / "inbox" / name).write_bytes(content)
        moment = SENT.timestamp()
        os.utime(folder / "inbox" / name, (moment, moment))
    (folder / "units.csv").write_text("\n".join(units) + "\n")


def collected(program, folder):
    """CPU seconds of a collection into a fresh ledger."""
    for left in [*folder.glob("ledger*"), folder / "feedback"]:
        shutil.rmtree(left) if left.is_dir() else left.unlink(missing_ok=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([program, "collect", folder, "--received-at", "2023-10-08T10:00:00+07:00"], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def totals(program, folder):
    done = subprocess.run([program, "summarize", folder, "--json"], check=True, capture_output=True)
    summary = json.loads(done.stdout)
    return summary["totals"], summary["reporting"]["reported"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--rows", type=int, default=20)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--program", default=ROOT / ".build/release/baocao")
    options = parser.parse_args()
    os.environ.setdefault("BAOCAO_HOME", str(ROOT))
    sets = {"xlsx": ["xlsx"], "mixed": ["xlsx", "xls", "ods", "docx", "csv", "html", "zip", "eml"]}
    with tempfile.TemporaryDirectory() as work:
        for name, kinds in sets.items():
            campaign(Path(work) / name, kinds, options.files, options.rows)
        seconds = {name: [] for name in sets}
        for _ in range(options.runs):
            for name in sets:
                seconds[name].append(collected(options.program, Path(work) / name))
        found = {name: totals(options.program, Path(work) / name) for name in sets}
    if found["xlsx"] != found["mixed"] or found["xlsx"][1] != options.files:
        sys.exit(f"the figures differ: {found}")
    medians = {name: statistics.median(each) for name, each in seconds.items()}
    print(f"{options.files} files of {options.rows} rows: " + ", ".join(f"{name} {value:.2f} s CPU" for name, value in medians.items())
          + f"; mixed is {medians['mixed'] / medians['xlsx']:.2f} of xlsx")


if __name__ == "__main__":
    main()
