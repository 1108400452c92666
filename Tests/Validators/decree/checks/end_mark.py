"""The mark ./. that ends the body and each appendix."""

from findings import Finding
from reading.body import END_MARK

COMPONENT = "end mark"
SOURCE = "model forms 1.4 and 2.1"


def check(report):
    if report.is_slip:
        return
    for section in report.sections:
        last = section.body.last_text()
        if not last.endswith(END_MARK):
            pieces = section.body.pieces
            page = pieces[-1][0].number if pieces else section.first_page
            what = f"‘…{last[-40:]}’" if last else "a table, a chart or nothing"
            yield Finding(page, COMPONENT, f"{what} at the end of the {_name(section)}", f"‘{END_MARK}’ at its end", SOURCE)


    for line in report.closing.strays:
        yield Finding(line.page, COMPONENT, f"{line.quoted()} below it", f"‘{END_MARK}’ at its end", SOURCE)


def _name(section) -> str:
    return section.heading.word.text if section.heading else "body"
