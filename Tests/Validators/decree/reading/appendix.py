"""The heading of an appendix: its word and number, its title, the reference to the report."""

import re

WORD = re.compile(r"phụ lục(\s+[IVXLC\d]+)?\.?", re.IGNORECASE)


def begins(sheet) -> bool:
    """Does an appendix begin on this page?"""
    if not sheet.flow:
        return False
    first = sheet.flow[0]
    if WORD.fullmatch(first.text):
        return True
    return first.text.lower().startswith("phụ lục") and abs(first.centre - sheet.block.centre) < 3


class AppendixHeading:
    def __init__(self, sheet):
        self.sheet = sheet
        self.word = sheet.flow[0]
        following = sheet.flow[1:]
        self.title = []
        self.reference = []
        opening = next((index for index, line in enumerate(following[:8]) if line.text.startswith("(")), None)
        if opening is None:
            for line in following[:4]:
                if abs(line.centre - sheet.block.centre) > 3:
                    break
                self.title.append(line)
        else:
            self.title = following[:opening]
            for line in following[opening : opening + 4]:
                self.reference.append(line)
                if line.text.endswith(")"):
                    break
        self.end = (self.reference or self.title or [self.word])[-1].baseline

    @property
    def reference_text(self) -> str:
        return " ".join(line.text for line in self.reference)
