"""Page numbers: in the top margin, from the second page of the report and of each appendix."""

from checks import style
from findings import Finding
from rulebook import EDGE, millimetres

COMPONENT = "page number"
SOURCE = "Phụ lục I, Phần I, mục I.6"
APPENDIX_SOURCE = "Phụ lục I, Phần I, mục III.1.đ"

# No number stands closer to the edge of the paper than this.
HIGHEST = 8 / 25.4 * 72


def check(report):
    for section in report.sections:
        source = APPENDIX_SOURCE if section.heading else SOURCE
        for index, sheet in enumerate(section.sheets, 1):
            yield from _check(sheet, index, source)


def _check(sheet, index, source):
    def finding(found, asks, source=SOURCE):
        return Finding(sheet.number, COMPONENT, found, asks, source)

    numbers = sheet.page_numbers
    if index == 1:
        for line in numbers:
            yield finding(f"{line.quoted()} on a first page", "no number on a first page", source)
        return
    if not numbers:
        yield finding("none", f"{index} in the top margin", source)
        return
    if len(numbers) > 1:
        yield finding(" and ".join(line.quoted() for line in numbers), "one number on a page")
    line = numbers[0]
    if line.text != str(index):
        yield finding(line.quoted(), f"Arabic numbers from 1 in each part, here {index}", source)
    if wrong := style.faults(line, 13, 14, bold=False):
        yield finding(wrong, style.asks(13, 14, bold=False))
    if wrong := style.off_centre(line, sheet.block.centre):
        yield finding(wrong, f"the middle at {millimetres(sheet.block.centre)}")
    if line.top < HIGHEST - EDGE or line.bottom > sheet.block.top + EDGE:
        yield finding(f"its line at {millimetres(line.baseline)} from the top", "a place in the top margin")
