"""The signature block: authority and position, an empty place, other post and name."""

import re

from checks import style
from findings import Finding
from rulebook import CENTRE, EDGE, PREFIXES, SIGNATURE, SIGNATURE_CENTRE, SIGNATURE_SPACE, millimetres

COMPONENT = "signature"
SOURCE = "Phụ lục I, Phần I, mục II.7"
PRACTICE = "practice; the model forms leave four to five lines"

RANK = re.compile(r"(GS|PGS|TS|ThS|CN|KS|BS|NGND|NGƯT|NSND|NSƯT|Giáo sư|Tiến sĩ|Thạc sĩ)\.?\s", re.IGNORECASE)
# What stands where a prefix does, with or without the full stop, and with a stroke.
PREFIX = re.compile(r"([^\W\d_]/[^\W\d_]\.?|[^\W\d_]{1,4}\.|TM|KT|Q|TL|TUQ)(?=\s)")

LINES_ON_THE_PAGE = 2


def check(report):
    closing = report.closing
    page = closing.page
    authority = closing.authority
    if report.is_slip and not closing.signature:
        return
    if not authority:
        yield Finding(page, COMPONENT, "none", "authority and position of the signer at the lower right", SOURCE)
        return
    for line in authority:
        if line.text != line.text.upper():
            yield Finding(page, COMPONENT, line.quoted(), "authority and position in capitals", SOURCE)
        prefix = PREFIX.match(line.text)
        if prefix and prefix[0] not in PREFIXES:
            yield Finding(page, COMPONENT, line.quoted(), f"a prefix of {', '.join(PREFIXES)}", SOURCE)
    for line in authority + closing.signer:
        if wrong := style.faults(line, 13, 14, bold=True):
            yield Finding(line.page, COMPONENT, wrong, style.asks(13, 14, bold=True), SOURCE)
        if wrong := style.off_centre(line, SIGNATURE_CENTRE):
            yield Finding(line.page, COMPONENT, wrong, f"the middle at {millimetres(SIGNATURE_CENTRE)}", SOURCE)
        if line.x0 < SIGNATURE[0] - EDGE or line.x1 > SIGNATURE[1] + EDGE:
            found = f"{line.quoted()} from {millimetres(line.x0)} to {millimetres(line.x1)}"
            yield Finding(line.page, COMPONENT, found, "the right half of the text block, 112.5–195 mm", SOURCE)
        if line.page != page:
            yield Finding(line.page, COMPONENT, f"{line.quoted()} on another page", "the whole block on one page", SOURCE)
    yield from _check_space(report)
    yield from _check_name(closing)
    yield from _check_company(report)


def _check_space(report):
    closing = report.closing
    sheet = report.sheets[closing.page - 1]
    last = closing.authority[-1]
    below = [line for line in closing.signer if line.page == closing.page]
    end = below[0].top if below else sheet.block.bottom
    if end - last.bottom < SIGNATURE_SPACE:
        found = f"{millimetres(end - last.bottom)} below {last.quoted()}"
        yield Finding(closing.page, COMPONENT, found, "25–30 mm for signature and seal", PRACTICE)
    area = (SIGNATURE[0], last.bottom + CENTRE, SIGNATURE[1], min(end, last.bottom + SIGNATURE_SPACE) - CENTRE)
    boxes = [(*shape.box, "a drawing") for shape in sheet.page.shapes]
    boxes += [(line.x0, line.top, line.x1, line.bottom, line.quoted()) for line in closing.recipients]
    for x0, y0, x1, y1, what in boxes:
        if x0 < area[2] and x1 > area[0] and y0 < area[3] and y1 > area[1]:
            yield Finding(closing.page, COMPONENT, f"{what} where the signature goes", "an empty place", SOURCE)


def _check_name(closing):
    for line in closing.signer:
        if RANK.match(line.text):
            yield Finding(line.page, COMPONENT, line.quoted(), "no rank or degree before the name", SOURCE)
        if line is not closing.signer[-1] and line.text != line.text.upper():
            yield Finding(line.page, COMPONENT, line.quoted(), "the other post in capitals", SOURCE)


def _check_company(report):
    body = report.main.body
    total = _lines(body, None)
    here = _lines(body, report.closing.page)
    if here < min(LINES_ON_THE_PAGE, total):
        found = f"the block with {here} lines of the body on its page"
        yield Finding(report.closing.page, COMPONENT, found, f"at least {LINES_ON_THE_PAGE} lines of the body", "practice")


def _lines(body, page) -> int:
    """Lines of text and rows of tables, on a page or on all."""
    count = 0
    for sheet, piece in body.pieces:
        if page is None or sheet.number == page:
            count += len(piece.body) if hasattr(piece, "rows") else 1
    return count
