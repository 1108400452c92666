"""Tables: grids of rules with the lines of text in their cells."""

import re
from dataclasses import dataclass, field

TOUCH = 0.75
COLUMN_NUMBER = re.compile(r"\(\d+\)")


@dataclass
class Cell:
    x0: float
    y0: float
    x1: float
    y1: float
    lines: list = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(line.text for line in sorted(self.lines, key=lambda line: line.baseline))


@dataclass
class Row:
    """What stands between two rules that cross the whole grid. A header with spanning cells is one row."""

    y0: float
    y1: float
    cells: list

    @property
    def text(self) -> str:
        return " | ".join(cell.text for cell in self.cells)

    @property
    def is_column_numbers(self) -> bool:
        return bool(self.cells) and all(COLUMN_NUMBER.fullmatch(cell.text) for cell in self.cells)


class Grid:
    """The part of a table that stands on one page."""

    def __init__(self, page: int, rules):
        across = [rule for rule in rules if rule.is_horizontal]
        self.page = page
        self.uprights = [rule for rule in rules if not rule.is_horizontal]
        self.x0 = min(rule.x0 for rule in across)
        self.x1 = max(rule.x1 for rule in across)
        self.y0 = min(rule.y0 for rule in rules)
        self.y1 = max(rule.y1 for rule in rules)
        self.across = across
        full = sorted(rule.y for rule in across if rule.x0 <= self.x0 + 1 and rule.x1 >= self.x1 - 1)
        self.is_closed = bool(full) and full[0] <= self.y0 + 1 and full[-1] >= self.y1 - 1
        self.borders = sorted({round(y, 2) for y in [self.y0, *full, self.y1]})
        self.lines = []
        self.rows = []

    @property
    def columns(self):
        """Places of the upright rules."""
        places = []
        for rule in sorted(self.uprights, key=lambda rule: rule.x):
            if not places or rule.x - places[-1] > 1:
                places.append(rule.x)
        return places

    def holds(self, line) -> bool:
        return self.x0 - 1 < line.centre < self.x1 + 1 and self.y0 < line.middle < self.y1

    def fill(self, lines) -> None:
        """Puts lines into cells, and cells into rows."""
        cells = {}
        for line in lines:
            box = self._cell_around(line)
            cells.setdefault(box, Cell(*box)).lines.append(line)
        self.lines = list(lines)
        self.rows = []
        for top, bottom in zip(self.borders, self.borders[1:]):
            if bottom - top < 2:
                continue
            inside = [cell for cell in cells.values() if top - 0.5 < (cell.y0 + cell.y1) / 2 < bottom + 0.5]
            self.rows.append(Row(top, bottom, sorted(inside, key=lambda cell: (cell.x0, cell.y0))))

    def _cell_around(self, line):
        x, y = line.centre, line.middle
        beside = [rule for rule in self.uprights if rule.y0 - TOUCH <= y <= rule.y1 + TOUCH]
        level = [rule for rule in self.across if rule.x0 - TOUCH <= x <= rule.x1 + TOUCH]
        return (
            max((rule.x for rule in beside if rule.x <= x), default=self.x0),
            max((rule.y for rule in level if rule.y <= y), default=self.y0),
            min((rule.x for rule in beside if rule.x > x), default=self.x1),
            min((rule.y for rule in level if rule.y > y), default=self.y1))

    @property
    def header(self) -> list:
        """The first row, and the row of column numbers below it."""
        return self.rows[: 2 if len(self.rows) > 1 and self.rows[1].is_column_numbers else 1]

    @property
    def body(self) -> list:
        return self.rows[len(self.header) :]


def grids(page: int, rules, lines) -> list[Grid]:
    """The grids of a page; `lines` are those that may stand in one."""
    found = []
    for cluster in _clusters(rules):
        across = sum(rule.is_horizontal for rule in cluster)
        if across >= 2 and len(cluster) - across >= 2:
            found.append(Grid(page, cluster))
    for grid in found:
        grid.fill([line for line in lines if grid.holds(line)])
    return sorted((grid for grid in found if grid.lines), key=lambda grid: grid.y0)


def _clusters(rules):
    """Rules that touch, one set for each connected drawing."""
    across = [rule for rule in rules if rule.is_horizontal]
    uprights = [rule for rule in rules if not rule.is_horizontal]
    owner = {id(rule): id(rule) for rule in rules}

    def root(key):
        while owner[key] != key:
            key = owner[key]
        return key

    for flat in across:
        for upright in uprights:
            touches = (
                flat.x0 - TOUCH <= upright.x <= flat.x1 + TOUCH and upright.y0 - TOUCH <= flat.y <= upright.y1 + TOUCH)
            if touches:
                owner[root(id(flat))] = root(id(upright))
    sets = {}
    for rule in rules:
        sets.setdefault(root(id(rule)), []).append(rule)
    return list(sets.values())
