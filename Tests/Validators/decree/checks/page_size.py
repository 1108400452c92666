"""Paper: A4, upright or turned, not rotated for viewing."""

from findings import Finding
from rulebook import A4_LONG, A4_SHORT, PAPER_TOLERANCE, millimetres

COMPONENT = "page size"
SOURCE = "Phụ lục I, Phần I, mục I.1–2"


def check(report):
    for page in report.pages:
        short, long = sorted((page.width, page.height))
        if abs(short - A4_SHORT) > PAPER_TOLERANCE or abs(long - A4_LONG) > PAPER_TOLERANCE:
            found = f"{millimetres(page.width)} × {millimetres(page.height)}"
            yield Finding(page.number, COMPONENT, found, "A4, 210 × 297 mm", SOURCE)
        if page.rotation % 360:
            found = f"/Rotate {page.rotation}"
            yield Finding(page.number, COMPONENT, found, "pages that stand as they are written", SOURCE)
        if page.cropped:
            yield Finding(page.number, COMPONENT, "a /CropBox smaller than the paper", "A4, 210 × 297 mm", SOURCE)
