"""Tables: letters of 10–13 pt, bold centred headers that repeat, whole rows, bold totals, numbers flush right."""

import re

from checks import style
from findings import Finding
from reading.lines import is_size
from rulebook import CENTRE

COMPONENT = "table"
SOURCE = "practice; Phụ lục IV shows its tables so"

NUMBER = re.compile(r"\d{1,3}(\.\d{3})*(,\d+)?\s?%?")
ORDINAL = re.compile(r"(TT|STT|Số TT)")
TOTAL = re.compile(r"(Tổng số|Tổng cộng|Tổng|Cộng)")

# Right edges of the numbers of a column.
EDGE_TOLERANCE = 0.3
# Text may touch the rules of its cell, not cross them.
CELL_TOLERANCE = 0.5
WIDEST_PADDING = 8.0


def check(report):
    for section in report.sections:
        for table in section.body.tables():
            for part in table.parts:
                yield from _check_letters(part)
                yield from _check_header(part)
                yield from _check_totals(part)
            yield from _check_continuation(table)
            yield from _check_numbers(table)


def _finding(page, found, asks):
    return Finding(page, COMPONENT, found, asks, SOURCE)


def _check_letters(part):
    for line in part.lines:
        if not is_size(line, 10, 13):
            yield _finding(part.page, f"{line.quoted()} is {line.size:g} pt", "letters of 10–13 pt")
    for row in part.rows:
        for cell in row.cells:
            for line in cell.lines:
                crosses = (
                    line.x0 < cell.x0 - CELL_TOLERANCE or line.x1 > cell.x1 + CELL_TOLERANCE
                    or line.top < cell.y0 - CELL_TOLERANCE or line.bottom > cell.y1 + CELL_TOLERANCE)
                if crosses:
                    yield _finding(part.page, f"{line.quoted()} crosses the rules of its cell", "text inside its cell")


def _check_header(part):
    header = part.rows[0]
    for cell in header.cells:
        for line in cell.lines:
            if wrong := style.faults(line, 10, 13, bold=True):
                yield _finding(part.page, wrong, f"a header of {style.asks(10, 13, bold=True)}")
            if abs(line.centre - (cell.x0 + cell.x1) / 2) > CENTRE:
                yield _finding(part.page, f"{line.quoted()} stands beside the middle of its cell", "a centred header")
    if not part.body:
        yield _finding(part.page, "a header without rows", "a header with rows below it")


def _check_totals(part):
    for row in part.body:
        if any(TOTAL.fullmatch(cell.text) for cell in row.cells):
            for cell in row.cells:
                for line in cell.lines:
                    if not line.is_bold:
                        yield _finding(part.page, f"{line.quoted()} in a row of totals is not bold", "bold totals")


def _check_continuation(table):
    for part in table.parts:
        if not part.is_closed:
            yield _finding(part.page, "a table without a rule along its top or bottom", "whole rows, closed by a rule")
    first = table.parts[0]
    numbered = [row for row in first.body if _has_first_cell(row, first)]
    for part in table.parts[1:]:
        header = [row.text for row in first.header]
        if [row.text for row in part.header] != header:
            yield _finding(part.page, f"a first row ‘{part.rows[0].text[:50]}’", "the header on each page of the table")
            continue
        is_cut = part.body and len(numbered) > 0.8 * len(first.body) and not _has_first_cell(part.body[0], part)
        if is_cut:
            found = f"a row ‘{part.body[0].text[:50]}’ that began on the page before"
            yield _finding(part.page, found, "whole rows, closed by a rule")


def _has_first_cell(row, part) -> bool:
    return any(abs(cell.x0 - part.x0) < 1 for cell in row.cells)


def _check_numbers(table):
    columns = {}
    for part in table.parts:
        for row in part.body:
            for cell in row.cells:
                if len(cell.lines) == 1 and NUMBER.fullmatch(cell.text):
                    columns.setdefault((round(cell.x0), round(cell.x1)), []).append((part.page, cell))
    titles = _column_titles(table.parts[0])
    for (x0, x1), cells in columns.items():
        if ORDINAL.fullmatch(titles.get(x0, "")):
            continue
        edges = [cell.x1 - cell.lines[0].x1 for _, cell in cells]
        usual = min(edges)
        for (page, cell), edge in zip(cells, edges):
            if edge - usual > EDGE_TOLERANCE:
                found = f"{cell.lines[0].quoted()} ends {edge - usual:.1f} pt before the numbers of its column"
                yield _finding(page, found, "numbers on a common right edge")
        page, first = cells[0]
        is_left = all(cell.lines[0].x0 - cell.x0 < edge + 0.5 for (_, cell), edge in zip(cells, edges))
        if usual > WIDEST_PADDING and is_left:
            yield _finding(page, f"{first.lines[0].quoted()} {usual:.1f} pt from the right rule", "numbers at the right")


def _column_titles(part):
    """Title of the column that begins at a place, by its whole points."""
    titles = {}
    for cell in part.rows[0].cells:
        titles[round(cell.x0)] = cell.text
    return titles
