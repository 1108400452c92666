"""Margins: everything but the page number and the mark of a draft stands inside the text block."""

from findings import Finding
from rulebook import EDGE, millimetres

COMPONENT = "text block"
SOURCE = "Phụ lục I, Phần I, mục I.3"


def check(report):
    for sheet in report.sheets:
        block = sheet.block
        numbers = {id(glyph) for line in sheet.page_numbers + sheet.draft_marks for glyph in line.glyphs}
        is_turned = sheet.page.width > sheet.page.height
        margins = {"left": "30 mm", "right": "15 mm", "top": "20 mm", "bottom": "15–20 mm" if is_turned else "20 mm"}
        boxes = [
            (glyph.x0, glyph.top, glyph.x1, glyph.bottom, f"‘{glyph.char}’")
            for glyph in sheet.page.glyphs if not glyph.is_space and id(glyph) not in numbers
        ]
        boxes += [(*shape.box, "a drawing") for shape in sheet.page.shapes]
        for x0, y0, x1, y1, what in boxes:
            distances = {
                "left": (block.left - x0, x0), "right": (x1 - block.right, sheet.page.width - x1),
                "top": (block.top - y0, y0), "bottom": (y1 - block.bottom, sheet.page.height - y1),
            }
            for side, (outside, distance) in distances.items():
                if outside > EDGE:
                    yield Finding(
                        sheet.number, COMPONENT, f"{what} {millimetres(distance)} from the {side} edge",
                        f"a {side} margin of {margins[side]}", SOURCE)
