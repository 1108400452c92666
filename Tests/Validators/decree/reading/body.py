"""The body of a report or an appendix: paragraphs, headings, lists, tables and charts in reading order."""

import re
from collections import Counter
from dataclasses import dataclass, field

from rulebook import SINGLE_SPACING, WIDEST_SPACING

SECTION = re.compile(r"[IVXLC]+\.\s")
NUMBERED = re.compile(r"\d+(\.\d+)*\.\s")
POINT = re.compile(r"([^\W\d_])\)\s")
LIST_ITEM = re.compile(r"[-+]\s")
CAPTION = re.compile(r"(Bảng|Biểu đồ|Hình)\s\d+\b")
UNIT = re.compile(r"\(?Đơn vị( tính)?\s?:")
CONTINUED = re.compile(r"((Bảng \d+|Phụ lục( [IVXLC]+)?) )?\(tiếp theo\)", re.IGNORECASE)
LEADER = re.compile(r"\.{5,}")
END_MARK = "./."

# A paragraph that starts at the margin shows by the gap above it, at least this much more than between its lines.
VISIBLE_GAP = 1.5


@dataclass
class Paragraph:
    """Lines that belong together. `role`: section, numbered, point, item or text; caption, unit, continued, note, end."""

    role: str
    lines: list = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def is_prose(self) -> bool:
        return self.role in ("section", "numbered", "point", "item", "text")

    @property
    def is_heading(self) -> bool:
        return self.role == "section" or self.role == "numbered" and self.text[-1] not in ".;:,"

    def pages(self):
        return sorted({line.page for line in self.lines})


@dataclass
class Table:
    """A table with its parts on all its pages."""

    parts: list


class Body:
    """`pieces` are pairs of a sheet and what stands on it: a line, a grid or a chart."""

    def __init__(self, sheets, start: float, end_page: int, end: float):
        """Everything below `start` on the first sheet and not below `end` on page `end_page`."""
        self.sheets = {sheet.number: sheet for sheet in sheets if sheet.number <= end_page}
        self.pieces = []
        for sheet in self.sheets.values():
            contents = _contents(sheet)
            for top, piece in _in_order(sheet):
                if sheet is sheets[0] and top <= start + 0.5:
                    continue
                if sheet.number == end_page and top > end + 0.5:
                    continue
                if contents is None or not contents[0] <= top <= contents[1]:
                    self.pieces.append((sheet, piece))
        self.size = _usual_size(piece for _, piece in self.pieces)
        self.step = _usual_step(self.pieces, self.size)
        self.blocks = self._blocks()

    def paragraphs(self):
        return [block for block in self.blocks if isinstance(block, Paragraph)]

    def prose(self):
        return [block for block in self.paragraphs() if block.is_prose]

    def tables(self):
        return [block for block in self.blocks if isinstance(block, Table)]

    def last_text(self) -> str:
        """The text that ends the body."""
        if not self.pieces:
            return ""
        piece = self.pieces[-1][1]
        return piece.text if hasattr(piece, "text") else ""

    # Joining pieces to blocks.

    def _blocks(self):
        blocks = []
        waiting = None  # a table that its page ended with
        for (_, before), (sheet, piece) in zip([(None, None), *self.pieces], self.pieces):
            if hasattr(piece, "rows"):
                if waiting is not None and _same_columns(waiting.parts[-1], piece) and waiting.parts[-1].page != piece.page:
                    waiting.parts.append(piece)
                else:
                    waiting = Table([piece])
                    blocks.append(waiting)
            elif hasattr(piece, "labels"):
                waiting = None
                blocks.append(piece)
            else:
                role = self._role(piece, sheet, blocks)
                if role != "continued":
                    waiting = None
                if role is None:
                    blocks[-1].lines.append(piece)
                else:
                    blocks.append(Paragraph(role, [piece]))
        return blocks

    def _role(self, line, sheet, blocks):
        """The role of a line that begins a paragraph, or None for one that goes on with the last."""
        last = blocks[-1] if blocks else None
        if line.text == END_MARK:
            return "end"
        if CONTINUED.fullmatch(line.text):
            return "continued"
        if UNIT.match(line.text) and line.x0 > sheet.block.left + 60:
            return "unit"
        if isinstance(last, Paragraph) and last.role == "caption" and self._goes_on_caption(last, line):
            return None
        if CAPTION.match(line.text) and abs(line.centre - sheet.block.centre) < 3:
            return "caption"
        if line.is_italic and not line.text.startswith("Căn cứ"):
            if isinstance(last, Paragraph) and last.role == "note":
                return None if self._goes_on(last, line, sheet) else "note"
            if last is not None and not (isinstance(last, Paragraph) and last.is_prose):
                return "note"
        if isinstance(last, Paragraph) and last.is_prose and self._goes_on(last, line, sheet):
            return None
        for role, pattern in (("section", SECTION), ("numbered", NUMBERED), ("point", POINT), ("item", LIST_ITEM)):
            if pattern.match(line.text):
                return role
        return "text"

    def _goes_on_caption(self, caption, line) -> bool:
        last = caption.lines[-1]
        return (
            line.page == last.page and line.size == last.size and line.is_bold == last.is_bold
            and abs(line.centre - last.centre) < 1 and line.baseline - last.baseline < WIDEST_SPACING * line.size)

    def _goes_on(self, paragraph, line, sheet) -> bool:
        last = paragraph.lines[-1]
        hanging = paragraph.lines[0].text_x
        is_hanging = paragraph.role in ("item", "point", "numbered") and abs(line.x0 - hanging) < 1
        if line.x0 > sheet.block.left + 5 and not is_hanging:
            return False
        if line.page == last.page:
            step = 1.3 * line.size if paragraph.role == "note" else self.step
            return 0 < line.baseline - last.baseline <= step + VISIBLE_GAP
        # Over the page's end: a paragraph goes on unless its last line is short and ends a sentence.
        is_full = last.x1 > self.sheets[last.page].block.right - 1.5
        return is_full or last.text[-1] not in ".;:!?"


def _contents(sheet):
    """From where to where a table of contents stands on a page."""
    leaders = [line for line in sheet.flow if LEADER.search(line.text)]
    if not leaders:
        return None
    title = [line.baseline for line in sheet.flow if line.text.upper() == "MỤC LỤC"]
    top = title[0] if title else min(line.baseline for line in leaders) - 30
    return top - 0.5, max(line.baseline for line in leaders) + 0.5


def _in_order(sheet):
    pieces = [(line.baseline, line) for line in sheet.flow]
    pieces += [(grid.y0, grid) for grid in sheet.grids]
    pieces += [(chart.top, chart) for chart in sheet.charts]
    return sorted(pieces, key=lambda entry: entry[0])


def _usual_size(pieces) -> float:
    sizes = Counter()
    for piece in pieces:
        if hasattr(piece, "baseline") and not piece.is_italic and not CAPTION.match(piece.text):
            sizes[piece.size] += len(piece.ink)
    return sizes.most_common(1)[0][0] if sizes else 14.0


def _usual_step(pieces, size) -> float:
    """From line to line within a paragraph: the smallest distance that occurs often."""
    steps = Counter()
    for (_, above), (_, below) in zip(pieces, pieces[1:]):
        if hasattr(above, "baseline") and hasattr(below, "baseline") and above.page == below.page:
            if above.size == below.size == size:
                steps[round(below.baseline - above.baseline, 1)] += 1
    usual = sorted(step for step, count in steps.items() if count >= 3 and step > 0.8 * size) or sorted(
        step for step in steps if step > 0.8 * size)
    return usual[0] if usual else SINGLE_SPACING * size


def _same_columns(grid, other) -> bool:
    places, others = grid.columns, other.columns
    return len(places) == len(others) and all(abs(a - b) < 1 for a, b in zip(places, others))
