"""Charts: what is drawn and lettered below a caption ‘Biểu đồ …’."""

import re
from dataclasses import dataclass

CAPTION = re.compile(r"Biểu đồ \d+\b")

# Letters inside a chart are smaller than any text of the body.
LARGEST_LABEL = 11.5


@dataclass
class Chart:
    """A chart without its caption."""

    top: float
    bottom: float
    labels: list

    def holds(self, y: float) -> bool:
        return self.top <= y <= self.bottom


def charts(lines, shapes) -> list[Chart]:
    """The charts of a page."""
    ordered = sorted(lines, key=lambda line: line.baseline)
    found = []
    for caption in ordered:
        if CAPTION.match(caption.text) is None:
            continue
        below = [line for line in ordered if line.baseline > caption.baseline + 0.5]
        # A caption may have a second line; the chart begins with its first shape or label.
        after = (line.top for line in below if line.size > LARGEST_LABEL and not _is_caption(line, caption))
        end = next(after, float("inf"))
        labels = [line for line in below if line.size <= LARGEST_LABEL and line.baseline < end]
        boxes = [shape.box for shape in shapes]
        drawn = [box for box in boxes if box[1] > caption.baseline and box[3] <= end]
        if drawn:
            tops = [box[1] for box in drawn] + [line.top for line in labels]
            bottoms = [box[3] for box in drawn] + [line.bottom for line in labels]
            found.append(Chart(min(tops), max(bottoms), labels))
    return found


def _is_caption(line, caption) -> bool:
    return (
        line.size == caption.size and line.is_bold == caption.is_bold and abs(line.centre - caption.centre) < 1
        and line.baseline - caption.baseline < 4 * line.size and CAPTION.match(line.text) is None)
