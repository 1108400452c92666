"""Straight rules: horizontal and vertical strokes, and bars as thin as strokes."""

from dataclasses import dataclass

THINNEST_BAR = 1.5
SHORTEST = 3.0
STRAIGHT = 0.2


@dataclass(frozen=True)
class Rule:
    """A horizontal rule (at y, from x0 to x1) or a vertical one (at x, from y0 to y1)."""

    x0: float
    y0: float
    x1: float
    y1: float
    width: float
    black: bool
    dashed: bool

    @property
    def is_horizontal(self) -> bool:
        return self.y1 - self.y0 < self.x1 - self.x0

    @property
    def x(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def y(self) -> float:
        return (self.y0 + self.y1) / 2

    @property
    def length(self) -> float:
        return max(self.x1 - self.x0, self.y1 - self.y0)


def rules(shapes) -> list[Rule]:
    """The straight rules among shapes; the sides of a stroked rectangle are four."""
    found = []
    for shape in shapes:
        if shape.kind == "stroke":
            points = list(shape.points) + ([shape.points[0]] if shape.closed else [])
            for (xa, ya), (xb, yb) in zip(points, points[1:]):
                if (abs(xa - xb) <= STRAIGHT) != (abs(ya - yb) <= STRAIGHT):
                    found.append(_rule(xa, ya, xb, yb, shape))
        elif shape.kind == "fill":
            x0, y0, x1, y1 = shape.box
            if min(x1 - x0, y1 - y0) <= THINNEST_BAR:
                found.append(_rule(x0, y0, x1, y1, shape, thickness=min(x1 - x0, y1 - y0)))
    return [rule for rule in _joined(found) if rule.length >= SHORTEST]


def _rule(xa, ya, xb, yb, shape, thickness=None) -> Rule:
    return Rule(
        min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb), shape.width if thickness is None else thickness, shape.black,
        shape.dashed)


def _joined(found):
    """Rules that lie on each other or touch end to end, made one."""
    joined = []
    # Along each line from its start, so that only neighbours can touch.
    for rule in sorted(
            found, key=lambda r: (r.is_horizontal, round(r.y if r.is_horizontal else r.x, 1), r.x0 if r.is_horizontal else r.y0)):
        last = joined[-1] if joined else None
        if last is not None and last.is_horizontal == rule.is_horizontal and _touch(last, rule):
            joined[-1] = Rule(
                min(last.x0, rule.x0), min(last.y0, rule.y0), max(last.x1, rule.x1), max(last.y1, rule.y1),
                max(last.width, rule.width), last.black and rule.black, last.dashed or rule.dashed)
        else:
            joined.append(rule)
    return joined


def _touch(a: Rule, b: Rule) -> bool:
    if a.is_horizontal:
        return abs(a.y - b.y) <= 0.25 and b.x0 <= a.x1 + 0.5
    return abs(a.x - b.x) <= 0.25 and b.y0 <= a.y1 + 0.5
