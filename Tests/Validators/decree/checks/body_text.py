"""Body text: size, slant, justification, first-line indent, distances between lines and paragraphs."""

from checks import style
from findings import Finding
from rulebook import EDGE, FLUSH, INDENTS, PARAGRAPH_GAP, SINGLE_SPACING, WIDEST_SPACING, millimetres

COMPONENT = "body"
SOURCE = "Phụ lục I, Phần I, mục II.6"

LINE_TOLERANCE = 0.15
GAP_TOLERANCE = 0.25


def check(report):
    for section in report.sections:
        for paragraph in section.body.prose():
            if not paragraph.is_heading:
                yield from _check_style(paragraph)
                yield from _check_edges(paragraph, section)
            yield from _check_steps(paragraph)
        yield from _check_gaps(section.body)


def _check_style(paragraph):
    for line in paragraph.lines:
        # Legal bases are italic.
        if line.is_italic and paragraph.text.startswith("Căn cứ"):
            continue
        if wrong := style.faults(line, 13, 14, bold=False):
            yield Finding(line.page, COMPONENT, wrong, style.asks(13, 14, bold=False), SOURCE)


def _check_edges(paragraph, section):
    first = paragraph.lines[0]
    block = section.sheet(first.page).block
    indent = first.x0 - block.left
    if min(abs(indent - allowed) for allowed in INDENTS) > EDGE:
        found = f"{first.quoted()} begins at {millimetres(first.x0)}"
        yield Finding(first.page, COMPONENT, found, "first lines 10 or 12.7 mm inside the left margin", SOURCE)
    # Items may hang under their text; the decree does not speak of lists.
    hanging = first.text_x if paragraph.role in ("item", "point", "numbered") else first.x0
    for line in paragraph.lines[1:]:
        block = section.sheet(line.page).block
        if abs(line.x0 - block.left) > FLUSH and (hanging == first.x0 or abs(line.x0 - hanging) > FLUSH):
            found = f"{line.quoted()} begins at {millimetres(line.x0)}"
            yield Finding(line.page, COMPONENT, found, "text justified to the left margin", SOURCE)
    for line in paragraph.lines[:-1]:
        block = section.sheet(line.page).block
        if abs(line.x1 - block.right) > FLUSH:
            found = f"{line.quoted()} ends at {millimetres(line.x1)}"
            asks = f"text justified to the right margin, {millimetres(block.right)}"
            yield Finding(line.page, COMPONENT, found, asks, SOURCE)


def _check_steps(paragraph):
    for above, below in zip(paragraph.lines, paragraph.lines[1:]):
        if above.page != below.page:
            continue
        step = (below.baseline - above.baseline) / below.size
        if not SINGLE_SPACING - LINE_TOLERANCE / below.size <= step <= WIDEST_SPACING + LINE_TOLERANCE / below.size:
            found = f"{step * below.size:.1f} pt from line to line of {below.size:g} pt text"
            yield Finding(below.page, COMPONENT, found, "single to 1.5 line spacing", SOURCE)


def _check_gaps(body):
    for above, below in zip(body.blocks, body.blocks[1:]):
        if not getattr(above, "is_prose", False) or not getattr(below, "is_prose", False):
            continue
        last, first = above.lines[-1], below.lines[0]
        if last.page != first.page:
            continue
        gap = first.baseline - last.baseline - body.step
        if gap < PARAGRAPH_GAP - GAP_TOLERANCE:
            found = f"{max(gap, 0):.1f} pt above {first.quoted()}"
            yield Finding(first.page, COMPONENT, found, "at least 6 pt between paragraphs", SOURCE)
