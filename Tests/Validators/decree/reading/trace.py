"""What a PDF draws, as MuPDF's `mutool trace` tells it: glyphs and shapes in points from the page's top left corner.

Only the contents of pages count. For a signature field that is not signed yet MuPDF draws a sign of its own; that and
all other annotations are passed over.
"""

import html
import math
import re
import subprocess
from dataclasses import dataclass, field

from rulebook import ASCENT, DESCENT


@dataclass(frozen=True, slots=True)
class Glyph:
    char: str
    x0: float
    x1: float
    baseline: float
    size: float
    font: str
    bold: bool
    italic: bool
    black: bool
    turned: bool

    @property
    def is_space(self) -> bool:
        return self.char.isspace()

    @property
    def top(self) -> float:
        return self.baseline - ASCENT * self.size

    @property
    def bottom(self) -> float:
        return self.baseline + DESCENT * self.size


@dataclass(frozen=True, slots=True)
class Shape:
    """A path that is stroked or filled, or an image."""

    kind: str  # "stroke", "fill" or "image"
    points: tuple  # of one run of straight lines; of a curve, its end points
    closed: bool
    width: float  # of the stroke
    black: bool
    dashed: bool

    @property
    def box(self):
        xs = [x for x, _ in self.points]
        ys = [y for _, y in self.points]
        return min(xs), min(ys), max(xs), max(ys)


@dataclass
class Page:
    number: int
    width: float
    height: float
    rotation: int = 0
    cropped: bool = False
    glyphs: list = field(default_factory=list)
    shapes: list = field(default_factory=list)


class Unreadable(Exception):
    """The file is no PDF that MuPDF can read, or MuPDF is not there."""


ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')


def read(path: str) -> list[Page]:
    """The pages of a PDF."""
    pages = _boxes(_mutool("pages", path))
    _Reader(pages).read(_mutool("trace", path))
    if not pages:
        raise Unreadable(f"{path}: no pages")
    return pages


def _mutool(command: str, path: str) -> str:
    try:
        run = subprocess.run(["mutool", command, path], capture_output=True, check=False)
    except FileNotFoundError:
        raise Unreadable("mutool is not installed; run: make test-tools") from None
    if run.returncode != 0:
        raise Unreadable(f"{path}: {run.stderr.decode(errors='replace').strip()}")
    return run.stdout.decode("utf-8", errors="replace")


def _boxes(listing: str) -> list[Page]:
    pages = []
    media = (0.0, 0.0, 0.0, 0.0)
    for line in listing.splitlines():
        values = dict(ATTRIBUTE.findall(line))
        if line.startswith("<page "):
            pages.append(Page(int(values["pagenum"]), 0, 0))
        elif line.startswith("<MediaBox"):
            media = _box(values)
            pages[-1].width = media[2] - media[0]
            pages[-1].height = media[3] - media[1]
        elif line.startswith("<CropBox"):
            pages[-1].cropped = any(abs(a - b) > 0.01 for a, b in zip(_box(values), media))
        elif line.startswith("<Rotate"):
            pages[-1].rotation = int(float(values["v"]))
    return pages


def _box(values):
    return tuple(float(values[side]) for side in "lbrt")


class _Reader:
    """Goes through a trace line by line."""

    def __init__(self, pages):
        self.pages = {page.number: page for page in pages}
        self.page = None
        self.runs = 0  # contents, then annotations, that began on the page
        self.matrix = (1, 0, 0, 1, 0, 0)
        self.black = True
        self.font = ("", 0.0, False, False, False)
        self.path = None  # kind, width and dashes of the path being read
        self.points = []

    def read(self, trace: str) -> None:
        for line in trace.splitlines():
            # At the top level, MuPDF sets its colours anew before the contents and before each annotation.
            if line.startswith("<set_default_colorspaces"):
                self.runs += 1
            line = line.strip()
            if self.runs > 1 and not line.startswith("<page "):
                continue
            if line.startswith("<g "):
                self._glyph(line)
            elif line.startswith(("<moveto", "<lineto", "<curveto", "<closepath")):
                self._step(line)
            elif line.startswith("<span"):
                self._span(dict(ATTRIBUTE.findall(line)))
            elif line.startswith(("<fill_text", "<stroke_text", "<clip_text", "<clip_stroke_text")):
                self._paint(dict(ATTRIBUTE.findall(line)))
                # Outlined letters look bolder than they are named; they are no black text either.
                self.black = self.black and line.startswith("<fill_text")
            elif line.startswith(("<stroke_path", "<fill_path")):
                values = dict(ATTRIBUTE.findall(line))
                self._paint(values)
                kind = "stroke" if line.startswith("<stroke") else "fill"
                self.path = (kind, float(values.get("linewidth", 0)) * self._scale(), "dash" in line)
            elif line.startswith(("</stroke_path", "</fill_path")):
                self._finish(closed=self.path is not None and self.path[0] == "fill")
                self.path = None
            elif line.startswith(("<fill_image", "<fill_shade", "<fill_image_mask")):
                self._image(dict(ATTRIBUTE.findall(line)))
            elif line.startswith("<page "):
                self.page = self.pages[int(dict(ATTRIBUTE.findall(line))["number"])]
                self.runs = 0

    def _scale(self) -> float:
        a, b, c, d, _, _ = self.matrix
        return math.sqrt(abs(a * d - b * c))

    def _point(self, x: float, y: float):
        a, b, c, d, e, f = self.matrix
        return a * x + c * y + e, b * x + d * y + f

    def _paint(self, values) -> None:
        self.matrix = tuple(float(v) for v in values.get("transform", "1 0 0 1 0 0").split())
        parts = [float(v) for v in values.get("color", "0").split()]
        if len(parts) == 4:
            darkest = max(parts[:3]) < 0.02 and parts[3] > 0.98
        else:
            darkest = max(parts, default=1) < 0.02
        self.black = darkest and float(values.get("alpha", 1)) > 0.98

    def _span(self, values) -> None:
        a, b, c, d = (float(v) for v in values["trm"].split())
        size = math.sqrt(abs(a * d - b * c)) * self._scale()
        name = values["font"].split("+")[-1]
        # Letters that lean without an italic face are slanted all the same.
        leaning = abs(a * c + b * d) > 0.01 * abs(a * d - b * c)
        turned = abs(b) > 0.01 * size or self.matrix[1] != 0
        italic = leaning or re.search("Ital|Obli", name) is not None
        self.font = (name, size, "Bold" in name, italic, turned)

    def _glyph(self, line: str) -> None:
        values = dict(ATTRIBUTE.findall(line))
        if "x" not in values:
            return
        name, size, bold, italic, turned = self.font
        x, y = self._point(float(values["x"]), float(values["y"]))
        width = float(values.get("adv", 0)) * size
        char = html.unescape(values["unicode"]) or "\ufffd"
        self.page.glyphs.append(Glyph(char, x, x + width, y, size, name, bold, italic, self.black, turned))

    def _step(self, line: str) -> None:
        if self.path is None:
            return
        if line.startswith("<closepath"):
            self._finish(closed=True)
            return
        values = dict(ATTRIBUTE.findall(line))
        if line.startswith("<moveto"):
            self._finish(closed=self.path[0] == "fill")
        last = "3" if "x3" in values else ""
        self.points.append(self._point(float(values["x" + last]), float(values["y" + last])))

    def _finish(self, closed: bool) -> None:
        if self.path is not None and len(self.points) > 1:
            kind, width, dashed = self.path
            self.page.shapes.append(Shape(kind, tuple(self.points), closed, width, self.black, dashed))
        self.points = []

    def _image(self, values) -> None:
        self.matrix = tuple(float(v) for v in values.get("transform", "1 0 0 1 0 0").split())
        corners = tuple(self._point(x, y) for x, y in ((0, 0), (1, 0), (1, 1), (0, 1)))
        self.page.shapes.append(Shape("image", corners, True, 0, False, False))
