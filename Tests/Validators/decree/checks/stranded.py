"""No single line of a paragraph alone at the foot or the head of a page, and no page for one line."""

from findings import Finding

COMPONENT = "stranded line"
SOURCE = "practice"


def check(report):
    for section in report.sections:
        for paragraph in section.body.paragraphs():
            if paragraph.is_prose or paragraph.role == "note":
                yield from _check(paragraph)
        for sheet in section.sheets[1:]:
            if len(sheet.flow) == 1 and not sheet.grids and not sheet.charts:
                found = f"{sheet.flow[0].quoted()} alone on its page"
                yield Finding(sheet.number, COMPONENT, found, "no page for a single line", SOURCE)


def _check(paragraph):
    pages = paragraph.pages()
    if len(pages) < 2:
        return
    counts = [sum(line.page == page for line in paragraph.lines) for page in pages]
    if counts[0] == 1:
        found = f"{paragraph.lines[0].quoted()} alone at the foot of the page"
        yield Finding(pages[0], COMPONENT, found, "at least two lines of a paragraph before a page break", SOURCE)
    if counts[-1] == 1:
        found = f"{paragraph.lines[-1].quoted()} alone at the head of the page"
        yield Finding(pages[-1], COMPONENT, found, "at least two lines of a paragraph after a page break", SOURCE)
