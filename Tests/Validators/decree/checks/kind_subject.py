"""Kind of document and its subject."""

from checks import style
from findings import Finding
from rulebook import KINDS, SHORT_RULE, SHORT_RULE_ANY_SUBJECT, millimetres

KIND = "kind"
SUBJECT = "subject"
SOURCE = "Phụ lục I, Phần I, mục II.5"


def check(report):
    head = report.head
    page = head.sheet.number
    centre = head.sheet.block.centre
    yield from _check_kind(head, page, centre, report.is_slip)
    yield from _check_subject(head, page, centre)


def _check_kind(head, page, centre, is_slip):
    line = head.kind
    if line is None:
        yield Finding(page, KIND, "none", "the kind of document in capitals on a line of its own", SOURCE)
        return
    if line.text not in KINDS and not is_slip:
        yield Finding(page, KIND, line.quoted(), "the kind of document in capitals alone on its line", SOURCE)
    if wrong := style.faults(line, 13, 14, bold=True):
        yield Finding(page, KIND, wrong, style.asks(13, 14, bold=True), SOURCE)
    if wrong := style.off_centre(line, centre):
        yield Finding(page, KIND, wrong, f"the middle of the text block, {millimetres(centre)}", SOURCE)


def _check_subject(head, page, centre):
    def finding(found, asks):
        return Finding(page, SUBJECT, found, asks, SOURCE)

    if not head.subject:
        yield finding("none", "the subject below the kind of document")
        return
    for line in head.subject:
        if wrong := style.faults(line, 13, 14, bold=True):
            yield finding(wrong, style.asks(13, 14, bold=True))
        if wrong := style.off_centre(line, centre):
            yield finding(wrong, f"the middle of the text block, {millimetres(centre)}")
    text = " ".join(line.text for line in head.subject)
    if text.endswith("."):
        yield finding(f"a full stop at the end of {head.subject[-1].quoted()}", "no full stop")
    if not text[0].isupper() or text == text.upper():
        yield finding(head.subject[0].quoted(), "small letters after a capital")
    if len(head.subject) > 1 and " " not in head.subject[-1].text:
        yield finding(f"{head.subject[-1].quoted()} alone on the last line", "lines broken by sense")
    yield from _check_rule(head, finding)


def _check_rule(head, finding):
    rule = head.subject_rule
    last = head.subject[-1]
    if rule is None:
        yield finding("no rule below", style.RULE_ASKS)
        return
    if wrong := style.rule_faults(rule, last):
        yield finding(wrong, style.RULE_ASKS)
    # Of several lines the decree does not say which one measures the rule.
    shares = [rule.length / line.width for line in (last, max(head.subject, key=lambda line: line.width))]
    fits = any(SHORT_RULE[0] - 0.005 <= share <= SHORT_RULE[1] + 0.005 for share in shares)
    fits_any = len(head.subject) > 1 and SHORT_RULE_ANY_SUBJECT[0] <= rule.length <= SHORT_RULE_ANY_SUBJECT[1]
    if not fits and not fits_any:
        yield finding(f"a rule of {shares[0]:.2f} of the text above it", "a rule of 1/3 to 1/2 of the text")
