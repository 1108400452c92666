#!/usr/bin/env python3
"""Issues documents and supplements in random histories (check_histories.py) and holds each to what then was true.

Of every issue: its record has the figures of that moment, which the oracle works out from all that came; documents issued
before are as they were, byte for byte; the list knows number, edition, and position. The page of changes of a supplement
names every figure of the whole report that differs from the document it follows, with both values and their difference.

    check_issues.py --program .build/debug/baocao --seeds 1-5
"""
import hashlib
import json
import re
import subprocess
import sys

from check_histories import FIGURES, UNITS, Game, Oracle
from checking import check_seeds

STEPS = 16
NAMES = {
    "activities": "Hoạt động", "sessions": "Buổi", "participants": "Lượt người tham gia", "female_participants": "Lượt nữ",
    "books_donated": "Cuốn sách quyên góp"}


class Office(Game):
    """A history with documents that leave the house in between."""

    def __init__(self, seed, program, folder):
        super().__init__(seed, program, folder)
        # A document with an empty place is a draft and does not leave the house.
        places = ("direction", "notable", "strengths", "limitations", "causes", "lessons", "tasks", "proposals")
        texts = "".join(f"    {place}: none\n" for place in places)
        (folder / "narrative.yaml").write_text(f"district-report:\n  H:\n{texts}", encoding="utf-8")
        self.out = folder.parent / "out"
        self.issued = []                           # path, bytes, stated figures of each

    def stated(self):
        """Sums of what is stated, as `summarize` gives them, held against the oracle's."""
        oracle = Oracle(self.setup, self.came, self.approved)
        sums, reported = dict.fromkeys(FIGURES, 0), 0
        for unit in UNITS:
            if unit in self.setup.silent:
                continue
            answer = oracle.answer(unit)
            reported += answer["state"] in ("reported", "complete")
            for key in FIGURES:
                sums[key] += answer["sums"][key]
        return sums, reported

    def issue(self):
        number = len(self.issued) + 1
        supplement = number > 1 and self.dice.random() < 0.7
        command = ["issue", self.folder, "--report", "district-report", "--number", number, "--date", "2023-10-09",
                   "--out", self.out, *(["--supplement"] if supplement else [])]
        result = self.run(*command)
        assert result.returncode == 0, f"issue {number}: {result.returncode}\n{result.stderr}"
        folder = self.out / "lich-su" / "issued" / "district-report" / "H"
        path = folder / f"{number}-2023-10-09.pdf"
        record = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        sums, reported = self.stated()
        totals = record["summary"]["totals"]
        frozen = record["figures"]["figures"]
        assert {k: totals[k] for k in FIGURES} == sums, f"issue {number}: expected {sums}, got {totals}"
        known = {k: sums[k] for k in FIGURES if k in totals["stated"]}
        assert {k: v for k, v in frozen.items() if k in FIGURES} == known, f"issue {number}: frozen {frozen}, stated {known}"
        assert record["figures"]["reported"] == reported, f"issue {number}: {reported} reported"
        again = self.run(*command)
        assert again.returncode == 64, f"issue {number} again: {again.returncode}"
        if supplement:
            self.compare_changes(path, self.issued[-1], known, reported)
        self.issued.append((path, path.read_bytes(), known, reported))
        for other, content, _, _ in self.issued:
            assert other.read_bytes() == content, f"{other.name} is not what it was"
        lines = [json.loads(line) for line in (self.out / "lich-su" / "issued" / "issued.jsonl").read_text().splitlines()]
        assert [line["number"] for line in lines] == [str(n + 1) for n in range(len(self.issued))]
        assert lines[-1]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
        assert [line["ledger_position"] for line in lines] == sorted(line["ledger_position"] for line in lines)
        edition = lines[-2]["edition"] + 1 if supplement else 1
        assert lines[-1]["edition"] == edition, f"issue {number}: edition {lines[-1]['edition']}, expected {edition}"

    def compare_changes(self, path, base, known, reported):
        _, _, old, old_reported = base
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        text = text[text.index("NỘI DUNG THAY ĐỔI SO VỚI LẦN TRƯỚC"):]
        whole = re.sub(r" +", " ", text)

        def number(value):
            return "–" if value is None else f"{value:,}".replace(",", ".")

        def signed(before, now):
            if before is None or now is None:
                return "–"
            change = now - before
            return ("+" if change > 0 else "-" if change < 0 else "") + number(abs(change))

        def expect(name, before, now):
            words = f"{name} {number(before)} {number(now)} {signed(before, now)}"
            if before == now:
                # Units may have changed where the sum has not; then the whole has no row of it.
                assert f"Toàn báo cáo {name} " not in whole, f"{path.name}: a row of {name} though nothing changed\n{whole}"
            else:
                assert words in whole, f"{path.name}: no row «{words}»\n{whole}"

        for key, name in NAMES.items():
            expect(name, old.get(key), known.get(key))
        expect("Đơn vị đã báo cáo", old_reported, reported)

    def play(self, steps):
        for part in range(4):
            super().play(steps // 4)
            self.issue()


def check(seed, program, folder):
    """Plays the history of a seed."""
    Office(seed, program.path, folder).play(STEPS)


if __name__ == "__main__":
    sys.exit(check_seeds(__doc__, check))
