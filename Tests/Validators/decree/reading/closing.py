"""The end of a report: recipients on the left, the signature block on the right."""

from rulebook import MM

# Recipients begin at the left margin; whatever begins further right belongs to the signature.
RECIPIENTS_END = 60 * MM


class Closing:
    def __init__(self, sheets, sheet, start: float):
        """`start` is the baseline on `sheet` that the closing lies below."""
        self.lines = [line for line in sheet.flow if line.baseline > start + 0.5]
        for later in sheets:
            if later.number > sheet.number:
                self.lines += later.flow
        self.title = next((line for line in self.lines if line.text.lower().startswith("nơi nhận")), None)
        left = [line for line in self.lines if line.x0 < RECIPIENTS_END and line is not self.title]
        self.recipients = [line for line in left if self.title is not None and _key(line) > _key(self.title)]
        self.signature = [line for line in self.lines if line is not self.title and line not in left]
        self.strays = [line for line in left if line not in self.recipients]
        first = self.title or next(iter(self.signature or self.lines), None)
        self.page = first.page if first else sheet.number
        self.authority, self.signer = _split(self.signature)

    def recipient_entries(self) -> list:
        """Recipients, each with all its lines."""
        entries = []
        for line in self.recipients:
            if line.text.startswith("-") or not entries:
                entries.append([line])
            else:
                entries[-1].append(line)
        return entries


def _key(line):
    return line.page, line.baseline


def _split(lines):
    """Authority and position above the place for the signature, other post and name below it."""
    ordered = sorted(lines, key=_key)
    for index in range(1, len(ordered)):
        before, line = ordered[index - 1], ordered[index]
        if line.page != before.page or line.baseline - before.baseline > 2.5 * line.size:
            return ordered[:index], ordered[index:]
    return ordered, []
