"""Headings of appendices: word and number, title, reference to the report."""

import re

from checks import style
from findings import Finding
from reading.appendix import WORD
from rulebook import CENTRE, EDGE, HEAD_SLACK, millimetres

COMPONENT = "appendix"
SOURCE = "Phụ lục I, Phần I, mục III.1"

REFERENCE = re.compile(
    r"\(Kèm theo (?P<kind>\S.*?) số +(?P<number>\d+)?/(?P<symbol>\S+) ngày +(?P<day>\d\d)? *tháng +(?P<month>\d\d?)? *"
    r"năm +(?P<year>\d{4})? *của \S.*\)")
NUMBER = re.compile(r"số:?\s*(\d*)\s*(/\S+)", re.IGNORECASE)
DATE = re.compile(r"ngày\s*(\d*)\s*tháng\s*(\d*)\s*năm\s*(\d*)")
ROMAN = (
    "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV XXVI XXVII XXVIII "
    "XXIX XXX").split()


def check(report):
    for index, section in enumerate(report.appendices):
        heading = section.heading
        yield from _check_word(heading, index, len(report.appendices))
        yield from _check_title(heading)
        yield from _check_reference(heading, report)
    for section in report.sections:
        for sheet in section.sheets:
            for line in sheet.flow[1 if section.heading and sheet is section.sheets[0] else 0 :]:
                is_heading = WORD.fullmatch(line.text) and line.text[-1] != "."
                if is_heading and abs(line.centre - sheet.block.centre) < CENTRE:
                    found = f"{line.quoted()} in the middle of a page"
                    yield Finding(sheet.number, COMPONENT, found, "an appendix on a page of its own", SOURCE)


def _check_word(heading, index, count):
    line = heading.word
    page = heading.sheet.number
    wanted = "Phụ lục" if count == 1 else f"Phụ lục {ROMAN[index]}" if index < len(ROMAN) else None
    if wanted and line.text != wanted:
        asks = "‘Phụ lục’ alone on its line" if count == 1 else f"‘{wanted}’: Roman numbers in order, alone on its line"
        yield Finding(page, COMPONENT, line.quoted(), asks, SOURCE)
    if wrong := style.faults(line, 14, 14, bold=True):
        yield Finding(page, COMPONENT, wrong, f"its word {style.asks(14, 14, bold=True)}", SOURCE)
    yield from _check_centre(line, heading.sheet)
    block = heading.sheet.block
    if not block.top - EDGE <= line.top <= block.top + HEAD_SLACK:
        found = f"the top of {line.quoted()} at {millimetres(line.top)}"
        yield Finding(page, COMPONENT, found, "the first line of a new page", SOURCE)


def _check_title(heading):
    page = heading.sheet.number
    if not heading.title:
        yield Finding(page, COMPONENT, "no title", "a title below its word", SOURCE)
    for line in heading.title:
        if wrong := style.faults(line, 13, 14, bold=True):
            yield Finding(page, COMPONENT, wrong, f"a title of {style.asks(13, 14, bold=True)}", SOURCE)
        if line.text != line.text.upper():
            yield Finding(page, COMPONENT, line.quoted(), "a title in capitals", SOURCE)
        yield from _check_centre(line, heading.sheet)


def _check_reference(heading, report):
    page = heading.sheet.number
    if not heading.reference:
        yield Finding(page, COMPONENT, "no reference to the report", "‘(Kèm theo Báo cáo số …)’ below the title", SOURCE)
        return
    for line in heading.reference:
        if wrong := style.faults(line, 13, 14, bold=False, italic=True):
            asks = f"a reference of {style.asks(13, 14, bold=False, italic=True)}"
            yield Finding(page, COMPONENT, wrong, asks, SOURCE)
        yield from _check_centre(line, heading.sheet)
    yield from _check_agreement(heading, report)
    last = heading.reference[-1]
    rule = heading.sheet.rule_below(last)
    if rule is None:
        yield Finding(page, COMPONENT, "no rule below the reference", "a short rule below the reference", "model form 2.1")
        return
    if wrong := style.rule_faults(rule, last):
        yield Finding(page, COMPONENT, wrong, style.RULE_ASKS, "model form 2.1")
    widest = max(line.width for line in heading.reference)
    if rule.length > widest / 2:
        found = f"a rule of {rule.length / widest:.2f} of the reference"
        yield Finding(page, COMPONENT, found, "a short rule below the reference", "model form 2.1")


def _check_agreement(heading, report):
    """Number, symbol and date of the reference are the report's."""
    text = heading.reference_text
    page = heading.sheet.number
    if REFERENCE.fullmatch(text) is None:
        asks = "‘(Kèm theo Báo cáo số …/… ngày … tháng … năm … của …)’"
        yield Finding(page, COMPONENT, f"‘{text[:70]}’", asks, SOURCE)
        return
    head = report.head
    for line, pattern in ((head.number, NUMBER), (head.place_date, DATE)):
        if line is None:
            continue
        own, quoted = pattern.search(line.text), pattern.search(text)
        if own and quoted and own.groups() != quoted.groups():
            found = f"‘{quoted[0]}’ where the report has ‘{own[0]}’"
            yield Finding(page, COMPONENT, found, "number and date of the report", SOURCE)


def _check_centre(line, sheet):
    if wrong := style.off_centre(line, sheet.block.centre):
        asks = f"the middle of the text block, {millimetres(sheet.block.centre)}"
        yield Finding(sheet.number, COMPONENT, wrong, asks, SOURCE)
