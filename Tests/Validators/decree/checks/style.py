"""What several checkers ask of a line: its style, its place in the middle, a rule below it."""

from reading.lines import Line, is_size
from rulebook import CENTRE, RULE_GAP, SIZE, millimetres


def faults(line: Line, smallest: float, largest: float, *, bold: bool, italic: bool = False) -> str:
    """What is wrong with the size, weight and slant of a line, in words; empty when nothing is."""
    found = []
    if not is_size(line, smallest, largest):
        found.append(" and ".join(f"{size:g} pt" for size in line.sizes))
    if bold and not line.is_bold:
        found.append("not bold")
    if not bold and line.has_bold:
        found.append("bold")
    if italic and not line.is_italic:
        found.append("not italic")
    if not italic and line.has_italic:
        found.append("italic")
    return f"{line.quoted()} is {', '.join(found)}" if found else ""


def asks(smallest: float, largest: float, *, bold: bool, italic: bool = False) -> str:
    size = f"{smallest:g} pt" if largest - smallest < SIZE else f"{smallest:g}–{largest:g} pt"
    return f"{size}, {'italic' if italic else 'upright'}, {'bold' if bold else 'not bold'}"


def off_centre(line: Line, centre: float) -> str:
    if abs(line.centre - centre) <= CENTRE:
        return ""
    return f"the middle of {line.quoted()} is at {millimetres(line.centre)}"


def rule_faults(rule, line: Line) -> str:
    """What is wrong with the place and the looks of a rule below a line, its length apart."""
    gap = rule.y - rule.width / 2 - line.bottom
    found = []
    if not RULE_GAP[0] <= gap <= RULE_GAP[1]:
        found.append(f"{gap:.1f} pt below the letters")
    if abs(rule.x - line.centre) > CENTRE:
        found.append(f"{abs(rule.x - line.centre):.1f} pt beside the middle")
    if rule.dashed:
        found.append("dashed")
    if not rule.black:
        found.append("not black")
    return f"the rule below {line.quoted()} is {', '.join(found)}" if found else ""


RULE_ASKS = "a solid black rule 1–8 pt below the text, in its middle"
