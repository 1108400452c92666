"""The head of a report's first page: everything above the kind of document, then kind, subject and addressee."""

import re

from rulebook import HEAD_SPLIT, INDENTS, KINDS, MOTTO, NATION

# A line that begins the name of a body; a second one means that the first names the governing body.
BODY_NAME = re.compile(
    r"(UBND|HĐND|ỦY BAN|UỶ BAN|HỘI ĐỒNG|HỘI KHUYẾN HỌC|BAN |BAN$|PHÒNG (?!CHỐNG)|SỞ |TRƯỜNG |TRUNG TÂM|BỘ |CỤC |CHI CỤC"
    r"|LIÊN ĐOÀN|ĐẢNG ỦY)")

# The title of a slip stands this near to the middle of the text block.
FREE_TITLE = 20.0

# A rule made of characters.
CHARACTER_RULE = re.compile(r"[-_–—─━=.]{3,}")


class Head:
    def __init__(self, sheet, is_slip=False):
        self.sheet = sheet
        flow = sheet.flow
        self.kind = next((line for line in flow if line.text in KINDS), None) or next(
            (line for line in flow if line.text.upper() in KINDS or line.text.startswith(tuple(KINDS))), None)
        if self.kind is None and is_slip:
            self.kind = next(
                (line for line in flow if line.text.isupper() and abs(line.centre - sheet.block.centre) < FREE_TITLE), None)
        self._read_letterhead(flow)
        self._read_title(flow)

    # The head.

    def _read_letterhead(self, flow) -> None:
        end = self.kind.baseline if self.kind else self._date_line(flow)
        above = [line for line in flow if line.baseline < end - 0.5] if self.kind else [
            line for line in flow if line.baseline <= end + 0.5]
        self.character_rules = [line for line in above if CHARACTER_RULE.fullmatch(line.text)]
        above = [line for line in above if line not in self.character_rules]
        self.nation = next((line for line in above if line.text == NATION), None) or next(
            (line for line in above if _plain(line.text).startswith("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA")), None)
        self.motto = next((line for line in above if line.text == MOTTO), None) or next(
            (line for line in above if line.text.lower().startswith("độc lập")), None)
        self.place_date = next((line for line in above if re.search(r"\bngày\b|, .*\d+/\d+/\d+", line.text)), None)
        self.number = next((line for line in above if re.match(r"(?i)số\b", line.text)), None)
        named = (self.nation, self.motto, self.place_date, self.number)
        rest = [line for line in above if line not in named]
        names = [line for line in rest if line.centre < HEAD_SPLIT]
        governing = _governing_lines(names)
        self.governing = names[:governing]
        self.issuing = names[governing:]

    def _date_line(self, flow) -> float:
        found = [line.baseline for line in flow if re.search(r"\bngày\b.*\bnăm\b", line.text)][:1]
        return found[0] if found else self.sheet.block.top + 120

    # Kind, subject, addressee.

    def _read_title(self, flow) -> None:
        self.subject = []
        self.subject_rule = None
        self.addressee = []
        start = self.kind.baseline if self.kind else max(
            (line.baseline for line in (self.number, self.place_date) if line), default=0)
        below = [line for line in flow if line.baseline > start + 0.5]
        if not below or below[0].text.startswith("Kính gửi"):
            self.subject = []
        else:
            rules = [rule for rule in self.sheet.rules if below[0].baseline < rule.y < below[0].baseline + 90]
            rules = [rule for rule in rules if sum(line.baseline < rule.y for line in below) <= 4]
            self.subject_rule = min(rules, key=lambda rule: rule.y, default=None)
            if self.subject_rule:
                self.subject = [line for line in below if line.baseline < self.subject_rule.y]
            else:
                self.subject = self._centred(below) or below[:1]
        rest = below[len(self.subject) :]
        if rest and rest[0].text.startswith("Kính gửi"):
            self.addressee = rest[:1]
            for line in rest[1:]:
                inside = line.x0 - self.sheet.block.left
                if self.addressee[-1].text.endswith(".") or min(abs(inside - each) for each in (0, *INDENTS)) < 1:
                    break
                self.addressee.append(line)
        last = (self.addressee or self.subject or ([self.kind] if self.kind else []))[-1:]
        self.end = last[0].baseline if last else start

    def _centred(self, below):
        taken = []
        for line in below[:4]:
            if abs(line.centre - self.sheet.block.centre) > 3 or line.text.startswith(("Kính gửi", "MỤC LỤC")):
                break
            taken.append(line)
        return taken


def _plain(text: str) -> str:
    return text.upper().replace("HÒA", "HOÀ")


def _governing_lines(names) -> int:
    """How many of the lines over the number name the governing body."""
    beginnings = [index for index, line in enumerate(names) if BODY_NAME.match(line.text.upper())]
    if len(beginnings) >= 2:
        return beginnings[-1]
    regular = 0
    while regular < len(names) and not names[regular].has_bold:
        regular += 1
    return regular if regular < len(names) else 0
