"""A report: its sections (the report itself, then each appendix) and their parts."""

from reading import appendix, body, trace
from reading.closing import Closing
from reading.head import Head
from reading.sheet import Sheet


class Section:
    """Pages that are numbered together."""

    def __init__(self, sheets, heading=None):
        self.sheets = sheets
        self.heading = heading  # of an appendix
        self.body = None

    @property
    def first_page(self) -> int:
        return self.sheets[0].number

    def sheet(self, page: int):
        return next(sheet for sheet in self.sheets if sheet.number == page)


class Report:
    def __init__(self, pages, is_slip=False):
        """A slip is not issued as a document: it has no number, signature, recipients and end mark."""
        self.pages = pages
        self.is_slip = is_slip
        self.sheets = [Sheet(page) for page in pages]
        self.sections = self._sections()
        self.main = self.sections[0]
        self.appendices = self.sections[1:]
        self.head = Head(self.sheets[0], is_slip)
        # A slip within the house may do without a letterhead as a whole, never with half of one.
        self.has_letterhead = not is_slip or bool(self.head.nation or self.head.motto or self.head.place_date)
        self._end_main()
        for section in self.appendices:
            last = section.sheets[-1]
            section.body = body.Body(section.sheets, section.heading.end, last.number, last.page.height)

    def _sections(self):
        groups = []
        for sheet in self.sheets:
            if not groups or appendix.begins(sheet):
                groups.append([])
            groups[-1].append(sheet)
        return [
            Section(group, appendix.AppendixHeading(group[0]) if index else None) for index, group in enumerate(groups)
        ]

    def _end_main(self) -> None:
        """Divides the report's own pages into body and closing."""
        sheets = self.main.sheets
        end_sheet, end = self._end_mark(sheets)
        if end_sheet is None:
            end_sheet, end = self._recipients(sheets)
        self.main.body = body.Body(sheets, self.head.end, end_sheet.number, end)
        self.closing = Closing(sheets, end_sheet, end)

    @staticmethod
    def _end_mark(sheets):
        for sheet in reversed(sheets):
            for line in reversed(sheet.flow):
                if line.text.endswith(body.END_MARK):
                    return sheet, line.baseline
        return None, 0

    @staticmethod
    def _recipients(sheets):
        """Just above ‘Nơi nhận:’, or the very end."""
        for sheet in reversed(sheets):
            for line in sheet.flow:
                if line.text.lower().startswith("nơi nhận"):
                    above = [other.baseline for other in sheet.flow if other.baseline < line.baseline - 24]
                    return sheet, max(above, default=0)
        return sheets[-1], sheets[-1].page.height


def read(path: str, is_slip=False) -> Report:
    return Report(trace.read(path), is_slip)
