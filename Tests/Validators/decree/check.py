#!/usr/bin/env python3
"""Measures finished PDF reports against the page format of Decree 30/2020/NĐ-CP.

    check.py [--json] [--slip] FILE.pdf...

Reads what the files draw (with MuPDF's `mutool`, nothing else), whatever made them, and prints each broken rule on a
line: `file: page N: component: what was found, what the decree asks (where it does)`.

Exit status: 0 when no rule is broken, 1 when one is, 2 when a file cannot be read.
"""

import argparse
import json
import sys

sys.dont_write_bytecode = True

import checks
from findings import Findings
from reading import report, trace


def check(path: str, is_slip: bool) -> Findings:
    """The broken rules of one file."""
    findings = Findings(path)
    for finding in checks.findings(report.read(path, is_slip)):
        findings.add(finding)
    return findings


def main(arguments=None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print the broken rules as a JSON list")
    parser.add_argument(
        "--slip", action="store_true",
        help="the files are slips that are not issued (receipts): they need no number, signature, recipients and end mark, "
        "and their title may be of any kind, and they may do without a letterhead; what they have is measured all the same")
    parser.add_argument("files", nargs="+", metavar="FILE.pdf")
    options = parser.parse_args(arguments)
    try:
        results = [check(path, options.slip) for path in options.files]
    except trace.Unreadable as error:
        print(error, file=sys.stderr)
        return 2
    if options.json:
        json.dump([value for result in results for value in result.values()], sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        for result in results:
            for line in result.lines():
                print(line)
    return 1 if any(results) else 0


if __name__ == "__main__":
    sys.exit(main())
