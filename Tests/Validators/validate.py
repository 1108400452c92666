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
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = Path(os.environ.get("BAOCAO_VALIDATORS") or HERE.parents[1] / ".build-tools" / "validators")

# page-validation knows the parts that PDF 1.7 has.
PAGE_PROFILES = {"ua1", "1a", "1b", "2a", "2b", "2u", "3a", "3b", "3u"}

# Rules of outloud that do not apply to PDF 2.0, which it does not know.
NOT_FOR_PDF2 = {"DOC-012"}

# Guesses of outloud that are right for tables made by guessing and wrong for ours; reported as warnings. TBL-010 takes more
# header cells than data cells for a header torn into pieces; a table of one row has a header cell a column and one more.
GUESSES = {"TBL-010"}


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
        ["java", "-cp", classes, "Validate"], input=lines, capture_output=True, text=True, check=False)
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
        entry["passed"] = (
            len(flavours) == 2 and entry["judged"] == sorted(flavours)
            and not (entry["verapdf"] or entry["page"] or entry["outloud"] or entry["qpdf"]))
        report[path] = entry
    return report


def texts(path):
    import pdfminer.high_level
    import pypdf
    import pypdfium2

    def command(*words):
        return subprocess.run(words, capture_output=True, check=True).stdout.decode()

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
