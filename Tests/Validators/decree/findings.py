"""What was found to break a rule."""

from dataclasses import asdict, dataclass, field


@dataclass(frozen=True)
class Finding:
    """One broken rule at one place."""

    page: int
    component: str
    found: str
    asks: str
    source: str


@dataclass
class Findings:
    """The broken rules of a file; the same rule broken many times on a page is told once, with the number of times."""

    file: str
    entries: dict = field(default_factory=dict)

    def add(self, finding: Finding) -> None:
        key = (finding.page, finding.component, finding.asks)
        first, count = self.entries.get(key, (finding, 0))
        self.entries[key] = (first, count + 1)

    def __len__(self) -> int:
        return len(self.entries)

    def ordered(self):
        return sorted(self.entries.values(), key=lambda entry: (entry[0].page, entry[0].component))

    def lines(self):
        for finding, count in self.ordered():
            more = f" (and {count - 1} more on this page)" if count > 1 else ""
            yield (
                f"{self.file}: page {finding.page}: {finding.component}: {finding.found}{more}, "
                f"the decree asks {finding.asks} ({finding.source})")

    def values(self):
        return [{"file": self.file, **asdict(finding), "count": count} for finding, count in self.ordered()]
