"""Points: letters of the Vietnamese alphabet in order."""

from findings import Finding
from reading.body import POINT
from rulebook import POINT_LETTERS

COMPONENT = "points"
SOURCE = "Phụ lục I, Phần I, mục II.6.d"


def check(report):
    for section in report.sections:
        expected = 0
        for paragraph in section.body.prose():
            if paragraph.is_heading or paragraph.role == "numbered":
                expected = 0
            if paragraph.role != "point":
                continue
            letter = POINT.match(paragraph.text)[1]
            if letter == "a":
                expected = 0
            if expected >= len(POINT_LETTERS) or letter != POINT_LETTERS[expected]:
                wanted = POINT_LETTERS[expected] if expected < len(POINT_LETTERS) else "no more points"
                first = paragraph.lines[0]
                asks = f"{wanted}) here, in the order a b c d đ e g h i k …"
                yield Finding(first.page, COMPONENT, first.quoted(), asks, SOURCE)
                expected = POINT_LETTERS.find(letter)
            expected += 1
