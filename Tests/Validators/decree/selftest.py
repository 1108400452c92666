#!/usr/bin/env python3
"""Proves that the checkers see: breaks a good report in one place at a time and looks at what is named.

    selftest.py REPORT.pdf

REPORT.pdf is a report of the example's district, with appendices and tables over several pages. Its pages are read, one
thing is changed in what was read (a line moved, a letter restyled, a rule taken away), and exactly the component that
the change breaks must be reported beyond what the report itself breaks. Exit status: 0 when all are, 1 otherwise.

Faults that a layout can have are made with changed layouts by Tests/BaocaoTests/DecreeTests.swift; here are those that
a layout cannot make, because the engine prevents them.
"""

import sys
from collections import Counter
from dataclasses import replace
from itertools import takewhile

sys.dont_write_bytecode = True

import checks
from reading import lines, trace
from reading.lines import Line
from reading.report import Report
from rulebook import MM

FAULTS = []

# Where the first line of body text stands on a page.
FIRST_BASELINE = 70.9


def fault(*components):
    """A function that changes pages so that the components named are broken."""

    def register(function):
        FAULTS.append((function, set(components)))
        return function

    return register


class Pages:
    """Pages as they were read, to be changed."""

    def __init__(self, pages):
        self.pages = pages

    def page(self, number: int):
        return self.pages[number - 1]

    def lines(self, text: str, page=None):
        """Lines that begin with a text."""
        found = []
        for each in self.pages if page is None else [self.page(page)]:
            found += [line for line in lines.lines(each) if line.text.startswith(text)]
        if not found:
            raise LookupError(f"no line ‘{text}’")
        return found

    def line(self, text: str, page=None):
        return self.lines(text, page)[0]

    def continued(self):
        """The first line that says that a table goes on."""
        return next(line for page in self.pages for line in lines.lines(page) if line.text.endswith("(tiếp theo)"))

    def appendix(self, number: str):
        """The word and number of an appendix; the table of contents has them too, with the title."""
        return next(line for line in self.lines("Phụ lục") if line.text == f"Phụ lục {number}")

    def change(self, line, **values):
        """Changes all glyphs of a line."""
        self._map(line, lambda glyph: replace(glyph, **values))

    def move(self, line, across=0.0, down=0.0):
        self._map(line, lambda glyph: replace(
            glyph, x0=glyph.x0 + across, x1=glyph.x1 + across, baseline=glyph.baseline + down))

    def drop(self, line):
        self._map(line, lambda glyph: None)

    def write(self, line, text: str):
        """Another text in the style and over the width of a line."""
        first, width = line.ink[0], (line.x1 - line.x0) / len(text)
        letters = iter([
            replace(first, char=char, x0=line.x0 + index * width, x1=line.x0 + (index + 1) * width)
            for index, char in enumerate(text)
        ])
        glyphs = {id(glyph) for glyph in line.glyphs}
        page = self.page(line.page)
        at = next(index for index, glyph in enumerate(page.glyphs) if id(glyph) in glyphs)
        kept = [glyph for glyph in page.glyphs if id(glyph) not in glyphs]
        page.glyphs = kept[:at] + list(letters) + kept[at:]

    def _map(self, line, function):
        glyphs = {id(glyph) for glyph in line.glyphs}
        page = self.page(line.page)
        changed = [function(glyph) if id(glyph) in glyphs else glyph for glyph in page.glyphs]
        page.glyphs = [glyph for glyph in changed if glyph is not None]

    def split(self, number: int, height: float):
        """Breaks a page at a height: what is below goes to the top of a new page."""
        page = self.page(number)
        top = min(glyph.baseline for glyph in page.glyphs if glyph.baseline > height)
        up = top - FIRST_BASELINE
        new = trace.Page(number + 1, page.width, page.height)
        new.glyphs = [replace(each, baseline=each.baseline - up) for each in page.glyphs if each.baseline > height]
        new.shapes = [
            replace(each, points=tuple((x, y - up) for x, y in each.points)) for each in page.shapes if each.box[1] > height
        ]
        page.glyphs = [each for each in page.glyphs if each.baseline <= height]
        page.shapes = [each for each in page.shapes if each.box[1] <= height]
        for later in self.pages[number:]:
            later.number += 1
        self.pages.insert(number, new)
        self._number_again(number)

    def _number_again(self, start: int):
        """Writes the numbers of the pages of a section again, after the page `start`."""
        begin = start
        while begin > 1 and self._page_number(begin) is not None:
            begin -= 1
        style = next(found.ink[0] for page in range(2, len(self.pages) + 1) if (found := self._page_number(page)))
        for page in range(begin + 1, len(self.pages) + 1):
            line = self._page_number(page)
            if line is not None:
                self.write(line, str(page - begin + 1))
            elif page == start + 1:
                self.page(page).glyphs.append(replace(style, char=str(page - begin + 1)))
            else:
                return

    def _page_number(self, page: int):
        return next((line for line in lines.lines(self.page(page)) if line.baseline < 20 * MM), None)

    def shape_below(self, line):
        """Index of the stroke below a line, or below the second line of what begins there."""
        shapes = self.page(line.page).shapes
        near = [
            index for index, shape in enumerate(shapes)
            if shape.kind == "stroke" and line.baseline < shape.box[1] < line.baseline + 40 and shape.box[0] < line.x1
            and shape.box[2] > line.x0
        ]
        return min(near, key=lambda index: shapes[index].box[1])


# What a page is.


@fault("page size")
def higher_paper(pages):
    pages.page(1).height += 3


@fault("page size")
def rotated_page(pages):
    pages.page(10 if len(pages.pages) > 10 else 1).rotation = 90


@fault("text block")
def label_in_the_margin(pages):
    caption = pages.line("Biểu đồ 1.")
    label = next(line for line in _lines(pages, caption.page) if line.baseline > caption.baseline + 20 and line.size < 11.5)
    pages.move(label, across=20 * MM - label.x0)


@fault("face")
def grey_letters(pages):
    pages.change(pages.appendix("I"), black=False)


@fault("face")
def foreign_face(pages):
    line = pages.line("Thực hiện Quyết định")
    pages.change(Line(line.page, line.glyphs[:1]), font="DejaVuSerif")


@fault("face")
def combining_mark(pages):
    line = pages.line("Thực hiện Quyết định")
    pages.change(Line(line.page, line.glyphs[2:3]), char="u\u031b\u0323"[1:])


# Page numbers.


@fault("page number")
def number_on_the_first_page(pages):
    glyph = _number(pages, 2).glyphs[0]
    pages.page(1).glyphs.append(replace(glyph, char="1"))


@fault("page number")
def number_at_the_foot(pages):
    pages.move(_number(pages, 3), down=810 - _number(pages, 3).baseline)


@fault("page number")
def number_left_out(pages):
    pages.drop(_number(pages, 3))


@fault("page number")
def number_beside_the_middle(pages):
    pages.move(_number(pages, 3), across=5)


@fault("page number")
def appendix_numbered_on(pages):
    start = pages.appendix("I").page
    pages.change(_number(pages, start + 1), char=str(start + 1))


# The head.


@fault("Quốc hiệu")
def another_spelling(pages):
    pages.write(pages.line("CỘNG HÒA"), "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")


@fault("Quốc hiệu")
def letters_of_another_width(pages):
    line = pages.line("CỘNG HÒA")
    first, last = line.ink[0], line.ink[-1]
    pages.change(Line(1, [first]), x0=first.x0 + 2)
    pages.change(Line(1, [last]), x1=last.x1 - 2)


@fault("Tiêu ngữ")
def hyphens_without_spaces(pages):
    pages.write(pages.line("Độc lập"), "Độc lập-Tự do-Hạnh phúc")


@fault("Tiêu ngữ")
def motto_without_a_rule(pages):
    del pages.page(1).shapes[pages.shape_below(pages.line("Độc lập"))]


@fault("Tiêu ngữ")
def dashed_rule(pages):
    shapes = pages.page(1).shapes
    index = pages.shape_below(pages.line("Độc lập"))
    shapes[index] = replace(shapes[index], dashed=True)


@fault("Tiêu ngữ")
def underlined_motto(pages):
    shapes = pages.page(1).shapes
    line = pages.line("Độc lập")
    index = pages.shape_below(line)
    shapes[index] = replace(shapes[index], points=tuple((x, line.baseline + 1.5) for x, _ in shapes[index].points))


@fault("governing body")
def governing_body_off_the_line(pages):
    pages.move(pages.line("UBND HUYỆN", 1), down=-0.8)


@fault("issuing body")
def issuing_body_beside_the_middle(pages):
    pages.move(pages.line("BAN CHỈ ĐẠO", 1), across=4)


@fault("number")
def spaces_around_the_stroke(pages):
    pages.write(pages.line("Số:"), "Số : 12 / BC - BCĐ")


@fault("number", "appendix")
def one_digit(pages):
    pages.write(pages.line("Số:"), "Số: 5/BC-BCĐ")


@fault("number", "appendix")
def symbol_of_another_kind(pages):
    pages.write(pages.line("Số:"), "Số:        /QĐ-BCĐ")


@fault("place and date", "appendix")
def month_with_a_zero(pages):
    pages.write(pages.line("Thanh Trì, ngày"), "Thanh Trì, ngày      tháng 03 năm 2023")


@fault("place and date", "appendix")
def day_without_a_zero(pages):
    pages.write(pages.line("Thanh Trì, ngày"), "Thanh Trì, ngày 9 tháng 10 năm 2023")


@fault("place and date")
def date_off_the_line_of_the_number(pages):
    pages.move(pages.line("Thanh Trì, ngày"), down=2)


@fault("kind")
def kind_over_the_right_column(pages):
    pages.move(pages.line("BÁO CÁO", 1), across=94)


@fault("kind")
def kind_and_more(pages):
    line = pages.line("BÁO CÁO", 1)
    pages.write(line, "BÁO CÁO NHANH")


@fault("subject")
def full_stop_after_the_subject(pages):
    line = pages.line("Kết quả tổ chức", 1)
    pages.write(line, line.text + ".")


@fault("Kính gửi")
def as_above_without_addressee(pages):
    addressee = pages.line("Kính gửi", 1)
    for line in [addressee, *(line for line in pages.lines("- ", 1) if line.baseline > addressee.baseline)]:
        pages.drop(line)


@fault("Kính gửi")
def addressee_without_as_above(pages):
    pages.write(pages.line("- Như trên"), "- Sở Nội vụ;")


# The body.


@fault("body")
def ragged_line(pages):
    line = _first_lines(pages)[0]
    pages.change(Line(line.page, line.glyphs[-1:]), x1=line.x1 - 3)


@fault("body")
def line_begun_inside(pages):
    line = _first_lines(pages)[1]
    pages.change(Line(line.page, line.glyphs[:1]), x0=line.x0 + 2)


@fault("body")
def italic_word(pages):
    line = _first_lines(pages)[1]
    pages.change(Line(line.page, line.glyphs[:5]), italic=True)


@fault("body")
def lines_too_close(pages):
    pages.move(_first_lines(pages)[1], down=-4)


@fault("body")
def paragraphs_too_close(pages):
    heading = next(line for line in pages.lines("II. KẾT QUẢ") if line.is_bold)
    above = [line for line in _lines(pages, heading.page) if line.baseline < heading.baseline - 5]
    paragraph = above[-1:]
    while above.pop() is paragraph[0] and above and paragraph[0].baseline - above[-1].baseline < 20:
        paragraph.insert(0, above[-1])
    for line in paragraph:
        pages.move(line, down=8)


@fault("heading")
def heading_at_the_foot(pages):
    # Everything below a heading is taken away, on a page after which nothing goes on.
    for page in range(1, len(pages.pages)):
        bold = [line for line in _lines(pages, page) if line.is_bold and line.size == 14]
        headings = [line for line in bold if line.text[:2] in ("1.", "2.")]
        after = [line for line in _lines(pages, page + 1) if line.baseline > 60]
        if headings and after and after[0].x0 > 100 and not after[0].is_italic:
            foot = headings[-1].baseline + 4
            each = pages.page(page)
            each.glyphs = [glyph for glyph in each.glyphs if glyph.baseline < foot]
            each.shapes = [shape for shape in each.shapes if shape.box[1] < foot]
            return
    raise LookupError("no page to end with a heading")


@fault("points")
def point_after_d(pages):
    items = [line for line in pages.lines("-") if line.size > 13][:4]
    for label, item in zip(("a)", "b)", "c)", "đ)"), items):
        pages.change(Line(item.page, item.ink[:1]), char=label)


@fault("end mark")
def body_without_an_end_mark(pages):
    line = next(line for line in _all_lines(pages) if line.text.endswith("./.") and len(line.text) > 3)
    pages.write(line, line.text[:-2])


@fault("end mark")
def appendix_without_an_end_mark(pages):
    pages.drop(pages.lines("./.")[1])


@fault("stranded line")
def last_line_on_another_page(pages):
    first = _first_lines(pages)
    pages.split(first[0].page, first[-2].baseline + 5)


@fault("stranded line")
def first_line_on_another_page(pages):
    first = _first_lines(pages)
    pages.split(first[0].page, first[0].baseline + 5)


@fault("stranded line")
def page_for_one_line(pages):
    mark = pages.lines("./.")[-1]
    last = mark.page
    for line in _lines(pages, last):
        if line.baseline > 60 and line.text != "./.":
            pages.drop(line)


# Tables.


@fault("table")
def header_not_repeated(pages):
    page = pages.continued().page
    cells = [line for line in _lines(pages, page) if line.is_bold and line.size < 13]
    for line in cells[:3]:
        pages.drop(line)


@fault("table")
def row_cut_by_the_page(pages):
    page = pages.continued().page
    column = [line for line in _lines(pages, page) if line.baseline > 60 and line.x1 < 116]
    pages.drop(next(line for line in column if not line.text.endswith("(tiếp theo)") and line.text not in ("TT", "(1)")))


@fault("table")
def table_left_open(pages):
    page = pages.page(pages.continued().page - 1)
    bottom = max(shape.box[3] for shape in page.shapes)
    page.shapes = [shape for shape in page.shapes if shape.kind == "fill" or shape.box[1] < bottom - 1]


@fault("table")
def total_not_bold(pages):
    # The table may go on over a page end; its total is the first below it.
    start = pages.line("Bảng 1.").page
    total = next(line for line in pages.lines("Tổng số") if line.page >= start and line.text == "Tổng số")
    for line in _all_lines(pages):
        if line.page == total.page and abs(line.baseline - total.baseline) < 0.5 and line.text != "Tổng số":
            pages.change(line, bold=False)
            return


@fault("table")
def number_off_the_edge(pages):
    total = pages.line("100,0")
    pages.move(total, across=-2)


@fault("table")
def text_over_a_rule(pages):
    pages.move(pages.line("Loại hình đơn vị"), across=80)


# The end.


@fault("signature")
def little_space_to_sign(pages):
    pages.move(pages.line("PHÓ CHỦ TỊCH UBND"), down=-30)


@fault("signature")
def unknown_prefix(pages):
    pages.write(pages.line("TM. BAN"), "TQ. BAN CHỈ ĐẠO")


@fault("signature")
def degree_before_the_name(pages):
    line = pages.line("PHÓ CHỦ TỊCH UBND")
    pages.write(line, "TS. Nguyễn Văn Hưng")


@fault("signature")
def block_alone_on_its_page(pages):
    title = pages.line("Nơi nhận")
    pages.split(title.page, title.baseline - 20)


@fault("Nơi nhận")
def title_below_the_line(pages):
    pages.move(pages.line("Nơi nhận"), down=2)


@fault("Nơi nhận")
def title_inside_the_margin(pages):
    pages.move(pages.line("Nơi nhận"), across=5)


@fault("recipients")
def comma_after_a_recipient(pages):
    line = pages.line("- UBND các xã")
    pages.write(line, line.text[:-1] + ",")


@fault("recipients")
def kept_copy_without_a_full_stop(pages):
    line = pages.line("- Lưu")
    pages.write(line, line.text[:-1])


# Appendices.


@fault("appendix")
def number_skipped(pages):
    pages.write(pages.appendix("II"), "Phụ lục IV")


@fault("appendix")
def word_in_capitals(pages):
    pages.write(pages.appendix("I"), "PHỤ LỤC I")


@fault("appendix")
def reference_to_another_date(pages):
    line = pages.line("(Kèm theo")
    pages.write(line, line.text.replace("tháng 10", "tháng 11"))


@fault("appendix")
def reference_without_a_rule(pages):
    line = pages.line("(Kèm theo")
    del pages.page(line.page).shapes[pages.shape_below(line)]


def _lines(pages, page: int):
    return sorted(lines.lines(pages.page(page)), key=lambda line: line.baseline)


def _all_lines(pages):
    return [line for page in range(1, len(pages.pages) + 1) for line in _lines(pages, page)]


def _number(pages, page: int):
    return _lines(pages, page)[0]


def _first_lines(pages):
    """The lines of the first paragraph of the body; contents may push it to the second page."""
    first = pages.line("Thực hiện Quyết định")
    below = [line for line in _lines(pages, first.page) if line.baseline > first.baseline + 0.1]
    return [first, *takewhile(lambda line: line.x0 < first.x0 - 5, below)]


def fresh(pages):
    """Pages to change; glyphs and shapes themselves never change."""
    return [replace(page, glyphs=list(page.glyphs), shapes=list(page.shapes)) for page in pages]


def broken(pages):
    """What is broken, component and rule, and on how many pages."""
    return Counter((component, asks) for _, component, asks in {
        (each.page, each.component, each.asks) for each in checks.findings(Report(pages))
    })


def main() -> int:
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    good = trace.read(sys.argv[1])
    before = broken(fresh(good))
    blind = 0
    for function, expected in FAULTS:
        pages = Pages(fresh(good))
        function(pages)
        found = broken(pages.pages) - before
        named = {component for component, _ in found}
        seen = named == expected
        blind += not seen
        instead = f"NAMED {', '.join(sorted(named)) or 'nothing'} INSTEAD OF {', '.join(sorted(expected))}"
        print(f"{function.__name__}: {'seen' if seen else instead}")
        if not seen:
            for entry in sorted(found):
                print("   ", *entry)
    return 1 if blind else 0


if __name__ == "__main__":
    sys.exit(main())
