"""Quốc hiệu and Tiêu ngữ."""

from checks import style
from findings import Finding
from rulebook import (
    CENTRE, EDGE, HEAD_SLACK, LEVEL, MOTTO, NATION, NATION_WIDTH_AT_13, RIGHT_HEAD, RIGHT_HEAD_CENTRE, RULE_TOLERANCE,
    SINGLE_SPACING, millimetres)

NATION_COMPONENT = "Quốc hiệu"
MOTTO_COMPONENT = "Tiêu ngữ"
SOURCE = "Phụ lục I, Phần I, mục II.1"

# Single spacing, with a little leading.
STEP_SLACK = 1.5


def check(report):
    if not report.has_letterhead:
        return
    head = report.head
    page = head.sheet.number
    yield from _check_nation(head, page)
    yield from _check_motto(head, page)


def _check_nation(head, page):
    def finding(found, asks):
        return Finding(page, NATION_COMPONENT, found, asks, SOURCE)

    line = head.nation
    if line is None:
        yield finding("none on the first page", f"‘{NATION}’ at the top right")
        return
    if line.text != NATION:
        yield finding(line.quoted(60), f"‘{NATION}’ on one line")
    if wrong := style.faults(line, 12, 13, bold=True):
        yield finding(wrong, style.asks(12, 13, bold=True))
    if wrong := style.off_centre(line, RIGHT_HEAD_CENTRE):
        yield finding(wrong, f"the middle at {millimetres(RIGHT_HEAD_CENTRE)}")
    if line.x0 < RIGHT_HEAD[0] - EDGE or line.x1 > RIGHT_HEAD[1] + EDGE:
        yield finding(f"from {millimetres(line.x0)} to {millimetres(line.x1)}", "a place between 96 and 195 mm")
    if not head.sheet.block.top - EDGE <= line.top <= head.sheet.block.top + HEAD_SLACK:
        yield finding(f"its top at {millimetres(line.top)}", "the first line of the page, from 20 mm")
    width = NATION_WIDTH_AT_13 * line.size / 13
    if line.text == NATION and line.is_bold and abs(line.width - width) > 2 * CENTRE:
        yield finding(f"{millimetres(line.width)} wide", f"letters as wide as Times New Roman's, {millimetres(width)}")


def _check_motto(head, page):
    def finding(found, asks):
        return Finding(page, MOTTO_COMPONENT, found, asks, SOURCE)

    line = head.motto
    if line is None:
        yield finding("none on the first page", f"‘{MOTTO}’ below the Quốc hiệu")
        return
    if line.text != MOTTO:
        yield finding(line.quoted(), f"‘{MOTTO}’ on one line")
    if wrong := style.faults(line, 13, 14, bold=True):
        yield finding(wrong, style.asks(13, 14, bold=True))
    if wrong := style.off_centre(line, head.nation.centre if head.nation else RIGHT_HEAD_CENTRE):
        yield finding(wrong, "the middle below the Quốc hiệu's")
    if head.nation:
        step = line.baseline - head.nation.baseline
        if abs(step - SINGLE_SPACING * line.size) > STEP_SLACK + LEVEL:
            yield finding(f"{step:.1f} pt below the Quốc hiệu", "single spacing below the Quốc hiệu")
    rule = head.sheet.rule_below(line)
    if rule is None:
        characters = ", only one made of characters" if head.character_rules else ""
        yield finding(f"no rule below{characters}", style.RULE_ASKS)
        return
    if wrong := style.rule_faults(rule, line):
        yield finding(wrong, style.RULE_ASKS)
    if abs(rule.length - line.width) > RULE_TOLERANCE:
        yield finding(f"a rule of {rule.length:.1f} pt below {line.width:.1f} pt of text", "a rule as long as the text")
