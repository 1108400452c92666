#!/usr/bin/env python3
"""Judges PDF files and takes their text out.

    validate.py verdict FILE...   every judge on every file, as JSON; exit 1 when one of them objects
    validate.py text FILE...      the text of every file by every extractor, as JSON
    validate.py script FILE...    what every file says aloud, element by element, as JSON
    validate.py sign FILE NEW [FIELD]            signs an empty field of a file, ChuKy when not named
    validate.py fill FILE NEW FIELD=TEXT...      writes texts into the fields of a file
    validate.py codes FILE...     the texts of square codes on the first page of every file, as JSON
    validate.py page              page-validation alone, on every path that comes in as a line: answers with a line of JSON

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

import sign
import spoken

HERE = Path(__file__).resolve().parent
TARGET = Path(os.environ.get("BAOCAO_VALIDATORS") or HERE.parents[1] / ".build-tools" / "validators")

# page-validation knows the parts that PDF 1.7 has.
PAGE_PROFILES = {"ua1", "1a", "1b", "2a", "2b", "2u", "3a", "3b", "3u"}

# Rules of outloud that do not apply to PDF 2.0, which it does not know.
NOT_FOR_PDF2 = {"DOC-012"}

# Warnings and guesses of outloud that are no fault of the file, and why. What each of them fears is looked for in spoken.py.
EXPLAINED = {
    # Counts cells that span rows of the header once too often when they stand at its right end.
    "TBL-004": "the grid closes: table_faults fills it cell by cell",
    # Takes more header cells than data cells for a torn header; a table of one row has one of them more than columns.
    "TBL-010": "a table of few rows has many headers",
    # Takes the places of a table's cells on two pages for one area.
    "TBL-013": "a table that goes on on another page stands below the one before it: Document._order",
    # Looks for a table on the page of its first cell alone, and over half of all that is ruled on the page.
    "TBL-014": "the table goes on from the page before, or there are two on the page; text of cells that is not in a table "
    "is found by Content._read and Document._artifacts",
    # Takes a repeated header for prose once it has eight words, and Vietnamese writes a word a syllable.
    "TAG-002": "a header repeated on another page: Document._artifacts knows it again word by word",
    # Wants half of all characters to be letters; the words of a chart of days and communes are figures for the most part.
    "FIG-012": "the alternative states figures: Document._figures wants every number of the chart in it",
    # Takes every note for a footnote with a mark.
    "NOTE-003": "a remark below a table, called from nowhere",
    # The same few names in a long table look like running headers.
    "PAG-001": "rows at the head and foot of pages; page numbers and repeated headers are artifacts: Document._artifacts",
}

# The word that MuPDF puts over a field nobody has signed yet; it stands in no file, and outloud takes it for text of the page.
UNSIGNED = "SIGN"

# Words that a page says beside its text: its number, dots, that a table goes on, the numbers of columns, a name shortened
# where it goes on, and the word across a draft.
UNSPOKEN = r"\d+|\.+|\(tiếp|theo\)|\(\d+\)|.*…|DỰ|THẢO"

# Of these outloud is so sure that it calls them errors.
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


def start_verapdf(wanted):
    """Sets one virtual machine to work on all files."""
    lines = "".join(f"{','.join(flavours)}\t{path}\n" for path, flavours in wanted.items() if flavours)
    classes = f"{TARGET}/verapdf:{TARGET}/verapdf/verapdf.jar:/usr/share/java/*"
    # Files, not pipes: nobody reads while the others judge.
    files = [tempfile.TemporaryFile("w+", encoding="utf-8") for _ in range(3)]
    files[0].write(lines)
    files[0].seek(0)
    command = ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes, "Validate"]
    return subprocess.Popen(command, stdin=files[0], stdout=files[1], stderr=files[2]), files


def verapdf(started, wanted):
    """Verdicts of veraPDF by file and flavour."""
    process, (_, output, errors) = started
    code = process.wait()
    for file in (output, errors):
        file.seek(0)
    if code != 0:
        raise SystemExit(f"veraPDF did not run: {errors.read()[-2000:]}")
    verdicts = {path: {} for path in wanted}
    for line in output.read().splitlines():
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


def without_call(word):
    """A word without the call of a footnote behind it."""
    return re.sub(r"(?<=[^\W\d_])\d{1,3}$", "", word)


def structure(path):
    """What no other judge checks: see spoken.py; besides, that what is on the page is what is spoken, word for word."""
    try:
        with spoken.Document(path) as document:
            failures = list(document.faults())
            # Extractors differ in whether the call of a footnote is a word of its own.
            calls = any(element.role == "/Link" and element.words().isdigit() for element in document.root.all())
            plain = without_call if calls else str
            said = Counter(plain(word) for text in document.root.spoken() for word in text.split())
            heads = {word for content in document.contents.values() for word in content.running_head.split()}
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        return [f"cannot be read aloud: {error!r}"]
    page = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True).stdout.decode()
    seen = Counter(plain(word) for word in page.split())
    if joined := sorted(said - seen):
        failures.append(f"words that are spoken and not on the page: {joined[:10]}")
    unsaid = [word for word in seen - said if word not in said and word not in heads and not re.fullmatch(UNSPOKEN, word)]
    if unsaid:
        failures.append(f"words on the page that are never spoken: {sorted(unsaid)[:10]}")
    return failures


def is_of_pdf2(finding):
    """Whether the finding is about what PDF 2.0 alone has."""
    return finding["rule"] in NOT_FOR_PDF2 or finding["rule"] == "TAG-010" and "/FENote " in finding["message"]


def is_explained(finding):
    return finding["rule"] in EXPLAINED or finding["rule"] == "TAG-003" and finding.get("evidence") == UNSIGNED


def qpdf(path):
    run = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
    return [] if run.returncode == 0 else [(run.stdout + run.stderr).strip()]


def verdict(paths):
    wanted = {path: declared(path) for path in paths}
    started = start_verapdf(wanted)
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
            if not ("ua2" in flavours and is_of_pdf2(finding))
        ]
        report[path] = {
            "declared": flavours,
            "page": page_validation(path, flavours),
            "outloud": [f"{each['rule']}: {each['message']}" for each in findings if each["severity"] == "error"],
            "warnings": [
                f"{each['rule']}: {each['message']}" for each in findings
                if each["severity"] == "warning" and not is_explained(each)],
            "qpdf": qpdf(path),
        }
        # A file qpdf cannot read has no structure to look at.
        report[path]["structure"] = structure(path) if not report[path]["qpdf"] else []
    vera = verapdf(started, wanted)
    for path, entry in report.items():
        entry["verapdf"] = {flavour: each["failures"] for flavour, each in vera[path].items() if not each["compliant"]}
        entry["judged"] = sorted(vera[path])
        entry["passed"] = (
            len(entry["declared"]) == 2 and entry["judged"] == sorted(entry["declared"])
            and not any(entry[judge] for judge in ("verapdf", "page", "outloud", "warnings", "qpdf", "structure")))
    return report


def texts(path):
    import pdfminer.high_level
    import pypdf
    import pypdfium2

    def command(*words):
        return subprocess.run(words, capture_output=True, check=True).stdout.decode(errors="replace")

    document = pypdfium2.PdfDocument(str(path))
    return {
        # As it lies on the page, and as it lies in the file.
        "poppler": command("pdftotext", "-enc", "UTF-8", str(path), "-"),
        "poppler-raw": command("pdftotext", "-raw", "-enc", "UTF-8", str(path), "-"),
        "mupdf": command("mutool", "draw", "-q", "-F", "txt", str(path)),
        "pdfium": "\n".join(page.get_textpage().get_text_range() for page in document),
        "pdfminer": pdfminer.high_level.extract_text(str(path)),
        "pypdf": "\n".join(page.extract_text() for page in pypdf.PdfReader(str(path)).pages),
    }


def codes(path):
    import pypdfium2
    import zxingcpp

    page = pypdfium2.PdfDocument(str(path))[0].render(scale=300 / 72).to_pil().convert("L")
    return [code.text for code in zxingcpp.read_barcodes(page)]


def script(path):
    with spoken.Document(path) as document:
        return document.script()


def serve():
    """Judges paths as they come, for tests that make files one by one."""
    for line in sys.stdin:
        path = line.rstrip("\n")
        try:
            flavours = declared(path)
            failures = page_validation(path, flavours) if len(flavours) == 2 else [f"declares {flavours}"]
        except Exception as error:  # pylint: disable=broad-except — whatever it is, the test must hear of it
            failures = [repr(error)]
        print(json.dumps(failures, ensure_ascii=False), flush=True)


def main():
    if sys.argv[1:] == ["page"]:
        serve()
        return 0
    if len(sys.argv) in (4, 5) and sys.argv[1] == "sign":
        Path(sys.argv[3]).write_bytes(sign.signed(Path(sys.argv[2]), *sys.argv[4:]))
        return 0
    if len(sys.argv) > 4 and sys.argv[1] == "fill":
        sign.filled(sys.argv[2], sys.argv[3], dict(value.split("=", 1) for value in sys.argv[4:]))
        return 0
    if len(sys.argv) < 3 or sys.argv[1] not in ("verdict", "text", "script", "codes"):
        raise SystemExit(__doc__)
    paths = sys.argv[2:]
    if sys.argv[1] != "verdict":
        take = {"text": texts, "script": script, "codes": codes}[sys.argv[1]]
        json.dump({path: take(path) for path in paths}, sys.stdout, ensure_ascii=False, indent=1)
        return 0
    report = verdict(paths)
    json.dump(report, sys.stdout, ensure_ascii=False, indent=1)
    return 0 if all(entry["passed"] for entry in report.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
