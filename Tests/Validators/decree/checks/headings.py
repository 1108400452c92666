"""Headings of the body: ‘I. …’ in bold capitals, ‘1. …’ in bold, from the indent, kept with what follows."""

from findings import Finding
from reading.body import Paragraph
from reading.lines import is_size
from rulebook import EDGE, INDENTS, millimetres

COMPONENT = "heading"
SOURCE = "Phụ lục I, Phần I, mục II.6.d"
PRACTICE = "practice"

# Lines of text, or rows of a table, that follow a heading on its page.
FOLLOWING = 2


def check(report):
    for section in report.sections:
        body = section.body
        for index, block in enumerate(body.blocks):
            if isinstance(block, Paragraph) and block.is_heading:
                yield from _check_style(block, section)
                yield from _check_kept(index, section)


def _check_style(heading, section):
    first = heading.lines[0]

    def finding(found, asks):
        return Finding(first.page, COMPONENT, f"{first.quoted()} {found}", asks, SOURCE)

    size = section.body.size
    if any(not line.is_bold or line.has_italic for line in heading.lines):
        yield finding("is not bold or not upright", "bold upright letters")
    if any(not is_size(line, size, size) for line in heading.lines):
        yield finding(f"is {first.size:g} pt", f"the size of the text, {size:g} pt")
    if heading.role == "section" and heading.text != heading.text.upper():
        yield finding("has small letters", "capitals")
    if heading.role == "numbered" and heading.text == heading.text.upper():
        yield finding("is in capitals", "small letters after a capital")
    if min(abs(first.x0 - section.sheet(first.page).block.left - indent) for indent in INDENTS) > EDGE:
        yield finding(f"begins at {millimetres(first.x0)}", "headings from the indent of the text")


def _check_kept(index, section):
    body = section.body
    heading = body.blocks[index]
    page = heading.lines[-1].page
    following = 0
    for block in body.blocks[index + 1 :]:
        if hasattr(block, "labels"):  # a chart
            following += FOLLOWING if _is_on(section, block, page) else 0
        elif hasattr(block, "parts"):  # a table
            part = next((part for part in block.parts if part.page == page), None)
            if part is not None and (len(block.parts) == 1 or len(part.body) >= FOLLOWING):
                following += FOLLOWING
        elif block.role in ("caption", "unit", "continued"):
            continue
        else:
            following += sum(line.page == page for line in block.lines)
    is_end = section.sheets[-1].number == page
    if following < FOLLOWING and not is_end:
        found = f"{heading.lines[0].quoted()} with {following} lines below it on its page"
        yield Finding(page, COMPONENT, found, f"at least {FOLLOWING} lines, rows or a chart after a heading", PRACTICE)


def _is_on(section, chart, page: int) -> bool:
    return chart in section.sheet(page).charts
