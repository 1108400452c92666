"""Nơi nhận and the list of recipients."""

import re

from checks import style
from findings import Finding
from rulebook import FLUSH, LEVEL, SINGLE_SPACING, WIDEST_SPACING, millimetres

TITLE = "Nơi nhận"
LIST = "recipients"
SOURCE = "Phụ lục I, Phần I, mục II.9"

ENTRY = re.compile(r"- .*;")
LAST = re.compile(r"- Lưu: VT.*\.")
DRAFTER = re.compile(r"[^\W\d_]{1,5}\. ?\(\d+\)")


def check(report):
    closing = report.closing
    if report.is_slip and not closing.lines:
        return
    yield from _check_title(report)
    lines = list(closing.recipients)
    entries = closing.recipient_entries()
    if entries and DRAFTER.fullmatch(entries[-1][-1].text):
        entries[-1].pop()
        entries = [entry for entry in entries if entry]
    page = closing.page
    if not entries:
        yield Finding(page, LIST, "none", "a list of recipients", SOURCE)
        return
    for line in lines:
        if wrong := style.faults(line, 11, 11, bold=False):
            yield Finding(line.page, LIST, wrong, style.asks(11, 11, bold=False), SOURCE)
    for entry in entries:
        first = entry[0]
        if abs(first.x0 - report.sheets[first.page - 1].block.left) > FLUSH:
            found = f"{first.quoted()} begins at {millimetres(first.x0)}"
            yield Finding(first.page, LIST, found, "hyphens at the left margin", SOURCE)
        text = " ".join(line.text for line in entry)
        form, asks = (LAST, "‘- Lưu: VT, ….’ at the end") if entry is entries[-1] else (ENTRY, "‘- …;’ for each recipient")
        if form.fullmatch(text) is None:
            yield Finding(first.page, LIST, f"‘{text}’", asks, SOURCE)
    for above, below in zip(lines, lines[1:]):
        step = (below.baseline - above.baseline) / below.size
        if above.page == below.page and not SINGLE_SPACING - 0.02 <= step <= WIDEST_SPACING:
            found = f"{step * below.size:.1f} pt from line to line"
            yield Finding(below.page, LIST, found, "no space between the lines", SOURCE)


def _check_title(report):
    closing = report.closing
    line = closing.title

    def finding(found, asks):
        return Finding(closing.page, TITLE, found, asks, SOURCE)

    if line is None:
        yield finding("none", "‘Nơi nhận:’ at the lower left")
        return
    if line.text != "Nơi nhận:":
        yield finding(line.quoted(), "‘Nơi nhận:’ on its own line")
    if wrong := style.faults(line, 12, 12, bold=True, italic=True):
        yield finding(wrong, style.asks(12, 12, bold=True, italic=True))
    left = report.sheets[line.page - 1].block.left
    if abs(line.x0 - left) > FLUSH:
        yield finding(f"it begins at {millimetres(line.x0)}", f"a place at the left margin, {millimetres(left)}")
    if closing.authority and closing.authority[0].page == line.page:
        off = abs(closing.authority[0].baseline - line.baseline)
        if off > LEVEL:
            yield finding(f"{off:.1f} pt off the first line of the signature", "one line with the signer's authority")
