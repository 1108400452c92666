"""Glyphs joined to lines of text."""

import re
from collections import Counter
from dataclasses import replace

from rulebook import SIZE

# What stands before the text of a list item, a point or a heading, often drawn apart from it.
LABEL = re.compile(r"[-+•]|[^\W\d_]\)|\d+(\.\d+)*\.|[IVXLC]+\.")


class Line:
    """Glyphs that stand beside each other on one baseline, without the white space at their ends."""

    def __init__(self, page: int, glyphs):
        first = next(i for i, glyph in enumerate(glyphs) if not glyph.is_space)
        last = next(i for i in range(len(glyphs) - 1, -1, -1) if not glyphs[i].is_space)
        self.page = page
        self.glyphs = list(glyphs[first : last + 1])
        self.ink = [glyph for glyph in self.glyphs if not glyph.is_space]
        self.text = re.sub(r"\s", " ", "".join(glyph.char for glyph in self.glyphs))
        self.x0 = self.ink[0].x0
        self.x1 = self.ink[-1].x1
        self.baseline = self.ink[0].baseline
        self.size = Counter(round(glyph.size, 2) for glyph in self.ink).most_common(1)[0][0]
        self.top = min(glyph.top for glyph in self.ink)
        self.bottom = max(glyph.bottom for glyph in self.ink)

    def __repr__(self) -> str:
        return f"Line({self.page}, {self.x0:.1f}–{self.x1:.1f}, {self.baseline:.1f}, {self.text!r})"

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def middle(self) -> float:
        """Height of the middle of its small letters."""
        return self.baseline - 0.3 * self.size

    @property
    def sizes(self):
        return sorted({round(glyph.size, 2) for glyph in self.ink})

    @property
    def is_bold(self) -> bool:
        return all(glyph.bold for glyph in self.ink)

    @property
    def has_bold(self) -> bool:
        return any(glyph.bold for glyph in self.ink)

    @property
    def is_italic(self) -> bool:
        return all(glyph.italic for glyph in self.ink)

    @property
    def has_italic(self) -> bool:
        return any(glyph.italic for glyph in self.ink)

    @property
    def text_x(self) -> float:
        """Where the text begins that follows the first word: the hanging indent of a list item."""
        for before, glyph in zip(self.glyphs, self.glyphs[1:]):
            if before.is_space and not glyph.is_space:
                return glyph.x0
        return self.x0

    def quoted(self, length: int = 40) -> str:
        return f"‘{self.text}’" if len(self.text) <= length else f"‘{self.text[:length].rstrip()}…’"


def lines(page) -> list[Line]:
    """The lines of a page in the order they are drawn. Cells and columns on one baseline are lines of their own."""
    runs = []
    run = []
    for glyph in page.glyphs:
        if run and not _continues(run[-1], glyph):
            runs.append(run)
            run = []
        run.append(glyph)
    runs.append(run)
    return [Line(page.number, run) for run in runs if any(not glyph.is_space for glyph in run)]


def _continues(before, glyph) -> bool:
    if abs(before.baseline - glyph.baseline) > 0.3:
        return False
    gap = glyph.x0 - before.x1
    # Justified text widens the spaces only; where letters gape, something else begins.
    widest = 3 * glyph.size if before.is_space or glyph.is_space else 0.15 * glyph.size
    return -0.6 * glyph.size < gap < widest


def in_reading_order(found: list[Line]) -> list[Line]:
    """Lines from top to bottom, with list labels joined to the text beside them."""
    ordered = sorted(found, key=lambda line: (round(line.baseline, 0), line.x0))
    joined = []
    for line in ordered:
        before = joined[-1] if joined else None
        if (
            before is not None and abs(before.baseline - line.baseline) < 0.3 and LABEL.fullmatch(before.text)
            and 0 < line.x0 - before.x1 < 2.5 * line.size
        ):
            joined[-1] = Line(line.page, before.glyphs + [_space_between(before, line)] + line.glyphs)
        else:
            joined.append(line)
    return joined


def _space_between(before: Line, line: Line):
    return replace(before.glyphs[-1], char=" ", x0=before.x1, x1=line.x0)


def is_size(line: Line, smallest: float, largest: float) -> bool:
    return all(smallest - SIZE <= size <= largest + SIZE for size in line.sizes)
