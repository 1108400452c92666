"""Letters: one face with the metrics of Times New Roman, black, upright on the line, composed by Unicode."""

import re
import unicodedata

from findings import Finding

COMPONENT = "face"
SOURCE = "Phụ lục I, Phần I, mục I.4"

FACE = re.compile(r"(LiberationSerif|TimesNewRoman|Times New Roman|Times-New-Roman)")


def check(report):
    for sheet in report.sheets:
        for glyph in sheet.page.glyphs:
            name = f"‘{glyph.char}’"
            if FACE.match(glyph.font) is None:
                yield Finding(sheet.number, COMPONENT, f"{name} in {glyph.font}", "Times New Roman", SOURCE)
            if not glyph.is_space and not glyph.black:
                yield Finding(sheet.number, COMPONENT, f"{name} that is not solid black", "black letters", SOURCE)
            if glyph.turned:
                yield Finding(sheet.number, COMPONENT, f"{name} turned", "letters along the line", SOURCE)
            category = unicodedata.category(glyph.char[0])
            if category in ("Mn", "Co", "Cn", "Cc") or glyph.char == "\ufffd":
                found = f"U+{ord(glyph.char[0]):04X}"
                yield Finding(sheet.number, COMPONENT, found, "Vietnamese by TCVN 6909:2001, precomposed", SOURCE)
