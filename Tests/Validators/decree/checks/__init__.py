"""One checker for each component of the page; each takes a report and yields findings."""

from checks import (
    addressee, appendix, body_text, end_mark, face, headings, issuer, kind_subject, nation, number_date, page_number,
    page_size, points, recipients, signature, stranded, table, text_block)

ALL = (
    page_size, text_block, face, page_number, nation, issuer, number_date, kind_subject, addressee, body_text, headings,
    points, table, end_mark, signature, recipients, appendix, stranded)


def findings(report):
    for checker in ALL:
        yield from checker.check(report)
