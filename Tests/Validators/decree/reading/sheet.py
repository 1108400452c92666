"""A page taken apart: its number, its tables and charts, its free rules, and the lines of text that flow."""

from reading import charts, lines, rules, tables
from rulebook import CENTRE, DRAFT, EDGE, block


class Sheet:
    def __init__(self, page):
        self.page = page
        self.number = page.number
        self.block = block(page.width, page.height)
        self.lines = lines.lines(page)
        self.page_numbers = [line for line in self.lines if self._is_page_number(line)]
        self.draft_marks = [line for line in self.lines if self._is_draft_mark(line)]
        if self.draft_marks:
            page.shapes = [shape for shape in page.shapes if not _crosses(shape)]
        inside = [line for line in self.lines if line not in self.page_numbers and line not in self.draft_marks]
        self.charts = charts.charts(inside, page.shapes)
        drawn = [
            rule for rule in rules.rules(page.shapes)
            if not any(chart.holds(rule.y) for chart in self.charts)
        ]
        inside = [line for line in inside if not any(line in chart.labels for chart in self.charts)]
        self.grids = tables.grids(page.number, drawn, inside)
        self.rules = [
            rule for rule in drawn
            if rule.is_horizontal and not any(grid.y0 - 1 <= rule.y <= grid.y1 + 1 for grid in self.grids)
        ]
        self.flow = lines.in_reading_order(
            [line for line in inside if not any(line in grid.lines for grid in self.grids)])

    def _is_page_number(self, line) -> bool:
        """Digits outside the text block, or alone at its top or bottom in the middle."""
        if not line.text.strip("-– ").isdigit():
            return False
        if line.bottom <= self.block.top + EDGE or line.top >= self.block.bottom - EDGE:
            return True
        others = [other.baseline for other in self.lines if other is not line]
        is_outermost = not others or line.baseline < min(others) + 6 or line.baseline > max(others) + 3
        return is_outermost and abs(line.centre - self.block.centre) < 20 * CENTRE

    def _is_draft_mark(self, line) -> bool:
        """The word at the head of a page that says that the document is not filled in yet."""
        return line.text == DRAFT and line.bottom <= self.block.top + EDGE

    def rule_below(self, line, within: float = 24.0):
        """The first free rule below a line and partly under it."""
        below = [
            rule for rule in self.rules
            if line.baseline < rule.y < line.baseline + within and rule.x0 < line.x1 and rule.x1 > line.x0
        ]
        return min(below, key=lambda rule: rule.y, default=None)


def _crosses(shape) -> bool:
    """A letter of the word across the pages of a draft: filled, and not in black."""
    return shape.kind == "fill" and not shape.black
