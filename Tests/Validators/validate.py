#!/usr/bin/env python3
"""Judges PDF files and takes their text out.

    validate.py verdict FILE...   every judge on every file, as JSON; exit 1 when one of them objects
    validate.py text FILE...      the text of every file by every extractor, as JSON

Run it through setup.sh's Python (`$BAOCAO_VALIDATORS/venv/bin/python`). A file is held to what it declares about itself in
its XMP packet, and to at least one part of PDF/UA and one of PDF/A.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = Path(os.environ.get("BAOCAO_VALIDATORS") or HERE.parents[1] / ".build-tools" / "validators")

# page-validation knows the parts that PDF 1.7 has.
PAGE_PROFILES = {"ua1", "1a", "1b", "2a", "2b", "2u", "3a", "3b", "3u"}

# Rules of outloud that do not apply to PDF 2.0, which it does not know.
NOT_FOR_PDF2 = {"DOC-012"}

# Guesses of outloud that go wrong on our tables; reported as warnings, and checked by `structure` below where a check is due.
#   TBL-004  counts cells that span rows of the header once too often when they stand at its right end.
#   TBL-010  takes more header cells than data cells for a torn header; a table of one row has one of them more than columns.
#   TAG-002  takes a repeated table header for prose once it has eight words, and Vietnamese writes a word a syllable.
GUESSES = {"TBL-004", "TBL-010", "TAG-002"}


def declared(path):
    """The veraPDF flavours a file declares, such as ['ua1', '2a']."""
    data = Path(path).read_bytes()

    def value(name):
        found = re.search(rb"<" + name + rb">([^<]*)</", data)
        return found.group(1).decode() if found else None

    flavours = []
    if part := value(rb"pdfuaid:part"):
        flavours.append("ua" + part)
    if part := value(rb"pdfaid:part"):
        flavours.append(part + (value(rb"pdfaid:conformance") or "").lower())
    return flavours


def verapdf(wanted):
    """Verdicts of veraPDF by file and flavour, from one virtual machine."""
    lines = "".join(f"{','.join(flavours)}\t{path}\n" for path, flavours in wanted.items() if flavours)
    classes = f"{TARGET}/verapdf:{TARGET}/verapdf/verapdf.jar:/usr/share/java/*"
    run = subprocess.run(
        ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes, "Validate"], input=lines, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise SystemExit(f"veraPDF did not run: {run.stderr[-2000:]}")
    verdicts = {path: {} for path in wanted}
    for line in run.stdout.splitlines():
        path, flavour, state, *rest = line.split("\t")
        verdict = verdicts[path].setdefault(flavour, {"compliant": state == "compliant", "failures": []})
        if rest:
            count, rule, message = rest
            verdict["failures"].append(f"{rule} ×{count}: {message}")
    return verdicts


def page_validation(path, flavours):
    import page

    failures = []
    for flavour in flavours:
        if flavour in PAGE_PROFILES:
            report = page.validate_pdf(str(path), profile=flavour)
            failures += [f"{flavour} {each.rule_id}: {each.message}" for each in report.failures]
    return failures


def outloud(paths):
    """Findings of outloud by file."""
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        run = subprocess.run(
            [str(TARGET / "venv/bin/outloud"), "--quiet", "--fail-on", "never", "--json", report.name, *map(str, paths)],
            capture_output=True, text=True, check=False)
        if run.returncode != 0:
            raise SystemExit(f"outloud did not run: {run.stderr[-2000:]}")
        return json.loads(Path(report.name).read_text())


def structure(path):
    """What no other judge checks: tables whose rows fill the same columns, words that are not joined over line ends, and
    artifacts that only repeat what is said elsewhere."""
    import pikepdf

    failures = []
    with pikepdf.open(path) as pdf:
        for table in tables(pdf.Root.StructTreeRoot):
            widths = row_widths(table)
            if len(set(widths)) > 1:
                failures.append(f"rows of a table fill {min(widths)} to {max(widths)} columns: {widths}")
    spoken = subprocess.run(["pdfinfo", "-struct-text", str(path)], capture_output=True, check=True).stdout.decode(errors="replace")
    said = Counter(
        word for line in spoken.splitlines() if (text := re.fullmatch(r'\s*"(.*)"', line)) for word in text.group(1).split())
    seen = Counter(
        subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True).stdout.decode().split())
    if joined := sorted(said - seen):
        failures.append(f"words that are spoken and not on the page: {joined[:10]}")
    unsaid = [word for word in seen - said if word not in said and not re.fullmatch(r"\d+|\.+|\(tiếp|theo\)", word)]
    if unsaid:
        failures.append(f"words on the page that are never spoken: {sorted(unsaid)[:10]}")
    return failures


def kids(element):
    """Structure elements right below one."""
    import pikepdf

    below = element.get("/K", [])
    for kid in below if isinstance(below, pikepdf.Array) else [below]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid


def tables(element):
    for kid in kids(element):
        if kid.S == "/Table":
            yield kid
        yield from tables(kid)


def row_widths(table):
    """Columns filled in each row, spans of rows above included."""
    import pikepdf

    def attribute(cell, name):
        owned = cell.get("/A", [])
        for each in owned if isinstance(owned, pikepdf.Array) else [owned]:
            if name in each:
                return int(each[name])
        return 1

    rows = [row for group in kids(table) for row in ([group] if group.S == "/TR" else kids(group)) if row.S == "/TR"]
    widths, above = [], []
    for row in rows:
        # Rows still to go for each column that a cell above takes.
        width, carried = sum(1 for left in above if left), [max(0, left - 1) for left in above]
        column = 0
        for cell in kids(row):
            span = attribute(cell, "/ColSpan")
            width += span
            for _ in range(span):
                while column < len(above) and above[column]:
                    column += 1
                carried += [0] * (column + 1 - len(carried))
                carried[column] = attribute(cell, "/RowSpan") - 1
                column += 1
        widths.append(width)
        above = carried
    return widths


def qpdf(path):
    run = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
    return [] if run.returncode == 0 else [(run.stdout + run.stderr).strip()]


def verdict(paths):
    wanted = {path: declared(path) for path in paths}
    vera = verapdf(wanted)
    aloud = {}
    for result in outloud(paths)["results"]:
        if result["error"]:
            raise SystemExit(f"outloud cannot read {result['path']}: {result['error']}")
        aloud[result["path"]] = result["findings"]
    report = {}
    for path, flavours in wanted.items():
        findings = [
            finding | {"severity": "warning"} if finding["rule"] in GUESSES else finding
            for finding in aloud[path]
            if not ("ua2" in flavours and finding["rule"] in NOT_FOR_PDF2)
        ]
        entry = {
            "declared": flavours,
            "verapdf": {flavour: each["failures"] for flavour, each in vera[path].items() if not each["compliant"]},
            "judged": sorted(vera[path]),
            "page": page_validation(path, flavours),
            "outloud": [f"{each['rule']}: {each['message']}" for each in findings if each["severity"] == "error"],
            "warnings": [f"{each['rule']}: {each['message']}" for each in findings if each["severity"] == "warning"],
            "qpdf": qpdf(path),
        }
        # A file qpdf cannot read has no structure to look at.
        entry["structure"] = structure(path) if not entry["qpdf"] else []
        entry["passed"] = (
            len(flavours) == 2 and entry["judged"] == sorted(flavours)
            and not (entry["verapdf"] or entry["page"] or entry["outloud"] or entry["qpdf"] or entry["structure"]))
        report[path] = entry
    return report


def texts(path):
    import pdfminer.high_level
    import pypdf
    import pypdfium2

    def command(*words):
        return subprocess.run(words, capture_output=True, check=True).stdout.decode(errors="replace")

    document = pypdfium2.PdfDocument(str(path))
    return {
        "poppler": command("pdftotext", "-enc", "UTF-8", str(path), "-"),
        "mupdf": command("mutool", "draw", "-q", "-F", "txt", str(path)),
        "pdfium": "\n".join(page.get_textpage().get_text_range() for page in document),
        "pdfminer": pdfminer.high_level.extract_text(str(path)),
        "pypdf": "\n".join(page.extract_text() for page in pypdf.PdfReader(str(path)).pages),
    }


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in ("verdict", "text"):
        raise SystemExit(__doc__)
    paths = sys.argv[2:]
    if sys.argv[1] == "text":
        json.dump({path: texts(path) for path in paths}, sys.stdout, ensure_ascii=False, indent=1)
        return 0
    report = verdict(paths)
    json.dump(report, sys.stdout, ensure_ascii=False, indent=1)
    return 0 if all(entry["passed"] for entry in report.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
