"""Number and symbol; place and date."""

import re

from checks import style
from findings import Finding
from rulebook import KINDS, LEFT_HEAD_CENTRE, LEVEL, RIGHT_HEAD_CENTRE, millimetres

NUMBER = "number"
DATE = "place and date"
NUMBER_SOURCE = "Phụ lục I, Phần I, mục II.3"
DATE_SOURCE = "Phụ lục I, Phần I, mục II.4"

NUMBER_FORM = re.compile(r"Số: +(\d{2,})?/([^\W\d_]+)(-[^\W_&]+(?:&[^\W_&]+)*)+")
DATE_FORM = re.compile(
    r"(?P<place>\S.*\S), +ngày +(?P<day>0[1-9]|[12]\d|3[01])? *tháng +(?P<month>01|02|[3-9]|1[0-2])? *"
    r"năm(?P<year> +\d{4})?")


def check(report):
    if not report.has_letterhead:
        return
    head = report.head
    if head.number or not report.is_slip:
        yield from _check_number(head, head.sheet.number)
    yield from _check_date(head, head.sheet.number)


def _check_number(head, page):
    def finding(found, asks):
        return Finding(page, NUMBER, found, asks, NUMBER_SOURCE)

    line = head.number
    if line is None:
        yield finding("none at the left", "‘Số: …/…-…’ below the issuing body")
        return
    form = NUMBER_FORM.fullmatch(line.text)
    if form is None:
        yield finding(line.quoted(), "‘Số: 05/BC-BCĐ’, two digits or more or none yet, no space around / and -")
    elif head.kind and head.kind.text in KINDS and form[2] != KINDS[head.kind.text]:
        yield finding(f"{line.quoted()} over {head.kind.quoted()}", f"the symbol {KINDS[head.kind.text]} for this kind")
    if wrong := style.faults(line, 13, 13, bold=False):
        yield finding(wrong, style.asks(13, 13, bold=False))
    if wrong := style.off_centre(line, LEFT_HEAD_CENTRE):
        yield finding(wrong, f"the middle at {millimetres(LEFT_HEAD_CENTRE)}")


def _check_date(head, page):
    def finding(found, asks):
        return Finding(page, DATE, found, asks, DATE_SOURCE)

    line = head.place_date
    if line is None:
        yield finding("none at the right", "‘…, ngày … tháng … năm …’ below the Tiêu ngữ")
        return
    form = DATE_FORM.fullmatch(line.text)
    if form is None or not form["place"][0].isupper():
        yield finding(
            line.quoted(60), "‘Thanh Trì, ngày 09 tháng 10 năm 2023’: days to 9 and months 1 and 2 with a zero, or blanks")
    if wrong := style.faults(line, 13, 14, bold=False, italic=True):
        yield finding(wrong, style.asks(13, 14, bold=False, italic=True))
    if wrong := style.off_centre(line, RIGHT_HEAD_CENTRE):
        yield finding(wrong, f"the middle at {millimetres(RIGHT_HEAD_CENTRE)}")
    if head.number and abs(line.baseline - head.number.baseline) > LEVEL:
        found = f"{abs(line.baseline - head.number.baseline):.1f} pt off the line of the number"
        yield finding(found, "one line with the number")
